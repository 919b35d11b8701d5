/** `joinery migrate merge`: one revision on top of several heads. */
import { parseTarget, targetRevisions } from '../../runtime/migration/revision-target.js';
import { MigrationError } from '../../runtime/migration/migration-error.js';
import { operationSubjects } from '../../runtime/migration/operation-subjects.js';
import { Reporter } from '../diagnostic-code.js';
import { openMigrationFolder, reporting } from './migrate-folder.js';
import type { MigrationFolder } from './migrate-folder.js';
import { finish } from './migrate-settings.js';
import type { MigrateSettings } from './migrate-settings.js';
import { writeRevision } from './migrate-revision.js';
import type { RevisionResult } from './migrate-revision.js';

export interface MergeOptions extends MigrateSettings {
  readonly message: string;
  /** The revisions to join; default: all heads. */
  readonly heads?: readonly string[];
  /** Merge although two branches change the same thing. */
  readonly force?: boolean;
}

/** Joins heads; two branches that change one column or table stop it, named. */
export async function migrateMerge(options: MergeOptions): Promise<RevisionResult> {
  const reporter = new Reporter();
  const folder = await openMigrationFolder(options.migrations, reporter);
  const written =
    folder &&
    (await reporting(reporter, () => {
      const heads =
        options.heads?.flatMap((head) => targetRevisions(folder.graph, parseTarget(head))) ?? folder.graph.heads;
      if (heads.length < 2)
        throw new MigrationError(
          'JN8004',
          'There is only one head: nothing is to be merged.',
          'joinery migrate heads lists them.',
        );
      if (options.force !== true) refuseConflicts(folder, heads);
      const note =
        options.force === true
          ? 'Forced: whether two of the branches change the same thing was not looked at.'
          : 'Conflict-free: no two of the branches change the same thing.';
      return writeRevision({ ...options, note }, folder, heads, [], [], reporter);
    }));
  return finish(reporter, [], { ...written, changes: [] });
}

/** @throws MigrationError naming what two of the branches both change */
function refuseConflicts({ graph }: MigrationFolder, heads: readonly string[]): void {
  const own = heads.map((head) => {
    const others = graph.ancestors(heads.filter((other) => other !== head));
    const revisions = [...graph.ancestors([head])].filter((id) => !others.has(id)).map((id) => graph.get(id));
    return new Map(
      revisions.flatMap(({ id, up }) =>
        up.flatMap((step) =>
          step.kind === 'run' ? [] : operationSubjects(step).map((subject) => [subject, id] as const),
        ),
      ),
    );
  });
  own.forEach((subjects, index) => {
    for (const [subject, id] of subjects)
      for (const other of own.slice(index + 1)) {
        const twin = other.get(subject);
        if (twin !== undefined)
          throw new MigrationError(
            'JN8043',
            `Revisions ${id} and ${twin} both change ${subject}.`,
            'Read both; then merge all the same with --force, or take one back.',
          );
      }
  });
}
