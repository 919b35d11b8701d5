/** Writes many rows of a generator in each bulk way; run in a process with little memory. */
import { openDatabase, type UserInput } from '../conformance/generated/index.js';

const [url = '', count = ''] = process.argv.slice(2);
const number = Number(count);

async function* rows(from: string): AsyncGenerator<UserInput & { id: number }, void, undefined> {
  for (let id = 1; id <= number; id++) {
    if (id % 10_000 === 0) await Promise.resolve();
    yield { id, name: `${from}${String(id)}`, slug: String(id) };
  }
}

const db = await openDatabase(url);
await db.createAll();
const written = [
  await db.users.insertMany(rows('inserted')),
  await db.users.updateMany(rows('updated')),
  await db.users.upsertMany(rows('upserted')),
];
const last = await db.users.getOrThrow(number);
console.log(JSON.stringify({ written, stored: await db.users.count(), name: last.name }));
await db.close();
