/** One small table for the tests of whole statements. */
import type { Decimal } from 'decimal.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { insert } from '../../runtime/sql/insert.js';
import type { DecimalInput } from '../../runtime/sql/operand.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import type { TestDatabase } from '../support/databases.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

export interface SalesTable<N extends string = 'sales'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly region: Column<N, string>;
  readonly year: Column<N, number>;
  readonly amount: Column<N, number | null>;
  readonly price: DefaultColumn<N, Decimal, DecimalInput>;
  as<A extends string>(alias: A): SalesTable<A>;
}
export const sales: SalesTable = table('sales', {
  id: 'int',
  region: { kind: 'string', length: 20 },
  year: 'int',
  amount: 'int',
  price: { kind: 'decimal', precision: 12, scale: 2 },
});

export interface RegionsTable<N extends string = 'regions'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly name: Column<N, string>;
  readonly sold: Column<N, number | null>;
  as<A extends string>(alias: A): RegionsTable<A>;
}
export const regions: RegionsTable = table('regions', { id: 'int', name: { kind: 'string', length: 20 }, sold: 'int' });

/** Five sales in two regions, and three regions. */
export async function openSales(database: TestDatabase): Promise<Engine<Dialect>> {
  const db = await openEngine(database);
  const name = { kind: 'string', length: 20 } as const;
  await createTables(db, [
    tableOf('sales', {
      region: name,
      year: { kind: 'int' },
      amount: { kind: 'int' },
      price: {
        type: { kind: 'decimal', precision: 12, scale: 2 },
        default: { kind: 'literal', value: '1.00' },
      },
    }),
    tableOf('regions', { name, sold: { kind: 'int' } }, { uniques: [{ name: 'regions_name', columns: ['name'] }] }),
  ]);
  await fillSales(db);
  return db;
}

export async function fillSales(db: Engine<Dialect>): Promise<void> {
  await db.execute(
    insert(sales).values([
      { region: 'north', year: 2024, amount: 10, price: '1.50' },
      { region: 'north', year: 2024, amount: 20, price: '2.50' },
      { region: 'north', year: 2025, amount: 30, price: '3.50' },
      { region: 'south', year: 2024, amount: 40, price: '4.50' },
      { region: 'south', year: 2025, amount: null, price: '5.50' },
    ]),
  );
  await db.execute(insert(regions).values([{ name: 'north' }, { name: 'south' }, { name: 'west' }]));
}
