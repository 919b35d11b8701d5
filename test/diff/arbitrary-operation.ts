import fc from 'fast-check';
import type { Operation, TableConstraint } from '../../runtime/ddl/operation.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { DialectText } from '../../runtime/schema/dialect-name.js';
import type { EnumType, Sequence, View } from '../../runtime/schema/metadata.js';
import type { Column, ColumnDefault, ForeignKey, Index, Table } from '../../runtime/schema/table.js';

/** Any name at all, the awkward ones often. */
const name = fc.oneof(
  fc.constantFrom(
    'users',
    'id',
    '2024',
    '__proto__',
    'a b',
    "o'brien",
    'quote"d',
    'constructor',
    'ünïcode',
    'x.y',
    'new\nline',
    '`${x}`',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
);
const text = fc.oneof(fc.string(), fc.constantFrom('a\r\nb', 'x `y` ${z}\n', '100% \\n', "it's", '\u2028'));
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> =>
  fc
    .option(value, { nil: undefined })
    .map((item) => (item === undefined ? {} : { [key]: item }) as Partial<Record<K, T>>);
const merge = <T>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((items) => Object.assign({}, ...items) as T);

const sql: fc.Arbitrary<DialectText> = fc.oneof(
  text,
  merge<DialectText>(maybe('sqlite', text), maybe('postgresql', text), maybe('mysql', text)),
);
const qualified = merge<{ name: string; schema?: string }>(fc.record({ name }), maybe('schema', name));
const digits = fc.integer({ min: 0, max: 99 });

const scalar: fc.Arbitrary<ColumnType> = fc.oneof(
  fc.constantFrom<ColumnType>(
    ...(
      [
        'boolean',
        'smallInt',
        'int',
        'bigInt',
        'float',
        'real',
        'text',
        'bytes',
        'date',
        'interval',
        'uuid',
        'json',
        'unsupported',
      ] as const
    ).map((kind) => ({ kind })),
  ),
  merge<ColumnType>(fc.constant({ kind: 'string' }), maybe('length', digits)),
  fc.record({ kind: fc.constant('char' as const), length: digits }),
  fc.oneof(
    fc.constant<ColumnType>({ kind: 'decimal' }),
    merge<ColumnType>(fc.record({ kind: fc.constant('decimal'), precision: digits }), maybe('scale', digits)),
  ),
  merge<ColumnType>(fc.record({ kind: fc.constantFrom('dateTime', 'timestamp', 'time') }), maybe('precision', digits)),
  merge<ColumnType>(fc.constant({ kind: 'enum' }), qualified, fc.record({ values: fc.array(text, { maxLength: 3 }) })),
);
const type = fc.oneof(
  { weight: 4, arbitrary: scalar },
  scalar.map((element): ColumnType => ({ kind: 'array', element })),
);
const literal = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(text),
);
const columnDefault: fc.Arbitrary<ColumnDefault> = fc.oneof(
  literal.map((value): ColumnDefault => ({ kind: 'literal', value })),
  sql.map((value): ColumnDefault => ({ kind: 'sql', sql: value })),
  fc.constantFrom<ColumnDefault>({ kind: 'now' }, { kind: 'autoincrement' }),
  qualified.map((item): ColumnDefault => ({ kind: 'sequence', ...item })),
);
const column = merge<Column>(
  fc.record({ name, type, nullable: fc.boolean() }),
  maybe('native', merge(maybe('sqlite', text), maybe('postgresql', text))),
  maybe('default', columnDefault),
  maybe('computed', fc.record({ expression: sql, stored: fc.boolean() })),
  maybe('identity', merge(fc.record({ always: fc.boolean() }), maybe('start', text), maybe('cycle', fc.boolean()))),
  maybe('collation', text),
  maybe('comment', text),
);
const columns = fc.uniqueArray(column, { selector: (item) => item.name, maxLength: 4 });
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const foreignKey = merge<ForeignKey>(
  fc.record({ columns: names, references: merge(fc.record({ table: name, columns: names }), maybe('schema', name)) }),
  maybe('name', name),
  maybe('onDelete', fc.constantFrom('CASCADE', 'SET NULL')),
  maybe('deferrable', fc.constantFrom('immediate', 'deferred')),
);
const index = merge<Index>(
  fc.record({
    name,
    unique: fc.boolean(),
    elements: fc.array(
      fc.oneof(
        name.map((item) => ({ column: item })),
        merge<object>(fc.record({ column: name }), maybe('descending', fc.boolean()), maybe('operatorClass', text)),
        fc.record({ expression: sql }),
      ),
      { maxLength: 3 },
    ),
  }),
  maybe('where', sql),
  maybe('method', text),
  maybe('include', names),
);
const key = merge<{ name?: string; columns: string[] }>(fc.record({ columns: names }), maybe('name', name));
const check = merge<{ name?: string; expression: DialectText }>(fc.record({ expression: sql }), maybe('name', name));
const table = merge<Table>(
  qualified,
  fc.record({ columns, foreignKeys: fc.array(foreignKey, { maxLength: 2 }), uniques: fc.array(key, { maxLength: 2 }) }),
  fc.record({ checks: fc.array(check, { maxLength: 2 }), indexes: fc.array(index, { maxLength: 2 }) }),
  maybe('primaryKey', key),
  maybe('comment', text),
  maybe('options', sql),
);
const constraint: fc.Arbitrary<TableConstraint> = fc.oneof(
  key.map((item): TableConstraint => ({ kind: 'primaryKey', constraint: item })),
  key.map((item): TableConstraint => ({ kind: 'unique', constraint: item })),
  foreignKey.map((item): TableConstraint => ({ kind: 'foreignKey', constraint: item })),
  check.map((item): TableConstraint => ({ kind: 'check', constraint: item })),
);
const enumeration = merge<EnumType>(
  qualified,
  fc.record({ values: fc.array(text, { maxLength: 3 }) }),
  maybe('comment', text),
);
const view = merge<View>(qualified, fc.record({ columns }), maybe('sql', sql), maybe('materialized', fc.boolean()));
const sequence = merge<Sequence>(qualified, maybe('start', text), maybe('cycle', fc.boolean()));
const kind = <K extends Operation['kind']>(...kinds: K[]): fc.Arbitrary<{ kind: K }> =>
  fc.record({ kind: fc.constantFrom(...kinds) });
const rows = fc.array(fc.array(literal, { maxLength: 3 }), { maxLength: 3 });

/** Any operation that can be written in a revision. */
export const arbitraryOperation: fc.Arbitrary<Operation> = fc.oneof(
  merge<Operation>(kind('createTable', 'dropTable'), fc.record({ table })),
  merge<Operation>(kind('renameTable', 'renameEnum'), fc.record({ from: qualified, to: qualified })),
  merge<Operation>(
    kind('addColumn', 'dropColumn'),
    fc.record({ table: qualified, column }),
    maybe('fill', columnDefault),
  ),
  fc
    .tuple(column, column)
    .chain(([from, to]) =>
      merge<Operation>(
        kind('alterColumn'),
        fc.record({ table: qualified, from: fc.constant(from), to: fc.constant({ ...to, name: from.name }) }),
        maybe('using', sql),
        maybe('usingBack', sql),
        maybe('fill', columnDefault),
      ),
    ),
  merge<Operation>(kind('renameColumn', 'renameIndex'), fc.record({ table: qualified, from: name, to: name })),
  merge<Operation>(
    kind('createIndex', 'dropIndex'),
    fc.record({ table: qualified, index }),
    maybe('concurrently', fc.boolean()),
  ),
  merge<Operation>(kind('addConstraint', 'dropConstraint'), fc.record({ table: qualified, constraint })),
  fc.tuple(qualified, constraint, name, name).map(([of, item, from, to]): Operation => ({
    kind: 'renameConstraint',
    table: of,
    constraint: { ...item, constraint: { ...item.constraint, name: from } } as TableConstraint,
    from,
    to,
  })),
  merge<Operation>(kind('createEnum', 'dropEnum'), fc.record({ enum: enumeration })),
  fc
    .tuple(
      enumeration,
      fc.array(text),
      fc.uniqueArray(fc.tuple(text, text), { minLength: 1, selector: (pair) => pair[1] }),
    )
    .map(([from, values, renamed]): Operation => ({
      kind: 'alterEnum',
      from,
      to: { ...from, values },
      renamed: Object.fromEntries(renamed),
    })),
  merge<Operation>(kind('createView', 'dropView'), fc.record({ view })),
  fc.tuple(view, view).map(([from, to]): Operation => {
    const { schema, name: same } = from;
    const { schema: other, ...rest } = to;
    void other;
    return { kind: 'replaceView', from, to: { ...rest, name: same, ...(schema !== undefined && { schema }) } };
  }),
  merge<Operation>(kind('createSequence', 'dropSequence'), fc.record({ sequence })),
  merge<Operation>(kind('createSchema', 'dropSchema'), fc.record({ name })),
  merge<Operation>(kind('createExtension', 'dropExtension'), fc.record({ extension: qualified })),
  merge<Operation>(kind('setTableComment'), fc.record({ table: qualified }), maybe('from', text), maybe('to', text)),
  merge<Operation>(
    kind('setColumnComment'),
    fc.record({ table: qualified, column: name }),
    maybe('from', text),
    maybe('to', text),
  ),
  merge<Operation>(kind('sql'), fc.record({ up: sql }), maybe('down', sql)),
  merge<Operation>(kind('bulkInsert', 'bulkDelete'), fc.record({ table: qualified, columns, rows })),
);
