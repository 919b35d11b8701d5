import type { Model } from '../model.js';
import { emitted } from './names.js';
import { FORBIDDEN_MEMBERS } from './reserved-names.js';

/** A member of a model that no class can have. */
export interface ForbiddenMember {
  readonly entity: string;
  readonly member: string;
  /** The part of the model it is, for its place in the schema. */
  readonly declaration: object;
}

/** The fields, relations and hybrids that have the name of something every object has. */
export function forbiddenMembers(model: Model): readonly ForbiddenMember[] {
  return emitted(model).flatMap((entity) =>
    [...entity.fields.filter((field) => !field.ignored), ...entity.relations, ...entity.hybrids, ...entity.proxies]
      .filter((member) => FORBIDDEN_MEMBERS.has(member.name))
      .map((member) => ({ entity: entity.name, member: member.name, declaration: member })),
  );
}
