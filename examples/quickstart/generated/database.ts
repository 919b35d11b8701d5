// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Album } from './models/Album.js';
import { Artist } from './models/Artist.js';
import { Customer } from './models/Customer.js';
import { Employee } from './models/Employee.js';
import { Genre } from './models/Genre.js';
import { Invoice } from './models/Invoice.js';
import { InvoiceLine } from './models/InvoiceLine.js';
import { MediaType } from './models/MediaType.js';
import { Playlist } from './models/Playlist.js';
import { Track } from './models/Track.js';
import { AlbumRepository } from './repositories/AlbumRepository.js';
import { ArtistRepository } from './repositories/ArtistRepository.js';
import { CustomerRepository } from './repositories/CustomerRepository.js';
import { EmployeeRepository } from './repositories/EmployeeRepository.js';
import { GenreRepository } from './repositories/GenreRepository.js';
import { InvoiceLineRepository } from './repositories/InvoiceLineRepository.js';
import { InvoiceRepository } from './repositories/InvoiceRepository.js';
import { MediaTypeRepository } from './repositories/MediaTypeRepository.js';
import { PlaylistRepository } from './repositories/PlaylistRepository.js';
import { TrackRepository } from './repositories/TrackRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  albums: { model: Album, repository: AlbumRepository },
  artists: { model: Artist, repository: ArtistRepository },
  customers: { model: Customer, repository: CustomerRepository },
  employees: { model: Employee, repository: EmployeeRepository },
  genres: { model: Genre, repository: GenreRepository },
  invoices: { model: Invoice, repository: InvoiceRepository },
  invoiceLines: { model: InvoiceLine, repository: InvoiceLineRepository },
  mediaTypes: { model: MediaType, repository: MediaTypeRepository },
  playlists: { model: Playlist, repository: PlaylistRepository },
  tracks: { model: Track, repository: TrackRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly albums: j.RepositoryOf<O, 'albums', AlbumRepository<j.ModelOf<O, 'Album', Album>>>;
  readonly artists: j.RepositoryOf<O, 'artists', ArtistRepository<j.ModelOf<O, 'Artist', Artist>>>;
  readonly customers: j.RepositoryOf<O, 'customers', CustomerRepository<j.ModelOf<O, 'Customer', Customer>>>;
  readonly employees: j.RepositoryOf<O, 'employees', EmployeeRepository<j.ModelOf<O, 'Employee', Employee>>>;
  readonly genres: j.RepositoryOf<O, 'genres', GenreRepository<j.ModelOf<O, 'Genre', Genre>>>;
  readonly invoices: j.RepositoryOf<O, 'invoices', InvoiceRepository<j.ModelOf<O, 'Invoice', Invoice>>>;
  readonly invoiceLines: j.RepositoryOf<
    O,
    'invoiceLines',
    InvoiceLineRepository<j.ModelOf<O, 'InvoiceLine', InvoiceLine>>
  >;
  readonly mediaTypes: j.RepositoryOf<O, 'mediaTypes', MediaTypeRepository<j.ModelOf<O, 'MediaType', MediaType>>>;
  readonly playlists: j.RepositoryOf<O, 'playlists', PlaylistRepository<j.ModelOf<O, 'Playlist', Playlist>>>;
  readonly tracks: j.RepositoryOf<O, 'tracks', TrackRepository<j.ModelOf<O, 'Track', Track>>>;
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
