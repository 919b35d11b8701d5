// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export * from './enums.js';
export type * from './types.js';
export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Bag.js';
export * from './models/Car.js';
export * from './models/Chief.js';
export * from './models/City.js';
export * from './models/Club.js';
export * from './models/Country.js';
export * from './models/Folder.js';
export * from './models/Grid.js';
export * from './models/Guide.js';
export * from './models/Note.js';
export * from './models/Part.js';
export * from './models/Photo.js';
export * from './models/Pin.js';
export * from './models/Report.js';
export * from './models/Stop.js';
export * from './models/Traveller.js';
export * from './models/Trip.js';
export * from './models/Vehicle.js';
export * from './repositories/BagRepository.js';
export * from './repositories/CarRepository.js';
export * from './repositories/ChiefRepository.js';
export * from './repositories/CityRepository.js';
export * from './repositories/ClubRepository.js';
export * from './repositories/CountryRepository.js';
export * from './repositories/FolderRepository.js';
export * from './repositories/GridRepository.js';
export * from './repositories/GuideRepository.js';
export * from './repositories/NoteRepository.js';
export * from './repositories/PartRepository.js';
export * from './repositories/PhotoRepository.js';
export * from './repositories/PinRepository.js';
export * from './repositories/ReportRepository.js';
export * from './repositories/StopRepository.js';
export * from './repositories/TravellerRepository.js';
export * from './repositories/TripRepository.js';
export * from './repositories/VehicleRepository.js';
export * from './tables/bags.js';
export * from './tables/cars.js';
export * from './tables/chiefs.js';
export * from './tables/cities.js';
export * from './tables/clubs.js';
export * from './tables/countries.js';
export * from './tables/folders.js';
export * from './tables/grids.js';
export * from './tables/guides.js';
export * from './tables/notes.js';
export * from './tables/parts.js';
export * from './tables/photos.js';
export * from './tables/pins.js';
export * from './tables/reports.js';
export * from './tables/stops.js';
export * from './tables/travellers.js';
export * from './tables/trips.js';
export * from './tables/vehicles.js';

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
