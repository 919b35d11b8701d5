import type { DialectName } from '../../../runtime/schema/dialect-name.js';
import type {
  Implementation,
  Node,
  OperationNode,
  SqlFragment,
  SqlWriter,
  TypeScriptFragment,
  TypeScriptWriter,
} from '../node.js';
import { primary } from '../sql-level.js';
import { isInteger, isNumeric, isOpen, isText } from '../value-type.js';
import type { ValueType } from '../value-type.js';

/** What a parameter takes. */
export interface Accepts {
  /** In a message: "takes text". */
  readonly what: string;
  readonly test: (type: ValueType) => boolean;
  /** An untyped literal becomes a value of this type. */
  readonly adapt?: ValueType;
  /** Integers are widened to this before the call. */
  readonly convert?: ValueType;
  /** The argument must be written in the schema, and is at least this. */
  readonly literal?: 'text' | 'integer';
}

const instantKinds = new Set(['dateTime', 'timestamp']);

export const accepts = {
  text: { what: 'text', test: isText },
  number: { what: 'a number', test: isNumeric },
  integer: { what: 'an integer', test: isInteger },
  any: { what: 'any value', test: () => true },
  json: { what: 'Json', test: (type) => type.kind === 'json' },
  literalText: { what: 'text written in the schema', test: isText, literal: 'text' },
  literalInteger: { what: 'an integer written in the schema', test: isInteger, literal: 'integer' },
  day: { what: 'a Date or DateTime', test: (type) => type.kind === 'date' || instantKinds.has(type.kind) },
  clock: { what: 'a DateTime or Time', test: (type) => type.kind === 'time' || instantKinds.has(type.kind) },
  instant: { what: 'a DateTime', test: (type) => instantKinds.has(type.kind) },
  moment: { what: 'a Date or DateTime', test: (type) => type.kind === 'date' || instantKinds.has(type.kind) },
} as const satisfies Record<string, Accepts>;

export interface Parameter {
  readonly name: string;
  readonly accepts: Accepts;
  readonly optional?: boolean;
  /** Any number more of the same. */
  readonly rest?: boolean;
}

/** One function of the expression language: a row of the function table. */
export interface FunctionSpecification extends Implementation {
  readonly aliases?: readonly string[];
  readonly area: 'values' | 'text' | 'numbers' | 'dates and times';
  /** One or two sentences for the reference. */
  readonly meaning: string;
  readonly parameters: readonly Parameter[];
  /** All arguments take one type, which literals and integers are converted to. */
  readonly unify?: boolean;
  readonly result: (operands: readonly Node[]) => ValueType;
  /** Absent: NULL exactly if some argument may be. */
  readonly nullable?: (operands: readonly Node[]) => boolean;
  /** Gives another value at another time. */
  readonly unstable?: boolean;
}

/** Names a function has on each dialect: one, or one for each. */
export type SqlNames = string | Readonly<Record<DialectName, string>>;

/** A plain call of a function that has this name (or these names). */
export function calls(names: SqlNames): Implementation['sql'] {
  return (writer, node) => writer.call(typeof names === 'string' ? names : names[writer.dialect], ...node.operands);
}

/** A call of a function of the runtime's `hybrid` layer. */
export function hybridCall(name: string): Implementation['typescript'] {
  return (writer, node) => writer.call(name, ...node.operands);
}

/** SQL by dialect, from the printed arguments (each as it may stand in an argument list). */
export function template(
  texts: Readonly<Record<DialectName, (...operands: string[]) => string>>,
): (writer: SqlWriter, node: OperationNode) => SqlFragment {
  return (writer, node) => primary(texts[writer.dialect](...node.operands.map((operand) => writer.text(operand))));
}

/** A method call where nothing is null, else the `hybrid` function. */
export function method(
  name: string,
  hybrid: string,
): (writer: TypeScriptWriter, node: OperationNode) => TypeScriptFragment {
  return (writer, node) => {
    const [value, ...rest] = node.operands;
    if (value === undefined || node.nullable) return writer.call(hybrid, ...node.operands);
    const text = `${writer.operand(value, 10)}.${name}(${rest.map((operand) => writer.text(operand)).join(', ')})`;
    return { text, level: 10 };
  };
}

/** The type of the first argument, or the other's where it has none. */
export function sameAs(index: number): (operands: readonly Node[]) => ValueType {
  return (operands) => {
    const type = operands[index]?.type;
    if (type && !isOpen(type)) return type;
    return operands.find((operand) => !isOpen(operand.type))?.type ?? type ?? { kind: 'unknown' };
  };
}
