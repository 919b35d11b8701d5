import type { Implementation, Node, OperationNode, SqlFragment, SqlWriter } from '../node.js';
import { intervalParts } from '../interval.js';
import { primary, sqlLevel } from '../sql-level.js';
import { sqliteInstantFormat } from '../sqlite-instant.js';
import { primaryTs } from '../typescript-level.js';

/** `moment + interval` and `moment - interval`: months first (to the last day where the month is shorter), then days, then time. */
export function shift(sign: '+' | '-'): Implementation {
  return {
    name: sign,
    sql: (writer, node) => shiftSql(writer, node, sign),
    typescript: (writer, { operands: [moment, interval], type }) => {
      if (moment === undefined || interval === undefined) return undefined;
      const name = type.kind === 'date' ? 'shiftDate' : 'shiftInstant';
      return primaryTs(`h.${name}(${writer.text(moment)}, ${writer.text(interval)}${sign === '-' ? ', -1' : ''})`);
    },
  };
}

function shiftSql(
  writer: SqlWriter,
  { operands: [moment, interval], type }: OperationNode,
  sign: '+' | '-',
): SqlFragment {
  if (moment === undefined || interval === undefined) return primary('');
  if (writer.dialect === 'postgresql') return postgresShift(writer, moment, interval, sign);
  const parts = literalParts(interval, sign);
  if (writer.dialect === 'mysql') {
    const steps = [
      [parts.months, 'month'],
      [parts.days, 'day'],
      [parts.seconds, 'second'],
    ] as const;
    const text = steps.filter(([amount]) => amount !== 0).map(([amount, unit]) => ` + interval ${amount} ${unit}`);
    return { text: writer.operand(moment, sqlLevel.additive) + text.join(''), level: sqlLevel.additive };
  }
  const modifiers = [
    ...(parts.months === 0 ? [] : [`'${signed(parts.months)} months'`, `'floor'`]),
    ...(parts.days === 0 ? [] : [`'${signed(parts.days)} days'`]),
    ...(parts.seconds === 0 ? [] : [`'${signed(parts.seconds)} seconds'`]),
  ];
  const list = [writer.text(moment), ...modifiers].join(', ');
  return primary(type.kind === 'date' ? `date(${list})` : `strftime('${sqliteInstantFormat}', ${list})`);
}

const signed = (amount: number): string => (amount < 0 ? String(amount) : `+${amount}`);

function literalParts(
  node: Node,
  sign: '+' | '-',
): { readonly months: number; readonly days: number; readonly seconds: number } {
  const text = node.kind === 'literal' && typeof node.value === 'string' ? node.value : '';
  const { months, days, seconds } = intervalParts(text) ?? { months: 0, days: 0, seconds: 0 };
  const factor = sign === '+' ? 1 : -1;
  return { months: months * factor, days: days * factor, seconds: seconds * factor };
}

/** PostgreSQL adds days and months to a timestamptz in the session's time zone; here they are those of UTC. */
function postgresShift(writer: SqlWriter, moment: Node, interval: Node, sign: '+' | '-'): SqlFragment {
  const level = sqlLevel.additive;
  const amount = writer.operand(interval, level + 1);
  if (moment.type.kind !== 'dateTime') {
    const sum = `${writer.operand(moment, level)} ${sign} ${amount}`;
    return moment.type.kind === 'date' ? primary(`cast(${sum} as date)`) : { text: sum, level };
  }
  return primary(
    `((${writer.operand(moment, sqlLevel.primary)} at time zone 'UTC' ${sign} ${amount}) at time zone 'UTC')`,
  );
}

/** `date - date`: whole days. */
export const daysBetween: Implementation = {
  name: '-',
  sql: (writer, { operands: [to, from] }) => {
    if (to === undefined || from === undefined) return primary('');
    const level = sqlLevel.additive;
    if (writer.dialect === 'mysql') return primary(`datediff(${writer.text(to)}, ${writer.text(from)})`);
    if (writer.dialect === 'sqlite')
      return primary(`cast(julianday(${writer.text(to)}) - julianday(${writer.text(from)}) as integer)`);
    return { text: `${writer.operand(to, level)} - ${writer.operand(from, level + 1)}`, level };
  },
  typescript: (writer, { operands }) => writer.call('daysBetween', ...operands),
};
