/**
 * How SQLite holds an instant: text in UTC that sorts as time does. Kept in one place, since literals, `now()` and date
 * arithmetic must all give the form that the dialect's codec writes.
 */
export const sqliteInstantFormat = '%Y-%m-%d %H:%M:%f';

/** ISO text in UTC (`2026-01-31T12:00:00.123Z`) in SQLite's form. */
export function sqliteInstant(iso: string): string {
  return iso.replace('T', ' ').replace('Z', '');
}
