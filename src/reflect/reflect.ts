import type { Diagnostic } from '../../grammar/diagnostic.js';
import { printSchema } from '../../grammar/printer.js';
import type { DriverConnection } from '../../runtime/engine/driver.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { Reporter } from '../diagnostic-code.js';
import { parseRows, type CatalogOptions, type CatalogRow, type Reflector } from './catalog.js';
import { codes } from './codes.js';
import { inferModel } from './infer-model.js';
import { reflectors } from './reflectors.js';
import { toAst } from './to-ast.js';

/** All that reading a catalog needs of a connection. */
export type CatalogConnection = Pick<DriverConnection, 'execute'>;

export interface ReflectOptions extends CatalogOptions {
  /** The environment variable the printed datasource takes its URL from; `DATABASE_URL` unless given. */
  readonly urlVariable?: string;
}

export interface Reflection {
  /** The `.schema` text, as the formatter would print it. */
  readonly text: string;
  readonly metadata: MetaData;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a database and describes it as a schema file.
 *
 * @param connection - an open connection; nothing is written
 */
export async function reflect(
  connection: CatalogConnection,
  dialect: DialectName,
  options: ReflectOptions = {},
): Promise<Reflection> {
  const report = new Reporter();
  const metadata = await readMetaData(connection, reflectors[dialect], options, report);
  const tree = toAst(inferModel(metadata, report), {
    dialect,
    ...(options.urlVariable === undefined ? {} : { urlVariable: options.urlVariable }),
  });
  return { text: printSchema(tree), metadata, diagnostics: report.diagnostics };
}

/** Reads a database's metadata alone, with all that it was not able to say. */
export async function reflectMetaData(
  connection: CatalogConnection,
  dialect: DialectName,
  options: CatalogOptions = {},
): Promise<Pick<Reflection, 'metadata' | 'diagnostics'>> {
  const report = new Reporter();
  const metadata = await readMetaData(connection, reflectors[dialect], options, report);
  return { metadata, diagnostics: report.diagnostics };
}

async function readMetaData(
  connection: CatalogConnection,
  reflector: Reflector,
  options: CatalogOptions,
  report: Reporter,
): Promise<MetaData> {
  const rows = new Map<string, CatalogRow[]>();
  for (const query of reflector.queries(options)) {
    try {
      const result = await connection.execute({ sql: query.sql, returnsRows: true }, []);
      rows.set(query.name, parseRows(result.rows));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      report.add(query.optional === true ? codes.unreadable : codes.connection, {
        message: `The catalog query for ${query.name} failed: ${message}.`,
        subject: query.name,
      });
      if (query.optional !== true) break;
    }
  }
  return reflector.read(rows, report);
}
