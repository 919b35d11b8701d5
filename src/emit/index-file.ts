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
  const relations = part.relations ? `relations: ${imports.value('relations')},` : '';
  const overrides = `O extends ${imports.type('Overrides')} = {}`;
  const open = `
/**
 * Opens the database.
 *
 * @param address - ${part.urls.map((url) => `\`${url}\``).join(', ')}, its parts, or a primary with replicas
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const ${overrides}>(
  address: ${imports.type('DatabaseAddress')},
  options?: ${imports.type('DatabaseOptions')} & O,
): ${imports.global('Promise')}<${database}<O>> {
  return ${imports.value('openDatabaseOf')}<${database}<O>>(address, options, {
    database: ${database}, session: ${session}, ${definitions}, ${errors} ${relations} ddl: () => import('./ddl.js'),
  });
}`;
  return { statements: [...imports.structures(), ...exportsOf(part), open] };
}

function exportsOf(part: SchemaPart): readonly ExportStructure[] {
  const { entities } = part;
  return [
    ...(part.enums.length === 0 ? [] : [exported('enums')]),
    ...(part.composites.length === 0 ? [] : [{ ...exported('types'), isTypeOnly: true }]),
    exported('database', [part.database, part.session]),
    ...(part.errors.length === 0 ? [] : [exported('errors')]),
    ...entities.map((names) => exported(names.files.model)),
    ...entities.map((names) => exported(names.files.repository)),
    ...entities.map((names) => exported(names.files.table)),
  ];
}

/** Nothing two files export has the same name (`namesOf`), so `export *` hides nothing. */
function exported(file: string, names: readonly string[] = []): ExportStructure {
  const namedExports = names.map((name): ImportedName => ({ name }));
  return { kind: 'ExportDeclaration', moduleSpecifier: `./${file}.js`, isTypeOnly: false, namedExports };
}
