// Made by `joinery generate`, do not edit: model Doc in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { docRelationships } from '../loaders/DocLoaders.js';
import { docs } from '../tables/docs.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface DocInput {
  id: number;
  title: string;
  ownerId?: number | null;
  owner?: Owner | null;
}

export interface DocRelations {
  owner: j.ToOne<Owner | null>;
}

export interface DocLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
}

/** Versioned; its key is given by the application. */
export class Doc extends j.Entity {
  declare readonly [j.relationsOf]?: DocRelations;

  id: number;
  title: string;
  version: number;
  ownerId: number | null;

  constructor(input: DocInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DocInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.version = source[2] as number;
      this.ownerId = source[3] as number | null;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.version = undefined!;
      this.ownerId = source.ownerId ?? null;
      if (source.owner !== undefined) this.owner = source.owner;
    }
  }

  get owner(): j.NotLoaded<'await doc.loadOwner() or .load({ owner: true })'> | null {
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
        entity.version !== row[2],
        entity.ownerId !== row[3],
      );
    },
  } satisfies j.Mapper<Doc>;
}
