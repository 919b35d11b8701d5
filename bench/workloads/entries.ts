import type { Contestant } from './contestant.js';
import { joinery } from './joinery.js';
import { rawPostgres } from './raw-postgres.js';
import { rawSqlite } from './raw-sqlite.js';
import { asPlainText, type TimeForm } from './shop.js';

export type Engine = 'sqlite' | 'postgresql';

/** A layer that takes part. */
export interface Entry {
  readonly name: string;
  /** How it stores times on SQLite. */
  readonly time: TimeForm;
  /** @param address - a file on SQLite, a URL on PostgreSQL */
  readonly open: (engine: Engine, address: string) => Promise<Contestant>;
}

/** Hand-written code, ours, and the others. */
export const ENTRIES: readonly Entry[] = [
  {
    name: 'by hand',
    time: asPlainText,
    open: async (engine, address) => (engine === 'sqlite' ? rawSqlite(address) : rawPostgres(address)),
  },
  {
    name: 'Joinery',
    time: asPlainText,
    open: (engine, address) => joinery(engine === 'sqlite' ? `sqlite:${address}` : address),
  },
];
