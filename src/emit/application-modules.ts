import { posix } from 'node:path';
import type { Entity, Field, Model, Relation, Validator } from '../model.js';

/**
 * The folder of each schema file as seen from the output folder, with forward slashes: `..` for `app.schema` beside
 * `generated/`. Keys are the files' names in the model. A file that is not here counts as one in the output folder.
 */
export type SchemaFolders = ReadonlyMap<string, string>;

/**
 * A model whose codecs and validators name modules as the output folder sees them. What is emitted depends on these paths
 * and not on the names of schema files, which change with the working directory.
 *
 * @param model - names modules as its schema files see them
 * @param folders - where those files are
 */
export function modelFromOutput(model: Model, folders: SchemaFolders): Model {
  if (!model.entities.some(namesModules) && !model.composites.some(({ fields }) => fields.some(fieldNamesModules)))
    return model;
  const origins = new Map(model.origins);
  const entities = model.entities.map((entity): Entity => {
    if (!namesModules(entity)) return entity;
    const fields = entity.fields.map((field) => fieldFromOutput(field, folders));
    const moved = { ...entity, fields, relations: entity.relations.map((one) => relationFromOutput(one, folders)) };
    const origin = model.origins.get(entity);
    if (origin !== undefined) origins.set(moved, origin);
    return moved;
  });
  const composites = model.composites.map((composite) => ({
    ...composite,
    fields: composite.fields.map((field) => fieldFromOutput(field, folders)),
  }));
  return { ...model, entities, composites, origins };
}

/** Whether text or modules of the application become part of what is emitted for these members. */
export function namesApplication({ fields, relations }: Pick<Entity, 'fields' | 'relations'>): boolean {
  return fields.some(hasApplicationType) || namesModules({ fields, relations });
}

function hasApplicationType({ tsType, embedded }: Field): boolean {
  return tsType !== undefined || (embedded?.some(hasApplicationType) ?? false);
}

function namesModules({ fields, relations }: Pick<Entity, 'fields' | 'relations'>): boolean {
  return fields.some(fieldNamesModules) || relations.some(({ validators }) => validators?.some(isModule) ?? false);
}

function fieldNamesModules({ codec, validators, embedded }: Field): boolean {
  return codec !== undefined || validators.some(isModule) || (embedded?.some(fieldNamesModules) ?? false);
}

function isModule({ module }: Validator): boolean {
  return module !== undefined;
}

function fieldFromOutput(field: Field, folders: SchemaFolders): Field {
  if (!fieldNamesModules(field)) return field;
  const { codec, validators, embedded } = field;
  return {
    ...field,
    ...(codec && { codec: { module: fromOutput(codec.module, codec.file, folders), export: codec.export } }),
    validators: validators.map((validator) => validatorFromOutput(validator, folders)),
    ...(embedded && { embedded: embedded.map((member) => fieldFromOutput(member, folders)) }),
  };
}

function relationFromOutput(relation: Relation, folders: SchemaFolders): Relation {
  const { validators } = relation;
  if (validators === undefined) return relation;
  return { ...relation, validators: validators.map((validator) => validatorFromOutput(validator, folders)) };
}

function validatorFromOutput(validator: Validator, folders: SchemaFolders): Validator {
  const { name, arguments: given, module, file } = validator;
  if (module === undefined) return validator;
  return { name, arguments: given, module: fromOutput(module, file, folders) };
}

function fromOutput(module: string, file: string | undefined, folders: SchemaFolders): string {
  const folder = file === undefined ? undefined : folders.get(file);
  if (folder === undefined || !module.startsWith('.')) return module;
  return relativeModule(posix.join(folder, module));
}

/** A path as an import writes it: one that starts with a name would be a package. */
export function relativeModule(path: string): string {
  return path.startsWith('../') || path.startsWith('./') ? path : `./${path}`;
}
