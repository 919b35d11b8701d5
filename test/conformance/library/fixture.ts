/** Events, validators, refused loads and composite values on a fresh database, with the statements it sends counted. */
import { sql } from 'joinery';
import { afterAll } from 'vitest';
import type { TestDatabase } from '../../support/databases.js';
import { Statements } from '../counted.js';
import { openDatabase } from './generated/index.js';

const opened: Awaited<ReturnType<typeof openDatabase>>[] = [];

export async function openLibrary(database: TestDatabase) {
  const statements = new Statements();
  const db = await openDatabase(await database.create(), { echo: (entry) => statements.record(entry.sql) });
  opened.push(db);
  await db.createAll();
  statements.clear();
  return { db, statements, sql: (text: string) => sql.raw(text) };
}

afterAll(async () => {
  for (const db of opened.splice(0)) await db.close();
});
