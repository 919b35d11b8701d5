import fc from 'fast-check';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Column, ColumnDefault, Table } from '../../runtime/schema/table.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import { emptyMetaData } from '../../runtime/ddl/apply-operation.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';

interface ColumnChoice {
  readonly name: string;
  readonly type: number;
  readonly nullable: boolean;
  readonly default: boolean;
  readonly unique: boolean;
  readonly indexed: boolean;
  readonly check: boolean;
}

const TYPES: readonly { readonly type: ColumnType; readonly literal: ColumnDefault }[] = [
  { type: { kind: 'int' }, literal: { kind: 'literal', value: 7 } },
  { type: { kind: 'bigInt' }, literal: { kind: 'literal', value: '70' } },
  { type: { kind: 'text' }, literal: { kind: 'literal', value: "it's 7" } },
  { type: { kind: 'string', length: 40 }, literal: { kind: 'literal', value: '7' } },
  { type: { kind: 'boolean' }, literal: { kind: 'literal', value: true } },
  { type: { kind: 'float' }, literal: { kind: 'literal', value: 1.5 } },
  { type: { kind: 'decimal', precision: 12, scale: 2 }, literal: { kind: 'literal', value: '0.10' } },
  { type: { kind: 'dateTime' }, literal: { kind: 'now' } },
];

const column: fc.Arbitrary<ColumnChoice> = fc.record({
  name: fc.constantFrom('alpha', 'beta', 'gamma', 'Delta', 'select', 'with space'),
  type: fc.nat({ max: TYPES.length - 1 }),
  nullable: fc.boolean(),
  default: fc.boolean(),
  unique: fc.boolean(),
  indexed: fc.boolean(),
  check: fc.boolean(),
});

interface TableChoice {
  readonly name: string;
  readonly columns: readonly ColumnChoice[];
  /** Which tables it refers to, by place in the list of names. */
  readonly parents: readonly number[];
}

const NAMES = ['users', 'Orders', 'items', 'order'];
const table: fc.Arbitrary<TableChoice> = fc.record({
  name: fc.constantFrom(...NAMES),
  columns: fc.uniqueArray(column, { selector: ({ name }) => name, maxLength: 4 }),
  parents: fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { maxLength: 2 }),
});

function columnOf({ name, type, nullable, default: hasDefault }: ColumnChoice): Column {
  const { type: columnType, literal } = TYPES[type]!;
  return { name, type: columnType, nullable, ...(hasDefault && { default: literal }) };
}

function tableOf({ name, columns, parents }: TableChoice, all: readonly string[]): Table {
  const targets = parents.flatMap((index) => (all.includes(NAMES[index]!) ? [NAMES[index]!] : []));
  return {
    name,
    columns: [
      { name: 'id', type: { kind: 'int' }, nullable: false },
      ...targets.map((target): Column => ({ name: `${target}_id`, type: { kind: 'int' }, nullable: true })),
      ...columns.map(columnOf),
    ],
    primaryKey: { name: `pk_${name}`, columns: ['id'] },
    foreignKeys: targets.map((target) => ({
      name: `fk_${name}_${target}`,
      columns: [`${target}_id`],
      references: { table: target, columns: ['id'] },
      onDelete: 'CASCADE',
    })),
    uniques: columns
      .filter(({ unique }) => unique)
      .map((item) => ({ name: `uq_${name}_${item.name}`, columns: [item.name, 'id'] })),
    checks: columns
      .filter(({ check }) => check)
      .map((item) => ({ name: `ck_${name}_${item.name}`, expression: `"${item.name}" is not null or id >= 0` })),
    indexes: columns
      .filter(({ indexed }) => indexed)
      .map((item) => ({
        name: `ix_${name}_${item.name}`,
        unique: false,
        elements: [{ column: item.name }, { column: 'id', descending: true }],
      })),
  };
}

/** Schemas over a few names, so that two of them share much. */
export function arbitrarySchema(dialect: DialectName): fc.Arbitrary<MetaData> {
  return fc.uniqueArray(table, { selector: ({ name }) => name, maxLength: 4 }).map((tables) => {
    const names = tables.map(({ name }) => name);
    return { ...emptyMetaData([dialect]), tables: tables.map((item) => tableOf(item, names)) };
  });
}
