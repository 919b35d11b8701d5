/** Values the application makes for new rows: `@default(uuid())`, `@default(cuid())`, `@default(nanoid())`, … */

const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
/** Crockford's alphabet: no I, L, O, U. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function randomBytes(count: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(count));
}

/** A random UUID (RFC 9562, version 4). */
export function uuid4(): string {
  return globalThis.crypto.randomUUID();
}

/** The last time handed out, and the counter within its millisecond. */
let lastTime = 0;
let sequence = 0;

/**
 * A UUID that sorts by the time it was made (RFC 9562, version 7), also within one millisecond and when the clock is set
 * back: the twelve bits after the time count up (method 1 of section 6.2), and the time goes on where they are used up.
 */
export function uuid7(): string {
  const bytes = randomBytes(16);
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    // Half of the counter is left for the rest of the millisecond.
    sequence = ((byteAt(bytes, 6) << 8) | byteAt(bytes, 7)) & 0x7ff;
  } else if (++sequence > 0xfff) {
    lastTime += 1;
    sequence = 0;
  }
  let time = lastTime;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | (byteAt(bytes, 8) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** Random characters of an alphabet, without the bias a remainder has. */
function random(alphabet: string, count: number): string {
  const most = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count) {
    for (const byte of randomBytes(Math.min(count * 2, 65_536))) {
      if (byte < most && text.length < count) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

const COUNTER_END = 36 ** 4;
let counter: number | undefined;

/** 25 characters: `c`, the time, a counter, randomness; sorts by time, as far as the counter does not start again. */
export function cuid(): string {
  counter = counter === undefined ? Math.floor(Math.random() * (COUNTER_END / 2)) : (counter + 1) % COUNTER_END;
  return `c${Date.now().toString(36).padStart(8, '0')}${counter.toString(36).padStart(4, '0')}${random(BASE36, 12)}`;
}

/**
 * Random letters and digits that begin with a letter; tell nothing of when or where they were made.
 *
 * @param length - how many characters
 */
export function cuid2(length = 24): string {
  return random(BASE36.slice(10), 1) + random(BASE36, length - 1);
}

/**
 * Random URL-safe characters; the default of 21 carries as much chance as a random UUID.
 *
 * @param length - how many characters
 */
export function nanoid(length = 21): string {
  return random(URL_SAFE, length);
}

let lastUlidTime = 0;
let lastUlidTail = '';

/**
 * 26 characters of Crockford's base 32: 48 bits of time, 80 of randomness; sorts by time. Within one millisecond the
 * random part counts up, as the ULID specification's monotonic form does.
 */
export function ulid(): string {
  const now = Date.now();
  const next = now > lastUlidTime ? undefined : successor(lastUlidTail);
  if (next === undefined) {
    lastUlidTime = now > lastUlidTime ? now : lastUlidTime + 1;
    lastUlidTail = random(BASE32, 16);
  } else lastUlidTail = next;
  let time = lastUlidTime;
  let head = '';
  for (let index = 0; index < 10; index++) {
    head = BASE32.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  return head + lastUlidTail;
}

/** The next text of the same length; undefined after the last. */
function successor(text: string): string | undefined {
  const last = BASE32.charAt(31);
  const kept = text.replace(new RegExp(`${last}+$`), '');
  if (kept === '') return undefined;
  const raised = BASE32.charAt(BASE32.indexOf(kept.charAt(kept.length - 1)) + 1);
  return (kept.slice(0, -1) + raised).padEnd(text.length, BASE32.charAt(0));
}
