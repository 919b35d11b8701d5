// Made by `joinery generate`, do not edit: model Person in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { personRelationships } from '../loaders/PersonLoaders.js';
import type { BallsTable } from '../tables/balls.js';
import { people } from '../tables/people.js';
import type { Ball, BallLoad } from './Ball.js';

export interface PersonInput {
  id?: number;
  data: string;
  favoriteBallId?: number | null;
  favorite?: Ball | null;
  balls?: Iterable<Ball>;
}

export interface PersonRelations {
  favorite: j.ToOne<Ball | null>;
  balls: j.ToMany<Ball>;
}

export interface PersonLoad {
  favorite?: true | j.LoadOne<BallLoad>;
  balls?: true | j.LoadMany<BallsTable, BallLoad>;
}

export class Person extends j.Entity {
  declare readonly [j.relationsOf]?: PersonRelations;

  id: number;
  data: string;
  favoriteBallId: number | null;

  constructor(input: PersonInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PersonInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.data = source[1] as string;
      this.favoriteBallId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.data = source.data;
      this.favoriteBallId = source.favoriteBallId ?? null;
      if (source.favorite !== undefined) this.favorite = source.favorite;
      if (source.balls) this.balls = source.balls;
    }
  }

  get favorite(): j.NotLoaded<'await person.loadFavorite() or .load({ favorite: true })'> | null {
    return j.readToOne(this, 'favorite');
  }

  set favorite(value: Ball | null) {
    j.writeToOne(this, 'favorite', value);
  }

  get balls(): j.Collection<Ball> {
    return j.readToMany(this, 'balls');
  }

  set balls(value: Iterable<Ball>) {
    j.writeToMany(this, 'balls', value);
  }

  loadFavorite(): Promise<Ball | null> {
    return j.loadToOne(this, 'favorite');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Person',
    table: people,
    key: ['id'],
    relationships: personRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.data !== row[1], entity.favoriteBallId !== row[2]);
    },
  } satisfies j.Mapper<Person>;
}
