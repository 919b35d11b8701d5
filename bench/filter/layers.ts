import type { Kysely, SelectQueryBuilder } from 'kysely';
import { select } from 'joinery';
import type { Opened } from '../layer/fill.js';
import { measurements as m } from '../layer/generated/index.js';
import { PAGE, type Filter, type Found, type Search } from './filters.js';

/** Ours, as a Core query: rows as objects. */
export function joinery(db: Opened): Search {
  return (filter) => {
    let query = select(m).orderBy(m.id.asc()).limit(PAGE);
    if (filter.station !== undefined) query = query.where(m.station.eq(filter.station));
    if (filter.sensor !== undefined) query = query.where(m.sensor.eq(filter.sensor));
    if (filter.quality !== undefined) query = query.where(m.quality.eq(filter.quality));
    if (filter.least !== undefined) query = query.where(m.value.gte(filter.least));
    if (filter.since !== undefined) query = query.where(m.createdAt.gte(filter.since));
    return db.execute(query);
  };
}

/** Ours, through a repository without a session: entities, nothing tracked. */
export function joineryRepository(db: Opened): Search {
  return (filter) => {
    let query = db.measurements.orderBy((c) => c.id.asc()).limit(PAGE);
    if (filter.station !== undefined) query = query.where((c) => c.station.eq(filter.station as string));
    if (filter.sensor !== undefined) query = query.where((c) => c.sensor.eq(filter.sensor as number));
    if (filter.quality !== undefined) query = query.where((c) => c.quality.eq(filter.quality as number));
    if (filter.least !== undefined) query = query.where((c) => c.value.gte(filter.least as number));
    if (filter.since !== undefined) query = query.where((c) => c.createdAt.gte(filter.since as Date));
    return query.all();
  };
}

interface Row extends Omit<Found, 'createdAt'> {
  readonly created_at: unknown;
}

/** Kysely; what its driver gives for a time is made a Date, as everywhere here. */
export function kysely(
  db: Kysely<{ measurements: Row }>,
  time: (date: Date) => unknown,
  date: (value: unknown) => Date,
): Search {
  return async (filter: Filter) => {
    let query: SelectQueryBuilder<{ measurements: Row }, 'measurements', Row> = db
      .selectFrom('measurements')
      .selectAll()
      .orderBy('id')
      .limit(PAGE);
    if (filter.station !== undefined) query = query.where('station', '=', filter.station);
    if (filter.sensor !== undefined) query = query.where('sensor', '=', filter.sensor);
    if (filter.quality !== undefined) query = query.where('quality', '=', filter.quality);
    if (filter.least !== undefined) query = query.where('value', '>=', filter.least);
    if (filter.since !== undefined) query = query.where('created_at', '>=', time(filter.since));
    const rows = await query.execute();
    return rows.map(({ created_at, ...rest }) => ({ ...rest, createdAt: date(created_at) }));
  };
}
