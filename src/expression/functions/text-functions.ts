import type { Node, SqlFragment, SqlWriter } from '../node.js';
import { escapeLike, likeText } from '../operators/text.js';
import { primary, sqlLevel } from '../sql-level.js';
import { firstOf, primaryTs, tsLevel } from '../typescript-level.js';
import { booleanType, intType, textType } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { accepts, calls, hybridCall, method, sameAs, template } from './function-specification.js';
import type { FunctionSpecification } from './function-specification.js';

const text = { name: 'text', accepts: accepts.text };
const unbounded = (): ValueType => textType;

const literalOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;

/** A count or position: a literal as it is, anything else no less than `least`. */
function atLeast(writer: SqlWriter, node: Node, least: number): string {
  const literal = literalOf(node);
  if (literal !== undefined && Number(literal) >= least) return literal;
  if (writer.dialect === 'sqlite') return `max(${writer.text(node)}, ${least})`;
  // PostgreSQL's `greatest` leaves NULL out.
  if (!node.nullable || writer.dialect === 'mysql') return `greatest(${writer.text(node)}, ${least})`;
  return `case when ${writer.operand(node, sqlLevel.comparison + 1)} < ${least} then ${least} else ${writer.text(node)} end`;
}

function substr(writer: SqlWriter, [value, start, length]: readonly Node[]): SqlFragment {
  if (value === undefined || start === undefined) return primary('');
  const from = atLeast(writer, start, 1);
  return primary(`substr(${writer.text(value)}, ${from}${length ? `, ${atLeast(writer, length, 0)}` : ''})`);
}

/** `startsWith` and `endsWith` with a known part are patterns, which an index can serve. */
function affix(
  name: 'startsWith' | 'endsWith' | 'contains',
  pattern: (part: string) => string,
): FunctionSpecification['sql'] {
  return (writer, { operands: [value, part] }) => {
    if (value === undefined || part === undefined) return primary('');
    const literal = literalOf(part);
    if (literal !== undefined)
      return { text: likeText(writer, value, pattern(escapeLike(literal)), false), level: sqlLevel.comparison };
    const [whole, piece] = [writer.text(value), writer.text(part)];
    const length = writer.dialect === 'mysql' ? 'char_length' : 'length';
    if (name === 'startsWith')
      return comparisonOf(
        `substr(${whole}, 1, ${length}(${piece})) = ${writer.operand(part, sqlLevel.comparison + 1)}`,
      );
    if (name === 'endsWith') {
      const tail =
        writer.dialect === 'sqlite'
          ? `substr(${whole}, length(${whole}) - length(${piece}) + 1)`
          : `right(${whole}, ${length}(${piece}))`;
      return comparisonOf(`${tail} = ${writer.operand(part, sqlLevel.comparison + 1)}`);
    }
    const position = {
      sqlite: `instr(${whole}, ${piece})`,
      postgresql: `strpos(${whole}, ${piece})`,
      mysql: `locate(${piece}, ${whole})`,
    };
    return comparisonOf(`${position[writer.dialect]} > 0`);
  };
}

const comparisonOf = (sql: string): SqlFragment => ({ text: sql, level: sqlLevel.comparison });

function search(
  name: 'startsWith' | 'endsWith' | 'contains',
  jsName: string,
  meaning: string,
  pattern: (part: string) => string,
): FunctionSpecification {
  return {
    name,
    area: 'text',
    meaning,
    parameters: [text, { name: 'part', accepts: accepts.text }],
    result: () => booleanType,
    sql: affix(name, pattern),
    typescript: method(jsName, name),
  };
}

/** `concat` treats NULL as empty text, unlike `||`. */
const concatFunction: FunctionSpecification = {
  name: 'concat',
  area: 'text',
  meaning: 'The texts one after another; NULL counts as empty text (with `||` the whole would be NULL).',
  parameters: [text, { ...text, rest: true }],
  result: unbounded,
  nullable: () => false,
  sql: (writer, node) => {
    if (writer.dialect === 'postgresql') return writer.call('concat', ...node.operands);
    const parts = node.operands.map((part) =>
      part.nullable
        ? `coalesce(${writer.text(part)}, '')`
        : writer.dialect === 'mysql'
          ? writer.text(part)
          : writer.operand(part, sqlLevel.primary),
    );
    if (writer.dialect === 'mysql') return primary(`concat(${parts.join(', ')})`);
    return { text: parts.join(' || '), level: sqlLevel.concat };
  },
  typescript: (writer, node) => {
    const texts = node.operands.map((part) => {
      if (!part.nullable) return writer.operand(part, tsLevel.multiplicative);
      const { text: present, level } = firstOf([writer.write(part), primaryTs("''")]);
      return level < tsLevel.multiplicative ? `(${present})` : present;
    });
    return { text: texts.join(' + '), level: tsLevel.additive };
  },
};

/** Functions on text. Positions and lengths count characters, from 1. */
export const textFunctions: readonly FunctionSpecification[] = [
  {
    name: 'length',
    aliases: ['char_length'],
    area: 'text',
    meaning: 'The number of characters.',
    parameters: [text],
    result: () => intType,
    sql: calls({ sqlite: 'length', postgresql: 'length', mysql: 'char_length' }),
    typescript: hybridCall('length'),
  },
  {
    name: 'lower',
    area: 'text',
    meaning: 'In lower case. SQLite changes A to Z only; letters beyond ASCII follow the database’s locale.',
    parameters: [text],
    result: sameAs(0),
    sql: calls('lower'),
    typescript: method('toLowerCase', 'lower'),
  },
  {
    name: 'upper',
    area: 'text',
    meaning: 'In upper case. SQLite changes a to z only; letters beyond ASCII follow the database’s locale.',
    parameters: [text],
    result: sameAs(0),
    sql: calls('upper'),
    typescript: method('toUpperCase', 'upper'),
  },
  {
    name: 'trim',
    area: 'text',
    meaning: 'Without spaces at both ends. Only the space character is removed.',
    parameters: [text],
    result: sameAs(0),
    sql: calls('trim'),
    typescript: hybridCall('trim'),
  },
  {
    name: 'ltrim',
    area: 'text',
    meaning: 'Without spaces at the beginning.',
    parameters: [text],
    result: sameAs(0),
    sql: calls('ltrim'),
    typescript: hybridCall('ltrim'),
  },
  {
    name: 'rtrim',
    area: 'text',
    meaning: 'Without spaces at the end.',
    parameters: [text],
    result: sameAs(0),
    sql: calls('rtrim'),
    typescript: hybridCall('rtrim'),
  },
  {
    name: 'substr',
    aliases: ['substring'],
    area: 'text',
    meaning:
      'Characters from `start` (the first is 1, anything lower counts as 1), at most `length` of them (a negative length counts as 0).',
    parameters: [
      text,
      { name: 'start', accepts: accepts.integer },
      { name: 'length', accepts: accepts.integer, optional: true },
    ],
    result: sameAs(0),
    sql: (writer, node) => substr(writer, node.operands),
    typescript: hybridCall('substr'),
  },
  {
    name: 'replace',
    area: 'text',
    meaning: 'With every `from` replaced by `to`; an empty `from` changes nothing.',
    parameters: [text, { name: 'from', accepts: accepts.text }, { name: 'to', accepts: accepts.text }],
    result: unbounded,
    sql: (writer, node) => {
      const [, , to] = node.operands;
      const call = writer.call('replace', ...node.operands);
      // SQLite and MariaDB do not look at `to` where `from` is empty.
      if (writer.dialect === 'postgresql' || to === undefined || !to.nullable) return call;
      return primary(`case when ${writer.operand(to, sqlLevel.comparison + 1)} is not null then ${call.text} end`);
    },
    typescript: hybridCall('replace'),
  },
  concatFunction,
  search('startsWith', 'startsWith', 'Whether the text begins with `part`, case-sensitively.', (part) => `${part}%`),
  search('endsWith', 'endsWith', 'Whether the text ends with `part`, case-sensitively.', (part) => `%${part}`),
  search('contains', 'includes', 'Whether `part` occurs in the text, case-sensitively.', (part) => `%${part}%`),
  {
    name: 'ilike',
    area: 'text',
    meaning: 'As the operator `like`, without regard to case.',
    parameters: [text, { name: 'pattern', accepts: accepts.text }],
    result: () => booleanType,
    sql: (writer, node) => {
      const [value, pattern] = node.operands;
      if (value === undefined || pattern === undefined) return primary('');
      const level = sqlLevel.comparison + 1;
      if (writer.dialect === 'postgresql')
        return comparisonOf(`${writer.operand(value, level)} ilike ${writer.operand(pattern, level)}`);
      if (writer.dialect === 'sqlite')
        return comparisonOf(`${writer.operand(value, level)} like ${writer.operand(pattern, level)} escape '\\'`);
      return comparisonOf(`lower(${writer.text(value)}) like lower(${writer.text(pattern)})`);
    },
    typescript: hybridCall('ilike'),
  },
  {
    name: 'position',
    area: 'text',
    meaning: 'Where `part` first occurs in the text, from 1; 0 where it does not.',
    parameters: [text, { name: 'part', accepts: accepts.text }],
    result: () => intType,
    sql: template({
      sqlite: (whole, part) => `instr(${whole}, ${part})`,
      postgresql: (whole, part) => `strpos(${whole}, ${part})`,
      mysql: (whole, part) => `locate(${part}, ${whole})`,
    }),
    typescript: hybridCall('position'),
  },
];
