// Made by `joinery generate`, do not edit.

import type * as j from 'joinery';
import { money } from '../codecs.js';
import type { Colour } from './enums.js';

/** Where somebody lives. */
export interface Address {
  street: string;
  city: string;
  note?: string | null;
  geo?: Geo | null;
}

/** Everything that is text in JSON. */
export interface Facts {
  flag: boolean;
  amount: string;
  big: string;
  bytes: string;
  at: string;
  colour: Colour;
  extra: j.JsonValue;
  past: Geo;
  price: string;
}

export interface Geo {
  lat: number;
  lon: number;
}

export interface Place {
  floor: number;
  room: string;
}

export interface Point {
  x: number;
  y: number;
}

/** Everything that is text in JSON. */
export interface EmbeddedFacts {
  flag: boolean;
  amount: j.Decimal;
  big: bigint;
  bytes: Uint8Array;
  at: Date;
  colour: Colour;
  extra: j.JsonValue;
  past: Geo;
  price: j.CodecValue<typeof money>;
}
