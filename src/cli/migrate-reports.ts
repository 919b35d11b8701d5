import { diagnosticsToJson } from '../../grammar/diagnostic-json.js';
import { CHECK_STATUS, migrateCheck, type CheckResult } from '../commands/migrate-check.js';
import { migrateCurrent, migrateHistory, type HistoryEntry } from '../commands/migrate-run.js';
import { configFor } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { migrateSettingsOf } from './migrate-options.js';
import { act, type AddVerbs, type VerbOptions } from './migrate-verb.js';
import { reportDiagnostics } from './report-diagnostics.js';
import type { Terminal } from './terminal.js';

interface Options extends VerbOptions {
  readonly json?: boolean;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The verbs that look: `current`, `history`, `heads`, `branches`, `check`. */
export const addReports: AddVerbs = (verb, context, finish) => {
  const { terminal } = context;
  const listed = (name: string, description: string, pick: (history: readonly HistoryEntry[]) => HistoryEntry[]) =>
    verb(name, description)
      .option('--json', 'print them as JSON')
      .action((options: Options) =>
        act(context, options, finish, migrateHistory, ({ history }) => {
          const chosen = pick(history);
          terminal.out(options.json === true ? json(chosen) : chosen.map(historyLine).join(''));
          if (chosen.length === 0 && options.json !== true)
            terminal.err(`There are no ${name === 'history' ? 'revisions' : name} yet.\n`);
        }),
      );
  verb('current', 'where the database is')
    .option('--json', 'print it as JSON')
    .action((options: Options) =>
      act(context, options, finish, migrateCurrent, ({ current, pending, edited }) => {
        if (options.json === true) return terminal.out(json({ current, pending, edited }));
        terminal.out(`${current.length === 0 ? 'base (no revision has run)' : current.join('\n')}\n`);
        if (pending.length > 0) terminal.out(`pending: ${pending.join(', ')}\n`);
      }),
    );
  listed('history', 'all revisions in the order they run', (history) => [...history]);
  listed('heads', 'the revisions that no other builds on', (history) => history.filter(({ isHead }) => isHead));
  listed('branches', 'the labelled revisions, and those that several build on', (history) =>
    history.filter(({ id, branch }) => branch !== undefined || childrenOf(id, history).length > 1),
  );
  verb('check', 'do schema, revisions and database agree?')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', `\nExit status: 0 they agree, ${describeStatuses()}.`)
    .action(async (options: Options) => {
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      terminal.progress('comparing schema, revisions and database');
      const result = await migrateCheck(migrateSettingsOf(context, options, config));
      showCheck(result, options.json === true, terminal);
      finish(result.exitStatus);
    });
};

const childrenOf = (id: string, history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ revises }) => revises.includes(id));

function historyLine({ id, revises, message, branch, isHead }: HistoryEntry): string {
  const from = revises.length === 0 ? 'base' : revises.join(', ');
  const marks = [...(isHead ? ['head'] : []), ...(branch === undefined ? [] : [`branch ${branch}`])];
  return `${from} -> ${id}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}  ${message}\n`;
}

function showCheck(result: CheckResult, asJson: boolean, terminal: Terminal): void {
  const { finding, drift, pending, schemaAhead, diagnostics, sources } = result;
  if (asJson)
    return terminal.out(
      json({ finding, drift, pending, schemaAhead, diagnostics: diagnosticsToJson(diagnostics, sources) }),
    );
  for (const [title, lines] of [
    ['changed by hand in the database', drift],
    ['revisions the database does not have', pending],
    ['in the schema, and in no revision', schemaAhead],
  ] as const)
    if (lines.length > 0) terminal.out(`${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  reportDiagnostics(terminal, diagnostics, sources);
  if (finding === 'agrees' && result.ok) terminal.out('Schema, revisions and database agree.\n');
}

function describeStatuses(): string {
  const { drift, pending, schemaAhead } = CHECK_STATUS;
  return `${drift} the database was changed by hand (or an error), ${pending} revisions are pending, ${schemaAhead} a revision is missing`;
}
