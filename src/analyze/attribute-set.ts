import type { Attribute, Expression, Name, Path } from '../../grammar/ast.js';
import type { Span } from '../../grammar/source.js';
import type { AttributeDefinition } from './attribute-definition.js';

/** One element of `[a, b(sort: Desc), lower(c)]`: a field with options, or an expression. */
export type KeyElement =
  | { readonly kind: 'field'; readonly name: Name; readonly options: readonly ElementOption[]; readonly span: Span }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly span: Span };

export interface ElementOption {
  readonly name: Name;
  readonly value: Expression;
}

/** An attribute whose arguments were matched with its definition. Arguments of a wrong kind are left out. */
export class ReadAttribute {
  readonly definition: AttributeDefinition;
  readonly node: Attribute;
  readonly #values: ReadonlyMap<string, readonly Expression[]>;

  constructor(definition: AttributeDefinition, node: Attribute, values: ReadonlyMap<string, readonly Expression[]>) {
    this.definition = definition;
    this.node = node;
    this.#values = values;
  }

  get span(): Span {
    return this.node.span;
  }

  /** The argument as written. */
  expression(name: string): Expression | undefined {
    return this.#values.get(name)?.[0];
  }

  /** All arguments of a variadic parameter. */
  expressions(name: string): readonly Expression[] {
    return this.#values.get(name) ?? [];
  }

  spanOf(name: string): Span {
    return this.expression(name)?.span ?? this.node.span;
  }

  text(name: string): string | undefined {
    const value = this.expression(name);
    if (value?.kind === 'StringLiteral') return value.value;
    return value?.kind === 'Path' ? joinPath(value) : undefined;
  }

  integer(name: string): number | undefined {
    const text = numberText(this.expression(name));
    return text === undefined ? undefined : Number(text);
  }

  /** A number (or a number in quotes), kept as text. */
  number(name: string): string | undefined {
    const value = this.expression(name);
    return value?.kind === 'StringLiteral' ? value.value : numberText(value);
  }

  boolean(name: string): boolean | undefined {
    const value = this.expression(name);
    return value?.kind === 'BooleanLiteral' ? value.value : undefined;
  }

  /** A word of a closed list, as the definition spells it. */
  word(name: string): string | undefined {
    return this.words(name)[0];
  }

  words(name: string): readonly string[] {
    const parameter = this.definition.parameters.find((candidate) => candidate.name === name);
    return this.expressions(name).flatMap((value) => {
      const written = wordText(value);
      if (written === undefined) return [];
      const known = parameter?.words?.find((word) => word.toLowerCase() === written.toLowerCase());
      return [known ?? written];
    });
  }

  name(name: string): Name | undefined {
    const value = this.expression(name);
    return value?.kind === 'Path' ? value.names[0] : undefined;
  }

  names(name: string): readonly Name[] {
    return listOf(this.expression(name)).flatMap((value) => (value.kind === 'Path' ? value.names.slice(0, 1) : []));
  }

  elements(name: string): readonly KeyElement[] {
    return listOf(this.expression(name)).map(keyElement);
  }
}

const NONE: readonly ReadAttribute[] = [];

/** The attributes of one declaration. */
export class AttributeSet {
  readonly all: readonly ReadAttribute[];

  constructor(all: readonly ReadAttribute[]) {
    this.all = all;
  }

  get(name: string): ReadAttribute | undefined {
    // A schema asks each field for each of twenty attributes: no closure.
    const { all } = this;
    for (let at = 0; at < all.length; at++) if (all[at]?.definition.name === name) return all[at];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  every(name: string): readonly ReadAttribute[] {
    if (this.all.length === 0) return NONE;
    return this.all.filter((attribute) => attribute.definition.name === name);
  }

  /** These attributes, then those of a named scalar or mixin that are not given here (repeatable ones add up). */
  over(base: AttributeSet): AttributeSet {
    if (base.all.length === 0) return this;
    const inherited = base.all.filter(({ definition }) => definition.repeatable === true || !this.has(definition.name));
    return new AttributeSet([...this.all, ...inherited]);
  }
}

export const NO_ATTRIBUTES = new AttributeSet([]);

/** The elements of a list, or the one value standing without brackets. */
export function listOf(value: Expression | undefined): readonly Expression[] {
  if (value === undefined) return [];
  return value.kind === 'ArrayLiteral' ? value.elements : [value];
}

/** The text of a number with its sign, or nothing where the expression is no number. */
export function numberText(value: Expression | undefined): string | undefined {
  if (value?.kind === 'NumberLiteral') return value.text;
  if (value?.kind !== 'Unary' || value.operator === 'not') return undefined;
  if (value.operand.kind !== 'NumberLiteral') return undefined;
  return value.operator === '-' ? `-${value.operand.text}` : value.operand.text;
}

/** `a.b.c` */
export function joinPath(path: Path): string {
  return path.names.map((name) => name.text).join('.');
}

function wordText(value: Expression): string | undefined {
  if (value.kind === 'Path') return joinPath(value);
  if (value.kind === 'BooleanLiteral') return String(value.value);
  return value.kind === 'StringLiteral' ? value.value : undefined;
}

const ELEMENT_OPTIONS: ReadonlySet<string> = new Set(['sort', 'length', 'ops', 'nulls', 'collate']);

function keyElement(value: Expression): KeyElement {
  const { span } = value;
  const [path, direction, nulls] =
    value.kind === 'Sort' ? [value.operand, value.direction, value.nulls] : [value, undefined, undefined];
  const sorted: ElementOption[] = [];
  if (value.kind === 'Sort') {
    sorted.push(wordOption('sort', direction === 'desc' ? 'Desc' : 'Asc', span));
    if (nulls !== undefined) sorted.push(wordOption('nulls', nulls, span));
  }
  if (path.kind === 'Path' && path.names.length === 1 && path.names[0]) {
    return { kind: 'field', name: path.names[0], options: sorted, span };
  }
  if (path.kind === 'Call' && isFieldWithOptions(path) && path.callee.names[0]) {
    const options = path.arguments.flatMap((argument) =>
      argument.name ? [{ name: argument.name, value: argument.value }] : [],
    );
    return { kind: 'field', name: path.callee.names[0], options: [...options, ...sorted], span };
  }
  return { kind: 'expression', expression: value, span };
}

/** `title(length: 10)` is a field with options; `lower(title)` and `left(title, n: 3)` are expressions. */
function isFieldWithOptions(call: Expression & { kind: 'Call' }): boolean {
  return (
    call.callee.names.length === 1 &&
    call.arguments.length > 0 &&
    call.arguments.every((argument) => argument.name !== undefined && ELEMENT_OPTIONS.has(argument.name.text))
  );
}

function wordOption(name: string, word: string, span: Span): ElementOption {
  const node = (text: string): Name => ({ kind: 'Name', text, span });
  return { name: node(name), value: { kind: 'Path', names: [node(word)], span } };
}
