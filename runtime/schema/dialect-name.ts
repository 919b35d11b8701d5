/** The SQL dialects; MariaDB is a variant of `mysql`, PGlite is `postgresql`. */
export type DialectName = 'sqlite' | 'postgresql' | 'mysql';

/**
 * SQL text that is the same for every dialect (a string), or one text per dialect. A dialect that is absent is one the
 * schema is not compiled for.
 */
export type DialectText = string | Readonly<Partial<Record<DialectName, string>>>;

/** The text for one dialect. */
export function textFor(text: DialectText, dialect: DialectName): string | undefined {
  return typeof text === 'string' ? text : text[dialect];
}
