// Made by `joinery generate`, do not edit: model Topic in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { topicRelationships } from '../loaders/TopicLoaders.js';
import type { OwnersTable } from '../tables/owners.js';
import { topics } from '../tables/topics.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface TopicInput {
  id?: number;
  name: string;
  owners?: Iterable<Owner>;
}

export interface TopicRelations {
  owners: j.ToMany<Owner>;
}

export interface TopicLoad {
  owners?: true | j.LoadMany<OwnersTable, OwnerLoad>;
}

export class Topic extends j.Entity {
  declare readonly [j.relationsOf]?: TopicRelations;

  id: number;
  name: string;

  constructor(input: TopicInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TopicInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
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
    name: 'Topic',
    table: topics,
    key: ['id'],
    relationships: topicRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Topic>;
}
