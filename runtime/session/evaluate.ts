import { encodeField } from '../unit-of-work/encode-field.js';
import { ValidationError } from '../util/errors.js';
import type { Dialect } from '../dialect/dialect.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { ExpressionNode } from '../sql/node.js';
import type { Entity } from '../state/entity.js';

/**
 * Evaluates a condition or a new value on an entity in memory, in SQL's three-valued logic: null stands for unknown.
 *
 * @throws ValidationError for what only the database can tell: functions, subqueries, and texts where a collation may decide
 */
export function evaluate(node: ExpressionNode, entity: Entity, mapped: MappedClass, dialect: Dialect): unknown {
  const of = (operand: ExpressionNode): unknown => evaluate(operand, entity, mapped, dialect);
  switch (node.kind) {
    case 'param':
      return comparable(node.value);
    case 'boolean':
      return node.value;
    case 'column': {
      const field = mapped.fields.find(({ column, table }) => column === node.name && table === 0);
      if (field === undefined) throw cannot(`the column ${node.name}`);
      return comparable((entity as unknown as Record<string, unknown>)[field.property]);
    }
    case 'negate':
      return arithmetic('-', 0, of(node.operand));
    case 'not':
      return opposite(of(node.operand));
    case 'isNull':
      return (of(node.operand) === null) !== node.negated;
    case 'and':
    case 'or': {
      const decisive = node.kind === 'or';
      const values = node.operands.map(of);
      if (values.includes(decisive)) return decisive;
      return values.includes(null) ? null : !decisive;
    }
    case 'between': {
      const [value, low, high] = [of(node.operand), of(node.low), of(node.high)];
      const [above, below] = [compare('>=', value, low, dialect), compare('<=', value, high, dialect)];
      const inside = above === false || below === false ? false : above === null || below === null ? null : true;
      return node.negated ? opposite(inside) : inside;
    }
    case 'in': {
      if (node.list.kind !== 'list') throw cannot('a list of another kind');
      const value = of(node.operand);
      const found = node.list.values.map((item) => compare('=', value, comparable(item), dialect));
      const inside = found.includes(true) ? true : found.includes(null) ? null : false;
      return node.negated ? opposite(inside) : inside;
    }
    case 'binary':
      return ['=', '<>', '<', '<=', '>', '>='].includes(node.operator)
        ? compare(node.operator, of(node.left), of(node.right), dialect)
        : arithmetic(node.operator, of(node.left), of(node.right));
    default:
      throw cannot(`an expression of the kind '${node.kind}'`);
  }
}

/** A new value in the form a row holds it in. */
export function evaluatedRow(
  set: readonly { readonly name: string; readonly value: ExpressionNode }[],
  entity: Entity,
  mapped: MappedClass,
  dialect: Dialect,
): unknown[] {
  return set.map(({ name, value }) =>
    encodeField(
      dialect,
      mapped.field(name),
      value.kind === 'param' ? value.value : evaluate(value, entity, mapped, dialect),
    ),
  );
}

const opposite = (value: unknown): boolean | null => (value === null ? null : value !== true);
const cannot = (what: string): ValidationError =>
  new ValidationError(`${what} can't be evaluated in memory; say synchronize: 'fetch'`);

/** Dates compare as instants. */
function comparable(value: unknown): unknown {
  if (value === undefined) throw cannot('what is not loaded');
  if (value instanceof Date) return value.getTime();
  if (value === null || ['number', 'bigint', 'boolean', 'string'].includes(typeof value)) return value;
  throw cannot('a value that is no number, text, date or truth');
}

function compare(operator: string, left: unknown, right: unknown, dialect: Dialect): boolean | null {
  if (left === null || right === null) return null;
  const texts = typeof left === 'string' || typeof right === 'string';
  // Equal texts are equal bytes by default on SQLite and PostgreSQL; their order, and all of MySQL, is a collation's.
  if (texts && (dialect.name === 'mysql' || (operator !== '=' && operator !== '<>')))
    throw cannot('a comparison of texts');
  const [a, b] = [left as number, right as number];
  switch (operator) {
    case '=':
      return texts ? a === b : !(a < b) && !(a > b);
    case '<>':
      return texts ? a !== b : a < b || a > b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      return a >= b;
  }
}

function arithmetic(operator: string, left: unknown, right: unknown): unknown {
  if (left === null || right === null) return null;
  if (operator === '+' && typeof left === 'bigint' && typeof right === 'bigint') return left + right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) throw cannot('arithmetic but of whole numbers');
  const [a, b] = [left as number, right as number];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      throw cannot(`the operator ${operator}`);
  }
}
