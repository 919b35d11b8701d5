// Made by `joinery generate`, do not edit: model Site in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { rooms, type RoomsTable } from './rooms.js';

export interface SitesTable<N extends string = 'sites'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  code: j.Column<N, number>;
  rooms: j.ToManyPath<RoomsTable>;
  as<A extends string>(alias: A): SitesTable<A>;
}

export const sites: SitesTable = /* @__PURE__ */ j.table(
  'sites',
  { id: 'int', code: 'int' },
  { members: { rooms: (t) => j.toMany(t, () => rooms, ['code'], ['site_code']) } },
);
