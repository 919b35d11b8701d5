/**
 * Prettier's document algebra (after Wadler, "A prettier printer", 1998), the one part of Prettier that a layout needs: it loads
 * in a millisecond and parses nothing.
 */
import { builders, printer, utils } from 'prettier/doc';
import type { Doc } from 'prettier';

export type { Doc } from 'prettier';
export const {
  align,
  breakParent,
  conditionalGroup,
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  lineSuffixBoundary,
  softline,
} = builders;
/** Whether a document breaks whatever the width. */
export const { willBreak } = utils;

/** The options of Prettier a layout follows. */
export interface LayoutOptions {
  readonly printWidth: number;
  readonly tabWidth: number;
  readonly useTabs: boolean;
  readonly singleQuote: boolean;
  readonly trailingComma: 'all' | 'es5' | 'none';
  readonly bracketSpacing: boolean;
  readonly arrowParens: 'always' | 'avoid';
}

/** Thrown where the text has a construct that the layout does not know: Prettier itself lays out that file. */
export class UnknownLayout extends Error {
  override readonly name = 'UnknownLayout';
}

const MARK = '\0';

/** A document that is laid out here only when it fits on its line: how it would be broken is Prettier's to say. */
export function onOneLine(doc: Doc): Doc {
  return group([ifBreak(MARK), doc]);
}

/**
 * The text of a document.
 *
 * @throws UnknownLayout when something of `onOneLine` did not fit
 */
export function printDoc(doc: Doc, options: LayoutOptions): string {
  const { printWidth, tabWidth, useTabs } = options;
  const { formatted } = printer.printDocToString(doc, { printWidth, tabWidth, useTabs });
  if (formatted.includes(MARK)) throw new UnknownLayout('a line is too long');
  return formatted;
}

/** A comma after the last of several, where it is on a line of its own. */
export function trailingComma(options: LayoutOptions, level: 'es5' | 'all'): Doc {
  const wanted = options.trailingComma === 'all' || options.trailingComma === level;
  return wanted ? ifBreak(',') : '';
}
