import { assertNever } from '../util/invariant.js';
import type {
  AlterColumn,
  AlterEnum,
  Operation,
  RenameConstraint,
  SetColumnComment,
  SetTableComment,
  SqlStep,
} from './operation.js';

/**
 * The operation that takes `operation` back; `reverse(reverse(o))` equals `o`.
 *
 * @returns undefined for a SQL step that says no way back
 */
export function reverse(operation: Operation): Operation | undefined {
  switch (operation.kind) {
    case 'createTable':
      return { ...operation, kind: 'dropTable' };
    case 'dropTable':
      return { ...operation, kind: 'createTable' };
    case 'addColumn':
      return { ...operation, kind: 'dropColumn' };
    case 'dropColumn':
      return { ...operation, kind: 'addColumn' };
    case 'createIndex':
      return { ...operation, kind: 'dropIndex' };
    case 'dropIndex':
      return { ...operation, kind: 'createIndex' };
    case 'addConstraint':
      return { ...operation, kind: 'dropConstraint' };
    case 'dropConstraint':
      return { ...operation, kind: 'addConstraint' };
    case 'createEnum':
      return { ...operation, kind: 'dropEnum' };
    case 'dropEnum':
      return { ...operation, kind: 'createEnum' };
    case 'createView':
      return { ...operation, kind: 'dropView' };
    case 'dropView':
      return { ...operation, kind: 'createView' };
    case 'createSequence':
      return { ...operation, kind: 'dropSequence' };
    case 'dropSequence':
      return { ...operation, kind: 'createSequence' };
    case 'createSchema':
      return { ...operation, kind: 'dropSchema' };
    case 'dropSchema':
      return { ...operation, kind: 'createSchema' };
    case 'createExtension':
      return { ...operation, kind: 'dropExtension' };
    case 'dropExtension':
      return { ...operation, kind: 'createExtension' };
    case 'bulkInsert':
      return { ...operation, kind: 'bulkDelete' };
    case 'bulkDelete':
      return { ...operation, kind: 'bulkInsert' };
    default:
      return reverseChange(operation);
  }
}

/** Takes back a list of operations, last one first; undefined when one of them has no way back. */
export function reverseAll(operations: readonly Operation[]): Operation[] | undefined {
  const reversed: Operation[] = [];
  for (const operation of operations.toReversed()) {
    const back = reverse(operation);
    if (back === undefined) return undefined;
    reversed.push(back);
  }
  return reversed;
}

type Change = Extract<Operation, { from?: unknown } | { kind: 'sql' }>;

/** The members that hold a before and an after. */
function reverseChange(operation: Change): Operation | undefined {
  switch (operation.kind) {
    case 'renameTable':
    case 'renameEnum':
      return { ...operation, from: operation.to, to: operation.from };
    case 'renameColumn':
    case 'renameIndex':
      return { ...operation, from: operation.to, to: operation.from };
    case 'replaceView':
      return { ...operation, from: operation.to, to: operation.from };
    case 'alterSequence':
      return { ...operation, from: operation.to, to: operation.from };
    case 'alterColumn':
      return reverseAlterColumn(operation);
    case 'alterEnum':
      return reverseAlterEnum(operation);
    case 'renameConstraint':
      return reverseRenameConstraint(operation);
    case 'setTableComment':
    case 'setColumnComment':
      return reverseComment(operation);
    case 'sql':
      return reverseSql(operation);
    default:
      return assertNever(operation);
  }
}

function reverseAlterColumn({ using, usingBack, ...rest }: AlterColumn): AlterColumn {
  return {
    ...rest,
    from: rest.to,
    to: rest.from,
    ...(usingBack === undefined ? {} : { using: usingBack }),
    ...(using === undefined ? {} : { usingBack: using }),
  };
}

function reverseAlterEnum({ renamed, ...rest }: AlterEnum): AlterEnum {
  const back = renamed && Object.fromEntries(Object.entries(renamed).map(([from, to]) => [to, from]));
  return { ...rest, from: rest.to, to: rest.from, ...(back ? { renamed: back } : {}) };
}

function reverseRenameConstraint(operation: RenameConstraint): RenameConstraint {
  const { kind, constraint } = operation.constraint;
  return {
    ...operation,
    constraint: { kind, constraint: { ...constraint, name: operation.to } } as RenameConstraint['constraint'],
    from: operation.to,
    to: operation.from,
  };
}

function reverseComment<T extends SetTableComment | SetColumnComment>({ from, to, ...rest }: T): T {
  return { ...rest, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) } as T;
}

function reverseSql({ up, down, effect, ...rest }: SqlStep): SqlStep | undefined {
  if (down === undefined) return undefined;
  const undo = effect && reverseAll(effect);
  return { ...rest, up: down, down: up, ...(undo ? { effect: undo } : {}) };
}
