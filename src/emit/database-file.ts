import { FileImports } from './file-imports.js';
import type { EntityNames } from './names.js';
import type { SchemaPart } from './schema-part.js';
import type { FileStructure } from './structure.js';
import { quote } from './type-text.js';

/** `database.ts`: Database and Session with a typed repository per model. */
export function databaseFile(part: SchemaPart): FileStructure {
  const imports = new FileImports('database', part.hiding);
  const definitions = part.entities.map((names) => {
    const model = imports.localValue(names.files.model, names.class);
    const repository = imports.localValue(names.files.repository, names.repository);
    return `  ${names.property}: { model: ${model}, repository: ${repository} },`;
  });
  const overrides = `O extends ${imports.type('Overrides')} = {}`;
  const repositories = part.entities.map((names) => repositoryText(names, imports)).join('\n');
  const statements = [
    `\n/** Every model with its repository, by the repository's name. */
export const definitions = {
${definitions.join('\n')}
} satisfies ${imports.type('Definitions')};`,
    `\n/** A unit of work over this schema. */
export class ${part.session}<${overrides}> extends ${imports.value('BaseSession')} {
${repositories}
}`,
    `\n/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class ${part.database}<${overrides}> extends ${imports.value('BaseDatabase')}<${part.session}<O>> {
${repositories}
}`,
  ];
  return { statements: [...imports.structures(), ...statements] };
}

function repositoryText(names: EntityNames, imports: FileImports): string {
  const model = `${imports.type('ModelOf')}<O, ${quote(names.class)}, ${names.class}>`;
  const type = `${imports.type('RepositoryOf')}<O, ${quote(names.property)}, ${names.repository}<${model}>>`;
  return `get ${names.property}(): ${type} { return this.repository(${quote(names.property)}); }`;
}
