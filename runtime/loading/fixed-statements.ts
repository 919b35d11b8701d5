import type { Dialect } from '../dialect/dialect.js';
import type { StatementText } from '../engine/driver.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { bind } from '../sql/bind.js';
import type { CompiledStatement, Encoder } from '../sql/compiled.js';
import type { ExpressionNode, SelectNode } from '../sql/node.js';
import { classSelect, conjunction, filtered, type RowShape } from './class-select.js';

/** A select whose text never changes, with one encoder a parameter. */
export interface FixedSelect {
  readonly text: StatementText;
  /** The select itself, its values placeholders named as the fields. */
  readonly node: SelectNode;
  /** Parameters that stand before those given: the kinds of a class that shares its table. */
  readonly constants: readonly unknown[];
  readonly encoders: readonly (Encoder | undefined)[];
  readonly shape: RowShape;
}

/** Sizes lists are filled up to where every length is another text: so few texts are prepared. */
const SIZES = [1, 2, 3, 5, 8, 13, 25, 50, 100, 200, 350, 500];

/** The statements of a database that are the same each time, made at first use. */
export class FixedStatements {
  readonly dialect: Dialect;
  private readonly gets: (FixedSelect | undefined)[] = [];
  private readonly finds = new Map<string, FixedSelect>();
  private readonly texts = new WeakMap<CompiledStatement, StatementText>();

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** One row by its key. */
  get(mapped: MappedClass): FixedSelect {
    return (this.gets[mapped.index] ??= this.make(mapped, mapped.key));
  }

  /** Rows by the values of fields. */
  find(mapped: MappedClass, fields: readonly string[]): FixedSelect {
    const name = `${String(mapped.index)} ${fields.join(' ')}`;
    let select = this.finds.get(name);
    if (select === undefined) {
      select = this.make(
        mapped,
        fields.map((field) => mapped.field(field)),
      );
      this.finds.set(name, select);
    }
    return select;
  }

  /** A compiled statement as the driver takes it. */
  text(compiled: CompiledStatement, sql: string): StatementText {
    if (compiled.pieces.length > 1) return { sql, bigints: compiled.bigints, returnsRows: true };
    let text = this.texts.get(compiled);
    if (text === undefined) this.texts.set(compiled, (text = { sql, bigints: compiled.bigints, returnsRows: true }));
    return text;
  }

  /** Binds the keys of a list select, filled up so that texts repeat. */
  bindKeys(
    node: SelectNode,
    keys: readonly unknown[],
  ): { readonly text: StatementText; readonly parameters: readonly unknown[] } {
    const compiled = this.dialect.compiler.compile(node);
    const bound = bind(compiled, this.dialect.compiler, {
      keys: this.dialect.capabilities.arrays ? keys : padded(keys),
    });
    return { text: this.text(compiled, bound.sql), parameters: bound.parameters };
  }

  private make(mapped: MappedClass, fields: readonly MappedField[]): FixedSelect {
    const { node, shape } = classSelect(mapped);
    const equal = fields.map((field): ExpressionNode => ({
      kind: 'binary',
      operator: '=',
      left: field.node,
      right: { kind: 'placeholder', name: field.name, type: field.type },
    }));
    const { compiler } = this.dialect;
    const select = filtered(node, conjunction(equal));
    const compiled = compiler.compile(select);
    const given = compiled.slots.filter((slot) => slot.name !== undefined);
    const fixed = { ...compiled, slots: compiled.slots.filter((slot) => slot.name === undefined) };
    const { sql, parameters } = bind(fixed, compiler);
    const text = { sql, bigints: compiled.bigints, returnsRows: true, short: true };
    return { text, node: select, constants: parameters, encoders: given.map((slot) => slot.encode), shape };
  }
}

function padded(keys: readonly unknown[]): readonly unknown[] {
  const size = SIZES.find((candidate) => candidate >= keys.length);
  return size === undefined || size === keys.length
    ? keys
    : [...keys, ...new Array<unknown>(size - keys.length).fill(keys[0])];
}
