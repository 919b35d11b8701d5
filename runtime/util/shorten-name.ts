/** How long a dialect lets names be. */
export interface NameLimit {
  readonly most: number;
  readonly unit: 'bytes' | 'characters';
}

const encoder = new TextEncoder();

/** Length in bytes of UTF-8, as PostgreSQL counts names. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Keeps a name within the limit by a tail that depends on the whole name, so that two long names stay apart. */
export function shortenName(name: string, { most, unit }: NameLimit): string {
  // No character has more bytes of UTF-8 than three for each of its units.
  if (name.length * (unit === 'bytes' ? 3 : 1) <= most) return name;
  const measure = unit === 'bytes' ? byteLength : (text: string): number => Array.from(text).length;
  if (measure(name) <= most) return name;
  const head =
    unit === 'bytes'
      ? cutBytes(name, most - 9)
      : Array.from(name)
          .slice(0, most - 9)
          .join('');
  return `${head.replace(/_+$/, '')}_${hash(name)}`;
}

/** The longest start of `text` that fits into `limit` bytes of UTF-8 and cuts no character. */
export function cutBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit || byteLength(text) <= limit) return text;
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** FNV-1a over UTF-8, as eight hexadecimal digits: enough to keep names apart, and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of encoder.encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
