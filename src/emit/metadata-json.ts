const WIDTH = 80;

/**
 * The text of `metadata.json`: the compiled schema, which the differ and other tools read. What fits on a line is on one, so that a
 * changed column is one changed line, and Prettier's defaults leave it as it is.
 *
 * @param metadata - the schema in its JSON form
 */
export function metadataJson(metadata: unknown): string {
  const parts: string[] = [];
  layout(metadata, '', 0, parts);
  parts.push('\n');
  return parts.join('');
}

function layout(value: unknown, indent: string, before: number, parts: string[]): void {
  const objects = Array.isArray(value) && value.length > 1 && value.every((item) => isWide(item));
  const room = indent === '' || objects ? 0 : WIDTH - indent.length - before;
  const flat = oneLine(value, room);
  if (flat !== undefined) {
    parts.push(flat);
    return;
  }
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  parts.push(isList ? '[' : '{');
  let separator = '\n';
  // Loops of this kind because it is a megabyte of text, made by code that has run for moments only.
  for (const key in value as object) {
    const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue;
    const name = isList ? '' : `${quoted(key)}: `;
    parts.push(separator, deeper, name);
    separator = ',\n';
    layout(item, deeper, name.length + 1, parts);
  }
  parts.push('\n', indent, isList ? ']' : '}');
}

const keys = new Map<string, string>();

/** A property's name in quotes: a few names, each a thousand times. */
function quoted(key: string): string {
  let text = keys.get(key);
  if (text === undefined) keys.set(key, (text = JSON.stringify(key)));
  return text;
}

/** Prettier breaks a list of objects that have more than one key each, however short it is. */
function isWide(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.keys(item).length > 1;
}

/** The value on one line, where it is shorter than `room`; a value that has no parts is on one line whatever its length. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  let text = '';
  for (const key in value) {
    const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue;
    const flat = oneLine(item, room - text.length);
    if (flat === undefined) return undefined;
    if (text !== '') text += ', ';
    text += isList ? flat : `${quoted(key)}: ${flat}`;
    if (text.length >= room) return undefined;
  }
  if (text === '') return isList ? '[]' : '{}';
  const whole = isList ? `[${text}]` : `{ ${text} }`;
  return whole.length < room ? whole : undefined;
}
