import type { DdlDialect } from '../../ddl/ddl-dialect.js';
import { alterColumn } from './alter-column.js';
import { alterEnum } from './alter-enum.js';
import { postgresqlText } from './ddl-text.js';

/** What PostgreSQL's DDL says in its own way. */
export const postgresqlDdl: DdlDialect = {
  ...postgresqlText,
  alterColumn,
  canAddColumn: () => true,
  canDropColumn: () => true,
  dropConstraint: ({ constraint }) => `DROP CONSTRAINT ${postgresqlText.quoteIdentifier(constraint.name ?? '')}`,
  alterEnum,
};
