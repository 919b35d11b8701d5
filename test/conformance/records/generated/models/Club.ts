// Made by `joinery generate`, do not edit: model Club in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { clubRelationships } from '../loaders/ClubLoaders.js';
import { clubs } from '../tables/clubs.js';
import type { MembersTable } from '../tables/members.js';
import type { Member, MemberLoad } from './Member.js';

export interface ClubInput {
  name: string;
  members?: Iterable<Member>;
}

export interface ClubRelations {
  members: j.ToMany<Member>;
}

export interface ClubLoad {
  members?: true | j.LoadMany<MembersTable, MemberLoad>;
}

export class Club extends j.Entity {
  declare readonly [j.relationsOf]?: ClubRelations;

  name: string;

  constructor(input: ClubInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ClubInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.name = source[0] as string;
    } else {
      this.name = source.name;
      if (source.members) this.members = source.members;
    }
  }

  get members(): j.Collection<Member> {
    return j.readToMany(this, 'members');
  }

  set members(value: Iterable<Member>) {
    j.writeToMany(this, 'members', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Club',
    table: clubs,
    key: ['name'],
    relationships: clubRelationships,
    changes(entity, row) {
      return j.changed(0, entity.name !== row[0]);
    },
  } satisfies j.Mapper<Club>;
}
