// Made by `joinery generate`, do not edit: model Circle in embedded.schema.

import * as j from 'joinery';
import { isNoNowhere } from '../../validators.js';
import { circles } from '../tables/circles.js';
import type { Address } from '../types.js';
import { Shape, type ShapeInput, type ShapeLoad, type ShapeRelations } from './Shape.js';

export interface CircleInput extends ShapeInput {
  radius: number;
  sign?: Address | null;
}

export interface CircleRelations extends ShapeRelations {}

export interface CircleLoad extends ShapeLoad {}

export class Circle extends Shape {
  declare readonly [j.relationsOf]?: CircleRelations;

  radius: number;
  sign: Address | null;

  constructor(input: CircleInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CircleInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.radius = source[4] as number;
      this.sign =
        source[5] === null && source[6] === null && source[7] === null && source[8] === null && source[9] === null
          ? null
          : {
              street: source[5] as string,
              city: source[6] as string,
              note: source[7] as string | null,
              geo:
                source[8] === null && source[9] === null
                  ? null
                  : { lat: source[8] as number, lon: source[9] as number },
            };
    } else {
      this.kind = 'circle';
      this.radius = source.radius;
      this.sign = source.sign ?? null;
      Circle.mapper.validators.given(this, source);
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Circle',
    table: circles as j.TableOf<string>,
    key: ['id'],
    embedded: j.embedded(this.prototype, [
      'centre.lat',
      'centre.lon',
      'sign.street',
      'sign.city',
      'sign.note',
      'sign.geo.lat',
      'sign.geo.lon',
    ]),
    validators: j.checks('Circle', { sign: [j.within('city', isNoNowhere)] }),
    inheritance: { strategy: 'joined', root: 'Shape', base: 'Shape', on: 'kind', identity: 'circle' },
    relationships: Shape.mapper.relationships,
    changes(entity, row) {
      return [
        ...Shape.mapper.changes(entity, row),
        ...j.changed(
          4,
          entity.radius !== row[4],
          (entity.sign?.street ?? null) !== row[5],
          (entity.sign?.city ?? null) !== row[6],
          (entity.sign?.note ?? null) !== row[7],
          (entity.sign?.geo?.lat ?? null) !== row[8],
          (entity.sign?.geo?.lon ?? null) !== row[9],
        ),
      ];
    },
  } satisfies j.Mapper<Circle>;
}
