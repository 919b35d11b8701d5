import { codeText, docText } from './doc-text.js';
import { FileImports } from './file-imports.js';
import type { ConstraintPart } from './schema-part.js';
import type { FileStructure } from './structure.js';
import { keyText, literal } from './table-file.js';
import { quote } from './type-text.js';

const BASES = { unique: 'UniqueViolation', foreignKey: 'ForeignKeyViolation', check: 'CheckViolation' } as const;

/** `errors.ts`: a class per named constraint, so that an application can catch exactly one. */
export function errorsFile(part: {
  readonly errors: readonly ConstraintPart[];
  readonly hiding: readonly string[];
}): FileStructure {
  const imports = new FileImports('errors', part.hiding);
  const classes = part.errors.map(
    (error) => `
${meaning(error)}export class ${error.class} extends ${imports.value(BASES[error.kind])} {
  readonly entity = ${quote(error.entity)};
  readonly fields = ${literal(error.fields)} as const;
}`,
  );
  const entries = part.errors.map((error) => `${keyText(error.constraint)}: ${error.class},`);
  const map = `\n/** The classes by the name of the constraint. */
export const constraintErrors = {
${entries.join('\n')}
} satisfies ${imports.type('ConstraintErrors')};`;
  return { statements: [...imports.structures(), ...classes, map] };
}

/** What the error says, in the words of the schema; the class of a foreign key is named after the relation, which says it. */
function meaning({ kind, entity, fields, about = '' }: ConstraintPart): string {
  if (kind === 'foreignKey') return '';
  if (kind === 'unique') return `/** Another ${entity} has the same ${fields.join(' and ')}. */\n`;
  return `/** ${docText(`Every ${entity} must have ${codeText(about)}.`)} */\n`;
}
