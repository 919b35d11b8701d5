import { posix } from 'node:path';
import type { ImportStructure, ImportedName } from './structure.js';

/**
 * The imports of one emitted file, collected while its text is made. Whoever names something from elsewhere asks here and
 * writes the answer, which is an alias where the schema declares the same name.
 */
export class FileImports {
  readonly #file: string;
  readonly #declared: ReadonlySet<string>;
  readonly #modules = new Map<string, Map<string, { alias?: string; typeOnly: boolean }>>();

  /**
   * @param file - the module, seen from the output folder, without an ending
   * @param declared - names of the schema that hide others
   */
  constructor(file: string, declared: readonly string[]) {
    this.#file = file;
    this.#declared = new Set(declared);
  }

  /** A value of the runtime. */
  value(name: string): string {
    return this.#runtime(name, false);
  }

  /** A type of the runtime (or a class used as a type only). */
  type(name: string): string {
    return this.#runtime(name, true);
  }

  /** A value of another emitted file. */
  localValue(module: string, name: string): string {
    return this.#local(module, name, false);
  }

  /** A type of another emitted file. */
  localType(module: string, name: string): string {
    return this.#local(module, name, true);
  }

  /** A value of a module of the application (`@codec`, `@validate`), as written in the schema: relative to the output folder. */
  applicationValue(specifier: string, name: string, alias: string): string {
    const from = specifier.startsWith('.') ? posix.join('..', specifier) : specifier;
    const path = specifier.startsWith('.') && !from.startsWith('.') ? `./${from}` : from;
    this.#add(path, name, alias === name ? undefined : alias, false);
    return alias;
  }

  /** A global type or value, safe from a model of the same name. */
  global(name: string): string {
    return this.#declared.has(name) ? `globalThis.${name}` : name;
  }

  /** The import declarations: the runtime first, then the application's, then by path. */
  structures(): ImportStructure[] {
    return [...this.#modules]
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([moduleSpecifier, names]) => importStructure(moduleSpecifier, names));
  }

  #runtime(name: string, typeOnly: boolean): string {
    const alias = this.#declared.has(name) ? `Joinery${name[0]?.toUpperCase() ?? ''}${name.slice(1)}` : undefined;
    this.#add('joinery', name, alias, typeOnly);
    return alias ?? name;
  }

  #local(module: string, name: string, typeOnly: boolean): string {
    if (module === this.#file) return name;
    const path = posix.relative(posix.dirname(this.#file), module);
    this.#add(`${path.startsWith('.') ? path : `./${path}`}.js`, name, undefined, typeOnly);
    return name;
  }

  #add(module: string, name: string, alias: string | undefined, typeOnly: boolean): void {
    let names = this.#modules.get(module);
    if (!names) this.#modules.set(module, (names = new Map()));
    const before = names.get(name);
    names.set(name, { ...(alias !== undefined && { alias }), typeOnly: typeOnly && (before?.typeOnly ?? true) });
  }
}

function rank(module: string): number {
  if (module === 'joinery') return 0;
  return module.startsWith('.') ? 2 : 1;
}

function importStructure(
  moduleSpecifier: string,
  names: ReadonlyMap<string, { readonly alias?: string; readonly typeOnly: boolean }>,
): ImportStructure {
  const isTypeOnly = [...names.values()].every((name) => name.typeOnly);
  const named = [...names].map(([name, { alias, typeOnly }]): ImportedName => ({
    name,
    ...(alias !== undefined && { alias }),
    isTypeOnly: typeOnly && !isTypeOnly,
  }));
  // Values before types, each by name, as people sort them.
  named.sort((a, b) => Number(a.isTypeOnly) - Number(b.isTypeOnly) || (a.name < b.name ? -1 : 1));
  return { kind: 'ImportDeclaration', moduleSpecifier, isTypeOnly, namedImports: named };
}
