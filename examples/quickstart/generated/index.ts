// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Album.js';
export * from './models/Artist.js';
export * from './models/Customer.js';
export * from './models/Employee.js';
export * from './models/Genre.js';
export * from './models/Invoice.js';
export * from './models/InvoiceLine.js';
export * from './models/MediaType.js';
export * from './models/Playlist.js';
export * from './models/Track.js';
export * from './repositories/AlbumRepository.js';
export * from './repositories/ArtistRepository.js';
export * from './repositories/CustomerRepository.js';
export * from './repositories/EmployeeRepository.js';
export * from './repositories/GenreRepository.js';
export * from './repositories/InvoiceRepository.js';
export * from './repositories/InvoiceLineRepository.js';
export * from './repositories/MediaTypeRepository.js';
export * from './repositories/PlaylistRepository.js';
export * from './repositories/TrackRepository.js';
export * from './tables/albums.js';
export * from './tables/artists.js';
export * from './tables/customers.js';
export * from './tables/employees.js';
export * from './tables/genres.js';
export * from './tables/invoices.js';
export * from './tables/invoice-lines.js';
export * from './tables/media-types.js';
export * from './tables/playlists.js';
export * from './tables/tracks.js';

/**
 * Opens the database.
 *
 * @param address - `sqlite:app.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`, its parts, or a primary with replicas
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
