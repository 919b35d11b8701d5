import type {
  ConfigBlock,
  Declaration,
  EnumDeclaration,
  ModelDeclaration,
  ScalarDeclaration,
  SchemaFile,
} from '../../grammar/ast.js';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import type { Reporter } from '../diagnostic-code.js';
import { codes } from './codes.js';

/** All declarations of a schema by name, in an order that does not depend on the order of files. */
export interface Declarations {
  readonly datasources: readonly ConfigBlock[];
  readonly generators: readonly ConfigBlock[];
  readonly models: ReadonlyMap<string, ModelDeclaration>;
  readonly mixins: ReadonlyMap<string, ModelDeclaration>;
  readonly composites: ReadonlyMap<string, ModelDeclaration>;
  readonly scalars: ReadonlyMap<string, ScalarDeclaration>;
  readonly enums: ReadonlyMap<string, EnumDeclaration>;
  /** Those whose text could not be read wholly: what seems to be missing in them may stand there. */
  readonly unread: ReadonlySet<string>;
}

type NamedDeclaration = Exclude<Declaration, ConfigBlock>;

/** Pass 1: collects the declarations of all files; of two with one name the first (by file and place) stands. */
export function collectDeclarations(
  files: readonly SchemaFile[],
  syntax: readonly Diagnostic[],
  report: Reporter,
): Declarations {
  const ordered = [...files].sort((a, b) => compareText(a.source.file, b.source.file));
  const all = ordered.flatMap((file) => file.declarations);
  const named = new Map<string, NamedDeclaration>();
  for (const declaration of all) {
    if (declaration.kind === 'ConfigBlock' || declaration.name.text === '') continue;
    const name = declaration.name.text;
    const first = named.get(name);
    if (first === undefined) named.set(name, declaration);
    else {
      report.add(codes.duplicateDeclaration, {
        message: `\`${name}\` is declared twice.`,
        span: declaration.name.span,
        related: [{ message: 'first declared here', span: first.name.span }],
      });
    }
  }
  const sorted = [...named.values()].sort((a, b) => compareText(a.name.text, b.name.text));
  const blocks = (keyword: ModelDeclaration['keyword']): ModelDeclaration[] =>
    sorted
      .filter((declaration) => declaration.kind === 'ModelDeclaration')
      .filter((model) => model.keyword === keyword);
  const configs = all.filter((declaration) => declaration.kind === 'ConfigBlock');
  return {
    datasources: configs.filter((block) => block.keyword === 'datasource'),
    generators: configs.filter((block) => block.keyword === 'generator'),
    models: byName([...blocks('model'), ...blocks('view')].sort((a, b) => compareText(a.name.text, b.name.text))),
    mixins: byName(blocks('mixin')),
    composites: byName(blocks('type')),
    scalars: byName(sorted.filter((declaration) => declaration.kind === 'ScalarDeclaration')),
    enums: byName(sorted.filter((declaration) => declaration.kind === 'EnumDeclaration')),
    unread: new Set(
      sorted.filter((declaration) => holds(declaration, syntax)).map((declaration) => declaration.name.text),
    ),
  };
}

function holds({ span }: NamedDeclaration, found: readonly Diagnostic[]): boolean {
  return found.some(({ span: at }) => at?.file === span.file && at.start >= span.start && at.start <= span.end);
}

/** Compares by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName<T extends NamedDeclaration>(declarations: readonly T[]): ReadonlyMap<string, T> {
  return new Map(declarations.map((declaration) => [declaration.name.text, declaration]));
}
