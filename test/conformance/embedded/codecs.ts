import { Decimal } from 'joinery';
import type { Codec } from 'joinery';

/** Whole cents: what a column of two decimals holds. */
export const money: Codec<{ readonly cents: bigint }, Decimal> = {
  encode: ({ cents }) => new Decimal(`${cents}e-2`),
  decode: (stored) => ({ cents: BigInt(stored.toFixed(2).replace('.', '')) }),
};
