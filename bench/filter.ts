/**
 * What a query with five optional predicates costs: built anew for each of 256 filters, compiled, run and read, beside the same SQL put
 * together by hand over the driver (each text prepared once, rows as arrays) and beside Kysely. SQLite always; PostgreSQL when
 * `JOINERY_BENCH_POSTGRES_URL` names an empty database.
 */
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { byHandOnPostgres, byHandOnSqlite } from './filter/by-hand.js';
import { FILTERS, type Search } from './filter/filters.js';
import { joinery, joineryRepository, kysely } from './filter/layers.js';
import { fill } from './layer/fill.js';
import { openDatabase } from './layer/generated/index.js';
import { rounds } from './rounds.js';

async function measure(engine: string, searches: Readonly<Record<string, Search>>): Promise<void> {
  await verify(searches);
  const every = (search: Search) => async (): Promise<void> => {
    for (const filter of FILTERS) await search(filter);
  };
  const contestants = Object.fromEntries(Object.entries(searches).map(([name, search]) => [name, every(search)]));
  for (const [name, { time, ratio }] of Object.entries(await rounds(contestants, 60)))
    console.log(
      `${engine.padEnd(11)} ${name.padEnd(20)} ${((time * 1000) / FILTERS.length).toFixed(0).padStart(5)} µs a query, ${ratio.toFixed(2)} of by hand`,
    );
}

/** All give the same rows before any of them counts. */
async function verify(searches: Readonly<Record<string, Search>>): Promise<void> {
  const text = async (search: Search): Promise<string[]> => {
    const pages: string[] = [];
    for (const filter of FILTERS) {
      const page = await search(filter);
      pages.push(JSON.stringify(page.map(({ id, label, note, createdAt }) => [id, label, note, createdAt.getTime()])));
    }
    return pages;
  };
  const [first = [], ...others] = await Promise.all(Object.values(searches).map(text));
  if (new Set(first).size < 20) throw new Error('the filters find too little to tell a wrong answer');
  for (const [at, pages] of others.entries())
    if (pages.join() !== first.join()) throw new Error(`${Object.keys(searches)[at + 1] ?? ''} gives other rows`);
}

/** SQLite and PostgreSQL, a row per way. */
export async function measureFilters(): Promise<void> {
  await onSqlite();
  const url = process.env['JOINERY_BENCH_POSTGRES_URL'];
  if (url !== undefined) await onPostgres(url);
}

async function onSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-bench-'));
  const file = join(folder, 'bench.db');
  const db = await openDatabase(`sqlite:${file}`);
  await fill(db);
  const raw = new Database(file);
  const peer = new Kysely<never>({ dialect: new SqliteDialect({ database: new Database(file) }) });
  await measure('sqlite', {
    'by hand': byHandOnSqlite(raw),
    'Joinery, Core': joinery(db),
    'Joinery, repository': joineryRepository(db),
    Kysely: kysely(
      peer,
      (date) => date.toISOString().slice(0, -1).replace('T', ' '),
      (value) => new Date(`${(value as string).replace(' ', 'T')}Z`),
    ),
  });
  await peer.destroy();
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
  const pool = new pg.Pool({ connectionString: url });
  const peer = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  await measure('postgresql', {
    'by hand': byHandOnPostgres(raw),
    'Joinery, Core': joinery(db),
    'Joinery, repository': joineryRepository(db),
    Kysely: kysely(
      peer,
      (date) => date,
      (value) => value as Date,
    ),
  });
  await peer.destroy();
  await raw.end();
  await db.dropAll();
  await db.close();
}
