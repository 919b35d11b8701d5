/** `joinery migrate sql`: the script of a range of revisions, without a database. */
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import { offlineScript, parseRange } from '../../runtime/migration/offline-script.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { Reporter } from '../diagnostic-code.js';
import { openMigrationFolder, reporting } from './migrate-folder.js';
import { compileSchema, finish } from './migrate-settings.js';
import type { CommandResult, MigrateSettings } from './migrate-settings.js';

export interface MigrateSqlOptions extends MigrateSettings {
  /** `base:head`, `ID:head`, `head`; for a downgrade `ID:base`. */
  readonly range: string;
  readonly direction: 'up' | 'down';
  /** Default: the first one the schema names. */
  readonly dialect?: DialectName;
}

/** Prints the script of a range of revisions. */
export async function migrateSql(options: MigrateSqlOptions): Promise<CommandResult & { readonly script: string }> {
  const reporter = new Reporter();
  const folder = await openMigrationFolder(options.migrations, reporter);
  const dialect = options.dialect ?? (folder && compileSchema(options, reporter).model?.dialects[0]);
  const script =
    folder &&
    dialect &&
    (await reporting(reporter, () =>
      offlineScript(folder.graph, parseRange(options.range, options.direction), ddlDialect(dialect)),
    ));
  return finish(reporter, [], { script: script ?? '' });
}
