// Made by `joinery generate`, do not edit: model Tag in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tagRelationships } from '../loaders/TagLoaders.js';
import type { OwnersTable } from '../tables/owners.js';
import { tags } from '../tables/tags.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface TagInput {
  name: string;
  remark?: string | null;
  owners?: Iterable<Owner>;
}

export interface TagRelations {
  owners: j.ToMany<Owner>;
}

export interface TagLoad {
  owners?: true | j.LoadMany<OwnersTable, OwnerLoad>;
}

/** A natural key in a join table. */
export class Tag extends j.Entity {
  declare readonly [j.relationsOf]?: TagRelations;

  name: string;
  remark: string | null;

  constructor(input: TagInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TagInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.name = source[0] as string;
      this.remark = source[1] as string | null;
    } else {
      this.name = source.name;
      this.remark = source.remark ?? null;
      if (source.owners) this.owners = source.owners;
    }
  }

  get owners(): j.Collection<Owner> {
    return j.readToMany(this, 'owners');
  }

  set owners(value: Iterable<Owner>) {
    j.writeToMany(this, 'owners', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Tag',
    table: tags,
    key: ['name'],
    relationships: tagRelationships,
    changes(entity, row) {
      return j.changed(0, entity.name !== row[0], entity.remark !== row[1]);
    },
  } satisfies j.Mapper<Tag>;
}
