/** Values the application makes for new rows: `@default(uuid())`, `@default(cuid())`, `@default(nanoid())`, … */

/** A random UUID (RFC 9562, version 4). */
export function uuid4(): string {
  return globalThis.crypto.randomUUID();
}

/** A UUID that sorts by the time it was made (RFC 9562, version 7). */
export function uuid7(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let index = 5; index >= 0; index--) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
/** Crockford's alphabet: no I, L, O, U. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters of an alphabet, without the bias a remainder has. */
function random(alphabet: string, count: number): string {
  const most = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count)
    for (const byte of globalThis.crypto.getRandomValues(new Uint8Array(count * 2)))
      if (byte < most && text.length < count) text += alphabet.charAt(byte % alphabet.length);
  return text;
}

let counter = Math.floor(Math.random() * 36 ** 4);

/** 25 characters: `c`, the time, a counter, randomness; sorts by time. */
export function cuid(): string {
  counter = (counter + 1) % 36 ** 4;
  return `c${Date.now().toString(36).padStart(8, '0')}${counter.toString(36).padStart(4, '0')}${random(BASE36, 12)}`;
}

/** Random letters and digits that begin with a letter; tell nothing of when or where they were made. */
export function cuid2(length = 24): string {
  return random(BASE36.slice(10), 1) + random(BASE36, length - 1);
}

/** Random URL-safe characters. */
export function nanoid(length = 21): string {
  return random(URL_SAFE, length);
}

/** 26 characters of Crockford's base 32: 48 bits of time, 80 of randomness. */
export function ulid(): string {
  let time = Date.now();
  let head = '';
  for (let index = 0; index < 10; index++) {
    head = BASE32.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  return head + random(BASE32, 16);
}
