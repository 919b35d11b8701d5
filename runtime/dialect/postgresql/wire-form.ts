/** How values of PostgreSQL's types come into rows, by type id: numbers, booleans and bytes as such, the rest as text. */

const number = (text: string): number => Number(text);
const truth = (text: string): boolean => text === 't' || text === 'true';

/** `\x0102ff` */
function bytes(text: string): Uint8Array {
  const result = new Uint8Array((text.length - 2) / 2);
  for (let index = 0; index < result.length; index++)
    result[index] = parseInt(text.slice(2 + index * 2, 4 + index * 2), 16);
  return result;
}

/** Readers by the ids of bool, bytea, int2, int4, oid, float4 and float8. */
export const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: truth,
  17: bytes,
  21: number,
  23: number,
  26: number,
  700: number,
  701: number,
};

/** What makes the server's texts those the decoders know. */
export const SESSION_SETTINGS =
  "SET intervalstyle = 'iso_8601'; SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET bytea_output = 'hex'; SET extra_float_digits = 1";
