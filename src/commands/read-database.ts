import type { Connection } from '../../runtime/engine/connection.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { VERSION_TABLE } from '../../runtime/migration/version-table-sql.js';
import { Reporter } from '../diagnostic-code.js';
import { parseRows } from '../reflect/catalog.js';
import type { CatalogRow } from '../reflect/catalog.js';
import { reflectors } from '../reflect/reflectors.js';

/**
 * What a database holds, in the terms its catalogs print it in; Joinery's own version table is left out.
 *
 * @param schemas - the database schemas to look at; absent: all
 */
export async function readDatabase(connection: Connection, schemas?: readonly string[]): Promise<MetaData> {
  const reflector = reflectors[connection.dialect.name];
  const rows = new Map<string, readonly CatalogRow[]>();
  for (const { name, sql, optional } of reflector.queries(schemas ? { schemas } : {})) {
    try {
      const result = await connection.run({ sql, returnsRows: true }, []);
      rows.set(name, parseRows(result.rows));
    } catch (error) {
      if (optional !== true) throw error;
    }
  }
  const metadata = reflector.read(rows, new Reporter());
  return { ...metadata, tables: metadata.tables.filter(({ name }) => name !== VERSION_TABLE) };
}
