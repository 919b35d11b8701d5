import type { Node, SqlFragment, SqlWriter } from '../node.js';
import { primary, sqlLevel } from '../sql-level.js';
import { sqliteInstantFormat } from '../sqlite-instant.js';
import { primaryTs } from '../typescript-level.js';
import { floatType, intType } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { accepts, hybridCall } from './function-specification.js';
import type { Accepts, FunctionSpecification } from './function-specification.js';

/** A moment for PostgreSQL's `extract`, which would otherwise answer in the session's time zone. */
function inUtc(writer: SqlWriter, node: Node): string {
  return node.type.kind === 'dateTime'
    ? `${writer.operand(node, sqlLevel.primary)} at time zone 'UTC'`
    : writer.text(node);
}

interface PartNames {
  /** PostgreSQL's word for `extract`. */
  readonly field: string;
  /** SQLite's letter for `strftime`. */
  readonly letter: string;
  /** MySQL, with `?` for the value. */
  readonly mysql: string;
}

function part(
  name: string,
  takes: Accepts,
  meaning: string,
  { field, letter, mysql }: PartNames,
): FunctionSpecification {
  return {
    name,
    area: 'dates and times',
    meaning,
    parameters: [{ name: 'moment', accepts: takes }],
    result: () => intType,
    sql: (writer, { operands: [moment] }): SqlFragment => {
      if (moment === undefined) return primary('');
      if (writer.dialect === 'mysql')
        return { text: mysql.replace('?', writer.text(moment)), level: sqlLevel.additive };
      if (writer.dialect === 'sqlite')
        return primary(`cast(strftime('%${letter}', ${writer.text(moment)}) as integer)`);
      const extracted = `extract(${field} from ${inUtc(writer, moment)})`;
      return primary(`cast(${field === 'second' ? `floor(${extracted})` : extracted} as integer)`);
    },
    typescript: hybridCall(name),
  };
}

const secondsBetween: FunctionSpecification = {
  name: 'seconds_between',
  area: 'dates and times',
  meaning: 'The seconds from the first instant to the second as a Float, negative if the second is earlier.',
  parameters: [
    { name: 'from', accepts: accepts.instant },
    { name: 'to', accepts: accepts.instant },
  ],
  unify: true,
  result: () => floatType,
  sql: (writer, { operands: [from, to] }) => {
    if (from === undefined || to === undefined) return primary('');
    const level = sqlLevel.additive;
    if (writer.dialect === 'mysql')
      return {
        text: `timestampdiff(microsecond, ${writer.text(from)}, ${writer.text(to)}) / 1e6`,
        level: sqlLevel.multiplicative,
      };
    if (writer.dialect === 'sqlite')
      return { text: `unixepoch(${writer.text(to)}, 'subsec') - unixepoch(${writer.text(from)}, 'subsec')`, level };
    const difference = `${writer.operand(to, level)} - ${writer.operand(from, level + 1)}`;
    return primary(`cast(extract(epoch from ${difference}) as double precision)`);
  },
  typescript: hybridCall('secondsBetween'),
};

/** Functions on dates, times and instants. All parts are those of UTC. */
export const timeFunctions: readonly FunctionSpecification[] = [
  {
    name: 'now',
    aliases: ['current_timestamp'],
    area: 'dates and times',
    meaning: 'The current instant (PostgreSQL: of the transaction’s start; the others: of the statement).',
    parameters: [],
    result: (): ValueType => ({ kind: 'dateTime' }),
    nullable: () => false,
    unstable: true,
    sql: (writer) => {
      if (writer.dialect === 'sqlite') return primary(`strftime('${sqliteInstantFormat}', 'now')`);
      return primary(writer.dialect === 'mysql' ? 'utc_timestamp(6)' : 'now()');
    },
    typescript: () => primaryTs('new Date()'),
  },
  {
    name: 'today',
    aliases: ['current_date'],
    area: 'dates and times',
    meaning: 'The current date in UTC.',
    parameters: [],
    result: (): ValueType => ({ kind: 'date' }),
    nullable: () => false,
    unstable: true,
    sql: (writer) => {
      if (writer.dialect === 'sqlite') return primary(`date('now')`);
      return primary(writer.dialect === 'mysql' ? 'utc_date()' : `cast(now() at time zone 'UTC' as date)`);
    },
    typescript: hybridCall('today'),
  },
  part('year', accepts.day, 'The year.', { field: 'year', letter: 'Y', mysql: 'year(?)' }),
  part('month', accepts.day, 'The month, 1 to 12.', { field: 'month', letter: 'm', mysql: 'month(?)' }),
  part('day', accepts.day, 'The day of the month, 1 to 31.', { field: 'day', letter: 'd', mysql: 'day(?)' }),
  part('weekday', accepts.day, 'The day of the week, 1 (Monday) to 7 (Sunday).', {
    field: 'isodow',
    letter: 'u',
    mysql: 'weekday(?) + 1',
  }),
  part('hour', accepts.clock, 'The hour, 0 to 23, in UTC.', { field: 'hour', letter: 'H', mysql: 'hour(?)' }),
  part('minute', accepts.clock, 'The minute, 0 to 59.', { field: 'minute', letter: 'M', mysql: 'minute(?)' }),
  part('second', accepts.clock, 'The whole second, 0 to 59.', { field: 'second', letter: 'S', mysql: 'second(?)' }),
  secondsBetween,
];
