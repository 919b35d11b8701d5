import type { openDatabase } from './generated/index.js';

export const ROWS = 10_000;

export type Opened = Awaited<ReturnType<typeof openDatabase>>;

/** Creates the table and fills it. */
export async function fill(db: Opened): Promise<void> {
  await db.createAll();
  const start = Date.UTC(2026, 0, 1);
  await db.measurements.insertMany(
    Array.from({ length: ROWS }, (_, index) => ({
      station: `station ${String(index % 50)}`,
      sensor: index % 7,
      value: index * 1.25,
      quality: index % 3,
      label: `label ${String(index)}`,
      note: index % 2 === 0 ? null : 'checked',
      createdAt: new Date(start + index * 1000),
    })),
  );
}
