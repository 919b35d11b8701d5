import type { Index, IndexElement } from '../../runtime/schema/table.js';
import { flag, optionalText, text, type CatalogRow } from './catalog.js';
import { isWord, splitGroup, tokenize, type Token } from './sqlite-tokens.js';

/**
 * An index from the pragmas and its own text, which alone has expressions and the predicate.
 *
 * @param parts - its key columns, in order
 * @param columns - the table's columns
 */
export function sqliteIndex(
  row: CatalogRow,
  parts: readonly CatalogRow[],
  sql: string,
  columns: readonly CatalogRow[],
): Index {
  const tokens = tokenize(sql);
  const list = tokens.find((token) => token.kind === 'group');
  const written = list ? splitGroup(sql, list) : [];
  const where = tokens.find((token) => list !== undefined && token.start > list.start && isWord(token, 'WHERE'));
  const predicate = where && sql.slice(where.end).replace(/;\s*$/, '').trim();
  return {
    name: text(row, 'name'),
    unique: flag(row, 'unique'),
    elements: parts.map((part, at) => element(part, written[at] ?? [], sql, columns)),
    ...(predicate === undefined ? {} : { where: { sqlite: predicate } }),
  };
}

function element(
  part: CatalogRow,
  tokens: readonly Token[],
  sql: string,
  columns: readonly CatalogRow[],
): IndexElement {
  const column = optionalText(part, 'column');
  const known = columns.some((row) => text(row, 'name') === column);
  const collate = tokens.findIndex((token) => isWord(token, 'COLLATE'));
  const name = collate === -1 ? undefined : tokens[collate + 1]?.text;
  return {
    ...(column === undefined || !known ? { expression: { sqlite: expressionText(tokens, sql) } } : { column }),
    ...(flag(part, 'descending') ? { descending: true } : {}),
    ...(name === undefined ? {} : { collation: name }),
  };
}

/** The element without COLLATE and its direction. */
function expressionText(tokens: readonly Token[], sql: string): string {
  const stop = tokens.findIndex((token, at) => at > 0 && isWord(token, 'COLLATE', 'ASC', 'DESC'));
  const used = stop === -1 ? tokens : tokens.slice(0, stop);
  const [first, last] = [used[0], used.at(-1)];
  return first && last ? sql.slice(first.start, last.end) : '';
}
