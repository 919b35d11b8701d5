// Made by `joinery generate`, do not edit: model Badge in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface BadgesTable<N extends string = 'badges'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  ownerId: j.Column<N, number | null>;
  owner: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): BadgesTable<A>;
}

export const badges: BadgesTable = /* @__PURE__ */ j.table(
  'badges',
  { id: 'int', text: { kind: 'string', length: 20 }, ownerId: ['owner_id', 'int'] },
  { members: { owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']) } },
);
