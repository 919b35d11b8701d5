/**
 * What the generated layer costs beside its driver: the same SQL through a repository (identity map and snapshots included)
 * and through the driver's own object mode, in interleaved rounds. Equal results are verified first. Run: `npx tsx bench/layer.ts`
 * (PostgreSQL when JOINERY_BENCH_POSTGRES_URL names an empty database).
 */
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { fill, ROWS } from './layer/fill.js';
import type { Opened } from './layer/fill.js';
import { openDatabase } from './layer/generated/index.js';
import { median, timed } from './rounds.js';

const GETS = 1000;
const LIST = 'select id, station, sensor, value, quality, label, note, created_at from measurements';

interface Raw {
  list(): unknown[] | Promise<unknown[]>;
  get(id: number): unknown;
  close(): unknown;
}

/** Rounds of both, one right after the other and each first in turn: what else the machine does meets both alike. */
async function compare(name: string, rounds: number, ours: () => Promise<unknown>, raw: () => unknown): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await ours();
    await raw();
  }
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    if (first) mine.push(await timed(ours));
    theirs.push(await timed(raw));
    if (!first) mine.push(await timed(ours));
  }
  const ratio = median(mine.map((time, round) => time / (theirs[round] as number)));
  console.log(
    `${name.padEnd(34)} ${median(mine).toFixed(2)} ms, driver ${median(theirs).toFixed(2)} ms; median of ${String(rounds)} ratios: ${ratio.toFixed(2)}`,
  );
}

async function measure(name: string, db: Opened, raw: Raw): Promise<void> {
  const entities = await db.measurements.all();
  const rows = (await raw.list()) as Record<string, unknown>[];
  const same = entities.every(
    (entity, index) =>
      entity.id === rows[index]?.['id'] &&
      entity.label === rows[index]['label'] &&
      entity.value === rows[index]['value'],
  );
  if (!same || entities.length !== ROWS) throw new Error(`${name}: the layer and the driver disagree`);
  await compare(
    `${name} list, session`,
    61,
    async () => {
      const session = db.session();
      await session.measurements.all();
      await session.close();
    },
    () => raw.list(),
  );
  await compare(
    `${name} list, untracked`,
    61,
    () => db.measurements.all(),
    () => raw.list(),
  );
  const gets = async (work: (id: number) => unknown): Promise<void> => {
    for (let id = 1; id <= GETS; id++) await work(id);
  };
  await compare(
    `${name} ${String(GETS)} x get(id), untracked`,
    101,
    () => gets((id) => db.measurements.get(id)),
    () => gets((id) => raw.get(id)),
  );
  await compare(
    `${name} ${String(GETS)} x get(id), session`,
    101,
    async () => {
      const session = db.session();
      await gets((id) => session.measurements.get(id));
      await session.close();
    },
    () => gets((id) => raw.get(id)),
  );
}

async function onSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-bench-'));
  const file = join(folder, 'bench.db');
  const db = await openDatabase(`sqlite:${file}`);
  await fill(db);
  const raw = new Database(file);
  const list = raw.prepare(LIST);
  const get = raw.prepare(`${LIST} where id = ?`);
  await measure('sqlite', db, { list: () => list.all(), get: (id) => get.get(id), close: () => raw.close() });
  raw.close();
  await db.close();
  rmSync(folder, { recursive: true });
}

async function onPostgres(url: string): Promise<void> {
  const db = await openDatabase(url);
  await db.dropAll();
  await fill(db);
  const raw = new pg.Client({ connectionString: url });
  await raw.connect();
  await measure('postgresql', db, {
    list: async () => (await raw.query({ name: 'list', text: LIST })).rows as unknown[],
    get: async (id) =>
      (await raw.query({ name: 'get', text: `${LIST} where id = $1`, values: [id] })).rows[0] as unknown,
    close: () => raw.end(),
  });
  await raw.end();
  await db.dropAll();
  await db.close();
}

await onSqlite();
const url = process.env['JOINERY_BENCH_POSTGRES_URL'];
if (url !== undefined) await onPostgres(url);
