/**
 * What a database holds, asked at run time (`joinery/reflect`).
 *
 * @packageDocumentation
 */
export { inspect, Inspector, type Inspected, type InSchema } from './inspect.js';
export type { MetaData, View, EnumType, Sequence, Extension } from '../../runtime/schema/metadata.js';
export type {
  Table,
  Column,
  ForeignKey,
  Index,
  UniqueConstraint,
  CheckConstraint,
} from '../../runtime/schema/table.js';
