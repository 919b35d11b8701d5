// Made by `joinery generate`, do not edit: model Doc in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { docRelationships } from '../loaders/DocLoaders.js';
import { docs } from '../tables/docs.js';
import type { PagesTable } from '../tables/pages.js';
import type { Page, PageLoad } from './Page.js';

export interface DocInput {
  id: number;
  title: string;
  body?: string | null;
  favoriteId?: number | null;
  pages?: Iterable<Page>;
  favorite?: Page | null;
}

export interface DocRelations {
  pages: j.ToMany<Page>;
  favorite: j.ToOne<Page | null>;
}

export interface DocLoad {
  pages?: true | j.LoadMany<PagesTable, PageLoad>;
  favorite?: true | j.LoadOne<PageLoad>;
}

export class Doc extends j.Entity {
  declare readonly [j.relationsOf]?: DocRelations;

  id: number;
  title: string;
  body: string | null;
  version: number;
  favoriteId: number | null;

  constructor(input: DocInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DocInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.body = source[2] as string | null;
      this.version = source[3] as number;
      this.favoriteId = source[4] as number | null;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.body = source.body ?? null;
      this.version = undefined!;
      this.favoriteId = source.favoriteId ?? null;
      if (source.pages) this.pages = source.pages;
      if (source.favorite !== undefined) this.favorite = source.favorite;
    }
  }

  get pages(): j.Collection<Page> {
    return j.readToMany(this, 'pages');
  }

  set pages(value: Iterable<Page>) {
    j.writeToMany(this, 'pages', value);
  }

  get favorite(): j.NotLoaded<'await doc.loadFavorite() or .load({ favorite: true })'> | null {
    return j.readToOne(this, 'favorite');
  }

  set favorite(value: Page | null) {
    j.writeToOne(this, 'favorite', value);
  }

  loadFavorite(): Promise<Page | null> {
    return j.loadToOne(this, 'favorite');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Doc',
    table: docs,
    key: ['id'],
    versionField: 'version',
    relationships: docRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.title !== row[1],
        entity.body !== row[2],
        entity.version !== row[3],
        entity.favoriteId !== row[4],
      );
    },
  } satisfies j.Mapper<Doc>;
}
