import { peekState, setState, type Entity } from './entity.js';
import { EntityState } from './entity-state.js';

/** The state of an entity, made when first needed. */
export function stateOf(entity: Entity): EntityState {
  let state = peekState(entity);
  if (state === null) setState(entity, (state = new EntityState()));
  return state;
}
