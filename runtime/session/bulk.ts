import type { MappedClass } from '../mapping/mapped-class.js';
import { setLink, type Entity } from '../state/entity.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { arraysFor, columnParameters, type WriteStatements } from '../unit-of-work/write-statements.js';
import { allOrNothing, eachInput, type Inputs } from './bulk-inputs.js';
import { MOST_ROWS, RowBatches } from './row-batches.js';
import { rowReader, type RowShape } from './row-reader.js';

/**
 * Inserts rows straight from input values, encoded as a flush would, but not kept: neighbours of one shape go together, and are sent
 * as they come. All of them or none.
 *
 * @returns how many were inserted
 */
export async function insertMany(
  host: UnitOfWorkHost,
  writes: WriteStatements,
  mapped: MappedClass,
  inputs: Inputs,
): Promise<number> {
  if (mapped.tables.length > 1) return insertEach(host, mapped, inputs);
  const { manyRows, maxParameters } = host.dialect.capabilities;
  const rowOf = rowReader(host, mapped, 'insertMany');
  return allOrNothing(host, async (begin) => {
    let count = 0;
    // A database in process gains nothing by statements of many rows; neither do rows of defaults alone.
    const alone = ({ fields }: RowShape): boolean => !manyRows || fields.length === 0;
    const batches = new RowBatches<RowShape>(
      (shape) => {
        if (arraysFor(host.dialect, shape.fields) !== undefined) return MOST_ARRAY_ROWS;
        return alone(shape) ? MOST_ROWS : mostRows(maxParameters, shape.fields.length);
      },
      async (shape, rows, only) => {
        const { fields } = shape;
        const [first = []] = rows;
        if (!only || (alone(shape) && rows.length > 1)) await begin();
        const arrays = arraysFor(host.dialect, fields);
        const ran = alone(shape)
          ? rows.length === 1
            ? host.run(writes.insert(mapped, 0, fields, [], 1), first)
            : host.runMany(writes.insert(mapped, 0, fields, [], 1), rows)
          : arrays !== undefined
            ? host.run(writes.insertRows(mapped, 0, fields, [], arrays), columnParameters(rows, fields.length, arrays))
            : host.run(writes.insert(mapped, 0, fields, [], rows.length), rows.flat());
        count += (await ran).affected;
      },
    );
    await eachInput(inputs, (input) => {
      const { shape, values } = rowOf(input);
      return batches.add(shape, values);
    });
    await batches.end();
    return count;
  });
}

/** Rows of one statement where each column is one parameter. */
const MOST_ARRAY_ROWS = 10_000;

/** Rows of one statement below a limit of parameters. */
export const mostRows = (maxParameters: number, columns: number): number =>
  Math.max(1, Math.min(MOST_ROWS, Math.floor(maxParameters / columns)));

/** Rows of several tables: as a flush writes them, some at a time, and let go. */
async function insertEach(host: UnitOfWorkHost, mapped: MappedClass, inputs: Inputs): Promise<number> {
  let count = 0;
  let entities: Entity[] = [];
  const send = async (): Promise<void> => {
    await host.flushNow();
    for (const entity of entities) {
      host.identities.remove(mapped, mapped.identityOf(entity), entity);
      host.journal.inserted.delete(entity);
      setLink(entity, null);
    }
    count += entities.length;
    entities = [];
  };
  await eachInput(inputs, (input) => {
    const entity = new mapped.entityClass(input as never) as Entity;
    host.adopt(entity);
    entities.push(entity);
    return entities.length === MOST_ROWS ? send() : undefined;
  });
  await send();
  return count;
}
