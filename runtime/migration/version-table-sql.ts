import type { DdlText } from '../ddl/ddl-dialect.js';
import type { Revision } from './revision.js';
import { revisionChecksum } from './revision-id.js';

/** The table that says which revisions a database has. */
export const VERSION_TABLE = 'joinery_version';
/** The version of that table itself: a later Joinery knows by it what it reads. */
export const VERSION_FORMAT = 1;

/** The version table's statements as text. */
export interface VersionTableSql {
  /** The table's name as statements write it. */
  readonly name: string;
  readonly create: string;
  insert(revision: Revision): string;
  remove(id: string): string;
}

/** The version table's statements, for a dialect and the database schema it lives in. */
export function versionTableSql(ddl: DdlText, schema?: string): VersionTableSql {
  const name = schema === undefined ? VERSION_TABLE : `${ddl.quoteIdentifier(schema)}.${VERSION_TABLE}`;
  return {
    name,
    create: [
      `CREATE TABLE IF NOT EXISTS ${name} (`,
      '  revision VARCHAR(64) NOT NULL PRIMARY KEY,',
      '  revises VARCHAR(1000) NOT NULL,',
      '  checksum VARCHAR(64) NOT NULL,',
      '  applied_at VARCHAR(32) NOT NULL,',
      '  unfinished VARCHAR(32),',
      '  format INTEGER NOT NULL',
      ')',
    ].join('\n'),
    insert(revision) {
      const values = [revision.id, revision.revises.join(','), revisionChecksum(revision)].map((text) =>
        ddl.quoteString(text),
      );
      return `INSERT INTO ${name} (revision, revises, checksum, applied_at, format) VALUES (${values.join(', ')}, CURRENT_TIMESTAMP, ${VERSION_FORMAT})`;
    },
    remove: (id) => `DELETE FROM ${name} WHERE revision = ${ddl.quoteString(id)}`,
  };
}
