/**
 * The compiler as a library (`joinery/compiler`): what the commands do, for build scripts and tools.
 *
 * @packageDocumentation
 */
export { compile, type Compiled } from './compile.js';
export { ddlScript, ddlStatements } from './commands/ddl.js';
export { generate, type GenerateOptions, type GenerateResult } from './commands/generate.js';
export { watchGenerate } from './commands/watch-generate.js';
export { formatSchema } from '../grammar/format.js';
export { formatDiagnostic, formatDiagnostics, type DiagnosticFormat } from '../grammar/format-diagnostic.js';
export { parse } from '../grammar/parse.js';
export type { Diagnostic, RelatedSpan, Severity } from '../grammar/diagnostic.js';
export type { Position, Source, Span } from '../grammar/source.js';
export type { Model, Entity, Field, Relation } from './model.js';
