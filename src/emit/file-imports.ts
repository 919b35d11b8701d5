import { posix } from 'node:path';
import { relativeModule } from './application-modules.js';
import type { ImportStructure, ImportedName } from './structure.js';

/** The runtime as emitted code names it; its members need no import of their own and can't clash with a model's name. */
export const RUNTIME = 'j';

/**
 * The imports of one emitted file, collected while its text is made. Whoever names something from elsewhere asks here and
 * writes the answer. The runtime is one namespace: a column of another type changes no import, and a model may be called
 * `Session` or `Decimal`.
 */
export class FileImports {
  readonly #file: string;
  readonly #declared: ReadonlySet<string>;
  readonly #modules = new Map<string, Map<string, { alias?: string; typeOnly: boolean }>>();
  #runtime: 'none' | 'type' | 'value' = 'none';

  /**
   * @param file - the module, seen from the output folder, without an ending
   * @param declared - names of the schema that hide globals
   */
  constructor(file: string, declared: readonly string[]) {
    this.#file = file;
    this.#declared = new Set(declared);
  }

  /** A value of the runtime. */
  value(name: string): string {
    this.#runtime = 'value';
    return `${RUNTIME}.${name}`;
  }

  /** A type of the runtime (or a class used as a type only). */
  type(name: string): string {
    if (this.#runtime === 'none') this.#runtime = 'type';
    return `${RUNTIME}.${name}`;
  }

  /** A value of the runtime by its own name, for text that was printed elsewhere. */
  named(name: string): void {
    this.#add('joinery', name, undefined, false);
  }

  /** A value of another emitted file. */
  localValue(module: string, name: string): string {
    return this.#local(module, name, false);
  }

  /** A type of another emitted file. */
  localType(module: string, name: string): string {
    return this.#local(module, name, true);
  }

  /** A value of a module of the application (`@codec`, `@validate`), as seen from the output folder. */
  applicationValue(specifier: string, name: string, alias: string): string {
    const path = specifier.startsWith('.') ? moduleFrom(posix.dirname(this.#file), specifier) : specifier;
    this.#add(path, name, alias === name ? undefined : alias, false);
    return alias;
  }

  /** A global type or value, safe from a model of the same name. */
  global(name: string): string {
    return this.#declared.has(name) ? `globalThis.${name}` : name;
  }

  /** The import declarations: the runtime first, then the application's, then by path. */
  structures(): ImportStructure[] {
    const runtime: ImportStructure[] =
      this.#runtime === 'none'
        ? []
        : [
            {
              kind: 'ImportDeclaration',
              moduleSpecifier: 'joinery',
              isTypeOnly: this.#runtime === 'type',
              namespaceImport: RUNTIME,
              namedImports: [],
            },
          ];
    const others = [...this.#modules]
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([moduleSpecifier, names]) => importStructure(moduleSpecifier, names));
    return [...runtime, ...others];
  }

  #local(module: string, name: string, typeOnly: boolean): string {
    if (module === this.#file) return name;
    const path = posix.relative(posix.dirname(this.#file), module);
    this.#add(`${path.startsWith('.') ? path : `./${path}`}.js`, name, undefined, typeOnly);
    return name;
  }

  #add(module: string, name: string, alias: string | undefined, typeOnly: boolean): void {
    let names = this.#modules.get(module);
    if (!names) this.#modules.set(module, (names = new Map<string, { alias?: string; typeOnly: boolean }>()));
    const before = names.get(name);
    names.set(name, { ...(alias !== undefined && { alias }), typeOnly: typeOnly && (before?.typeOnly ?? true) });
  }
}

/** A module seen from the output folder, seen from a folder in it. */
function moduleFrom(folder: string, module: string): string {
  const up = folder === '.' ? '' : '../'.repeat(folder.split('/').length);
  return relativeModule(posix.join(up, module));
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
