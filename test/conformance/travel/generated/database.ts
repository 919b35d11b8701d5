// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Bag } from './models/Bag.js';
import { Car } from './models/Car.js';
import { Chief } from './models/Chief.js';
import { City } from './models/City.js';
import { Club } from './models/Club.js';
import { Country } from './models/Country.js';
import { Folder } from './models/Folder.js';
import { Grid } from './models/Grid.js';
import { Guide } from './models/Guide.js';
import { Note } from './models/Note.js';
import { Part } from './models/Part.js';
import { Photo } from './models/Photo.js';
import { Pin } from './models/Pin.js';
import { Report } from './models/Report.js';
import { Stop } from './models/Stop.js';
import { Traveller } from './models/Traveller.js';
import { Trip } from './models/Trip.js';
import { Vehicle } from './models/Vehicle.js';
import { BagRepository } from './repositories/BagRepository.js';
import { CarRepository } from './repositories/CarRepository.js';
import { ChiefRepository } from './repositories/ChiefRepository.js';
import { CityRepository } from './repositories/CityRepository.js';
import { ClubRepository } from './repositories/ClubRepository.js';
import { CountryRepository } from './repositories/CountryRepository.js';
import { FolderRepository } from './repositories/FolderRepository.js';
import { GridRepository } from './repositories/GridRepository.js';
import { GuideRepository } from './repositories/GuideRepository.js';
import { NoteRepository } from './repositories/NoteRepository.js';
import { PartRepository } from './repositories/PartRepository.js';
import { PhotoRepository } from './repositories/PhotoRepository.js';
import { PinRepository } from './repositories/PinRepository.js';
import { ReportRepository } from './repositories/ReportRepository.js';
import { StopRepository } from './repositories/StopRepository.js';
import { TravellerRepository } from './repositories/TravellerRepository.js';
import { TripRepository } from './repositories/TripRepository.js';
import { VehicleRepository } from './repositories/VehicleRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  bags: { model: Bag, repository: BagRepository },
  cars: { model: Car, repository: CarRepository },
  chiefs: { model: Chief, repository: ChiefRepository },
  cities: { model: City, repository: CityRepository },
  clubs: { model: Club, repository: ClubRepository },
  countries: { model: Country, repository: CountryRepository },
  folders: { model: Folder, repository: FolderRepository },
  grids: { model: Grid, repository: GridRepository },
  guides: { model: Guide, repository: GuideRepository },
  notes: { model: Note, repository: NoteRepository },
  parts: { model: Part, repository: PartRepository },
  photos: { model: Photo, repository: PhotoRepository },
  pins: { model: Pin, repository: PinRepository },
  reports: { model: Report, repository: ReportRepository },
  stops: { model: Stop, repository: StopRepository },
  travellers: { model: Traveller, repository: TravellerRepository },
  trips: { model: Trip, repository: TripRepository },
  vehicles: { model: Vehicle, repository: VehicleRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly bags: j.RepositoryOf<O, 'bags', BagRepository<j.ModelOf<O, 'Bag', Bag>>>;
  readonly cars: j.RepositoryOf<O, 'cars', CarRepository<j.ModelOf<O, 'Car', Car>>>;
  readonly chiefs: j.RepositoryOf<O, 'chiefs', ChiefRepository<j.ModelOf<O, 'Chief', Chief>>>;
  readonly cities: j.RepositoryOf<O, 'cities', CityRepository<j.ModelOf<O, 'City', City>>>;
  readonly clubs: j.RepositoryOf<O, 'clubs', ClubRepository<j.ModelOf<O, 'Club', Club>>>;
  readonly countries: j.RepositoryOf<O, 'countries', CountryRepository<j.ModelOf<O, 'Country', Country>>>;
  readonly folders: j.RepositoryOf<O, 'folders', FolderRepository<j.ModelOf<O, 'Folder', Folder>>>;
  readonly grids: j.RepositoryOf<O, 'grids', GridRepository<j.ModelOf<O, 'Grid', Grid>>>;
  readonly guides: j.RepositoryOf<O, 'guides', GuideRepository<j.ModelOf<O, 'Guide', Guide>>>;
  readonly notes: j.RepositoryOf<O, 'notes', NoteRepository<j.ModelOf<O, 'Note', Note>>>;
  readonly parts: j.RepositoryOf<O, 'parts', PartRepository<j.ModelOf<O, 'Part', Part>>>;
  readonly photos: j.RepositoryOf<O, 'photos', PhotoRepository<j.ModelOf<O, 'Photo', Photo>>>;
  readonly pins: j.RepositoryOf<O, 'pins', PinRepository<j.ModelOf<O, 'Pin', Pin>>>;
  readonly reports: j.RepositoryOf<O, 'reports', ReportRepository<j.ModelOf<O, 'Report', Report>>>;
  readonly stops: j.RepositoryOf<O, 'stops', StopRepository<j.ModelOf<O, 'Stop', Stop>>>;
  readonly travellers: j.RepositoryOf<O, 'travellers', TravellerRepository<j.ModelOf<O, 'Traveller', Traveller>>>;
  readonly trips: j.RepositoryOf<O, 'trips', TripRepository<j.ModelOf<O, 'Trip', Trip>>>;
  readonly vehicles: j.RepositoryOf<O, 'vehicles', VehicleRepository<j.ModelOf<O, 'Vehicle', Vehicle>>>;
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
