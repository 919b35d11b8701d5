import type { Definitions } from './definitions.js';

/** Gives an emitted `Session` or `Database` a getter for each repository; the class's interface types them. */
export function defineRepositories(target: { readonly prototype: object }, definitions: Definitions): void {
  for (const name in definitions)
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: { repository(name: string): object }): object {
        return this.repository(name);
      },
    });
}
