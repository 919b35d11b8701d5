import type { ExportStructure, ImportStructure, ImportedName } from '../structure.js';
import { group, indent, join, line, softline, trailingComma } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { stringText } from './string-text.js';

/** `import * as j from 'joinery';`, `import { a, type B } from './a.js';`. */
export function importDoc(structure: ImportStructure, options: LayoutOptions): Doc {
  const { moduleSpecifier, isTypeOnly, namespaceImport, namedImports } = structure;
  const what: Doc = namespaceImport === undefined ? namesDoc(namedImports, options) : `* as ${namespaceImport}`;
  return ['import ', isTypeOnly ? 'type ' : '', what, ' from ', moduleText(moduleSpecifier, options), ';'];
}

/** `export { a } from './a.js';`, `export * from './a.js';`. */
export function exportDoc(structure: ExportStructure, options: LayoutOptions): Doc {
  const { moduleSpecifier, isTypeOnly, namedExports } = structure;
  const what: Doc = namedExports.length === 0 ? '*' : namesDoc(namedExports, options);
  return ['export ', isTypeOnly ? 'type ' : '', what, ' from ', moduleText(moduleSpecifier, options), ';'];
}

function namesDoc(names: readonly ImportedName[], options: LayoutOptions): Doc {
  const docs = names.map(({ name, alias, isTypeOnly }) => {
    const text = alias === undefined || alias === name ? name : `${name} as ${alias}`;
    return isTypeOnly === true ? `type ${text}` : text;
  });
  // One name alone stays on its line, however long.
  if (docs.length === 1) return options.bracketSpacing ? ['{ ', ...docs, ' }'] : ['{', ...docs, '}'];
  const space = options.bracketSpacing ? line : softline;
  return group(['{', indent([space, join([',', line], docs)]), trailingComma(options, 'es5'), space, '}']);
}

/** A module's name: its quotes follow the options alone. */
function moduleText(name: string, options: LayoutOptions): string {
  return stringText(JSON.stringify(name), options);
}
