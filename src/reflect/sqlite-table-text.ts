import { innerText, isWord, splitGroup, tokenize, type Token } from './sqlite-tokens.js';

/** What only the text of CREATE TABLE says: names of constraints, checks, expressions, collations, options. */
export interface TableText {
  readonly primaryKeyName?: string;
  readonly autoincrement: boolean;
  readonly uniques: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly foreignKeys: readonly ForeignKeyText[];
  readonly checks: readonly { readonly name?: string; readonly expression: string }[];
  readonly columns: ReadonlyMap<string, ColumnText>;
  /** `WITHOUT ROWID`, `STRICT`. */
  readonly options: string;
}

export interface ForeignKeyText {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly deferrable?: 'immediate' | 'deferred';
}

export interface ColumnText {
  readonly collation?: string;
  readonly computed?: string;
}

interface Draft {
  primaryKeyName?: string;
  autoincrement: boolean;
  readonly uniques: { name: string; columns: string[] }[];
  readonly foreignKeys: ForeignKeyText[];
  readonly checks: { name?: string; expression: string }[];
  readonly columns: Map<string, ColumnText>;
}

/** Words that start a table constraint. */
const TABLE_CONSTRAINTS = ['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'] as const;

/** Reads the text of a CREATE TABLE statement as `sqlite_master` keeps it. */
export function readTableText(sql: string): TableText {
  const draft: Draft = { autoincrement: false, uniques: [], foreignKeys: [], checks: [], columns: new Map() };
  const tokens = tokenize(sql);
  const body = tokens.find((token) => token.kind === 'group');
  if (!body) return { ...draft, options: '' };
  for (const part of splitGroup(sql, body)) {
    const [first] = part;
    if (first && isWord(first, ...TABLE_CONSTRAINTS)) readConstraints(sql, part, 0, undefined, draft);
    else if (first) readColumn(sql, part, draft);
  }
  return { ...draft, options: sql.slice(body.end).replace(/;\s*$/, '').trim() };
}

function readColumn(sql: string, tokens: readonly Token[], draft: Draft): void {
  const column = nameOf(tokens[0]);
  draft.columns.set(column, {});
  readConstraints(sql, tokens, 1, column, draft);
}

const nameOf = (token: Token | undefined): string =>
  token === undefined ? '' : token.kind === 'string' ? token.text.slice(1, -1).replaceAll("''", "'") : token.text;

/** Walks the constraints of a column (or the one of a table) from left to right. */
function readConstraints(
  sql: string,
  tokens: readonly Token[],
  from: number,
  column: string | undefined,
  draft: Draft,
): void {
  let name: string | undefined;
  const named = (): { name?: string } => (name === undefined ? {} : { name });
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isWord(token, 'CONSTRAINT')) {
      name = nameOf(tokens[at + 1]);
      at += 1;
      continue;
    }
    if (isWord(token, 'PRIMARY')) {
      if (name !== undefined) draft.primaryKeyName = name;
    } else if (isWord(token, 'AUTOINCREMENT')) {
      draft.autoincrement = true;
    } else if (isWord(token, 'UNIQUE')) {
      if (name !== undefined)
        draft.uniques.push({ name, columns: column === undefined ? namesIn(sql, tokens[at + 1]) : [column] });
    } else if (isWord(token, 'CHECK')) {
      draft.checks.push({ ...named(), expression: innerText(tokens[at + 1]) });
    } else if (isWord(token, 'COLLATE') && column !== undefined) {
      draft.columns.set(column, { ...draft.columns.get(column), collation: nameOf(tokens[at + 1]) });
    } else if (isWord(token, 'AS') && column !== undefined && tokens[at + 1]?.kind === 'group') {
      draft.columns.set(column, { ...draft.columns.get(column), computed: innerText(tokens[at + 1]) });
    } else if (isWord(token, 'REFERENCES')) {
      draft.foreignKeys.push({ ...named(), columns: localColumns(sql, tokens, column), ...deferrableOf(tokens, at) });
    } else continue;
    name = undefined;
  }
}

function localColumns(sql: string, tokens: readonly Token[], column: string | undefined): string[] {
  if (column !== undefined) return [column];
  const foreign = tokens.findIndex((token) => isWord(token, 'FOREIGN'));
  return namesIn(
    sql,
    tokens.slice(foreign).find((token) => token.kind === 'group'),
  );
}

function namesIn(sql: string, group: Token | undefined): string[] {
  return group?.kind === 'group' ? splitGroup(sql, group).map((part) => nameOf(part[0])) : [];
}

/** `DEFERRABLE INITIALLY DEFERRED` after a REFERENCES, before the next constraint. */
function deferrableOf(tokens: readonly Token[], references: number): { deferrable?: 'immediate' | 'deferred' } {
  for (
    let at = references + 1;
    at < tokens.length && !isWord(tokens[at], 'CONSTRAINT', 'CHECK', 'REFERENCES', 'UNIQUE');
    at += 1
  ) {
    if (!isWord(tokens[at], 'DEFERRABLE')) continue;
    if (isWord(tokens[at - 1], 'NOT')) return {};
    return {
      deferrable: isWord(tokens[at + 1], 'INITIALLY') && isWord(tokens[at + 2], 'DEFERRED') ? 'deferred' : 'immediate',
    };
  }
  return {};
}
