/**
 * `joinery/migrate`: what revision files are written with, and what runs them. Needs neither the parser nor the
 * printer, so an application can bring its own database up to date when it starts.
 */
export { op } from './op.js';
export { revision } from './revision.js';
export type { Revision, RevisionDefinition, Steps } from './revision.js';
export { Migrator, migrator } from './migrator.js';
export type { MigrateOptions, MigrateResult, MigrationStatus, MigratorOptions } from './migrator.js';
export { MigrationError } from './migration-error.js';
export { RevisionGraph } from './revision-graph.js';
export { offlineScript, parseRange } from './offline-script.js';
export type { OfflineRange } from './offline-script.js';
export { replay } from './replay.js';
export type { MigrationTransaction, OperationStep, Permission, RunStep, Step } from './step.js';
export type { ColumnOptions, ColumnsSpec, ColumnSpec } from './column-spec.js';
export type { IndexSpec, ObjectName, TableSpec } from './table-spec.js';
export type { TypeText } from './type-text.js';
export type { AppliedRevision } from './version-table.js';
export type { Operation } from '../ddl/operation.js';
