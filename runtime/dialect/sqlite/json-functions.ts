import type { Database } from 'better-sqlite3';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What PostgreSQL's `@>` means: objects hold the other's keys, lists some equal of each of the other's members. */
function holds(whole: Json, part: Json, top = true): boolean {
  if (Array.isArray(whole)) {
    const members = whole as readonly Json[];
    if (Array.isArray(part))
      return (part as readonly Json[]).every((wanted) => members.some((member) => holds(member, wanted, false)));
    // At the top a list holds a plain value that is one of its members.
    return top && !isObject(part) && members.includes(part);
  }
  if (isObject(whole))
    return (
      isObject(part) &&
      Object.entries(part).every(
        ([key, wanted]) => Object.hasOwn(whole, key) && holds(whole[key] as Json, wanted, false),
      )
    );
  return whole === part;
}

/** Containment of JSON, which SQLite lacks. */
export function registerJsonFunctions(database: Database): void {
  database.function('json_holds', { deterministic: true }, (whole: unknown, part: unknown) =>
    whole === null || part === null
      ? null
      : Number(holds(JSON.parse(whole as string) as Json, JSON.parse(part as string) as Json)),
  );
}
