import type { SchemaFile } from './ast.js';
import type { Diagnostic } from './diagnostic.js';
import { layout } from './layout.js';
import { lex } from './lex.js';
import { SchemaParser } from './schema-parser.js';
import type { Source } from './source.js';

/** What {@link parse} gives: always a tree, and what was wrong with the text, in its order. */
export interface Parsed {
  readonly file: SchemaFile;
  readonly diagnostics: readonly Diagnostic[];
}

let parser: SchemaParser | undefined;

/**
 * Reads a `.schema` (or `.prisma`) file. Whatever the text, it returns: what can't be read is told in the diagnostics,
 * once each, and everything else is in the tree.
 *
 * @param source - the file's name and text
 */
export function parse(source: Source): Parsed {
  const diagnostics: Diagnostic[] = [];
  const lexed = lex(source, diagnostics);
  const tokens = layout(source, lexed, diagnostics);
  // Building the parser analyses the whole grammar, which takes longer than reading most files.
  parser ??= new SchemaParser();
  const file = parser.read(source, tokens, lexed.comments, diagnostics);
  return { file, diagnostics: diagnostics.sort(byPlace) };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.span?.end ?? 0) - (b.span?.end ?? 0);
}
