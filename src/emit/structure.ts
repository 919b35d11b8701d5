/**
 * A TypeScript file as plain data: what the artefacts make and `print.ts` turns into text. The members have the names
 * ts-morph gives them, so that printing is one call; nothing here depends on it, and all of it can be posted to a worker.
 */
export interface FileStructure {
  readonly statements: readonly StatementStructure[];
}

export type StatementStructure =
  | ImportStructure
  | ExportStructure
  | ClassStructure
  | InterfaceStructure
  | TypeAliasStructure
  | ConstantStructure
  | FunctionStructure
  /** Any statement as text. */
  | string;

export interface ImportStructure {
  readonly kind: 'ImportDeclaration';
  readonly moduleSpecifier: string;
  readonly isTypeOnly: boolean;
  readonly namedImports: readonly ImportedName[];
  readonly namespaceImport?: string;
}

export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
  readonly isTypeOnly?: boolean;
}

/** `export { a } from './b.js'`; without names, `export *`. */
export interface ExportStructure {
  readonly kind: 'ExportDeclaration';
  readonly moduleSpecifier: string;
  readonly isTypeOnly: boolean;
  readonly namedExports: readonly ImportedName[];
}

export interface ClassStructure {
  readonly kind: 'Class';
  readonly name: string;
  readonly isExported: boolean;
  readonly isAbstract?: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly typeParameters?: readonly string[];
  readonly extends?: string;
  readonly implements?: readonly string[];
  readonly properties?: readonly PropertyStructure[];
  readonly ctors?: readonly ConstructorStructure[];
  readonly getAccessors?: readonly GetterStructure[];
  readonly setAccessors?: readonly SetterStructure[];
  readonly methods?: readonly MethodStructure[];
  /** Text of a last member; ts-morph would print a static property before the fields. */
  readonly tail?: string;
}

export interface InterfaceStructure {
  readonly kind: 'Interface';
  readonly name: string;
  readonly isExported: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly typeParameters?: readonly string[];
  readonly extends?: readonly string[];
  readonly properties?: readonly InterfacePropertyStructure[];
}

export interface TypeAliasStructure {
  readonly kind: 'TypeAlias';
  readonly name: string;
  readonly isExported: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly typeParameters?: readonly string[];
  readonly type: string;
}

/** `const name: type = initializer` */
export interface ConstantStructure {
  readonly kind: 'VariableStatement';
  readonly isExported: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly declarationKind: 'const';
  readonly declarations: readonly { readonly name: string; readonly type?: string; readonly initializer: string }[];
}

export interface FunctionStructure {
  readonly kind: 'Function';
  readonly name: string;
  readonly isExported: boolean;
  readonly isAsync?: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly typeParameters?: readonly string[];
  readonly parameters: readonly ParameterStructure[];
  readonly returnType?: string;
  readonly statements: readonly string[];
}

export interface ParameterStructure {
  readonly name: string;
  readonly type?: string;
  readonly hasQuestionToken?: boolean;
  readonly initializer?: string;
}

export interface InterfacePropertyStructure {
  readonly name: string;
  readonly type: string;
  readonly isReadonly?: boolean;
  readonly hasQuestionToken?: boolean;
  readonly docs?: readonly string[];
}

export interface PropertyStructure extends InterfacePropertyStructure {
  readonly isStatic?: boolean;
  readonly hasExclamationToken?: boolean;
  readonly hasOverrideKeyword?: boolean;
  readonly hasDeclareKeyword?: boolean;
  readonly initializer?: string;
  readonly leadingTrivia?: string;
}

export interface ConstructorStructure {
  readonly docs?: readonly string[];
  readonly overloads?: readonly {
    readonly docs?: readonly string[];
    readonly parameters: readonly ParameterStructure[];
  }[];
  readonly parameters: readonly ParameterStructure[];
  readonly statements: readonly string[];
}

export interface GetterStructure {
  readonly name: string;
  readonly isStatic?: boolean;
  readonly hasOverrideKeyword?: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly returnType?: string;
  readonly statements: readonly string[];
}

export interface SetterStructure {
  readonly name: string;
  readonly hasOverrideKeyword?: boolean;
  readonly parameters: readonly ParameterStructure[];
  readonly statements: readonly string[];
}

export interface MethodStructure {
  readonly name: string;
  readonly isStatic?: boolean;
  readonly isAsync?: boolean;
  readonly hasOverrideKeyword?: boolean;
  readonly docs?: readonly string[];
  readonly leadingTrivia?: string;
  readonly typeParameters?: readonly string[];
  readonly parameters: readonly ParameterStructure[];
  readonly returnType?: string;
  readonly statements: readonly string[];
  readonly overloads?: readonly {
    readonly typeParameters?: readonly string[];
    readonly parameters: readonly ParameterStructure[];
    readonly returnType: string;
    readonly docs?: readonly string[];
  }[];
}
