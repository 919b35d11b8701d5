import { FileImports } from './file-imports.js';
import type { FileStructure } from './structure.js';
import { keyText, literal } from './table-file.js';

/** A statement as `db.createAll()` runs it; the runtime's DdlStatement. */
export interface DdlText {
  readonly kind: string;
  readonly name: string;
  readonly schema?: string;
  readonly table?: string;
  readonly sql: string;
}

/** The statements of every dialect the schema is compiled for, made by whoever knows the dialects. */
export type SchemaDdl = Readonly<
  Record<string, { readonly create: readonly DdlText[]; readonly drop: readonly DdlText[] }>
>;

/** `ddl.ts`: what `createAll()` and `dropAll()` run. Loaded when they are called, never before. */
export function ddlFile(ddl: SchemaDdl): FileStructure {
  const imports = new FileImports('ddl', []);
  const type = `Record<string, readonly ${imports.type('DdlStatement')}[]>`;
  const constant = (name: 'create' | 'drop', doc: string): string => {
    const dialects = Object.entries(ddl).map(
      ([dialect, statements]) => `${keyText(dialect)}: [\n${statements[name].map(statementText).join(',\n')}\n]`,
    );
    return `\n/** ${doc} */\nexport const ${name} = {\n${dialects.join(',\n')}\n} satisfies ${type};`;
  };
  const create = constant('create', 'Creates what the schema names, in dependency order.');
  const drop = constant('drop', 'Drops what the schema names, in the opposite order.');
  return { statements: [...imports.structures(), create, drop] };
}

function statementText(statement: DdlText): string {
  const { sql, ...rest } = statement;
  const entries = Object.entries(rest).filter(([, value]: [string, unknown]) => value !== undefined);
  const text = /[`\\]|\$\{/.test(sql) ? JSON.stringify(sql) : `\`${sql}\``;
  return `{ ${entries.map(([key, value]) => `${key}: ${literal(value)}`).join(', ')}, sql: ${text} }`;
}
