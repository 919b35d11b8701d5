import { FileImports } from './file-imports.js';
import type { SchemaPart } from './schema-part.js';
import type { ExportStructure, FileStructure, ImportedName } from './structure.js';

/** `index.ts`: everything an application imports, and `openDatabase`. */
export function indexFile(part: SchemaPart): FileStructure {
  const imports = new FileImports('index', part.hiding);
  const database = imports.localValue('database', part.database);
  const session = imports.localValue('database', part.session);
  const definitions = imports.localValue('database', 'definitions');
  const errors = part.errors.length === 0 ? '' : `${imports.localValue('errors', 'constraintErrors')},`;
  const overrides = `O extends ${imports.type('Overrides')} = {}`;
  const open = `
/**
 * Opens the database.
 *
 * @param url - ${part.urls.map((url) => `\`${url}\``).join(', ')}
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const ${overrides}>(
  url: string,
  options?: ${imports.type('DatabaseOptions')} & O,
): ${imports.global('Promise')}<${database}<O>> {
  return ${imports.value('openDatabaseOf')}<${database}<O>>(url, options, {
    database: ${database}, session: ${session}, ${definitions}, ${errors} ddl: () => import('./ddl.js'),
  });
}`;
  return { statements: [...imports.structures(), ...exportsOf(part), open] };
}

function exportsOf(part: SchemaPart): readonly (ExportStructure | string)[] {
  const views = new Set(part.views);
  const classes = part.errors.map((error) => error.class).sort();
  return [
    exported('database', [part.database, part.session]),
    ...(part.enums.length === 0 ? [] : [`export * from './enums.js';`]),
    ...(classes.length === 0 ? [] : [exported('errors', classes)]),
    ...(part.composites.length === 0 ? [] : [`export type * from './types.js';`]),
    ...part.entities.map((names) =>
      exported(names.files.model, [names.class], [
        ...(views.has(names.class) ? [] : [names.input]),
        names.load,
        names.relations,
      ]),
    ),
    ...part.entities.map((names) => exported(names.files.repository, [names.repository])),
    ...part.entities.map((names) => exported(names.files.table, [names.table], [names.tableType])),
  ];
}

function exported(file: string, values: readonly string[], types: readonly string[] = []): ExportStructure {
  const named = [
    ...values.map((name): ImportedName => ({ name })),
    ...types.map((name): ImportedName => ({ name, isTypeOnly: true })),
  ];
  return { kind: 'ExportDeclaration', moduleSpecifier: `./${file}.js`, isTypeOnly: false, namedExports: named };
}
