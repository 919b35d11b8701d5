// Made by `joinery generate`, do not edit: model Part in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { partRelationships } from '../loaders/PartLoaders.js';
import { parts } from '../tables/parts.js';
import type { Report, ReportLoad } from './Report.js';

export interface PartInput {
  id?: number;
  name: string;
  size: number;
  reportId?: number;
  report?: Report;
}

export interface PartRelations {
  report: j.ToOne<Report>;
}

export interface PartLoad {
  report?: true | j.LoadOne<ReportLoad>;
}

export class Part extends j.Entity {
  declare readonly [j.relationsOf]?: PartRelations;

  id: number;
  name: string;
  size: number;
  reportId: number;

  constructor(input: PartInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PartInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.size = source[2] as number;
      this.reportId = source[3] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.size = source.size;
      this.reportId = source.reportId!;
      if (source.report) this.report = source.report;
    }
  }

  get report(): j.NotLoaded<'await part.loadReport() or .load({ report: true })'> {
    return j.readToOne(this, 'report');
  }

  set report(value: Report) {
    j.writeToOne(this, 'report', value);
  }

  loadReport(): Promise<Report> {
    return j.loadToOne(this, 'report');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Part',
    table: parts,
    key: ['id'],
    relationships: partRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.size !== row[2],
        entity.reportId !== row[3],
      );
    },
  } satisfies j.Mapper<Part>;
}
