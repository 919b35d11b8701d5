// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Album } from './models/Album.js';
import { Author } from './models/Author.js';
import { Bed } from './models/Bed.js';
import { Book } from './models/Book.js';
import { Desk } from './models/Desk.js';
import { Detail } from './models/Detail.js';
import { Equator } from './models/Equator.js';
import { Essay } from './models/Essay.js';
import { File } from './models/File.js';
import { Folder } from './models/Folder.js';
import { Holder } from './models/Holder.js';
import { Inbox } from './models/Inbox.js';
import { Keeper } from './models/Keeper.js';
import { Lamp } from './models/Lamp.js';
import { Ledger } from './models/Ledger.js';
import { North } from './models/North.js';
import { Pet } from './models/Pet.js';
import { Photo } from './models/Photo.js';
import { Plain } from './models/Plain.js';
import { Player } from './models/Player.js';
import { Playlist } from './models/Playlist.js';
import { Publisher } from './models/Publisher.js';
import { Rack } from './models/Rack.js';
import { Reader } from './models/Reader.js';
import { Reading } from './models/Reading.js';
import { Room } from './models/Room.js';
import { Scrap } from './models/Scrap.js';
import { Shelf } from './models/Shelf.js';
import { Shelter } from './models/Shelter.js';
import { Site } from './models/Site.js';
import { Song } from './models/Song.js';
import { Sort } from './models/Sort.js';
import { South } from './models/South.js';
import { Stop } from './models/Stop.js';
import { Team } from './models/Team.js';
import { Trip } from './models/Trip.js';
import { Ward } from './models/Ward.js';
import { AlbumRepository } from './repositories/AlbumRepository.js';
import { AuthorRepository } from './repositories/AuthorRepository.js';
import { BedRepository } from './repositories/BedRepository.js';
import { BookRepository } from './repositories/BookRepository.js';
import { DeskRepository } from './repositories/DeskRepository.js';
import { DetailRepository } from './repositories/DetailRepository.js';
import { EquatorRepository } from './repositories/EquatorRepository.js';
import { EssayRepository } from './repositories/EssayRepository.js';
import { FileRepository } from './repositories/FileRepository.js';
import { FolderRepository } from './repositories/FolderRepository.js';
import { HolderRepository } from './repositories/HolderRepository.js';
import { InboxRepository } from './repositories/InboxRepository.js';
import { KeeperRepository } from './repositories/KeeperRepository.js';
import { LampRepository } from './repositories/LampRepository.js';
import { LedgerRepository } from './repositories/LedgerRepository.js';
import { NorthRepository } from './repositories/NorthRepository.js';
import { PetRepository } from './repositories/PetRepository.js';
import { PhotoRepository } from './repositories/PhotoRepository.js';
import { PlainRepository } from './repositories/PlainRepository.js';
import { PlayerRepository } from './repositories/PlayerRepository.js';
import { PlaylistRepository } from './repositories/PlaylistRepository.js';
import { PublisherRepository } from './repositories/PublisherRepository.js';
import { RackRepository } from './repositories/RackRepository.js';
import { ReaderRepository } from './repositories/ReaderRepository.js';
import { ReadingRepository } from './repositories/ReadingRepository.js';
import { RoomRepository } from './repositories/RoomRepository.js';
import { ScrapRepository } from './repositories/ScrapRepository.js';
import { ShelfRepository } from './repositories/ShelfRepository.js';
import { ShelterRepository } from './repositories/ShelterRepository.js';
import { SiteRepository } from './repositories/SiteRepository.js';
import { SongRepository } from './repositories/SongRepository.js';
import { SortRepository } from './repositories/SortRepository.js';
import { SouthRepository } from './repositories/SouthRepository.js';
import { StopRepository } from './repositories/StopRepository.js';
import { TeamRepository } from './repositories/TeamRepository.js';
import { TripRepository } from './repositories/TripRepository.js';
import { WardRepository } from './repositories/WardRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  albums: { model: Album, repository: AlbumRepository },
  authors: { model: Author, repository: AuthorRepository },
  beds: { model: Bed, repository: BedRepository },
  books: { model: Book, repository: BookRepository },
  desks: { model: Desk, repository: DeskRepository },
  details: { model: Detail, repository: DetailRepository },
  equators: { model: Equator, repository: EquatorRepository },
  essays: { model: Essay, repository: EssayRepository },
  files: { model: File, repository: FileRepository },
  folders: { model: Folder, repository: FolderRepository },
  holders: { model: Holder, repository: HolderRepository },
  inboxes: { model: Inbox, repository: InboxRepository },
  keepers: { model: Keeper, repository: KeeperRepository },
  lamps: { model: Lamp, repository: LampRepository },
  ledgers: { model: Ledger, repository: LedgerRepository },
  norths: { model: North, repository: NorthRepository },
  pets: { model: Pet, repository: PetRepository },
  photos: { model: Photo, repository: PhotoRepository },
  plains: { model: Plain, repository: PlainRepository },
  players: { model: Player, repository: PlayerRepository },
  playlists: { model: Playlist, repository: PlaylistRepository },
  publishers: { model: Publisher, repository: PublisherRepository },
  racks: { model: Rack, repository: RackRepository },
  readers: { model: Reader, repository: ReaderRepository },
  readings: { model: Reading, repository: ReadingRepository },
  rooms: { model: Room, repository: RoomRepository },
  scraps: { model: Scrap, repository: ScrapRepository },
  shelves: { model: Shelf, repository: ShelfRepository },
  shelters: { model: Shelter, repository: ShelterRepository },
  sites: { model: Site, repository: SiteRepository },
  songs: { model: Song, repository: SongRepository },
  sorts: { model: Sort, repository: SortRepository },
  souths: { model: South, repository: SouthRepository },
  stops: { model: Stop, repository: StopRepository },
  teams: { model: Team, repository: TeamRepository },
  trips: { model: Trip, repository: TripRepository },
  wards: { model: Ward, repository: WardRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly albums: j.RepositoryOf<O, 'albums', AlbumRepository<j.ModelOf<O, 'Album', Album>>>;
  readonly authors: j.RepositoryOf<O, 'authors', AuthorRepository<j.ModelOf<O, 'Author', Author>>>;
  readonly beds: j.RepositoryOf<O, 'beds', BedRepository<j.ModelOf<O, 'Bed', Bed>>>;
  readonly books: j.RepositoryOf<O, 'books', BookRepository<j.ModelOf<O, 'Book', Book>>>;
  readonly desks: j.RepositoryOf<O, 'desks', DeskRepository<j.ModelOf<O, 'Desk', Desk>>>;
  readonly details: j.RepositoryOf<O, 'details', DetailRepository<j.ModelOf<O, 'Detail', Detail>>>;
  readonly equators: j.RepositoryOf<O, 'equators', EquatorRepository<j.ModelOf<O, 'Equator', Equator>>>;
  readonly essays: j.RepositoryOf<O, 'essays', EssayRepository<j.ModelOf<O, 'Essay', Essay>>>;
  readonly files: j.RepositoryOf<O, 'files', FileRepository<j.ModelOf<O, 'File', File>>>;
  readonly folders: j.RepositoryOf<O, 'folders', FolderRepository<j.ModelOf<O, 'Folder', Folder>>>;
  readonly holders: j.RepositoryOf<O, 'holders', HolderRepository<j.ModelOf<O, 'Holder', Holder>>>;
  readonly inboxes: j.RepositoryOf<O, 'inboxes', InboxRepository<j.ModelOf<O, 'Inbox', Inbox>>>;
  readonly keepers: j.RepositoryOf<O, 'keepers', KeeperRepository<j.ModelOf<O, 'Keeper', Keeper>>>;
  readonly lamps: j.RepositoryOf<O, 'lamps', LampRepository<j.ModelOf<O, 'Lamp', Lamp>>>;
  readonly ledgers: j.RepositoryOf<O, 'ledgers', LedgerRepository<j.ModelOf<O, 'Ledger', Ledger>>>;
  readonly norths: j.RepositoryOf<O, 'norths', NorthRepository<j.ModelOf<O, 'North', North>>>;
  readonly pets: j.RepositoryOf<O, 'pets', PetRepository<j.ModelOf<O, 'Pet', Pet>>>;
  readonly photos: j.RepositoryOf<O, 'photos', PhotoRepository<j.ModelOf<O, 'Photo', Photo>>>;
  readonly plains: j.RepositoryOf<O, 'plains', PlainRepository<j.ModelOf<O, 'Plain', Plain>>>;
  readonly players: j.RepositoryOf<O, 'players', PlayerRepository<j.ModelOf<O, 'Player', Player>>>;
  readonly playlists: j.RepositoryOf<O, 'playlists', PlaylistRepository<j.ModelOf<O, 'Playlist', Playlist>>>;
  readonly publishers: j.RepositoryOf<O, 'publishers', PublisherRepository<j.ModelOf<O, 'Publisher', Publisher>>>;
  readonly racks: j.RepositoryOf<O, 'racks', RackRepository<j.ModelOf<O, 'Rack', Rack>>>;
  readonly readers: j.RepositoryOf<O, 'readers', ReaderRepository<j.ModelOf<O, 'Reader', Reader>>>;
  readonly readings: j.RepositoryOf<O, 'readings', ReadingRepository<j.ModelOf<O, 'Reading', Reading>>>;
  readonly rooms: j.RepositoryOf<O, 'rooms', RoomRepository<j.ModelOf<O, 'Room', Room>>>;
  readonly scraps: j.RepositoryOf<O, 'scraps', ScrapRepository<j.ModelOf<O, 'Scrap', Scrap>>>;
  readonly shelves: j.RepositoryOf<O, 'shelves', ShelfRepository<j.ModelOf<O, 'Shelf', Shelf>>>;
  readonly shelters: j.RepositoryOf<O, 'shelters', ShelterRepository<j.ModelOf<O, 'Shelter', Shelter>>>;
  readonly sites: j.RepositoryOf<O, 'sites', SiteRepository<j.ModelOf<O, 'Site', Site>>>;
  readonly songs: j.RepositoryOf<O, 'songs', SongRepository<j.ModelOf<O, 'Song', Song>>>;
  readonly sorts: j.RepositoryOf<O, 'sorts', SortRepository<j.ModelOf<O, 'Sort', Sort>>>;
  readonly souths: j.RepositoryOf<O, 'souths', SouthRepository<j.ModelOf<O, 'South', South>>>;
  readonly stops: j.RepositoryOf<O, 'stops', StopRepository<j.ModelOf<O, 'Stop', Stop>>>;
  readonly teams: j.RepositoryOf<O, 'teams', TeamRepository<j.ModelOf<O, 'Team', Team>>>;
  readonly trips: j.RepositoryOf<O, 'trips', TripRepository<j.ModelOf<O, 'Trip', Trip>>>;
  readonly wards: j.RepositoryOf<O, 'wards', WardRepository<j.ModelOf<O, 'Ward', Ward>>>;
}

export interface Session<O extends j.Overrides = {}> extends Repositories<O> {}
/** A unit of work over this schema. */
export class Session<O extends j.Overrides = {}> extends j.BaseSession {
  static {
    j.defineRepositories(this, definitions);
  }
}

export interface Database<O extends j.Overrides = {}> extends Repositories<O> {}
/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends j.Overrides = {}> extends j.BaseDatabase<Session<O>> {
  static {
    j.defineRepositories(this, definitions);
  }
}
