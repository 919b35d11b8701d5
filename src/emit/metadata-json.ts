const WIDTH = 80;

/**
 * The text of `metadata.json`: the compiled schema, which the differ and other tools read. What fits on a line is on one, so that a
 * changed column is one changed line, and Prettier's defaults leave it as it is.
 *
 * @param metadata - the schema in its JSON form
 */
export function metadataJson(metadata: unknown): string {
  return `${layout(metadata, '', 0)}\n`;
}

function layout(value: unknown, indent: string, before: number): string {
  const flat = oneLine(value);
  const objects = Array.isArray(value) && value.length > 1 && value.every((item) => isWide(item));
  if (!objects && indent !== '' && indent.length + before + flat.length < WIDTH) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => `${deeper}${layout(item, deeper, 1)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const lines = entriesOf(value).map(([key, item]) => {
      const name = `${JSON.stringify(key)}: `;
      return `${deeper}${name}${layout(item, deeper, name.length + 1)}`;
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return flat;
}

/** Prettier breaks a list of objects that have more than one key each, however short it is. */
function isWide(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.keys(item).length > 1;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
