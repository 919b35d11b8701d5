import type { Dialect } from '../dialect/dialect.js';
import type { MappedField } from '../mapping/mapped-class.js';
import type { Encoder } from '../sql/compiled.js';

const encoders = new WeakMap<Dialect, Map<MappedField['type'], Encoder | undefined>>();

/** A value as the driver takes it for a column. */
export function encodeField(dialect: Dialect, field: MappedField, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  let known = encoders.get(dialect);
  if (known === undefined) encoders.set(dialect, (known = new Map<MappedField['type'], Encoder | undefined>()));
  let encode = known.get(field.type);
  if (encode === undefined && !known.has(field.type))
    known.set(field.type, (encode = dialect.encoder(field.type, true)));
  return encode === undefined ? value : encode(value);
}

/** A parameter as the snapshot keeps it: bytes are copied, so that a change in place is seen. */
export function snapshotValue(field: MappedField, parameter: unknown): unknown {
  return field.type.kind === 'bytes' && parameter instanceof Uint8Array ? Uint8Array.from(parameter) : parameter;
}
