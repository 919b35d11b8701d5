import type { Table } from '../../../runtime/schema/table.js';
import type { Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

interface Claim {
  readonly name: string;
  readonly owner: object;
  /** Where the name must be unique: a table, or a whole schema. */
  readonly space: string;
}

/**
 * Names of indexes and constraints. Each dialect has its own spaces: on PostgreSQL and SQLite indexes share one per
 * schema (on PostgreSQL with tables and keys, which are indexes), on MySQL foreign keys and checks do.
 */
export function uniqueConstraintNames(model: Model, report: Reporter): void {
  const claimed = new Map<string, object>();
  const take = ({ name, owner, space }: Claim): void => {
    const key = `${space}\n${name}`;
    const twin = claimed.get(key);
    if (twin === undefined) claimed.set(key, owner);
    else if (twin !== owner) {
      report.add(codes.duplicateConstraint, {
        message: `Two constraints or indexes are named \`${name}\`.`,
        ...placeOf(model, owner, `constraint ${name}`, twin),
      });
    }
  };
  if (model.dialects.includes('postgresql')) {
    for (const table of model.metadata.tables) claimed.set(`postgresql ${table.schema ?? ''}\n${table.name}`, table);
  }
  const seen = new Set<string>();
  for (const table of model.metadata.tables) {
    const name = `${table.schema ?? ''}.${table.name}`;
    // The second table of a name has derived names twice, too; the table's name is the finding.
    if (!seen.has(name)) for (const claim of claimsOf(table, model)) take(claim);
    seen.add(name);
  }
}

function claimsOf(table: Table, model: Model): Claim[] {
  const own = `table ${table.schema ?? ''}.${table.name}`;
  const schema = table.schema ?? '';
  const on = (dialect: Model['dialects'][number]): boolean => model.dialects.includes(dialect);
  const named = (things: readonly { readonly name?: string }[], space: string): Claim[] =>
    things.flatMap((owner) => (owner.name === undefined ? [] : [{ name: owner.name, owner, space }]));
  const keys = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques];
  const others = [...table.foreignKeys, ...table.checks];
  return [
    ...named([...keys, ...others, ...(table.exclusions ?? [])], own),
    ...(on('postgresql')
      ? named([...keys, ...table.indexes, ...(table.exclusions ?? [])], `postgresql ${schema}`)
      : []),
    ...(on('sqlite') ? named(table.indexes, `sqlite ${schema}`) : []),
    ...(on('mysql')
      ? [...named(others, `mysql ${schema}`), ...named([...table.uniques, ...table.indexes], `mysql ${own}`)]
      : []),
  ];
}
