// Made by `joinery generate`, do not edit: model Trip in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tripRelationships } from '../loaders/TripLoaders.js';
import type { NotesTable } from '../tables/notes.js';
import type { StopsTable } from '../tables/stops.js';
import { trips } from '../tables/trips.js';
import type { Chief, ChiefLoad } from './Chief.js';
import type { Guide, GuideLoad } from './Guide.js';
import type { Note, NoteLoad } from './Note.js';
import type { Stop, StopLoad } from './Stop.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface TripInput {
  id?: number;
  year: number;
  travellerId?: number;
  guideId?: number | null;
  chiefId?: number | null;
  traveller?: Traveller;
  guide?: Guide | null;
  chief?: Chief | null;
  stops?: Iterable<Stop>;
  notes?: Iterable<Note>;
}

export interface TripRelations {
  traveller: j.ToOne<Traveller>;
  guide: j.ToOne<Guide | null>;
  chief: j.ToOne<Chief | null>;
  stops: j.ToMany<Stop>;
  notes: j.ToMany<Note>;
}

export interface TripLoad {
  traveller?: true | j.LoadOne<TravellerLoad>;
  guide?: true | j.LoadOne<GuideLoad>;
  chief?: true | j.LoadOne<ChiefLoad>;
  stops?: true | j.LoadMany<StopsTable, StopLoad>;
  notes?: true | j.LoadMany<NotesTable, NoteLoad>;
}

export class Trip extends j.Entity {
  declare readonly [j.relationsOf]?: TripRelations;

  id: number;
  year: number;
  travellerId: number;
  guideId: number | null;
  chiefId: number | null;

  constructor(input: TripInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TripInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.year = source[1] as number;
      this.travellerId = source[2] as number;
      this.guideId = source[3] as number | null;
      this.chiefId = source[4] as number | null;
    } else {
      this.id = source.id!;
      this.year = source.year;
      this.travellerId = source.travellerId!;
      this.guideId = source.guideId ?? null;
      this.chiefId = source.chiefId ?? null;
      if (source.traveller) this.traveller = source.traveller;
      if (source.guide !== undefined) this.guide = source.guide;
      if (source.chief !== undefined) this.chief = source.chief;
      if (source.stops) this.stops = source.stops;
      if (source.notes) this.notes = source.notes;
    }
  }

  get traveller(): j.NotLoaded<'await trip.loadTraveller() or .load({ traveller: true })'> {
    return j.readToOne(this, 'traveller');
  }

  set traveller(value: Traveller) {
    j.writeToOne(this, 'traveller', value);
  }

  get guide(): j.NotLoaded<'await trip.loadGuide() or .load({ guide: true })'> | null {
    return j.readToOne(this, 'guide');
  }

  set guide(value: Guide | null) {
    j.writeToOne(this, 'guide', value);
  }

  get chief(): j.NotLoaded<'await trip.loadChief() or .load({ chief: true })'> | null {
    return j.readToOne(this, 'chief');
  }

  set chief(value: Chief | null) {
    j.writeToOne(this, 'chief', value);
  }

  get stops(): j.Collection<Stop> {
    return j.readToMany(this, 'stops');
  }

  set stops(value: Iterable<Stop>) {
    j.writeToMany(this, 'stops', value);
  }

  get notes(): j.Collection<Note> {
    return j.readToMany(this, 'notes');
  }

  set notes(value: Iterable<Note>) {
    j.writeToMany(this, 'notes', value);
  }

  loadTraveller(): Promise<Traveller> {
    return j.loadToOne(this, 'traveller');
  }

  loadGuide(): Promise<Guide | null> {
    return j.loadToOne(this, 'guide');
  }

  loadChief(): Promise<Chief | null> {
    return j.loadToOne(this, 'chief');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Trip',
    table: trips,
    key: ['id'],
    relationships: tripRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.year !== row[1],
        entity.travellerId !== row[2],
        entity.guideId !== row[3],
        entity.chiefId !== row[4],
      );
    },
  } satisfies j.Mapper<Trip>;
}
