import type { AlterColumn, Operation, TableConstraint } from '../../runtime/ddl/operation.js';
import { withoutMarks } from '../../runtime/migration/step.js';
import type { OperationStep } from '../../runtime/migration/step.js';
import type { EnumType, Extension, Sequence, View } from '../../runtime/schema/metadata.js';
import { Code, printLiteral } from './print-literal.js';
import {
  columnSpec,
  columnsSpec,
  defaultSpec,
  indexSpec,
  nameSpec,
  primaryKeySpec,
  tableSpec,
} from './spec-from-table.js';

/** Prints a call; absent arguments at its end are left out. */
function call(name: string, ...values: readonly unknown[]): string {
  let end = values.length;
  while (end > 0 && values[end - 1] === undefined) end--;
  return `op.${name}(${values.slice(0, end).map(printLiteral).join(', ')})`;
}

/** Options without absent members; undefined where none is left. */
function options(members: Readonly<Record<string, unknown>>): unknown {
  return Object.values(members).some((member) => member !== undefined) ? members : undefined;
}

/**
 * A step as the call that makes it: the inverse of `op`. A step marked `named` is printed by name alone, its
 * definition standing on the other side of the revision.
 */
export function printStep(step: OperationStep): string {
  const named = step.named === true;
  const allow = step.allow && (step.allow.length === 1 ? step.allow[0] : step.allow);
  const operation = withoutMarks(step);
  switch (operation.kind) {
    case 'createTable':
      return call('createTable', nameSpec(operation.table), tableSpec(operation.table));
    case 'dropTable':
      return call(
        'dropTable',
        nameSpec(operation.table),
        spec(named, tableSpec(operation.table), allow),
        options({ allow }),
      );
    case 'addColumn': {
      const { table, column, fill } = operation;
      return call(
        'addColumn',
        nameSpec(table),
        column.name,
        columnSpec(column),
        options({ fill: fill && defaultSpec(fill), allow }),
      );
    }
    case 'dropColumn': {
      const { table, column, fill } = operation;
      const rest = options({ fill: named ? undefined : fill && defaultSpec(fill), allow });
      return call('dropColumn', nameSpec(table), column.name, spec(named, columnSpec(column), rest), rest);
    }
    case 'alterColumn':
      return printAlterColumn(operation, allow);
    case 'createIndex':
      return call(
        'createIndex',
        nameSpec(operation.table),
        indexSpec(operation.index),
        options({ concurrently: operation.concurrently }),
      );
    case 'dropIndex': {
      const index = named ? operation.index.name : indexSpec(operation.index);
      return call(
        'dropIndex',
        nameSpec(operation.table),
        index,
        options({ concurrently: named ? undefined : operation.concurrently }),
      );
    }
    case 'addConstraint':
      return printConstraint('add', operation.table, operation.constraint, false);
    case 'dropConstraint':
      return printConstraint('drop', operation.table, operation.constraint, named);
    default:
      return printObjectStep(operation, named, allow);
  }
}

/** By name alone: no definition, but its place is kept where something follows. */
function spec(named: boolean, full: unknown, rest: unknown): unknown {
  if (!named) return full;
  return rest === undefined ? undefined : new Code('undefined');
}

function printAlterColumn({ table, from, to, using, usingBack, fill }: AlterColumn, allow: unknown): string {
  return call('alterColumn', nameSpec(table), to.name, {
    from: columnSpec(from),
    to: columnSpec(to),
    using,
    usingBack,
    fill: fill && defaultSpec(fill),
    allow,
  });
}

const CONSTRAINTS: Readonly<Record<TableConstraint['kind'], string>> = {
  primaryKey: 'PrimaryKey',
  unique: 'Unique',
  foreignKey: 'ForeignKey',
  check: 'Check',
  exclusion: 'Exclusion',
};

function printConstraint(
  verb: string,
  table: { name: string; schema?: string },
  item: TableConstraint,
  named: boolean,
): string {
  const whole = item.kind === 'primaryKey' ? primaryKeySpec(item.constraint) : item.constraint;
  return call(`${verb}${CONSTRAINTS[item.kind]}`, nameSpec(table), named ? item.constraint.name : whole);
}

const enumSpec = ({ values, comment }: EnumType): unknown => (comment === undefined ? values : { values, comment });
const viewSpec = ({ name, schema, columns, ...rest }: View): unknown => (
  void [name, schema],
  { ...rest, columns: columnsSpec(columns) }
);
const restOf = ({ name, schema, ...rest }: Sequence): unknown => (void [name, schema], options(rest));
const extensionSpec = ({ name, ...rest }: Extension): unknown => (void name, options(rest));

type ObjectOperation = Exclude<
  Operation,
  {
    kind:
      | 'createTable'
      | 'dropTable'
      | 'addColumn'
      | 'dropColumn'
      | 'alterColumn'
      | 'createIndex'
      | 'dropIndex'
      | 'addConstraint'
      | 'dropConstraint';
  }
>;

function printObjectStep(operation: ObjectOperation, named: boolean, allow: unknown): string {
  const unlessNamed = (full: unknown): unknown => (named ? undefined : (full ?? {}));
  switch (operation.kind) {
    case 'renameTable':
    case 'renameEnum':
      return call(operation.kind, nameSpec(operation.from), nameSpec(operation.to));
    case 'renameColumn':
    case 'renameIndex':
      return call(operation.kind, nameSpec(operation.table), operation.from, operation.to);
    case 'renameConstraint':
      return call('renameConstraint', nameSpec(operation.table), operation.constraint, operation.from, operation.to);
    case 'createEnum':
      return call('createEnum', nameSpec(operation.enum), enumSpec(operation.enum));
    case 'dropEnum':
      return call('dropEnum', nameSpec(operation.enum), unlessNamed(enumSpec(operation.enum)));
    case 'alterEnum': {
      const { from, to, renamed } = operation;
      return call('alterEnum', nameSpec(to), { from: enumSpec(from), to: enumSpec(to), renamed, allow });
    }
    case 'createView':
      return call('createView', nameSpec(operation.view), viewSpec(operation.view));
    case 'dropView':
      return call('dropView', nameSpec(operation.view), unlessNamed(viewSpec(operation.view)));
    case 'replaceView':
      return call('replaceView', nameSpec(operation.to), {
        from: viewSpec(operation.from),
        to: viewSpec(operation.to),
      });
    case 'createSequence':
      return call('createSequence', nameSpec(operation.sequence), restOf(operation.sequence));
    case 'dropSequence':
      return call('dropSequence', nameSpec(operation.sequence), unlessNamed(restOf(operation.sequence)));
    case 'alterSequence':
      return call('alterSequence', nameSpec(operation.to), {
        from: restOf(operation.from) ?? {},
        to: restOf(operation.to) ?? {},
      });
    case 'createSchema':
    case 'dropSchema':
      return call(operation.kind, operation.name);
    case 'createExtension':
      return call('createExtension', operation.extension.name, extensionSpec(operation.extension));
    case 'dropExtension':
      return call('dropExtension', operation.extension.name, unlessNamed(extensionSpec(operation.extension)));
    case 'setTableComment':
      return call('setTableComment', nameSpec(operation.table), { from: operation.from, to: operation.to });
    case 'setColumnComment':
      return call('setColumnComment', nameSpec(operation.table), operation.column, {
        from: operation.from,
        to: operation.to,
      });
    case 'sql':
      return call('sql', operation.up, options({ down: operation.down, effect: operation.effect }));
    case 'bulkInsert':
    case 'bulkDelete':
      return call(operation.kind, nameSpec(operation.table), columnsSpec(operation.columns), operation.rows);
  }
}
