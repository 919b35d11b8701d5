import type { DiagnosticCode } from '../diagnostic-code.js';

/** What can be said about migrations. The migrator throws these codes as `MigrationError`s; the commands report them. */
export const diffCodes = {
  revisionName: {
    code: 'JN8001',
    title: 'A revision or branch has no usable name',
    explanation:
      'Ids and branch labels are unique, and hold none of the characters targets are written with: @ + - : and white space.',
    hint: 'give it another id or label',
  },
  revisionParent: {
    code: 'JN8002',
    title: 'A revision builds on something that is not there',
    explanation:
      'Every revision names its parents; each must be among the revision files, and none may build on itself.',
    hint: 'restore the missing file, or correct `revises`',
  },
  unknownRevision: {
    code: 'JN8003',
    title: 'No revision of that name',
    explanation: 'A revision is named by its id or by a beginning of it that no other revision has.',
    hint: '`joinery migrate history` lists the revisions',
  },
  badTarget: {
    code: 'JN8004',
    title: 'The target can’t be reached',
    explanation:
      'A target is head, heads, base, an id, or a number of steps from one of them; the steps must lie inside the history.',
    hint: '`joinery migrate history` shows how far the revisions go',
  },
  badBranch: {
    code: 'JN8005',
    title: 'No such branch, or not a member of it',
    explanation: 'BRANCH@TARGET looks only at the revisions that share a line with the labelled one.',
    hint: 'name the revision without the branch',
  },
  multipleHeads: {
    code: 'JN8006',
    title: 'There are several heads',
    explanation: 'Two revisions were made from one parent, so "the" last revision is not known.',
    hint: 'name one, take all with `heads`, or join them with `joinery migrate merge`',
  },
  ambiguousStep: {
    code: 'JN8007',
    title: 'A relative target could be counted along several branches',
    explanation: 'With several current revisions, +1 or -1 does not say which of them moves.',
    hint: 'say which branch: BRANCH@+1',
  },
  notBelow: {
    code: 'JN8008',
    title: 'Not a valid downgrade target',
    explanation: 'A downgrade goes to a revision the database has gone through.',
    hint: 'to move up, use `joinery migrate upgrade`',
  },
  contradiction: {
    code: 'JN8009',
    title: 'A revision contradicts those before it',
    explanation:
      'Replaying the revisions gives the schema the next one is compared with; this one changes something that is not there.',
    hint: 'correct the step, or declare what raw SQL does with `effect`',
  },
  dataLoss: {
    code: 'JN8010',
    title: 'Data may be lost',
    explanation:
      'Dropping a table or column, or making a type narrower, loses what the rows hold. Such a step runs only when it carries the word.',
    hint: "look at the rows with the check query; if the loss is meant, write allow: 'dataLoss' on the step",
  },
  notNull: {
    code: 'JN8011',
    title: 'A column becomes required without a value for present rows',
    explanation: 'Rows that hold NULL (or, for a new column, all rows) need a value before the column can be required.',
    hint: 'say what they get with `fill`',
  },
  newerFormat: {
    code: 'JN8012',
    title: 'The version table was written by a newer Joinery',
    explanation: 'The table has a format number of its own, so that an older program does not misread it.',
    hint: 'use the newer version',
  },
  versionRow: {
    code: 'JN8013',
    title: 'The version table is not what a step expects',
    explanation: 'Each step adds or removes exactly one row; none or two mean that somebody changed the table.',
    hint: 'put it right with `joinery migrate stamp`',
  },
  rowsLost: {
    code: 'JN8014',
    title: 'Building a table anew would lose rows',
    explanation: 'The rows of the table and of every table that refers to it are counted before and after.',
    hint: 'look for triggers or constraints that drop rows',
  },
  lockTimeout: {
    code: 'JN8015',
    title: 'Another migration is running',
    explanation: 'One migration at a time runs on a database; a second one waits, but not forever.',
    hint: 'wait for it, or end it',
  },
  danglingRows: {
    code: 'JN8016',
    title: 'Rows would refer to nothing',
    explanation: 'After the revision some foreign keys point at rows that are not there; it was rolled back.',
    hint: 'delete or correct these rows in a step before',
  },
  stepFailed: {
    code: 'JN8017',
    title: 'A step of a revision failed',
    explanation: 'The database refused a statement. The message names the revision, the operation and the statement.',
    hint: 'correct the cause and upgrade again',
  },
  notTogether: {
    code: 'JN8018',
    title: 'The revisions can’t run in one transaction',
    explanation: 'The dialect has no transactional DDL, or a step can only run outside a transaction.',
    hint: 'run each revision in its own transaction, which is the default',
  },
  foreignKeysOn: {
    code: 'JN8019',
    title: 'SQLite did not switch foreign keys off',
    explanation: 'Building a table anew with foreign keys on would delete the rows that refer to it.',
    hint: 'run the migration on a connection without an open transaction',
  },
  lostRevision: {
    code: 'JN8020',
    title: 'The database is at a revision without a file',
    explanation:
      'The version table names a revision that is not in the folder: the database is newer, or the file was removed.',
    hint: 'get the newer files, or say where the database is with `joinery migrate stamp`',
  },
  edited: {
    code: 'JN8021',
    title: 'An applied revision was edited',
    explanation:
      'Its checksum in the version table differs from the file’s, so this database and a new one would come out different.',
    hint: 'undo the edit and make a new revision',
  },
  interrupted: {
    code: 'JN8022',
    title: 'A revision stopped on its way',
    explanation: 'Where DDL is not transactional, an interrupted revision is finished in the direction it was going.',
    hint: 'finish it first',
  },
  irreversible: {
    code: 'JN8023',
    title: 'A revision can’t be taken back',
    explanation: 'It says so with down: false, or holds a step without a way back.',
    hint: 'write `down`, or restore a backup',
  },
  renameQuestion: {
    code: 'JN8030',
    title: 'A drop and an addition could be a rename',
    explanation:
      'Something is gone and something of the same shape is new. A rename keeps the data, a drop loses it: only a person knows which it is.',
    hint: 'add `@renamedFrom`, or say that it is gone',
  },
  spentHint: {
    code: 'JN8031',
    severity: 'note',
    title: 'A rename hint has done its work',
    explanation: 'The old name of a `@renamedFrom` is no longer there: the rename was made already.',
    hint: '`joinery format` removes spent hints',
  },
  risk: {
    code: 'JN8032',
    severity: 'warning',
    title: 'A step has a risk',
    explanation: 'It may lose data, fail on present rows, or keep others waiting on a large table.',
    hint: 'read the step before it runs',
  },
  nothingToDo: {
    code: 'JN8033',
    severity: 'note',
    title: 'Nothing has changed',
    explanation: 'The schema and what it was compared with agree.',
    hint: 'make an empty revision with --empty, for data or hand-written SQL',
  },
  drift: {
    code: 'JN8034',
    title: 'The database differs from its revision',
    explanation: 'Somebody changed the database outside the revisions.',
    hint: 'make a revision of the difference, or undo it in the database',
  },
  pending: {
    code: 'JN8035',
    severity: 'warning',
    title: 'Revisions are waiting',
    explanation: 'The database does not have all revisions yet.',
    hint: '`joinery migrate upgrade`',
  },
  schemaAhead: {
    code: 'JN8036',
    severity: 'warning',
    title: 'The schema has changes without a revision',
    explanation: 'Replaying the revisions does not give the schema.',
    hint: '`joinery migrate revision -m "…"`',
  },
  badRevisionFile: {
    code: 'JN8037',
    title: 'A revision file can’t be loaded',
    explanation: 'Every file in the folder of revisions has a default export made by `revision({ … })`.',
    hint: 'correct the file, or move it elsewhere',
  },
  vanishingConstraint: {
    code: 'JN8038',
    title: 'A constraint would vanish with a column',
    explanation:
      'A key or unique constraint over several columns goes when one of them is dropped, and what it guarded with it.',
    hint: 'drop or redefine it in the schema',
  },
  noDatabase: {
    code: 'JN8039',
    title: 'No database is named',
    explanation: 'The command needs a database, and neither --url nor the configuration nor the schema names one.',
    hint: 'pass --url, or set the environment variable the schema names',
  },
  scratchFailed: {
    code: 'JN8040',
    title: 'The schema could not be tried out',
    explanation: 'To compare what the database prints, the schema is made once in a scratch database; that failed.',
    hint: 'read the database’s message; an extension may be missing there',
  },
  databaseFailed: {
    code: 'JN8042',
    title: 'The database refused',
    explanation: 'The database could not be reached, or a statement failed there.',
    hint: 'read the database’s message; check the URL and that the server runs',
  },
  mergeConflict: {
    code: 'JN8043',
    title: 'Two branches change the same thing',
    explanation:
      'Branches that touch different things can be merged without a look; these touch one table, column or name.',
    hint: 'read both revisions; merge with --force when they fit together',
  },
  offlineRange: {
    code: 'JN8041',
    title: 'The range of an offline script is not clear',
    explanation:
      'Without a database the script’s start has to be written: FROM:TO. A downgrade and a relative target always need it.',
    hint: 'write both ends, for example base:head',
  },
} as const satisfies Readonly<Record<string, DiagnosticCode>>;
