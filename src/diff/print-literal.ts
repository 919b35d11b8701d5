/** Text that stands in a literal as it is: `op.now`. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function printKey(key: string): string {
  // Written plainly this one would set the object's prototype.
  if (key === '__proto__') return '["__proto__"]';
  return IDENTIFIER.test(key) ? key : JSON.stringify(key);
}

/** Text of several lines reads better in a template. */
function printText(text: string): string {
  if (!text.includes('\n')) return JSON.stringify(text);
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${').replaceAll('\r', '\\r');
  return `\`${escaped}\``;
}

/** A value as TypeScript source; absent members are left out. Evaluating the source gives the value back. */
export function printLiteral(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return printText(value);
  if (typeof value === 'number' && Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([key, member]) => `${printKey(key)}: ${printLiteral(member)}`).join(', ')} }`;
}
