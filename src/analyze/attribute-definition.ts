/** Kinds of declarations an attribute may stand on. */
export type Place =
  'field' | 'relation' | 'compositeField' | 'scalar' | 'enumValue' | 'model' | 'view' | 'mixin' | 'composite' | 'enum';

/** What an argument must be. */
export type ParameterKind =
  /** A text in quotes. */
  | 'text'
  /** A whole number. */
  | 'integer'
  /** A text or a whole number, kept as text: bounds of sequences. */
  | 'number'
  | 'boolean'
  /** One of `words`, compared without case; given as a bare word. */
  | 'word'
  /** A field of the same model, as a bare word. */
  | 'name'
  /** A list of fields, each perhaps with options: `[a, b(sort: Desc)]`; a single one may stand without brackets. */
  | 'elements'
  /** A list of bare field names. */
  | 'names'
  /** A dotted path: `orderItems.product`. */
  | 'path'
  /** One or several orders: `placedAt desc`. */
  | 'orders'
  /** Anything of the expression language. */
  | 'expression'
  /** A text, or a bare word standing for itself. */
  | 'textOrWord';

export interface ParameterDefinition {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly words?: readonly string[];
  readonly required?: boolean;
  /** May be given without its name, in this order. */
  readonly positional?: boolean;
  /** Takes all remaining unnamed arguments. */
  readonly variadic?: boolean;
}

export interface AttributeDefinition {
  /** Without the `@`. */
  readonly name: string;
  /** Written with `@@`. */
  readonly block: boolean;
  readonly on: readonly Place[];
  readonly parameters: readonly ParameterDefinition[];
  /** May be given more than once. */
  readonly repeatable?: boolean;
  /** Takes any arguments; interpreted by its own code (`@validate`, `@db.X`). */
  readonly open?: boolean;
}
