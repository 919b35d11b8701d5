// Made by `joinery generate`, do not edit: model Note in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface NotesTable<N extends string = 'notes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  ownerId: j.Column<N, number | null>;
  owner: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): NotesTable<A>;
}

export const notes: NotesTable = /* @__PURE__ */ j.table(
  'notes',
  { id: 'int', text: { kind: 'string', length: 20 }, ownerId: ['owner_id', 'int'] },
  { members: { owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']) } },
);
