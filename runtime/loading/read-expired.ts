import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { SelectItem } from '../sql/node.js';
import type { Row } from '../engine/driver.js';
import { peekState, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import { classSelect, filtered } from './class-select.js';
import type { EntityHost } from './entity-host.js';
import { hydrateAll } from './hydrate.js';

/** Reads again, in one statement, those of the entities whose named columns are expired. A key needs no reading. */
export async function readExpired(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  names: readonly string[],
): Promise<void> {
  const needed = names.filter((name) => !mapped.mapper.key.includes(name));
  const expired = entities.filter((entity) => {
    const marks = peekState(entity)?.expired;
    return marks != null && needed.some((name) => marks.has(name));
  });
  if (expired.length === 0) return;
  const { node, shape } = classSelect(mapped);
  hydrateAll(await rowsByKey(host, mapped, expired, node.items), shape, host);
}

/** Columns of entities' rows, found by key. */
export async function rowsByKey(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  items: readonly SelectItem[],
): Promise<readonly Row[]> {
  const { key } = mapped;
  const values = entities.map((entity) => key.map(({ name }) => lastKnown(entity, name)));
  const [first] = key as [MappedField];
  const node = filtered(
    { ...classSelect(mapped).node, items },
    key.length === 1
      ? {
          kind: 'in',
          operand: first.node,
          list: { kind: 'list', values: values.map((row) => row[0]), type: first.type },
          negated: false,
        }
      : {
          kind: 'in',
          operand: { kind: 'tuple', items: key.map((part) => part.node) },
          list: {
            kind: 'tupleList',
            width: key.length,
            rows: values.map((row) => row.map((value, index) => ({ kind: 'param', value, type: key[index]?.type }))),
          },
          negated: false,
        },
  );
  const compiled = host.dialect.compiler.compile(node);
  const bound = bind(compiled, host.dialect.compiler);
  return (await host.run(host.statements.text(compiled, bound.sql), bound.parameters)).rows;
}
