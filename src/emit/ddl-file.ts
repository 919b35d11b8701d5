import { FileImports } from './file-imports.js';
import type { FileStructure } from './structure.js';
import { keyText } from './table-file.js';

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

/**
 * `ddl.ts`: what `createAll()` and `dropAll()` run. Loaded when they are called, never before. Most of it is SQL, which
 * Prettier does not format, and the rest is one line a statement: it is laid out here.
 */
export function ddlFile(ddl: SchemaDdl): { readonly structure: FileStructure; readonly appendix: string } {
  const imports = new FileImports('ddl', []);
  const type = `Record<string, readonly ${imports.type('DdlStatement')}[]>`;
  const constant = (name: 'create' | 'drop', doc: string): string => {
    const dialects = Object.entries(ddl).map(
      ([dialect, statements]) =>
        `  ${keyText(dialect)}: [\n${statements[name].map((one) => `    ${statementText(one)},\n`).join('')}  ],\n`,
    );
    return `/** ${doc} */\n// prettier-ignore\nexport const ${name} = {\n${dialects.join('')}} satisfies ${type};\n`;
  };
  const create = constant('create', 'Creates what the schema names, in dependency order.');
  const drop = constant('drop', 'Drops what the schema names, in the opposite order.');
  return { structure: { statements: imports.structures() }, appendix: `${create}\n${drop}` };
}

function statementText(statement: DdlText): string {
  const { sql, ...rest } = statement;
  const parts: Readonly<Record<string, string | undefined>> = rest;
  const text = /[`\\]|\$\{/.test(sql) ? singleQuoted(sql) : `\`${sql}\``;
  const entries = Object.entries(parts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${singleQuoted(value)}`],
  );
  return `{ ${[...entries, `sql: ${text}`].join(', ')} }`;
}

function singleQuoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
