import type Database from 'better-sqlite3';
import type pg from 'pg';
import { PAGE, type Filter, type Found, type Search } from './filters.js';

const COLUMNS = 'id, station, sensor, value, quality, label, note, created_at';

/** The text and the parameters, as one writes them without a library. */
function sqlOf(filter: Filter, mark: (position: number) => string, time: (date: Date) => unknown): [string, unknown[]] {
  const terms: string[] = [];
  const values: unknown[] = [];
  const add = (term: string, value: unknown): void => {
    values.push(value);
    terms.push(`${term} ${mark(values.length)}`);
  };
  if (filter.station !== undefined) add('station =', filter.station);
  if (filter.sensor !== undefined) add('sensor =', filter.sensor);
  if (filter.quality !== undefined) add('quality =', filter.quality);
  if (filter.least !== undefined) add('value >=', filter.least);
  if (filter.since !== undefined) add('created_at >=', time(filter.since));
  const where = terms.length === 0 ? '' : ` where ${terms.join(' and ')}`;
  values.push(PAGE);
  return [`select ${COLUMNS} from measurements${where} order by id limit ${mark(values.length)}`, values];
}

/** One row object, the time read as a Date. */
function found(row: readonly unknown[], date: (value: unknown) => Date): Found {
  const [id, station, sensor, value, quality, label, note, createdAt] = row;
  return { id, station, sensor, value, quality, label, note, createdAt: date(createdAt) } as Found;
}

/** On SQLite: each text prepared once, rows as arrays. */
export function byHandOnSqlite(database: Database.Database): Search {
  const prepared = new Map<string, Database.Statement>();
  return (filter) => {
    const [sql, values] = sqlOf(
      filter,
      () => '?',
      (date) => date.toISOString().slice(0, -1).replace('T', ' '),
    );
    let statement = prepared.get(sql);
    if (statement === undefined) prepared.set(sql, (statement = database.prepare(sql).raw()));
    const rows = statement.all(...values) as unknown[][];
    return rows.map((row) => found(row, (text) => new Date(`${(text as string).replace(' ', 'T')}Z`)));
  };
}

/** On PostgreSQL: each text a named statement, rows as arrays. */
export function byHandOnPostgres(client: pg.Client): Search {
  const names = new Map<string, string>();
  return async (filter) => {
    const [text, values] = sqlOf(
      filter,
      (position) => `$${position}`,
      (date) => date,
    );
    let name = names.get(text);
    if (name === undefined) names.set(text, (name = `filter${names.size}`));
    const { rows } = await client.query<unknown[]>({ name, text, values, rowMode: 'array' });
    return rows.map((row) => found(row, (value) => value as Date));
  };
}
