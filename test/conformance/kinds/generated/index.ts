// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Badge.js';
export * from './models/Beam.js';
export * from './models/Chief.js';
export * from './models/Coder.js';
export * from './models/Gauge.js';
export * from './models/Lamp.js';
export * from './models/Leader.js';
export * from './models/Meter.js';
export * from './models/Office.js';
export * from './models/Worker.js';
export * from './repositories/BadgeRepository.js';
export * from './repositories/BeamRepository.js';
export * from './repositories/ChiefRepository.js';
export * from './repositories/CoderRepository.js';
export * from './repositories/GaugeRepository.js';
export * from './repositories/LampRepository.js';
export * from './repositories/LeaderRepository.js';
export * from './repositories/MeterRepository.js';
export * from './repositories/OfficeRepository.js';
export * from './repositories/WorkerRepository.js';
export * from './tables/badges.js';
export * from './tables/beams.js';
export * from './tables/chiefs.js';
export * from './tables/coders.js';
export * from './tables/gauges.js';
export * from './tables/lamps.js';
export * from './tables/leaders.js';
export * from './tables/meters.js';
export * from './tables/offices.js';
export * from './tables/workers.js';

/**
 * Opens the database.
 *
 * @param address - `sqlite:app.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`, `mysql://…`, its parts, or a primary with replicas
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const O extends j.Overrides = {}>(
  address: j.DatabaseAddress,
  options?: j.DatabaseOptions & O,
): Promise<Database<O>> {
  return j.openDatabaseOf<Database<O>>(address, options, {
    database: Database,
    session: Session,
    definitions,
    constraintErrors,
    relations: j.relations,
    ddl: () => import('./ddl.js'),
  });
}
