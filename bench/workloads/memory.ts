import Database from 'better-sqlite3';
import { openDatabase } from './generated/index.js';
import { customerOf, itemOf } from './raw-rows.js';
import { CUSTOMER, ITEM } from './raw-sql.js';

/** Bytes of heap that what `load` gives holds, when everything else is collected. */
async function held(load: () => unknown): Promise<number> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('the figures of memory need node --expose-gc');
  // Out of reach of the optimizer, which lets go of what is not read again.
  const place = globalThis as { kept?: unknown };
  const sizes: number[] = [];
  for (let round = 0; round < 5; round++) {
    delete place.kept;
    // This function's own frame holds what it awaited last.
    await Promise.resolve();
    collect();
    const before = process.memoryUsage().heapUsed;
    place.kept = await load();
    collect();
    sizes.push(process.memoryUsage().heapUsed - before);
  }
  delete place.kept;
  return sizes.sort((a, b) => a - b)[2] as number;
}

/** What 50 000 loaded entities (10 000 customers, 40 000 items) hold beside the same as plain objects. */
export async function measureMemory(file: string): Promise<void> {
  const raw = new Database(file, { readonly: true });
  const db = await openDatabase(`sqlite:${file}`);
  const all = (sql: string): unknown[][] => raw.prepare(sql).raw().all() as unknown[][];
  const plain = await held(() => [
    all(`SELECT ${CUSTOMER} FROM customers`).map((row) => customerOf(row, (text) => new Date(text as string))),
    all(`SELECT ${ITEM} FROM order_items`).map(itemOf),
  ]);
  const untracked = await held(async () => [await db.customers.all(), await db.orderItems.all()]);
  const tracked = await held(async () => {
    const session = db.session({ keep: 100_000 });
    return [session, await session.customers.all(), await session.orderItems.all()];
  });
  const line = (name: string, bytes: number): string =>
    `${name.padEnd(30)} ${(bytes / 50_000).toFixed(0).padStart(6)} bytes each, ${(bytes / plain).toFixed(2)} of a plain object`;
  console.log('memory of 50 000 loaded objects\n');
  console.log(line('plain objects', plain));
  console.log(line('entities of the database', untracked));
  console.log(`${line('entities of a session', tracked)}\n`);
  raw.close();
  await db.close();
}
