// Made by `joinery generate`, do not edit: model Page in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pageRelationships } from '../loaders/PageLoaders.js';
import type { DocsTable } from '../tables/docs.js';
import { pages } from '../tables/pages.js';
import type { Doc, DocLoad } from './Doc.js';

export interface PageInput {
  id?: number;
  text: string;
  docId?: number | null;
  doc?: Doc | null;
  fans?: Iterable<Doc>;
}

export interface PageRelations {
  doc: j.ToOne<Doc | null>;
  fans: j.ToMany<Doc>;
}

export interface PageLoad {
  doc?: true | j.LoadOne<DocLoad>;
  fans?: true | j.LoadMany<DocsTable, DocLoad>;
}

export class Page extends j.Entity {
  declare readonly [j.relationsOf]?: PageRelations;

  id: number;
  text: string;
  docId: number | null;

  constructor(input: PageInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PageInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.docId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.docId = source.docId ?? null;
      if (source.doc !== undefined) this.doc = source.doc;
      if (source.fans) this.fans = source.fans;
    }
  }

  get doc(): j.NotLoaded<'await page.loadDoc() or .load({ doc: true })'> | null {
    return j.readToOne(this, 'doc');
  }

  set doc(value: Doc | null) {
    j.writeToOne(this, 'doc', value);
  }

  get fans(): j.Collection<Doc> {
    return j.readToMany(this, 'fans');
  }

  set fans(value: Iterable<Doc>) {
    j.writeToMany(this, 'fans', value);
  }

  loadDoc(): Promise<Doc | null> {
    return j.loadToOne(this, 'doc');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Page',
    table: pages,
    key: ['id'],
    relationships: pageRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.docId !== row[2]);
    },
  } satisfies j.Mapper<Page>;
}
