import type { DdlDialect } from '../ddl/ddl-dialect.js';
import { compileSteps } from './compile-steps.js';
import type { Action } from './compile-steps.js';
import { MigrationError } from './migration-error.js';
import { downgradePath, upgradePath } from './migration-path.js';
import { replay } from './replay.js';
import type { RevisionGraph } from './revision-graph.js';
import type { Revision } from './revision.js';
import { parseTarget, targetRevisions } from './revision-target.js';
import { touchesReferences } from './run-actions.js';
import { versionTableSql } from './version-table-sql.js';

export interface OfflineRange {
  /** Where the database is thought to be: an id, `base`, or nothing for base. */
  readonly from?: string;
  readonly to: string;
  readonly direction: 'up' | 'down';
}

/** Reads `FROM:TO`, `TO` or `FROM:`. */
export function parseRange(text: string, direction: 'up' | 'down'): OfflineRange {
  const [first = '', second, ...rest] = text.split(':');
  if (rest.length > 0) throw unclear(`"${text}" is no range`);
  const [from, to] = second === undefined ? [undefined, first] : [first, second];
  const end = to === '' ? (direction === 'up' ? 'heads' : 'base') : to;
  if (from === undefined && direction === 'down')
    throw unclear('A downgrade without a database does not know where it starts');
  const target = parseTarget(end);
  if (from === undefined && target.relative && target.symbol === '')
    throw unclear(`"${end}" counts from where the database is, which is not known`);
  return { ...(from !== undefined && from !== '' && { from }), to: end, direction };
}

const unclear = (reason: string): MigrationError =>
  new MigrationError('JN8041', `${reason}.`, 'Write both ends, for example base:head.');

/**
 * The statements of a range of revisions as a script, for a database that can't be reached: each revision in a
 * transaction where the dialect has that, with its row of the version table.
 *
 * @throws MigrationError when the range is not clear, or a step is code that needs the database
 */
export function offlineScript(graph: RevisionGraph<Revision>, range: OfflineRange, ddl: DdlDialect): string {
  const start = range.from === undefined ? [] : targetRevisions(graph, parseTarget(range.from));
  const path = range.direction === 'up' ? upgradePath(graph, start, range.to) : downgradePath(graph, start, range.to);
  const applied = graph.ancestors(start);
  const versions = versionTableSql(ddl);
  const parts = start.length === 0 && range.direction === 'up' ? [`${versions.create};\n`] : [];
  for (const revision of path.steps) {
    const steps = range.direction === 'up' ? revision.up : revision.down;
    if (!steps)
      throw new MigrationError('JN8023', `Revision ${revision.id} can't be taken back.`, 'Choose another end.', {
        revision: revision.id,
      });
    const before = replay(
      graph.order.filter(({ id }) => applied.has(id)),
      [ddl.name],
    );
    const { actions } = compileSteps(steps, before, ddl, revision.id);
    const mark = range.direction === 'up' ? versions.insert(revision) : versions.remove(revision.id);
    parts.push(revisionScript(revision, actions, mark, ddl));
    if (range.direction === 'up') applied.add(revision.id);
    else applied.delete(revision.id);
  }
  return parts.join('\n');
}

function revisionScript({ id, message }: Revision, actions: readonly Action[], mark: string, ddl: DdlDialect): string {
  const lines = [`-- ${id} ${message.replaceAll(/\s+/g, ' ')}`];
  const detached = ddl.name === 'sqlite' && actions.some(touchesReferences);
  const together = ddl.name !== 'mysql';
  let open = false;
  const begin = (): void => {
    if (together && !open) lines.push('BEGIN;');
    open = together;
  };
  const commit = (): void => {
    if (open) lines.push('COMMIT;');
    open = false;
  };
  if (actions.some(({ kind }) => kind === 'rebuild'))
    lines.push('-- Tables are built anew: triggers on them have to be created again by hand.');
  if (detached) lines.push('PRAGMA foreign_keys = OFF;');
  for (const action of actions) {
    if (action.kind === 'run')
      throw new MigrationError(
        'JN8041',
        `Revision ${id} runs code ("${action.description}"), which a script can't hold.`,
        'Run this revision on the database, or say it with op.sql.',
        { revision: id },
      );
    if (action.kind === 'statement' && !action.transactional) commit();
    else begin();
    lines.push(
      ...(action.kind === 'rebuild' ? action.statements : [action.sql]).map((sql) => `${sql.replace(/;\s*$/, '')};`),
    );
  }
  begin();
  if (detached) lines.push('PRAGMA foreign_key_check;');
  lines.push(`${mark};`);
  commit();
  if (detached) lines.push('PRAGMA foreign_keys = ON;');
  return `${lines.join('\n')}\n`;
}
