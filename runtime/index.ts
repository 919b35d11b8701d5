/** What an application and its generated code import as `joinery`. */
export { Decimal } from 'decimal.js';
export type { Row } from './engine/driver.js';
export type { DdlStatement } from './ddl/ddl-step.js';

export type { Mapper, MapperInheritance, Validator } from './mapping/mapper.js';
export type { Cascade, LoadStrategy, Relationship, Relationships } from './mapping/relationship.js';
export { decodeArray, decodeBigInt, decodeBoolean, decodeBytes, decodeDateTime, decodeFloat, decodeInt } from './sql/decode.js';
export {
  decodeDecimal,
  decodeJson,
  enumDecoder,
  sameBigInt,
  sameBoolean,
  sameBytes,
  sameDecimal,
  sameInstant,
  sameJson,
} from './mapping/value.js';

export { Entity, type NotLoaded, type relationsOf } from './state/entity.js';
export type { Collection, LoadedCollection } from './state/collection.js';
export type { Deferred, Loaded, RelationsOf, ToMany, ToOne } from './state/loaded.js';
export {
  loadDeferred,
  loadToOne,
  readDeferred,
  readToMany,
  readToOne,
  writeDeferred,
  writeToMany,
  writeToOne,
} from './state/relation-access.js';
