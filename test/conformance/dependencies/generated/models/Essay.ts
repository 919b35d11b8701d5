// Made by `joinery generate`, do not edit: model Essay in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { essayRelationships } from '../loaders/EssayLoaders.js';
import { essays } from '../tables/essays.js';
import type { Author, AuthorLoad } from './Author.js';

export interface EssayInput {
  id?: number;
  title: string;
  authorId?: number | null;
  author?: Author | null;
}

export interface EssayRelations {
  author: j.ToOne<Author | null>;
}

export interface EssayLoad {
  author?: true | j.LoadOne<AuthorLoad>;
}

export class Essay extends j.Entity {
  declare readonly [j.relationsOf]?: EssayRelations;

  id: number;
  title: string;
  authorId: number | null;

  constructor(input: EssayInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EssayInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.authorId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.authorId = source.authorId ?? null;
      if (source.author !== undefined) this.author = source.author;
    }
  }

  get author(): j.NotLoaded<'await essay.loadAuthor() or .load({ author: true })'> | null {
    return j.readToOne(this, 'author');
  }

  set author(value: Author | null) {
    j.writeToOne(this, 'author', value);
  }

  loadAuthor(): Promise<Author | null> {
    return j.loadToOne(this, 'author');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Essay',
    table: essays,
    key: ['id'],
    relationships: essayRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.authorId !== row[2]);
    },
  } satisfies j.Mapper<Essay>;
}
