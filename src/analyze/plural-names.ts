import { camelCase, capitalize, pluralWords } from '../words/identifier-words.js';

/**
 * Names of repositories and tables in the emitted code: the plural of the model in camel case, different from each
 * other and from every class.
 *
 * @param models - names of all models and views, in order
 */
export function pluralNames(models: readonly string[]): ReadonlyMap<string, string> {
  const classes = new Set(models);
  const used = new Set<string>();
  const names = new Map<string, string>();
  for (const model of models) {
    const [first = model, ...rest] = pluralWords(model);
    const plural = first + rest.map(capitalize).join('');
    const candidates = [plural, `${camelCase(model)}Rows`];
    let name = candidates.find((candidate) => !classes.has(candidate) && !used.has(candidate));
    for (let count = 2; name === undefined; count++) {
      const numbered = `${plural}${count}`;
      if (!classes.has(numbered) && !used.has(numbered)) name = numbered;
    }
    used.add(name);
    names.set(model, name);
  }
  return names;
}
