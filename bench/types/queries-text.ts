import { lower } from './layer.js';
import type { Layer, SyntheticModel } from './layer.js';

/** The second ten: each has a parent and children. */
const QUERIED = [10, 20] as const;

/** The models of a chain, each with its neighbours. */
export function syntheticModels(names: readonly string[]): SyntheticModel[] {
  return names.map((name, index) => ({
    name,
    plural: `${lower(name)}s`,
    parent: names[index - 1] ?? name,
    child: names[index + 1] ?? name,
  }));
}

/** A module with a function for each of the 200 queries. */
export function queriesText(layer: Layer, models: readonly SyntheticModel[]): string {
  const used = models.slice(QUERIED[0] - 1, QUERIED[1] + 1);
  const functions = models
    .slice(...QUERIED)
    .flatMap((model) =>
      layer.queries(model).map((query, at) => `export async function ${lower(model.name)}${at}() {\n  ${query}\n}`),
    );
  return [layer.head(used), 'declare function use(value: unknown): void;', ...functions, ''].join('\n');
}
