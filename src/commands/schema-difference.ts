import type { Operation } from '../../runtime/ddl/operation.js';
import type { Connection } from '../../runtime/engine/connection.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { compare } from '../diff/compare.js';
import type { Change } from '../diff/change.js';
import { declaredChanges, withHintsOf } from '../diff/declared.js';
import { findAmbiguities } from '../diff/find-ambiguities.js';
import type { Ambiguity } from '../diff/find-ambiguities.js';
import type { SpentHint } from '../diff/find-renames.js';
import { plan } from '../diff/plan.js';
import { readDatabase } from './read-database.js';
import { throughScratch } from './scratch-database.js';

/** What leads from one state to the schema's. */
export interface SchemaDifference {
  readonly changes: readonly Change[];
  readonly operations: readonly Operation[];
  readonly ambiguities: readonly Ambiguity[];
  readonly spent: readonly SpentHint[];
}

/** Drops that are known to be no renames, as `customers.full_name`. */
export type Settled = readonly string[];

/** Compares two schemas in their own terms: replayed revisions and the compiled schema. */
export function differenceOfSchemas(from: MetaData, to: MetaData, settled: Settled = []): SchemaDifference {
  const comparison = to.dialects.length === 1 && to.dialects[0] ? { dialect: to.dialects[0] } : {};
  const difference = compare(from, to, comparison);
  return {
    changes: difference.changes,
    operations: plan(difference.changes, { from: difference.renamed, to, dialects: to.dialects }),
    ambiguities: findAmbiguities(difference.changes, comparison, new Set(settled)),
    spent: difference.spent,
  };
}

/**
 * Compares a database with a schema, both as the database prints them: expressions, defaults and types that it rewrites
 * are rewritten on both sides.
 *
 * @param connection - the database, outside a transaction
 */
export async function differenceFromDatabase(
  connection: Connection,
  wish: MetaData,
  settled: Settled = [],
): Promise<SchemaDifference & { readonly actual: MetaData }> {
  const dialect: DialectName = connection.dialect.name;
  const actual = await readDatabase(connection, await managedSchemas(wish, connection));
  const printed = withHintsOf(await throughScratch(wish, connection), wish);
  const difference = compare(actual, printed, { dialect });
  const changes = declaredChanges(difference.changes, wish);
  return {
    actual,
    changes,
    operations: plan(changes, { from: difference.renamed, to: wish, dialects: [dialect] }),
    ambiguities: findAmbiguities(difference.changes, { dialect }, new Set(settled)),
    spent: difference.spent,
  };
}

/** The database schemas a schema speaks of; others are somebody else's. */
async function managedSchemas(wish: MetaData, connection: Connection): Promise<readonly string[] | undefined> {
  if (connection.dialect.name !== 'postgresql') return undefined;
  const { rows } = await connection.run({ sql: 'select current_schema()', returnsRows: true }, []);
  const objects = [...wish.tables, ...wish.views, ...wish.enums, ...wish.sequences];
  const named = objects.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  return [...new Set([(rows[0]?.[0] as string | null | undefined) ?? 'public', ...wish.schemas, ...named])];
}
