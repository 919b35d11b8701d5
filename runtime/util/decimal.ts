import { Decimal as Exact } from 'decimal.js';

/** An exact number, from decimal.js; a constant of ours, since bundlers keep a re-export of that package even unused. */
export const Decimal = Exact;
export type Decimal = Exact;
