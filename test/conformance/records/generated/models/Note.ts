// Made by `joinery generate`, do not edit: model Note in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { noteRelationships } from '../loaders/NoteLoaders.js';
import { notes } from '../tables/notes.js';
import type { Reader, ReaderLoad } from './Reader.js';

export interface NoteInput {
  id?: number;
  text: string;
  username?: string | null;
  author?: Reader | null;
}

export interface NoteRelations {
  author: j.ToOne<Reader | null>;
}

export interface NoteLoad {
  author?: true | j.LoadOne<ReaderLoad>;
}

/** Knows its target, which does not know it. */
export class Note extends j.Entity {
  declare readonly [j.relationsOf]?: NoteRelations;

  id: number;
  text: string;
  username: string | null;

  constructor(input: NoteInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: NoteInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.username = source[2] as string | null;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.username = source.username ?? null;
      if (source.author !== undefined) this.author = source.author;
    }
  }

  get author(): j.NotLoaded<'await note.loadAuthor() or .load({ author: true })'> | null {
    return j.readToOne(this, 'author');
  }

  set author(value: Reader | null) {
    j.writeToOne(this, 'author', value);
  }

  loadAuthor(): Promise<Reader | null> {
    return j.loadToOne(this, 'author');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Note',
    table: notes,
    key: ['id'],
    relationships: noteRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.username !== row[2]);
    },
  } satisfies j.Mapper<Note>;
}
