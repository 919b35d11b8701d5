import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { VisitInput } from './contestant.js';
import { openDatabase } from './generated/index.js';
import { fillPostgres, fillSqlite, type TimeForm } from './shop.js';

/** The database below a contestant: what makes workloads ready and tells what they left. */
export interface Ground {
  /** What the contestant opens: a file, or a URL. */
  readonly address: string;
  emptyVisits(): unknown;
  addVisits(visits: readonly VisitInput[]): unknown;
  /** All visits, times in milliseconds. */
  visits(): unknown;
  scores(): unknown;
  resetScores(): unknown;
  close(): unknown;
}

const COLUMNS = 'page, millis, note, at';
const SCORES = 'SELECT id, score FROM customers ORDER BY id';
const RESET = 'UPDATE customers SET score = (id % 500) * 1.5';

/** Milliseconds of a time in any layer's form. */
function milliseconds(value: unknown): number {
  if (typeof value !== 'string') return Number(value);
  return Date.parse(/[Z+]/.test(value) ? value : `${value.replace(' ', 'T')}Z`);
}
const visit = (row: readonly unknown[]): unknown[] => [...row.slice(0, 3), milliseconds(row[3])];

/** A file of its own for one contestant, times in its form. */
export async function sqliteGround(folder: string, name: string, time: TimeForm): Promise<Ground> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.db`);
  const db = await openDatabase(`sqlite:${file}`);
  await db.createAll();
  await db.close();
  const raw = new Database(file);
  raw.pragma('synchronous = NORMAL');
  fillSqlite(raw, time);
  const insert = raw.prepare(`INSERT INTO visits (${COLUMNS}) VALUES (?, ?, ?, ?)`);
  const rows = (sql: string): unknown[][] => raw.prepare(sql).raw().all() as unknown[][];
  return {
    address: file,
    emptyVisits: () => raw.exec("DELETE FROM visits; DELETE FROM sqlite_sequence WHERE name = 'visits'"),
    addVisits: raw.transaction((visits: readonly VisitInput[]) => {
      for (const { page, millis, note, at } of visits) insert.run(page, millis, note, time(at));
    }),
    visits: () => rows(`SELECT ${COLUMNS} FROM visits ORDER BY id`).map(visit),
    scores: () => rows(SCORES),
    resetScores: () => raw.exec(RESET),
    close: () => {
      raw.close();
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    },
  };
}

/** One database for all contestants, made anew beside the one that the URL names. */
export async function postgresGround(url: string): Promise<Ground> {
  const name = 'joinery_bench_workloads';
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${name}`);
  const address = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const db = await openDatabase(address);
  await db.createAll();
  await db.close();
  const raw = new pg.Client({ connectionString: address });
  await raw.connect();
  await fillPostgres(raw);
  const rows = async (text: string): Promise<unknown[][]> =>
    (await raw.query<unknown[]>({ text, rowMode: 'array' })).rows;
  return {
    address,
    emptyVisits: () => raw.query('TRUNCATE visits RESTART IDENTITY'),
    addVisits: (visits) =>
      raw.query(
        `INSERT INTO visits (${COLUMNS}) SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::timestamptz[])`,
        [
          visits.map((one) => one.page),
          visits.map((one) => one.millis),
          visits.map((one) => one.note),
          visits.map((one) => one.at),
        ],
      ),
    visits: async () => (await rows(`SELECT ${COLUMNS} FROM visits ORDER BY id`)).map(visit),
    scores: () => rows(SCORES),
    resetScores: () => raw.query(RESET),
    async close() {
      await raw.end();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}
