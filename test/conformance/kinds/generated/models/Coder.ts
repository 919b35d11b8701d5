// Made by `joinery generate`, do not edit: model Coder in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { coderRelationships } from '../loaders/CoderLoaders.js';
import { coders } from '../tables/coders.js';
import type { Leader, LeaderLoad } from './Leader.js';
import { Worker, type WorkerInput, type WorkerLoad, type WorkerRelations } from './Worker.js';

export interface CoderInput extends WorkerInput {
  language?: string | null;
  reviewerId?: number | null;
  reviewer?: Leader | null;
}

export interface CoderRelations extends WorkerRelations {
  reviewer: j.ToOne<Leader | null>;
}

export interface CoderLoad extends WorkerLoad {
  reviewer?: true | j.LoadOne<LeaderLoad>;
}

export class Coder extends Worker {
  declare readonly [j.relationsOf]?: CoderRelations;

  language: string | null;
  reviewerId: number | null;

  constructor(input: CoderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CoderInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.language = source[4] as string | null;
      this.reviewerId = source[5] as number | null;
    } else {
      this.kind = 'coder';
      this.language = source.language ?? null;
      this.reviewerId = source.reviewerId ?? null;
      if (source.reviewer !== undefined) this.reviewer = source.reviewer;
    }
  }

  get reviewer(): j.NotLoaded<'await coder.loadReviewer() or .load({ reviewer: true })'> | null {
    return j.readToOne(this, 'reviewer');
  }

  set reviewer(value: Leader | null) {
    j.writeToOne(this, 'reviewer', value);
  }

  loadReviewer(): Promise<Leader | null> {
    return j.loadToOne(this, 'reviewer');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Coder',
    table: coders as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Worker', base: 'Worker', on: 'kind', identity: 'coder' },
    relationships: { ...Worker.mapper.relationships, ...coderRelationships },
    changes(entity, row) {
      return [
        ...Worker.mapper.changes(entity, row),
        ...j.changed(4, entity.language !== row[4], entity.reviewerId !== row[5]),
      ];
    },
  } satisfies j.Mapper<Coder>;
}
