// Made by `joinery generate`, do not edit: model Pref in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { prefRelationships } from '../loaders/PrefLoaders.js';
import { prefs } from '../tables/prefs.js';
import type { User, UserLoad } from './User.js';

export interface PrefInput {
  id?: number;
  theme: string;
  userId?: number | null;
  user?: User | null;
}

export interface PrefRelations {
  user: j.ToOne<User | null>;
}

export interface PrefLoad {
  user?: true | j.LoadOne<UserLoad>;
}

export class Pref extends j.Entity {
  declare readonly [j.relationsOf]?: PrefRelations;

  id: number;
  theme: string;
  userId: number | null;

  constructor(input: PrefInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PrefInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.theme = source[1] as string;
      this.userId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.theme = source.theme;
      this.userId = source.userId ?? null;
      if (source.user !== undefined) this.user = source.user;
    }
  }

  get user(): j.NotLoaded<'await pref.loadUser() or .load({ user: true })'> | null {
    return j.readToOne(this, 'user');
  }

  set user(value: User | null) {
    j.writeToOne(this, 'user', value);
  }

  loadUser(): Promise<User | null> {
    return j.loadToOne(this, 'user');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pref',
    table: prefs,
    key: ['id'],
    uniques: [['userId']],
    swaps: [['userId']],
    relationships: prefRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.theme !== row[1], entity.userId !== row[2]);
    },
  } satisfies j.Mapper<Pref>;
}
