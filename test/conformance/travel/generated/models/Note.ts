// Made by `joinery generate`, do not edit: model Note in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { noteRelationships } from '../loaders/NoteLoaders.js';
import { notes } from '../tables/notes.js';
import type { Trip, TripLoad } from './Trip.js';

export interface NoteInput {
  id?: number;
  text: string;
  tripId?: number;
  trip?: Trip;
}

export interface NoteRelations {
  trip: j.ToOne<Trip>;
}

export interface NoteLoad {
  trip?: true | j.LoadOne<TripLoad>;
}

export class Note extends j.Entity {
  declare readonly [j.relationsOf]?: NoteRelations;

  id: number;
  text: string;
  tripId: number;

  constructor(input: NoteInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: NoteInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.tripId = source[2] as number;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.tripId = source.tripId!;
      if (source.trip) this.trip = source.trip;
    }
  }

  get trip(): j.NotLoaded<'await note.loadTrip() or .load({ trip: true })'> {
    return j.readToOne(this, 'trip');
  }

  set trip(value: Trip) {
    j.writeToOne(this, 'trip', value);
  }

  loadTrip(): Promise<Trip> {
    return j.loadToOne(this, 'trip');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Note',
    table: notes,
    key: ['id'],
    relationships: noteRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.tripId !== row[2]);
    },
  } satisfies j.Mapper<Note>;
}
