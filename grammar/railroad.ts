import type { ISerializedGast } from './chevrotain.js';
import { SchemaParser } from './schema-parser.js';
import { box, choice, drawTrack, empty, escapeXml, loop, optional, sequence, type Track } from './track.js';

/** What the names of the parser's tokens stand for, where their text does not say it. */
const TOKEN_TEXT: Readonly<Record<string, string>> = { Name: 'name', Number: 'number', String: 'string', NotEquals: '<>' };

/** The fields of the serialised grammar that are read here; its type says no more than `type`. */
interface Production extends ISerializedGast {
  readonly name?: string;
  readonly label?: string;
  readonly definition?: Production[];
  readonly separator?: Production;
}

/**
 * Draws the grammar of the parser as railroad diagrams on one page, which needs nothing but itself. Rules stand in the
 * order in which they are first needed.
 *
 * @returns an HTML page
 */
export function railroadPage(): string {
  const rules = new Map<string, Production>(
    new SchemaParser().getSerializedGastProductions().map((rule: Production) => [rule.name ?? '', rule]),
  );
  const order = [...reached('schema', rules, new Set())];
  const sections = order.map((name) => {
    const track = sequence((rules.get(name)?.definition ?? []).map(trackOf));
    return `<h2 id="${escapeXml(name)}">${escapeXml(name)}</h2>\n${drawTrack(track)}`;
  });
  return `${HEAD}${sections.join('\n')}\n</body>\n</html>\n`;
}

function reached(name: string, rules: ReadonlyMap<string, Production>, seen: Set<string>): Set<string> {
  const rule = rules.get(name);
  if (rule === undefined || seen.has(name)) return seen;
  seen.add(name);
  for (const used of usedIn(rule)) reached(used, rules, seen);
  return seen;
}

function usedIn(production: Production): string[] {
  const own = production.type === 'NonTerminal' && production.name !== undefined ? [production.name] : [];
  return [...own, ...(production.definition ?? []).flatMap(usedIn)];
}

function trackOf(production: Production): Track {
  const { type, name = '', label = name, definition = [], separator } = production;
  const inside = (): Track => sequence(definition.map(trackOf));
  switch (type) {
    case 'Terminal':
      return box(TOKEN_TEXT[name] ?? label.replace(/^'|'$/g, ''));
    case 'NonTerminal':
      return box(name, name);
    case 'Option':
      return optional(inside());
    case 'Alternation':
      return choice(definition.filter((alternative) => !isLineEnd(alternative)).map(trackOf));
    case 'Repetition':
      return optional(loop(repeated(definition)));
    case 'RepetitionMandatory':
      return loop(inside());
    case 'RepetitionWithSeparator':
      return optional(loop(inside(), separatorOf(separator)));
    case 'RepetitionMandatoryWithSeparator':
      return loop(inside(), separatorOf(separator));
    default:
      return inside();
  }
}

/** The comma of a list may be missing only so that the parser can say so. */
function repeated(definition: readonly Production[]): Track {
  const [first, ...rest] = definition;
  const comma = first?.type === 'Option' && first.definition?.[0]?.name === 'Comma';
  const start = comma ? (first.definition ?? []) : definition.slice(0, 1);
  return sequence([...start, ...rest].map(trackOf));
}

function separatorOf(separator: Production | undefined): Track {
  return separator === undefined ? empty : trackOf(separator);
}

/** Line ends between members are said in words. */
function isLineEnd(alternative: Production): boolean {
  return alternative.definition?.length === 1 && alternative.definition[0]?.name === 'Newline';
}

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The grammar of Joinery schemas</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #222; background: #fff; }
h2 { font-size: 1em; margin: 2em 0 0.3em; }
svg { display: block; overflow: visible; }
path { fill: none; stroke: #555; stroke-width: 1.5; }
rect { fill: #e8f1e4; stroke: #4a7a3a; stroke-width: 1.2; }
a rect { fill: #eef2fb; stroke: #4a63a0; }
text { font: 13px ui-monospace, monospace; text-anchor: middle; fill: #222; }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1b1c1e; }
  path { stroke: #999; }
  rect { fill: #26351f; stroke: #7fae6c; }
  a rect { fill: #232b40; stroke: #8aa2df; }
  text { fill: #eee; }
}
</style>
</head>
<body>
<h1>The grammar of Joinery schemas</h1>
<p>Made from the parser by <code>npx tsx scripts/railroad.ts</code>; do not edit. Round boxes are typed as they stand,
square ones are other diagrams. Declarations and members stand on lines of their own; inside parentheses and brackets
line ends mean nothing. Every keyword is also a name.</p>
`;
