import type { Diagnostic } from '../grammar/diagnostic.js';
import { parse } from '../grammar/parse.js';
import type { Source } from '../grammar/source.js';
import { analyze } from './analyze/analyze.js';
import { check } from './check/check.js';
import type { DialectName } from '../runtime/schema/dialect-name.js';
import { expressionCompiler } from './expression/compile-expression.js';
import type { Model } from './model.js';

export interface Compiled {
  /** Absent when any diagnostic is an error: nothing is made from a schema that is wrong. */
  readonly model?: Model;
  /** Everything found, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole way from text to model: parse, analyze, check. Never throws on what a user wrote; the order of the sources
 * does not matter.
 *
 * @param sources - all files of one schema
 * @param dialect - a dialect to compile for even if the datasource does not name it (`joinery ddl --dialect mysql`)
 */
export function compile(sources: readonly Source[], dialect?: DialectName): Compiled {
  const parsed = [...sources].sort((a, b) => compare(a.file, b.file)).map((source) => parse(source));
  const syntax = parsed.flatMap((one) => one.diagnostics);
  const { model, diagnostics } = analyze(
    parsed.map((one) => one.file),
    expressionCompiler,
    { syntax, dialect },
  );
  const found = [...syntax, ...diagnostics.filter((one) => !syntax.some((other) => onOneLine(one, other, sources)))];
  // Rules about the whole model would only repeat what a broken declaration has already said.
  const all = found.some(isError) ? found : [...found, ...check(model)];
  const sorted = [...all].sort(byPlace);
  return { ...(!sorted.some(isError) && { model }), diagnostics: sorted };
}

/** What stands on a line that could not be read wholly is not judged: the rest of the line may change its meaning. */
function onOneLine({ span: a }: Diagnostic, { span: b }: Diagnostic, sources: readonly Source[]): boolean {
  if (a === undefined || b === undefined || a.file !== b.file) return false;
  const text = sources.find(({ file }) => file === a.file)?.text ?? '';
  return !/[\r\n]/.test(text.slice(Math.min(a.start, b.start), Math.max(a.start, b.start)));
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.span?.file ?? '', b.span?.file ?? '') ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
