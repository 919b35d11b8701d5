import type { Relationship } from './relationship.js';

/** Whether a relation is a list. */
export const isMany = ({ kind }: Relationship): boolean => kind === 'oneToMany' || kind === 'manyToMany';
