/** The syntax trees of emitted TypeScript, as much of it as the layout knows. */

export type TypeNode =
  | { readonly kind: 'name'; readonly text: string; readonly arguments?: readonly TypeNode[] }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'array'; readonly element: TypeNode }
  | { readonly kind: 'union'; readonly types: readonly TypeNode[] }
  | { readonly kind: 'intersection'; readonly types: readonly TypeNode[] }
  | { readonly kind: 'object'; readonly members: readonly TypeProperty[]; readonly broken: boolean }
  | { readonly kind: 'tuple'; readonly items: readonly { readonly name?: string; readonly type: TypeNode }[] }
  | { readonly kind: 'operator'; readonly operator: 'typeof' | 'keyof'; readonly operand: TypeNode }
  | { readonly kind: 'indexed'; readonly object: TypeNode; readonly index: TypeNode };

export interface TypeProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeNode;
}

export interface TypeParameter {
  /** The name, with `const` where it stands. */
  readonly name: string;
  readonly constraint?: TypeNode;
  readonly default?: TypeNode;
}

export interface Parameter {
  /** The name, with `?` where it stands. */
  readonly name: string;
  readonly type?: TypeNode;
}

export type Expression =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
  | {
      readonly kind: 'call';
      readonly callee: Expression;
      readonly isNew: boolean;
      readonly typeArguments?: readonly TypeNode[];
      readonly arguments: readonly Expression[];
    }
  | { readonly kind: 'import'; readonly source: string }
  | { readonly kind: 'object'; readonly members: readonly ObjectMember[]; readonly broken: boolean }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'arrow'; readonly parameters: readonly string[]; readonly body: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly consequent: Expression;
      readonly alternate: Expression;
    }
  | {
      readonly kind: 'as';
      readonly operator: 'as' | 'satisfies';
      readonly expression: Expression;
      readonly type: TypeNode;
    }
  | { readonly kind: 'nonNull'; readonly expression: Expression }
  | { readonly kind: 'spread'; readonly expression: Expression }
  /** A comment like `@__PURE__` before an expression. */
  | { readonly kind: 'commented'; readonly comment: string; readonly expression: Expression };

export interface ObjectMember {
  readonly comments: readonly string[];
  /** As written; undefined for a spread, which is the value. */
  readonly key?: string;
  readonly value?: Expression;
  /** A method that gives an expression. */
  readonly method?: { readonly parameters: readonly string[]; readonly result: Expression };
}

export type Statement =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'assign'; readonly target: Expression; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly then: readonly Statement[] | Statement;
      readonly otherwise?: readonly Statement[];
    };

export interface Signature {
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returns?: TypeNode;
}

/** A member of a class or an interface. */
export type Member = {
  readonly docs: readonly string[];
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
} & (
  | {
      readonly kind: 'property';
      /** `static override readonly name?`: all that stands before the type. */
      readonly head: string;
      readonly type?: TypeNode;
      readonly value?: Expression;
    }
  | {
      readonly kind: 'method';
      /** `get name`, `constructor`, …: all that stands before the signature. */
      readonly head: string;
      readonly signature: Signature;
      readonly body?: readonly Statement[];
    }
  | { readonly kind: 'static'; readonly body: readonly Statement[] }
);

/** A class or an interface. */
export interface Declaration {
  readonly kind: 'class' | 'interface';
  /** `export abstract class`. */
  readonly head: string;
  readonly name: string;
  readonly typeParameters: readonly TypeParameter[];
  readonly extends: readonly TypeNode[];
  readonly members: readonly Member[];
}

export type TopStatement =
  | Declaration
  | {
      readonly kind: 'constant';
      readonly head: string;
      readonly name: string;
      readonly type?: TypeNode;
      readonly value: Expression;
    }
  | { readonly kind: 'alias'; readonly head: string; readonly type: TypeNode }
  | {
      readonly kind: 'function';
      readonly head: string;
      readonly signature: Signature;
      readonly body: readonly Statement[];
    };
