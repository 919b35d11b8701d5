import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import { textFor } from '../../../runtime/schema/dialect-name.js';
import type { ForeignKey, Table } from '../../../runtime/schema/table.js';
import type { DiagnosticCode, Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

type Found = (piece: object, code: DiagnosticCode, message: string) => void;

/** What a dialect's tables, foreign keys, views and schemas cannot do. */
export function tableLimits(model: Model, report: Reporter): void {
  const found: Found = (piece, code, message) => {
    report.add(code, { message, ...placeOf(model, piece, 'schema') });
  };
  for (const dialect of model.dialects) {
    for (const table of model.metadata.tables) tableLimit(table, dialect, found);
    databaseLimits(model, dialect, found, report);
  }
  for (const table of model.metadata.tables) {
    if (typeof table.options !== 'string' || model.dialects.length < 2) continue;
    found(table, codes.tableOptions, `The options of \`${table.name}\` go to ${model.dialects.join(' and ')} alike.`);
  }
}

function tableLimit(table: Table, dialect: DialectName, found: Found): void {
  if (table.exclusions !== undefined && dialect !== 'postgresql') {
    for (const exclusion of table.exclusions) {
      found(exclusion, codes.noExclusion, `${dialect} has no exclusion constraints, and \`${table.name}\` has one.`);
    }
  }
  if (table.schema !== undefined && dialect === 'sqlite') {
    found(table, codes.noSchemas, `sqlite has no schema \`${table.schema}\`, which \`${table.name}\` is put in.`);
  }
  for (const key of table.foreignKeys) foreignKeyLimit(key, dialect, found);
  const counters = table.columns.filter(
    (column) => column.default?.kind === 'autoincrement' || column.identity !== undefined,
  );
  const [, second] = counters;
  if (dialect === 'mysql' && second !== undefined) {
    found(second, codes.autoincrementKey, `mysql counts up in one column of a table, and \`${table.name}\` has two.`);
  }
}

function foreignKeyLimit(key: ForeignKey, dialect: DialectName, found: Found): void {
  const name = key.name ?? key.columns.join(', ');
  if (key.deferrable !== undefined && dialect === 'mysql') {
    found(key, codes.noDeferrable, `mysql cannot defer the foreign key \`${name}\`.`);
  }
  if (dialect === 'mysql' && (key.onDelete === 'SET DEFAULT' || key.onUpdate === 'SET DEFAULT')) {
    found(key, codes.setDefaultAction, `mysql refuses SET DEFAULT, which the foreign key \`${name}\` asks for.`);
  }
  if (key.match !== undefined && dialect !== 'postgresql') {
    found(key, codes.matchFull, `${dialect} does not check \`match: full\` of the foreign key \`${name}\`.`);
  }
}

function databaseLimits(model: Model, dialect: DialectName, found: Found, report: Reporter): void {
  if (dialect === 'postgresql') {
    viewTexts(model, dialect, found);
    return;
  }
  const { metadata } = model;
  for (const view of metadata.views) {
    if (view.materialized === true)
      found(view, codes.noMaterializedView, `${dialect} has no materialized views, and \`${view.name}\` is one.`);
    if (view.schema !== undefined && dialect === 'sqlite') {
      found(view, codes.noSchemas, `sqlite has no schema \`${view.schema}\`, which \`${view.name}\` is put in.`);
    }
  }
  viewTexts(model, dialect, found);
  for (const sequence of metadata.sequences) {
    if (model.origins.has(sequence))
      found(sequence, codes.noSequence, `${dialect} has no sequences, and \`${sequence.name}\` is one.`);
  }
  if (metadata.extensions.length > 0) {
    const names = metadata.extensions.map((extension) => `\`${extension.name}\``).join(', ');
    report.add(codes.noExtensions, { message: `${dialect} has no extensions: ${names}.`, subject: 'datasource' });
  }
}

function viewTexts(model: Model, dialect: DialectName, found: Found): void {
  for (const view of model.metadata.views) {
    if (view.sql === undefined || textFor(view.sql, dialect) !== undefined) continue;
    found(view, codes.viewText, `The view \`${view.name}\` has no text for ${dialect}.`);
  }
}
