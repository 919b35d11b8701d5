import { decimalText } from './decimal.js';
import type { ExpressionNode, ListNode, ParamNode, SelectItem, SelectNode, StatementNode, TableRef } from './node.js';
import { wholeTables } from './table.js';

/** A parameter or a list whose values are bound, in the order in which a statement holds them. */
export type BoundNode = ParamNode | ListNode;

/** What two statements have in common that differ in values only. */
export interface StatementShape {
  /** Equal for statements that print alike. */
  readonly key: string;
  readonly bound: readonly BoundNode[];
}

/**
 * The shape of a statement: all of it but the values of its parameters. Statements that are put together anew for every call (filters with
 * optional parts) are compiled once for each shape they take.
 *
 * @returns nothing where the statement holds something that has no shape: a query that is only made when it is asked for
 */
export function shapeOf(statement: StatementNode): StatementShape | undefined {
  const reader = new ShapeReader();
  reader.object(statement);
  return reader.known ? { key: reader.key, bound: reader.bound } : undefined;
}

/** Statements of more rows are made for their values, and as text they are long. */
const MOST_ROWS = 8;

const ids = /* @__PURE__ */ new WeakMap<object, number>();
let last = 0;

/** A number for what is the same object wherever it stands: column types with parts, select lists of whole tables, functions. */
function idOf(object: object): number {
  let id = ids.get(object);
  if (id === undefined) ids.set(object, (id = ++last));
  return id;
}

/** A value of the application's own codec is none yet. */
const isNumeric = (value: unknown): boolean => typeof value !== 'object' || 'toFixed' in (value as object);

class ShapeReader {
  key = '';
  known = true;
  readonly bound: BoundNode[] = [];

  /** A statement or an expression; the common ones without looking their properties up. */
  object(node: object): void {
    const one = node as StatementNode | ExpressionNode | TableRef;
    switch (one.kind) {
      case 'param':
        return this.param(one);
      case 'list':
        return this.list(one);
      case 'column':
        // A table's own columns are the same objects everywhere; an alias is made where it is used.
        if (one.table.alias !== undefined) return this.properties(one);
        this.key += `c${idOf(one)}`;
        return;
      case 'table':
        if (one.alias !== undefined) return this.properties(one);
        this.key += `t${idOf(one)}`;
        return;
      case 'binary':
        this.key += `b${one.operator} `;
        if (one.type !== undefined) this.type(one.type);
        this.object(one.left);
        return this.object(one.right);
      case 'and':
      case 'or':
        this.key += one.kind;
        return this.array(one.operands);
      case 'select':
        return this.select(one);
      default:
        this.properties(node);
    }
  }

  private select(node: SelectNode): void {
    const { kind, items, from, joins, where, orderBy, limit, offset, ...rest } = node;
    this.key += 'S';
    this.array(items);
    this.array(from);
    if (joins.length > 0) this.array(joins);
    if (where !== undefined) {
      this.key += 'W';
      this.object(where);
    }
    if (orderBy !== undefined) {
      this.key += 'O';
      for (const term of orderBy) {
        this.key += term.descending ? `-${term.nulls ?? ''}` : `+${term.nulls ?? ''}`;
        this.object(term.expression);
      }
    }
    if (limit !== undefined) {
      this.key += 'L';
      this.object(limit);
    }
    if (offset !== undefined) {
      this.key += 'F';
      this.object(offset);
    }
    this.properties(rest);
  }

  /** Any other node: its properties with their names; what is undefined is not there. */
  private properties(node: object): void {
    const prototype: unknown = Object.getPrototypeOf(node);
    if (prototype !== Object.prototype && prototype !== null) {
      this.known = false;
      return;
    }
    this.key += '{';
    for (const name in node) {
      const value = (node as Readonly<Record<string, unknown>>)[name];
      if (value === undefined) continue;
      this.key += name;
      if (name === 'type' && typeof value === 'object') this.type(value as object);
      else if (name === 'query' && typeof value === 'function') this.known = false;
      else if (name === 'rows' && (value as readonly unknown[]).length > MOST_ROWS) this.known = false;
      else this.value(value);
      if (!this.known) return;
    }
    this.key += '}';
  }

  private value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        // With its length before it, no text can be taken for another's end.
        this.key += `"${value.length}:${value}`;
        return;
      case 'object':
        if (value === null) this.key += 'null;';
        else if (Array.isArray(value)) this.array(value);
        else this.object(value);
        return;
      case 'function':
        // A function of a module says by itself what it does; one with something enclosed is another one each time.
        this.key += `(${idOf(value)};`;
        return;
      default:
        this.key += `${typeof value}${String(value)};`;
    }
  }

  private array(items: readonly unknown[]): void {
    if (wholeTables.has(items as readonly SelectItem[])) {
      this.key += `[${idOf(items)};`;
      return;
    }
    this.key += `[${items.length}:`;
    for (const item of items) this.value(item);
  }

  private param(node: ParamNode): void {
    const { value, type, cast, write } = node;
    this.bound.push(node);
    this.key += cast === true ? '!' : '?';
    if (write === true) this.key += 'w';
    if (type !== undefined) this.type(type);
    // NULL may be printed in another way than a value; and SQLite counts the digits of exact numbers after the point.
    if (value === null) this.key += '0';
    else if (type?.kind === 'decimal' && isNumeric(value))
      this.key += String(/\.\d+$/.exec(decimalText(value))?.[0].length ?? '');
  }

  private list(node: ListNode): void {
    this.bound.push(node);
    this.key += '*';
    if (node.type !== undefined) this.type(node.type);
  }

  /** Most types are their kind; of the others each table has its own, which stays the same. */
  private type(type: object): void {
    const { kind } = type as { readonly kind?: unknown };
    for (const part in type)
      if (part !== 'kind') {
        this.key += `<${idOf(type)}>`;
        return;
      }
    this.key += `<${String(kind)}>`;
  }
}
