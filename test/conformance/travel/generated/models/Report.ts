// Made by `joinery generate`, do not edit: model Report in travel.schema.

import * as j from 'joinery';
import { reversed } from '../../codecs.js';
import { toClimate, type Climate } from '../enums.js';
import { reportRelationships } from '../loaders/ReportLoaders.js';
import type { PartsTable } from '../tables/parts.js';
import { reports } from '../tables/reports.js';
import type { Spot } from '../types.js';
import type { Part, PartLoad } from './Part.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface ReportInput {
  id?: number;
  title: string;
  body: string;
  pages: number;
  bytes: bigint;
  price: j.DecimalInput;
  written: Date;
  day: string;
  open: boolean;
  facts: j.JsonValue;
  raw: Uint8Array;
  climate: Climate;
  spot: Spot;
  secret: j.CodecValue<typeof reversed>;
  notes?: string | null;
  authorId?: number | null;
  author?: Traveller | null;
  parts?: Iterable<Part>;
}

export interface ReportRelations {
  notes: j.Deferred<string | null>;
  author: j.ToOne<Traveller | null>;
  parts: j.ToMany<Part>;
}

export interface ReportLoad {
  notes?: true;
  author?: true | j.LoadOne<TravellerLoad>;
  parts?: true | j.LoadMany<PartsTable, PartLoad>;
}

/** A column of every kind, for queries that read some of them. */
export class Report extends j.Entity {
  declare readonly [j.relationsOf]?: ReportRelations;

  id: number;
  title: string;
  body: string;
  pages: number;
  bytes: bigint;
  price: j.Decimal;
  written: Date;
  day: string;
  open: boolean;
  facts: j.JsonValue;
  raw: Uint8Array;
  climate: Climate;
  spot: Spot;
  secret: j.CodecValue<typeof reversed>;
  version: number;
  authorId: number | null;

  constructor(input: ReportInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ReportInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.body = source[2] as string;
      this.pages = source[3] as number;
      this.bytes = j.decodeBigInt(source[4]);
      this.price = j.decodeDecimal(source[5]);
      this.written = j.decodeDateTime(source[6]);
      this.day = source[7] as string;
      this.open = j.decodeBoolean(source[8]);
      this.facts = j.decodeJson<j.JsonValue>(source[9]);
      this.raw = j.decodeBytes(source[10]);
      this.climate = toClimate(source[11]);
      this.spot = { lat: source[12] as number, lon: source[13] as number };
      this.secret = reversed.decode(source[14] as string);
      this.version = source[15] as number;
      this.authorId = source[16] as number | null;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.body = source.body;
      this.pages = source.pages;
      this.bytes = source.bytes;
      this.price = j.decodeDecimal(source.price);
      this.written = source.written;
      this.day = source.day;
      this.open = source.open;
      this.facts = source.facts;
      this.raw = source.raw;
      this.climate = source.climate;
      this.spot = source.spot;
      this.secret = source.secret;
      this.version = undefined!;
      this.authorId = source.authorId ?? null;
      if (source.notes !== undefined) this.notes = source.notes;
      if (source.author !== undefined) this.author = source.author;
      if (source.parts) this.parts = source.parts;
    }
  }

  get notes(): j.NotLoaded<'await report.loadNotes() or .load({ notes: true })'> | null {
    return j.readDeferred(this, 'notes');
  }

  set notes(value: string | null) {
    j.writeDeferred(this, 'notes', value);
  }

  get author(): j.NotLoaded<'await report.loadAuthor() or .load({ author: true })'> | null {
    return j.readToOne(this, 'author');
  }

  set author(value: Traveller | null) {
    j.writeToOne(this, 'author', value);
  }

  get parts(): j.Collection<Part> {
    return j.readToMany(this, 'parts');
  }

  set parts(value: Iterable<Part>) {
    j.writeToMany(this, 'parts', value);
  }

  /** `title || '!'` */
  get label(): string {
    return this.title + '!';
  }

  loadNotes(): Promise<string | null> {
    return j.loadDeferred(this, 'notes');
  }

  loadAuthor(): Promise<Traveller | null> {
    return j.loadToOne(this, 'author');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Report',
    table: reports,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['spot.lat', 'spot.lon']),
    deferred: ['notes'],
    versionField: 'version',
    relationships: reportRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.title !== row[1],
        entity.body !== row[2],
        entity.pages !== row[3],
        !j.sameBigInt(entity.bytes, row[4]),
        !j.sameDecimal(entity.price, row[5]),
        !j.sameInstant(entity.written, row[6]),
        entity.day !== row[7],
        !j.sameBoolean(entity.open, row[8]),
        !j.sameJson(entity.facts, row[9]),
        !j.sameBytes(entity.raw, row[10]),
        entity.climate !== row[11],
        entity.spot.lat !== row[12],
        entity.spot.lon !== row[13],
        !j.sameCoded(reversed, entity.secret, row[14]),
        entity.version !== row[15],
        entity.authorId !== row[16],
      );
    },
  } satisfies j.Mapper<Report>;
}
