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
  const repositories = part.entities.map((names) => repositoryText(names, imports));
  const classOf = (name: string, base: string, doc: string): string => `
export interface ${name}<${overrides}> extends Repositories<O> {}
/** ${doc} */
export class ${name}<${overrides}> extends ${base} {
  static {
    ${imports.value('defineRepositories')}(this, definitions);
  }
}`;
  const database = `${imports.value('BaseDatabase')}<${part.session}<O>>`;
  const statements = [
    `\n/** Every model with its repository, by the repository's name. */
export const definitions = {
${definitions.join('\n')}
} satisfies ${imports.type('Definitions')};`,
    `\n/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<${overrides}> {
${repositories.join('\n')}
}`,
    classOf(part.session, imports.value('BaseSession'), 'A unit of work over this schema.'),
    classOf(
      part.database,
      database,
      'A database of this schema: sessions, transactions, and repositories of untracked entities.',
    ),
  ];
  return { statements: [...imports.structures(), ...statements] };
}

function repositoryText(names: EntityNames, imports: FileImports): string {
  const model = `${imports.type('ModelOf')}<O, ${quote(names.class)}, ${names.class}>`;
  const type = `${imports.type('RepositoryOf')}<O, ${quote(names.property)}, ${names.repository}<${model}>>`;
  return `readonly ${names.property}: ${type};`;
}
