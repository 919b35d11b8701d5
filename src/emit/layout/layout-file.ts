import type { FileStructure, StatementStructure } from '../structure.js';
import { classFromStructure, docsText, interfaceFromStructure } from './declaration-from-structure.js';
import { topStatementDoc } from './declaration-doc.js';
import { hardline, join, printDoc, UnknownLayout } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { exportDoc, importDoc } from './module-doc.js';
import { statementsOfFile } from './parse-top.js';
import { commentDoc } from './type-doc.js';

/**
 * The text of a file, laid out as Prettier would lay it out, without parsing TypeScript as a whole: emitted code has a small
 * syntax, and its structure is known. `test/emit/layout.test.ts` compares it with Prettier's own.
 *
 * @returns nothing where the file has a construct, or a line too long, whose layout is not known here
 */
export function layoutFile(header: string, structure: FileStructure, options: LayoutOptions): string | undefined {
  try {
    const docs = structure.statements.map((statement, index) => statementDoc(statement, index, structure, options));
    return printDoc([join(hardline, header.split('\n')), hardline, docs.length === 0 ? '' : hardline, docs], options);
  } catch (error) {
    if (error instanceof UnknownLayout) return undefined;
    throw error;
  }
}

function statementDoc(statement: StatementStructure, index: number, file: FileStructure, options: LayoutOptions): Doc {
  if (typeof statement === 'string')
    return statementsOfFile(statement).map(({ docs, apart, statement: one }, at) => [
      apart && (index > 0 || at > 0) ? hardline : '',
      docs.map((comment) => [commentDoc(comment), hardline]),
      topStatementDoc(one, options),
      hardline,
    ]);
  const before = file.statements[index - 1];
  const together = typeof before === 'object' && before.kind === statement.kind && isGrouped(statement);
  const apart: Doc = index === 0 || together ? '' : hardline;
  switch (statement.kind) {
    case 'ImportDeclaration':
      return [apart, importDoc(statement, options), hardline];
    case 'ExportDeclaration':
      return [apart, exportDoc(statement, options), hardline];
    case 'Class':
    case 'Interface': {
      if (statement.leadingTrivia !== undefined) throw new UnknownLayout('text before a declaration');
      const tree = statement.kind === 'Class' ? classFromStructure(statement) : interfaceFromStructure(statement);
      const docs = docsText(statement.docs).map((comment) => [commentDoc(comment), hardline]);
      return [apart, docs, topStatementDoc(tree, options), hardline];
    }
    default:
      throw new UnknownLayout(statement.kind);
  }
}

function isGrouped(statement: Exclude<StatementStructure, string>): boolean {
  return statement.kind === 'ImportDeclaration' || statement.kind === 'ExportDeclaration';
}
