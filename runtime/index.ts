/** What an application and its generated code import as `joinery`. */
export { Decimal } from './util/decimal.js';
export type { Row } from './engine/driver.js';
export type { JsonValue } from './mapping/json-value.js';
export type { DdlStatement } from './ddl/ddl-step.js';

export type { Mapper, MapperInheritance } from './mapping/mapper.js';
export type { Cascade, LoadStrategy, Relationship, Relationships, SingleParent } from './mapping/relationship.js';
export {
  decodeArray,
  decodeBigInt,
  decodeBoolean,
  decodeBytes,
  decodeDateTime,
  decodeFloat,
  decodeInt,
  decodeText,
} from './sql/decode.js';
export { decodeDecimal, sameDecimal } from './mapping/decimal-value.js';
export { decodeJson, enumDecoder, sameBigInt, sameBoolean, sameBytes, sameInstant, sameJson } from './mapping/value.js';

export { Entity, relationsOf, type NotLoaded } from './state/entity.js';
export { ProxyCollection, readProxies, readProxy, writeProxy, type Proxied } from './state/association-proxy.js';
export type { Collection, LoadedCollection } from './state/collection.js';
export type { Deferred, Loaded, Only, RelationValues, RelationsOf, ToMany, ToOne, Without } from './state/loaded.js';
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
export { singleParent } from './state/single-parent.js';
export type { LoadMany, LoadOne } from './loading/load-options.js';
export {
  BaseDatabase,
  openDatabaseOf,
  type DatabaseOptions,
  type Ddl,
  type UnitOfWorkOptions,
} from './session/base-database.js';
export { BaseSession } from './session/base-session.js';
export type { SessionOptions } from './session/session-context.js';
export type { Inputs } from './session/bulk-inputs.js';
export {
  everyRow,
  type BulkOptions,
  type BulkValues,
  type UpdateManyOptions,
  type UpsertOptions,
} from './session/bulk-options.js';
export type { Definitions, ModelOf, Overrides, RepositoryOf } from './session/definitions.js';
export { EntityQuery } from './session/entity-query.js';
export { inspect, type EntityInspection, type EntityStatus } from './session/inspect-entity.js';
export type { NumberedPage, NumberedRequest, Page, PageRequest } from './session/page.js';
export type { Nested } from './session/nested.js';
export { relations } from './session/relations.js';
export {
  commitPrepared,
  commitTogether,
  InDoubtError,
  prepare,
  preparedTransactions,
  rollbackPrepared,
  type PreparedTransaction,
} from './session/two-phase.js';
export { refine } from './session/refine.js';
export { Repository } from './session/repository.js';
export type {
  EntityClass,
  EntityEventName,
  EntityEvents,
  SessionEventName,
  SessionEvents,
} from './session/session-events.js';

export * as h from './hybrid/index.js';
export {
  abs,
  avg,
  caseWhen,
  cast,
  coalesce,
  count,
  denseRank,
  exists,
  func,
  lag,
  lead,
  length,
  lower,
  max,
  min,
  now,
  nullif,
  param,
  rank,
  rowNumber,
  stringAgg,
  sum,
  upper,
  value,
  type DatabaseFunction,
  type DatabaseFunctions,
} from './sql/functions.js';
export { and, not, or } from './sql/conditions.js';
export { Expression } from './sql/expression.js';
export type { Condition, DecimalInput } from './sql/operand.js';
export { asc, desc, type Ordering } from './sql/ordering.js';
export { addCte, cte, recursiveCte, values } from './sql/cte.js';
export { cube, grouping, groupingSets, rollup } from './sql/grouping.js';
export { mode, percentileCont, percentileDisc } from './sql/ordered-set.js';
export { all, any } from './sql/quantified.js';
export { sqlColumns } from './sql/sql-columns.js';
export { sqlTable, tableFunction } from './sql/table-function.js';
export { tuple } from './sql/tuple.js';
export { window, type NamedWindow, type WindowOptions } from './sql/window.js';
export { withTies } from './sql/with-ties.js';
export { deleteFrom } from './sql/delete.js';
export {
  arrayAgg,
  boolAnd,
  boolOr,
  jsonAgg,
  jsonObjectAgg,
  stddev,
  stddevPop,
  variance,
  variancePop,
} from './sql/functions/aggregate.js';
export {
  arrayAppend,
  arrayAt,
  arrayConcat,
  arrayContainedBy,
  arrayContains,
  arrayIndexOf,
  arrayLength,
  arrayOverlaps,
  arrayPrepend,
  arrayRemove,
  arraySlice,
} from './sql/functions/array.js';
export { greatest, least } from './sql/functions/choice.js';
export { dateDiff, type DiffUnit, type Duration, minus, plus } from './sql/functions/date-arithmetic.js';
export { type DatePart, extract } from './sql/functions/date-part.js';
export { formatDate, today } from './sql/functions/date-text.js';
export { dateTrunc, type TruncUnit } from './sql/functions/date-trunc.js';
export { type Elements, jsonElements, unnest } from './sql/functions/elements.js';
export { collate } from './sql/functions/collate.js';
export { fn } from './sql/functions/fn.js';
export { newValue, oldValue } from './sql/functions/returning-versions.js';
export { bm25, ftsHighlight, ftsMatch, ftsSnippet, ftsWords } from './sql/functions/fts5.js';
export { fullText, fullTextHeadline, fullTextRank, type SearchOptions } from './sql/functions/full-text.js';
export {
  jsonArray,
  jsonContains,
  jsonHas,
  jsonLength,
  jsonObject,
  jsonRemove,
  jsonSet,
  jsonType,
} from './sql/functions/json.js';
export type { JsonPath } from './sql/json-path.js';
export {
  bitAnd,
  bitNot,
  bitOr,
  bitXor,
  ceil,
  exp,
  floor,
  ln,
  log10,
  power,
  random,
  round,
  shiftLeft,
  shiftRight,
  sign,
  sqrt,
  trunc,
} from './sql/functions/number.js';
export { asRange, range, type RangeBounds, type RangeExpression, type RangeType } from './sql/functions/range.js';
export { matches, type RegexOptions, regexReplace } from './sql/functions/regex.js';
export {
  concatWs,
  left,
  lpad,
  ltrim,
  octetLength,
  position,
  repeat,
  replace,
  reverse,
  right,
  rpad,
  rtrim,
  splitPart,
  substring,
  trim,
} from './sql/functions/text.js';
export { insert } from './sql/insert.js';
export { select, type Select } from './sql/select.js';
export { sql, type SqlText } from './sql/text.js';
export { update } from './sql/update.js';
export { jsonNull } from './sql/encode.js';
export type { Column, ComputedColumn, DefaultColumn } from './sql/column.js';
export { toMany, toOne, type ToManyPath, type ToOnePath } from './sql/relation-path.js';
export { hybrid, table, type TableOf } from './sql/table.js';
export { createEngine, type OpenOptions } from './dialect/create-engine.js';
export type { ConnectionOptions } from './dialect/connection-options.js';
export type { TlsOptions } from './dialect/tls.js';
export type { DatabaseAddress, DatabaseParts, ReplicatedDatabase } from './dialect/database-address.js';
export { Engine, type CloseOptions, type EngineOptions } from './engine/engine.js';
export type { EngineEventName, EngineEvents } from './engine/engine-events.js';
export type { StatementOptions, StreamOptions } from './engine/executor.js';
export type { PoolOptions, PoolStatistics } from './engine/pool-options.js';
export type { TracedQuery } from './engine/query-observer.js';
export { explain, type ExplainOptions, type Plan } from './engine/explain.js';
export { bulkInsert } from './dialect/bulk-insert.js';
export { copyIn, copyOut } from './dialect/postgresql/copy.js';
export type { ReplicaOptions } from './engine/replicated-engine.js';
export type { QueryLog, QueryLogEntry } from './engine/query-log.js';
export type { IsolationLevel, TransactionOptions } from './engine/engine-dialect.js';
export * from './util/errors.js';
export { changed } from './mapping/changed.js';
export { sameCoded, type CodecValue } from './mapping/coded-value.js';
export type { Codec } from './sql/codec.js';
export { checks, instead, type Validator } from './mapping/checks.js';
export { embedded, embeddedColumns, within } from './mapping/embedded.js';
export { sameArray, sameNullableArray } from './mapping/same-array.js';
export { defineRepositories } from './session/define-repositories.js';
export { cuid, cuid2, nanoid, ulid, uuid4, uuid7 } from './mapping/generators.js';
export * as validators from './mapping/validators.js';
