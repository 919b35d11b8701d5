// Made by `joinery generate`, do not edit: model Author in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { authorRelationships } from '../loaders/AuthorLoaders.js';
import { authors } from '../tables/authors.js';
import type { EssaysTable } from '../tables/essays.js';
import type { Essay, EssayLoad } from './Essay.js';

export interface AuthorInput {
  id?: number;
  name: string;
}

export interface AuthorRelations {
  essays: j.ToMany<Essay>;
}

export interface AuthorLoad {
  essays?: true | j.LoadMany<EssaysTable, EssayLoad>;
}

export class Author extends j.Entity {
  declare readonly [j.relationsOf]?: AuthorRelations;

  id: number;
  name: string;

  constructor(input: AuthorInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AuthorInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
    }
  }

  get essays(): j.Collection<Essay> {
    return j.readToMany(this, 'essays');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Author',
    table: authors,
    key: ['id'],
    relationships: authorRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Author>;
}
