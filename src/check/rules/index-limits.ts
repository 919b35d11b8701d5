import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import type { Index, IndexElement, Table, UniqueConstraint } from '../../../runtime/schema/table.js';
import type { DiagnosticCode, Reporter } from '../../diagnostic-code.js';
import type { Model } from '../../model.js';
import { codes } from '../codes.js';
import { placeOf } from '../place.js';

/** What a dialect's indexes and keys cannot do. */
export function indexLimits(model: Model, report: Reporter): void {
  for (const dialect of model.dialects) {
    for (const table of model.metadata.tables) {
      const found = (piece: object, code: DiagnosticCode, message: string): void => {
        report.add(code, { message, ...placeOf(model, piece, `table ${table.name}`) });
      };
      for (const index of table.indexes) indexLimit(index, dialect, found);
      for (const unique of table.uniques) uniqueLimit(unique, dialect, found);
      if (dialect === 'mysql') keyLengths(table, found);
    }
  }
}

type Found = (piece: object, code: DiagnosticCode, message: string) => void;

const METHODS: Readonly<Record<string, DialectName>> = {
  gin: 'postgresql',
  gist: 'postgresql',
  spgist: 'postgresql',
  brin: 'postgresql',
  hash: 'postgresql',
  bloom: 'postgresql',
  fulltext: 'mysql',
  spatial: 'mysql',
};

function indexLimit(index: Index, dialect: DialectName, found: Found): void {
  const { name } = index;
  if (index.where !== undefined && dialect === 'mysql') {
    found(index, codes.noPartialIndex, `mysql has no partial indexes, and \`${name}\` has a predicate.`);
  }
  if (index.include !== undefined && dialect !== 'postgresql') {
    found(index, codes.noInclude, `${dialect} has no covering indexes, and \`${name}\` includes further columns.`);
  }
  if (index.nullsNotDistinct === true && dialect !== 'postgresql') {
    found(index, codes.noNullsNotDistinct, `${dialect} always counts nulls of \`${name}\` as different.`);
  }
  if (index.method !== undefined && METHODS[index.method] !== dialect) {
    found(index, codes.indexMethod, `${dialect} has no ${index.method} indexes, and \`${name}\` is one.`);
  }
  for (const element of index.elements) elementLimit(element, index, dialect, found);
}

function elementLimit(element: IndexElement, index: Index, dialect: DialectName, found: Found): void {
  const { name } = index;
  if (element.expression !== undefined && dialect === 'mysql') {
    found(index, codes.expressionIndex, `MariaDB (mysql) cannot index the expression of \`${name}\`.`);
  }
  if (element.operatorClass !== undefined && dialect !== 'postgresql') {
    found(
      index,
      codes.noOperatorClass,
      `${dialect} has no operator class \`${element.operatorClass}\`, which \`${name}\` asks for.`,
    );
  }
  if (element.nulls !== undefined && dialect !== 'postgresql') {
    found(index, codes.noNullsOrder, `${dialect} cannot put the nulls of \`${name}\` ${element.nulls}.`);
  }
  if (element.length !== undefined && dialect !== 'mysql') {
    found(index, codes.noPrefixLength, `${dialect} has no prefix lengths: \`${name}\` covers whole values.`);
  }
}

function uniqueLimit(unique: UniqueConstraint, dialect: DialectName, found: Found): void {
  if (unique.nullsNotDistinct === true && dialect !== 'postgresql') {
    found(unique, codes.noNullsNotDistinct, `${dialect} always counts nulls of \`${unique.name ?? ''}\` as different.`);
  }
  if (unique.deferrable !== undefined && dialect !== 'postgresql') {
    found(unique, codes.noDeferrable, `${dialect} cannot defer the unique key \`${unique.name ?? ''}\`.`);
  }
}

const ENDLESS: ReadonlySet<string> = new Set(['text', 'bytes', 'json', 'array']);
const NATIVE_ENDLESS = /text|blob|json/i;

/** MySQL indexes text without a length only up to a prefix; keys and foreign keys cannot have one at all. */
function keyLengths(table: Table, found: Found): void {
  const endless = new Set(
    table.columns
      .filter(({ type, native }) =>
        native?.mysql === undefined ? ENDLESS.has(type.kind) : NATIVE_ENDLESS.test(native.mysql),
      )
      .map((column) => column.name),
  );
  if (endless.size === 0) return;
  const report = (piece: object, name: string | undefined, columns: readonly string[]): void => {
    const column = columns.find((one) => endless.has(one));
    if (column !== undefined) {
      found(
        piece,
        codes.keyLength,
        `mysql cannot index \`${column}\` of \`${table.name}\` (\`${name ?? 'a key'}\`) without a length.`,
      );
    }
  };
  if (table.primaryKey) report(table.primaryKey, table.primaryKey.name, table.primaryKey.columns);
  for (const key of [...table.uniques, ...table.foreignKeys]) report(key, key.name, key.columns);
  for (const index of table.indexes) {
    if (index.method === 'fulltext') continue;
    const plain = index.elements
      .filter((element) => element.length === undefined)
      .flatMap((element) => element.column ?? []);
    report(index, index.name, plain);
  }
}
