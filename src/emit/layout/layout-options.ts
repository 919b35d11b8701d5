import type { Options } from 'prettier';
import type { LayoutOptions } from './doc.js';

/** Options that bear on nothing the emitted code has. */
const WITHOUT_EFFECT = new Set([
  'parser',
  'filepath',
  'bracketSameLine',
  'embeddedLanguageFormatting',
  'htmlWhitespaceSensitivity',
  'jsxBracketSameLine',
  'jsxSingleQuote',
  'proseWrap',
  'singleAttributePerLine',
  'vueIndentScriptAndStyle',
]);

const DEFAULTS: LayoutOptions = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  singleQuote: false,
  trailingComma: 'all',
  bracketSpacing: true,
  arrowParens: 'always',
};

/** Options the layout follows in one value only. */
const ONLY: Readonly<Record<string, unknown>> = {
  semi: true,
  quoteProps: 'as-needed',
  endOfLine: 'lf',
  objectWrap: 'preserve',
  experimentalTernaries: false,
  experimentalOperatorPosition: 'end',
  insertPragma: false,
  requirePragma: false,
  checkIgnorePragma: false,
};

/**
 * The options of the layout, from Prettier's.
 *
 * @returns nothing where they ask for what only Prettier does: plugins, no semicolons, …
 */
export function layoutOptions(options: Options): LayoutOptions | undefined {
  const result: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || WITHOUT_EFFECT.has(key)) continue;
    if (key in DEFAULTS) result[key] = value;
    else if (key === 'plugins' && Array.isArray(value) && value.length === 0) continue;
    else if (ONLY[key] !== value) return undefined;
  }
  return result as unknown as LayoutOptions;
}
