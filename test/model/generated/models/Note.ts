// Made by `joinery generate`, do not edit: model Note in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { noteRelationships } from '../loaders/NoteLoaders.js';
import { notes } from '../tables/notes.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface NoteInput {
  id?: number;
  text: string;
  ownerId?: number | null;
  owner?: Owner | null;
}

export interface NoteRelations {
  owner: j.ToOne<Owner | null>;
}

export interface NoteLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
}

export class Note extends j.Entity {
  declare readonly [j.relationsOf]?: NoteRelations;

  id: number;
  text: string;
  ownerId: number | null;

  constructor(input: NoteInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: NoteInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.ownerId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.ownerId = source.ownerId ?? null;
      if (source.owner !== undefined) this.owner = source.owner;
    }
  }

  get owner(): j.NotLoaded<'await note.loadOwner() or .load({ owner: true })'> | null {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner | null) {
    j.writeToOne(this, 'owner', value);
  }

  loadOwner(): Promise<Owner | null> {
    return j.loadToOne(this, 'owner');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Note',
    table: notes,
    key: ['id'],
    relationships: noteRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.ownerId !== row[2]);
    },
  } satisfies j.Mapper<Note>;
}
