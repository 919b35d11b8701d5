// Made by `joinery generate`, do not edit: model Profile in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface ProfilesTable<N extends string = 'profiles'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  ownerId: j.Column<N, number>;
  owner: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): ProfilesTable<A>;
}

export const profiles: ProfilesTable = /* @__PURE__ */ j.table(
  'profiles',
  { id: 'int', text: { kind: 'string', length: 20 }, ownerId: ['owner_id', 'int'] },
  { members: { owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']) } },
);
