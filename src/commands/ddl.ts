import { createAll } from '../../runtime/ddl/create-all.js';
import type { DdlStatement } from '../../runtime/ddl/ddl-step.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';

/** The statements that create a schema on one dialect, in dependency order. */
export function ddlStatements(metadata: MetaData, dialect: DialectName): readonly DdlStatement[] {
  return createAll(metadata, ddlDialect(dialect));
}

/** The same as a script: each statement ended by a semicolon, one blank line between. */
export function ddlScript(metadata: MetaData, dialect: DialectName): string {
  return ddlStatements(metadata, dialect)
    .map(({ sql }) => `${sql};\n`)
    .join('\n');
}
