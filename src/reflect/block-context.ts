import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { Sequence } from '../../runtime/schema/metadata.js';
import type { ReflectedEnum } from './reflected-model.js';

/** What blocks need to know about the rest of the schema. */
export interface BlockContext {
  readonly dialect: DialectName;
  readonly snakeCase: boolean;
  /** By `schema.name`, the schema empty where it is the default one. */
  readonly enums: ReadonlyMap<string, ReflectedEnum>;
  /** Sequences by the table (`schema.name`) whose model declares them. */
  readonly sequences: ReadonlyMap<string, readonly Sequence[]>;
}
