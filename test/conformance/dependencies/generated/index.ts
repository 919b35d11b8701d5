// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Album.js';
export * from './models/Author.js';
export * from './models/Bed.js';
export * from './models/Book.js';
export * from './models/Desk.js';
export * from './models/Detail.js';
export * from './models/Equator.js';
export * from './models/Essay.js';
export * from './models/File.js';
export * from './models/Folder.js';
export * from './models/Holder.js';
export * from './models/Inbox.js';
export * from './models/Keeper.js';
export * from './models/Lamp.js';
export * from './models/Ledger.js';
export * from './models/North.js';
export * from './models/Pet.js';
export * from './models/Photo.js';
export * from './models/Plain.js';
export * from './models/Player.js';
export * from './models/Playlist.js';
export * from './models/Publisher.js';
export * from './models/Rack.js';
export * from './models/Reader.js';
export * from './models/Reading.js';
export * from './models/Room.js';
export * from './models/Scrap.js';
export * from './models/Shelf.js';
export * from './models/Shelter.js';
export * from './models/Site.js';
export * from './models/Song.js';
export * from './models/Sort.js';
export * from './models/South.js';
export * from './models/Stop.js';
export * from './models/Team.js';
export * from './models/Trip.js';
export * from './models/Ward.js';
export * from './repositories/AlbumRepository.js';
export * from './repositories/AuthorRepository.js';
export * from './repositories/BedRepository.js';
export * from './repositories/BookRepository.js';
export * from './repositories/DeskRepository.js';
export * from './repositories/DetailRepository.js';
export * from './repositories/EquatorRepository.js';
export * from './repositories/EssayRepository.js';
export * from './repositories/FileRepository.js';
export * from './repositories/FolderRepository.js';
export * from './repositories/HolderRepository.js';
export * from './repositories/InboxRepository.js';
export * from './repositories/KeeperRepository.js';
export * from './repositories/LampRepository.js';
export * from './repositories/LedgerRepository.js';
export * from './repositories/NorthRepository.js';
export * from './repositories/PetRepository.js';
export * from './repositories/PhotoRepository.js';
export * from './repositories/PlainRepository.js';
export * from './repositories/PlayerRepository.js';
export * from './repositories/PlaylistRepository.js';
export * from './repositories/PublisherRepository.js';
export * from './repositories/RackRepository.js';
export * from './repositories/ReaderRepository.js';
export * from './repositories/ReadingRepository.js';
export * from './repositories/RoomRepository.js';
export * from './repositories/ScrapRepository.js';
export * from './repositories/ShelfRepository.js';
export * from './repositories/ShelterRepository.js';
export * from './repositories/SiteRepository.js';
export * from './repositories/SongRepository.js';
export * from './repositories/SortRepository.js';
export * from './repositories/SouthRepository.js';
export * from './repositories/StopRepository.js';
export * from './repositories/TeamRepository.js';
export * from './repositories/TripRepository.js';
export * from './repositories/WardRepository.js';
export * from './tables/albums.js';
export * from './tables/authors.js';
export * from './tables/beds.js';
export * from './tables/books.js';
export * from './tables/desks.js';
export * from './tables/details.js';
export * from './tables/equators.js';
export * from './tables/essays.js';
export * from './tables/files.js';
export * from './tables/folders.js';
export * from './tables/holders.js';
export * from './tables/inboxes.js';
export * from './tables/keepers.js';
export * from './tables/lamps.js';
export * from './tables/ledgers.js';
export * from './tables/norths.js';
export * from './tables/pets.js';
export * from './tables/photos.js';
export * from './tables/plains.js';
export * from './tables/players.js';
export * from './tables/playlists.js';
export * from './tables/publishers.js';
export * from './tables/racks.js';
export * from './tables/readers.js';
export * from './tables/readings.js';
export * from './tables/rooms.js';
export * from './tables/scraps.js';
export * from './tables/shelves.js';
export * from './tables/shelters.js';
export * from './tables/sites.js';
export * from './tables/songs.js';
export * from './tables/sorts.js';
export * from './tables/souths.js';
export * from './tables/stops.js';
export * from './tables/teams.js';
export * from './tables/trips.js';
export * from './tables/wards.js';

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
