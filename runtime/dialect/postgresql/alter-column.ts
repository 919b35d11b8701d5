import { defaultClause, identityClause } from '../../ddl/column-definition.js';
import { qualified } from '../../ddl/constraint-definition.js';
import { statement, type DdlStep } from '../../ddl/ddl-step.js';
import type { AlterColumn } from '../../ddl/operation.js';
import { textFor } from '../../schema/dialect-name.js';
import type { Column, Table } from '../../schema/table.js';
import { omit } from '../../util/omit.js';
import { postgresqlText, quoteString, typeText } from './ddl-text.js';
import { quoteIdentifier } from './identifier.js';
import { canonicalType } from './types.js';

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
const countsUp = (column: Column): boolean => column.default?.kind === 'autoincrement' && !column.identity;

/** The ALTER TABLE statements for a changed column: default out of the way, type, identity, default, nullability. */
export function alterColumn(operation: AlterColumn, table: Table): DdlStep[] {
  const { from, to } = operation;
  if (!same(from.computed, to.computed)) return replaceColumn(operation, table);
  const alter = (clause: string): DdlStep =>
    statement(`ALTER TABLE ${qualified(table, postgresqlText)} ALTER COLUMN ${quoteIdentifier(to.name)} ${clause}`);
  const typeChanges = canonicalType(typeText(from)) !== canonicalType(typeText(to)) || from.collation !== to.collation;
  const oldDefault = defaultClause(from, postgresqlText);
  const newDefault = defaultClause(to, postgresqlText);
  const steps: DdlStep[] = [];
  if (from.identity && !to.identity) steps.push(alter('DROP IDENTITY'));
  const dropDefault = countsUp(from)
    ? !countsUp(to)
    : oldDefault !== undefined && (newDefault === undefined || typeChanges);
  if (dropDefault) steps.push(alter('DROP DEFAULT'));
  if (typeChanges) steps.push(alter(typeClause(operation)));
  if (newDefault !== undefined && (newDefault !== oldDefault || typeChanges))
    steps.push(alter(`SET DEFAULT ${newDefault}`));
  if (from.nullable && !to.nullable) steps.push(alter('SET NOT NULL'));
  if (!from.nullable && to.nullable) steps.push(alter('DROP NOT NULL'));
  if (to.identity && !same(from.identity, to.identity)) {
    if (from.identity) steps.push(alter('DROP IDENTITY'));
    steps.push(alter(`ADD ${identityClause(to.identity)}`));
  }
  if (countsUp(from) && !countsUp(to)) steps.push(statement(`DROP SEQUENCE IF EXISTS ${sequenceName(table, from)}`));
  if (countsUp(to) && !countsUp(from)) steps.push(...startCounting(table, to, alter));
  return steps;
}

function typeClause({ from, to, using }: AlterColumn): string {
  const collate = to.collation === undefined ? '' : ` COLLATE ${postgresqlText.collation(to.collation)}`;
  const given = using === undefined ? undefined : textFor(using, 'postgresql');
  const cast =
    canonicalType(typeText(from)) === canonicalType(typeText(to))
      ? undefined
      : `${quoteIdentifier(to.name)}::${castText(from, to)}`;
  const expression = given ?? cast;
  return `TYPE ${typeText(to)}${collate}${expression === undefined ? '' : ` USING ${expression}`}`;
}

/** An enum becomes another type, or a number a boolean, by way of its text. */
function castText(from: Column, to: Column): string {
  const viaText =
    from.type.kind === 'enum' || (to.type.kind === 'enum' && from.type.kind !== 'text' && from.type.kind !== 'string');
  return viaText ? `text::${typeText(to)}` : typeText(to);
}

/** A computed expression can't be changed in place before PostgreSQL 17, and a plain column can't become computed. */
function replaceColumn({ from, to }: AlterColumn, table: Table): DdlStep[] {
  const target = qualified(table, postgresqlText);
  const name = quoteIdentifier(to.name);
  if (from.computed && !to.computed) {
    const steps = [statement(`ALTER TABLE ${target} ALTER COLUMN ${name} DROP EXPRESSION`)];
    return [...steps, ...alterColumn({ kind: 'alterColumn', table, from: omit(from, 'computed'), to }, table)];
  }
  const expression = to.computed && textFor(to.computed.expression, 'postgresql');
  const kind = to.computed?.stored === false ? 'VIRTUAL' : 'STORED';
  return [
    statement(`ALTER TABLE ${target} DROP COLUMN ${name}`),
    statement(
      `ALTER TABLE ${target} ADD COLUMN ${name} ${typeText(to)} GENERATED ALWAYS AS (${expression ?? ''}) ${kind}${to.nullable ? '' : ' NOT NULL'}`,
    ),
  ];
}

function sequenceName(table: Table, column: Column): string {
  const name = {
    name: `${table.name}_${column.name}_seq`,
    ...(table.schema === undefined ? {} : { schema: table.schema }),
  };
  return qualified(name, postgresqlText);
}

/** What SERIAL does for a new column: a sequence owned by the column, which goes on after the greatest value. */
function startCounting(table: Table, column: Column, alter: (clause: string) => DdlStep): DdlStep[] {
  const sequence = sequenceName(table, column);
  const target = qualified(table, postgresqlText);
  const name = quoteIdentifier(column.name);
  return [
    statement(`CREATE SEQUENCE ${sequence} OWNED BY ${target}.${name}`),
    statement(`SELECT setval(${quoteString(sequence)}::regclass, coalesce(max(${name}), 0) + 1, false) FROM ${target}`),
    alter(`SET DEFAULT nextval(${quoteString(sequence)}::regclass)`),
  ];
}
