import type { Registry } from '../mapping/registry.js';
import { ValidationError } from '../util/errors.js';
import type { Definitions, Overrides } from './definitions.js';
import type { RepositorySource } from './repository-source.js';

/** Makes repositories by name, with the application's classes where it has its own. */
export class Repositories {
  private readonly definitions: Definitions;
  private readonly overrides: Overrides;
  private readonly registry: Registry;

  constructor(definitions: Definitions, overrides: Overrides, registry: Registry) {
    this.definitions = definitions;
    this.overrides = overrides;
    this.registry = registry;
    for (const name in overrides.repositories)
      if (definitions[name] === undefined)
        throw new ValidationError(
          `there is no repository '${name}' to replace; the schema has ${Object.keys(definitions).join(', ')}`,
        );
  }

  make(name: string, source: RepositorySource): object {
    const definition = this.definitions[name];
    if (definition === undefined) throw new ValidationError(`there is no repository '${name}'`);
    const Class = this.overrides.repositories?.[name] ?? definition.repository;
    return new Class(source, this.registry.get(definition.model.mapper.name));
  }
}
