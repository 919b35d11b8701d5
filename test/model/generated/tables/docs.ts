// Made by `joinery generate`, do not edit: model Doc in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface DocsTable<N extends string = 'docs'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  version: j.DefaultColumn<N, number>;
  ownerId: j.Column<N, number | null>;
  owner: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): DocsTable<A>;
}

export const docs: DocsTable = /* @__PURE__ */ j.table(
  'docs',
  { id: 'int', title: { kind: 'string', length: 20 }, version: 'int', ownerId: ['owner_id', 'int'] },
  { members: { owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']) } },
);
