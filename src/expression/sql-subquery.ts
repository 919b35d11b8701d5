import type { RelationMember } from '../expression-compiler.js';
import type { AggregateNode, Hop, RelatedNode, Row, SqlFragment, SqlWriter } from './node.js';
import { primary, sqlLevel } from './sql-level.js';
import { isFloating, isInteger, scaleOf } from './value-type.js';

/** A value of another row: a scalar subquery. */
export function writeRelated(writer: SqlWriter, node: RelatedNode): SqlFragment {
  const { from, where } = source(writer, node.hops);
  return primary(`(select ${writer.text(node.value)} from ${from} where ${where})`);
}

/** An aggregate over the rows of a relation: a scalar subquery, or EXISTS. */
export function writeAggregate(writer: SqlWriter, node: AggregateNode): SqlFragment {
  const { from, where } = source(writer, node.hops);
  const condition = node.where === undefined ? where : `${where} and ${writer.operand(node.where, sqlLevel.and)}`;
  if (node.name === 'exists') return primary(`exists (select 1 from ${from} where ${condition})`);
  return primary(`(select ${aggregateCall(writer, node)} from ${from} where ${condition})`);
}

function aggregateCall(writer: SqlWriter, node: AggregateNode): string {
  if (node.argument === undefined) return 'count(*)';
  const type = node.argument.type;
  const argument = writer.number(node.argument, 0);
  const distinct = node.distinct ? 'distinct ' : '';
  const call = `${node.name}(${distinct}${argument})`;
  if (node.name === 'sum' && type.kind === 'decimal')
    return writer.dialect === 'sqlite' ? rounded(call, scaleOf(type)) : call;
  if (node.name !== 'avg') return call;
  return average(writer, node, `${distinct}${argument}`);
}

function rounded(text: string, scale: number | undefined): string {
  return scale === undefined ? text : `round(${text}, ${scale})`;
}

/** An average of integers is a float, one of decimals a decimal with its own scale. */
function average(writer: SqlWriter, node: AggregateNode, argument: string): string {
  const type = node.argument?.type;
  if (type !== undefined && (isInteger(type) || isFloating(type))) {
    if (writer.dialect === 'postgresql') return `cast(avg(${argument}) as double precision)`;
    return writer.dialect === 'mysql' && isInteger(type) ? `avg(${argument} + 0e0)` : `avg(${argument})`;
  }
  const scale = scaleOf(node.type) ?? 16;
  return writer.dialect === 'sqlite'
    ? `round(avg(${argument}) * 1.0000000000000004, ${scale})`
    : `round(avg(${argument}), ${scale})`;
}

/** The FROM of a subquery along relations, and the condition that ties it to the row outside. */
function source(writer: SqlWriter, hops: readonly Hop[]): { readonly from: string; readonly where: string } {
  const tables: string[] = [];
  let where = '';
  for (const [index, hop] of hops.entries()) {
    const steps = stepsOf(writer, hop);
    for (const [position, step] of steps.entries()) {
      if (index === 0 && position === 0) {
        tables.push(step.table);
        where = step.on;
      } else tables.push(`join ${step.table} on ${step.on}`);
    }
  }
  return { from: tables.join(' '), where };
}

interface Step {
  readonly table: string;
  readonly on: string;
}

function stepsOf(writer: SqlWriter, { relation, from, to }: Hop): readonly Step[] {
  const target = `${writer.table(relation.target)} ${writer.name(to.alias ?? relation.target.table)}`;
  const { through } = relation;
  if (through === undefined) return [{ table: target, on: equal(writer, to, relation.remote, from, relation.local) }];
  const link: Row = { alias: `${to.alias ?? ''}_link` };
  return [
    {
      table: `${writer.table(through)} ${writer.name(link.alias ?? '')}`,
      on: equal(writer, link, through.local, from, relation.local),
    },
    { table: target, on: equal(writer, to, relation.remote, link, through.remote) },
  ];
}

function equal(
  writer: SqlWriter,
  a: Row,
  columnsA: RelationMember['local'],
  b: Row,
  columnsB: RelationMember['local'],
): string {
  return columnsA
    .map((column, index) => `${writer.column(a, column)} = ${writer.column(b, columnsB[index] ?? column)}`)
    .join(' and ');
}
