/** Stands behind the BEGIN of a transaction in which the driver lets nothing be written: SQLite has no word for it. */
export const READ_ONLY = ' /* read only */';
