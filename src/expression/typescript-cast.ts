import type { CastNode, TypeScriptFragment, TypeScriptWriter } from './node.js';
import { familyOf } from './typescript-family.js';
import { primaryTs } from './typescript-level.js';
import { isFloating, isInteger, isText, scaleOf } from './value-type.js';

/** Prints a conversion; nothing where TypeScript holds both types the same way. */
export function writeTypeScriptCast(writer: TypeScriptWriter, node: CastNode): TypeScriptFragment {
  const { operand, type } = node;
  const from = operand.type;
  const value = (): string => writer.text(operand);
  const [source, target] = [familyOf(from), familyOf(type)];
  if (isText(type)) return toText(writer, node);
  if (isInteger(type)) return toInteger(writer, node);
  if (type.kind === 'decimal') return toDecimal(writer, node);
  if (isFloating(type)) return source === 'number' ? writer.write(operand) : primaryTs(`h.toNumber(${value()})`);
  if (type.kind === 'date')
    return source === 'date' || isText(from) ? primaryTs(`h.toDateText(${value()})`) : writer.write(operand);
  if (target === 'date') return from.kind === 'date' ? primaryTs(`h.toInstant(${value()})`) : writer.write(operand);
  if (type.kind === 'boolean' && isText(from)) return primaryTs(`h.parseBoolean(${value()})`);
  return source === target ? writer.write(operand) : writer.giveUp();
}

function toInteger(writer: TypeScriptWriter, { operand, type }: CastNode): TypeScriptFragment {
  const from = operand.type;
  const value = writer.text(operand);
  const big = type.kind === 'bigInt';
  if (familyOf(from) === 'boolean' || isText(from)) return primaryTs(`h.${big ? 'toBigInt' : 'toInteger'}(${value})`);
  if (big) {
    if (from.kind === 'bigInt') return writer.write(operand);
    return primaryTs(!operand.nullable && isInteger(from) ? `BigInt(${value})` : `h.toBigInt(${value})`);
  }
  if (familyOf(from) === 'number' && isInteger(from)) return writer.write(operand);
  return primaryTs(from.kind === 'bigInt' && !operand.nullable ? `Number(${value})` : `h.toInteger(${value})`);
}

function toDecimal(writer: TypeScriptWriter, { operand, type }: CastNode): TypeScriptFragment {
  const from = operand.type;
  const [before, after] = [scaleOf(from), scaleOf(type)];
  const exact = after === undefined || (before !== undefined && before <= after);
  const value = from.kind === 'decimal' ? writer.write(operand) : primaryTs(`h.decimal(${writer.text(operand)})`);
  return exact ? value : primaryTs(`h.round(${value.text}, ${after})`);
}

function toText(writer: TypeScriptWriter, { operand, type }: CastNode): TypeScriptFragment {
  const from = operand.type;
  const value = writer.text(operand);
  const length = type.kind === 'string' || type.kind === 'char' ? type.length : undefined;
  if (from.kind === 'enum' && from.names.some(({ name, value: stored }) => name !== stored)) return writer.giveUp();
  if (isText(from) && length !== undefined) return primaryTs(`h.substr(${value}, 1, ${length})`);
  if (familyOf(from) === 'string') return writer.write(operand);
  if (from.kind === 'decimal')
    return primaryTs(`h.toText(${value}${scaleOf(from) === undefined ? '' : `, ${scaleOf(from) ?? 0}`})`);
  return primaryTs(operand.nullable ? `h.toText(${value})` : `String(${value})`);
}
