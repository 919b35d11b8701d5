import type { MappedRelation } from '../mapping/mapped-class.js';
import type { ManyToManyRelationship } from '../mapping/relationship.js';
import type { Entity } from '../state/entity.js';
import { lastKnown, storedValue } from '../state/last-known.js';
import { StaleDataError } from '../util/errors.js';
import type { LinkChange } from './change-set.js';
import { encodeField } from './encode-field.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import type { WriteStatements } from './write-statements.js';

/** Inserts or deletes rows of join tables, one batch a relation. */
export async function persistLinks(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  kind: 'insert' | 'delete',
  changes: readonly LinkChange[],
): Promise<void> {
  const groups = new Map<MappedRelation, LinkChange[]>();
  for (const change of changes) {
    const group = groups.get(change.relation);
    if (group === undefined) groups.set(change.relation, [change]);
    else group.push(change);
  }
  for (const [relation, group] of groups) {
    const { through } = relation.spec as ManyToManyRelationship;
    const columns = [...through.local, ...through.remote];
    // Rows of a join table go before keys are renamed, and come after.
    const parameters = group.map((change) => linkValues(host, change, kind === 'insert' ? lastKnown : storedValue));
    const statement = statements.link(kind, through, columns);
    const result =
      parameters.length === 1
        ? await host.run(statement, parameters[0] as unknown[])
        : await sendMany(host, statements, kind, relation, columns, parameters);
    if (kind === 'delete' && result.affected !== group.length)
      throw new StaleDataError(
        `DELETE on the link table ${through.table} of ${relation.owner.name}.${relation.name}: ${String(group.length)} expected, ${String(result.affected)} matched`,
        { sql: statement.sql },
      );
  }
}

async function sendMany(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  kind: 'insert' | 'delete',
  relation: MappedRelation,
  columns: readonly string[],
  parameters: readonly (readonly unknown[])[],
): Promise<{ affected: number }> {
  const { through } = relation.spec as ManyToManyRelationship;
  if (kind === 'delete' || !host.dialect.capabilities.manyRows)
    return host.runMany(statements.link(kind, through, columns), parameters);
  const most = Math.floor(host.dialect.capabilities.maxParameters / columns.length);
  let affected = 0;
  for (let start = 0; start < parameters.length; start += most) {
    const chunk = parameters.slice(start, start + most);
    affected += (await host.run(statements.link('insert', through, columns, chunk.length), chunk.flat())).affected;
  }
  return { affected };
}

function linkValues(
  host: UnitOfWorkHost,
  { relation, owner, target }: LinkChange,
  valueOf: (entity: Entity, name: string) => unknown,
): unknown[] {
  const { spec } = relation;
  return [
    ...spec.local.map((name) => encodeField(host.dialect, relation.owner.field(name), valueOf(owner, name))),
    ...spec.remote.map((name) => encodeField(host.dialect, relation.target.field(name), valueOf(target, name))),
  ];
}

/** Deletes all rows of a join table that name a deleted owner; it may have none. */
export async function clearLinks(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  cleared: readonly { readonly relation: MappedRelation; readonly owner: Entity }[],
): Promise<void> {
  const groups = new Map<MappedRelation, Entity[]>();
  for (const { relation, owner } of cleared) groups.set(relation, [...(groups.get(relation) ?? []), owner]);
  for (const [relation, owners] of groups) {
    const { spec } = relation;
    const { through } = spec as ManyToManyRelationship;
    const parameters = owners.map((owner) =>
      spec.local.map((name) => encodeField(host.dialect, relation.owner.field(name), storedValue(owner, name))),
    );
    const statement = statements.link('delete', through, through.local);
    if (parameters.length === 1) await host.run(statement, parameters[0] as unknown[]);
    else await host.runMany(statement, parameters);
  }
}
