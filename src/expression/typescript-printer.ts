import { assertNever } from '../../runtime/util/invariant.js';
import { writeTypeScriptAggregate } from './typescript-aggregate.js';
import { writeTypeScriptCast } from './typescript-cast.js';
import { familyOf } from './typescript-family.js';
import { primaryTs, quoted, tsLevel } from './typescript-level.js';
import type { CaseNode, ColumnNode, LiteralNode, Node, Row, TypeScriptFragment, TypeScriptWriter } from './node.js';

/**
 * Prints typed nodes as a TypeScript expression over `this`, with plain operators where nothing can be null and the
 * functions of the runtime's `hybrid` layer, imported as `h`, where NULL or exact numbers need them.
 */
export class TypeScriptPrinter implements TypeScriptWriter {
  /** Set when something only SQL can say was met; the text is worthless then. */
  unsayable = false;
  readonly relationsTypes = new Set<string>();
  /** Conditions that are known to be false where the printer is. */
  #excluded = new Set<string>();

  /** Prints a node. */
  write(node: Node): TypeScriptFragment {
    switch (node.kind) {
      case 'literal':
        return this.#literal(node);
      case 'column':
        return this.#column(node);
      case 'operation':
        return node.implementation.typescript(this, node) ?? this.giveUp();
      case 'cast':
        return writeTypeScriptCast(this, node);
      case 'case':
        return this.#case(node);
      case 'related':
        return this.write(node.value);
      case 'aggregate':
        return writeTypeScriptAggregate(this, node);
      case 'hybrid':
        if (!isSayable(node.value)) return this.giveUp();
        return this.#access(node.row, [{ property: node.property, nullable: node.nullable }]);
      case 'raw':
      case 'bareName':
        return this.giveUp();
      default:
        return assertNever(node);
    }
  }

  /** Notes that TypeScript can't say this. */
  giveUp(): TypeScriptFragment {
    this.unsayable = true;
    return primaryTs('undefined');
  }

  /** A node as an operand of an operator that binds at `level`. */
  operand(node: Node, level: number): string {
    return this.enclose(this.write(node), level);
  }

  enclose(fragment: TypeScriptFragment, level: number): string {
    return fragment.level < level ? `(${fragment.text})` : fragment.text;
  }

  /** A node where no parentheses are ever needed. */
  text(node: Node): string {
    return this.write(node).text;
  }

  /** A call of a function of the runtime's `hybrid` layer. */
  call(name: string, ...nodes: readonly Node[]): TypeScriptFragment {
    return primaryTs(`h.${name}(${nodes.map((node) => this.text(node)).join(', ')})`);
  }

  /** A condition as a plain `boolean`: NULL counts as false. */
  condition(node: Node, level: number): string {
    if (!node.nullable) return this.operand(node, level);
    return this.enclose({ text: `${this.operand(node, tsLevel.equality)} === true`, level: tsLevel.equality }, level);
  }

  /** What holds a row, and whether it may be null. */
  row(row: Row): { readonly text: string; readonly nullable: boolean } {
    if (row.via === undefined) return { text: row.variable ?? 'this', nullable: false };
    const { from, relation, name } = row.via;
    const owner = this.row(from);
    return {
      text: `${this.loaded(owner.text, relation.relationsType)}${owner.nullable ? '?.' : '.'}${relation.property ?? name}`,
      nullable: owner.nullable || relation.nullable,
    };
  }

  /** An entity seen as one whose relations are loaded. */
  loaded(entity: string, relationsType: string | undefined): string {
    if (relationsType === undefined) return entity;
    this.relationsTypes.add(relationsType);
    return `h.loaded<${relationsType}>(${entity})`;
  }

  #literal({ value, type }: LiteralNode): TypeScriptFragment {
    if (value === null || typeof value === 'boolean') return primaryTs(String(value));
    const family = familyOf(type);
    const level = value.startsWith('-') ? tsLevel.unary : tsLevel.primary;
    if (family === 'number') return { text: value, level };
    if (family === 'bigint') return { text: `${value}n`, level };
    if (family === 'decimal') return primaryTs(`h.decimal(${/^-?\d{1,15}$/.test(value) ? value : quoted(value)})`);
    return primaryTs(family === 'date' ? `new Date(${quoted(value)})` : quoted(value));
  }

  #column(node: ColumnNode): TypeScriptFragment {
    return node.opaque ? this.giveUp() : this.#access(node.row, node.access);
  }

  #access(row: Row, steps: ColumnNode['access']): TypeScriptFragment {
    const owner = this.row(row);
    let text = owner.text;
    let nullable = owner.nullable;
    let chained = false;
    for (const step of steps) {
      text += `${nullable ? '?.' : '.'}${step.property}`;
      chained ||= nullable;
      nullable ||= step.nullable;
    }
    // An optional member of a composite may have been left out.
    const absent = steps.length > 1 && steps.at(-1)?.nullable === true;
    return chained || absent ? { text: `${text} ?? null`, level: tsLevel.nullish } : primaryTs(text);
  }

  /** A branch whose condition was false already is never taken, and the compiler refuses it as one that cannot be. */
  #case(node: CaseNode): TypeScriptFragment {
    const before = new Set(this.#excluded);
    let text = '';
    for (const { when, then } of node.branches) {
      const condition = this.condition(when, tsLevel.nullish);
      if (this.#excluded.has(condition)) continue;
      text += `${condition} ? ${this.operand(then, tsLevel.nullish)} : `;
      this.#excluded.add(condition);
    }
    const otherwise = this.operand(node.otherwise, text === '' ? 0 : tsLevel.nullish);
    this.#excluded = before;
    return text === '' ? primaryTs(`(${otherwise})`) : { text: text + otherwise, level: tsLevel.conditional };
  }
}

/** A hybrid that only SQL can say has no getter to read. */
function isSayable(node: Node): boolean {
  const printer = new TypeScriptPrinter();
  printer.write(node);
  return !printer.unsayable;
}
