import type { DdlDialect } from '../ddl/ddl-dialect.js';
import type { DialectName } from '../schema/dialect-name.js';
import { mysqlDdl } from './mysql/ddl-compiler.js';
import { postgresqlDdl } from './postgresql/ddl-compiler.js';
import { sqliteDdl } from './sqlite/ddl-compiler.js';

const DIALECTS: Readonly<Record<DialectName, DdlDialect>> = {
  sqlite: sqliteDdl,
  postgresql: postgresqlDdl,
  mysql: mysqlDdl,
};

/** The DDL of a dialect by name, for tools that print SQL for databases they do not talk to. */
export function ddlDialect(name: DialectName): DdlDialect {
  return DIALECTS[name];
}
