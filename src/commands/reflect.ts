/** `joinery reflect`: a database's catalogs to `.schema` text. */
import { reflect as reflectConnection } from '../reflect/reflect.js';
import { hasErrors, Reporter } from '../diagnostic-code.js';
import { finish, withDatabase, type CommandResult } from './migrate-settings.js';

export interface ReflectCommandOptions {
  readonly url: string;
  /** Database schemas to read; absent means all but the system's. */
  readonly schemas?: readonly string[];
  /** The environment variable the printed datasource names. */
  readonly urlVariable?: string;
}

export interface ReflectResult extends CommandResult {
  /** The `.schema` text; absent after an error. */
  readonly text?: string;
  readonly counts: { readonly tables: number; readonly views: number };
}

/** Reads a database and describes it as a schema. Nothing is written to it. */
export async function reflect(options: ReflectCommandOptions): Promise<ReflectResult> {
  const reporter = new Reporter();
  const found = await withDatabase(
    options.url,
    reporter,
    (engine) =>
      engine.using((connection) =>
        reflectConnection(
          // The engine's connection maps a driver's errors; the catalog reader needs no more than statements.
          { execute: (statement, parameters, execution) => connection.run(statement, parameters, execution) },
          engine.dialect.name,
          {
            ...(options.schemas && { schemas: options.schemas }),
            ...(options.urlVariable !== undefined && { urlVariable: options.urlVariable }),
          },
        ),
      ),
    { readOnly: true },
  );
  for (const diagnostic of found?.diagnostics ?? []) reporter.push(diagnostic);
  const counts = { tables: found?.metadata.tables.length ?? 0, views: found?.metadata.views.length ?? 0 };
  return finish(reporter, [], { counts, ...(found && !hasErrors(reporter.diagnostics) && { text: found.text }) });
}
