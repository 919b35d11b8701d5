// Made by `joinery generate`, do not edit: model Room in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { sites, type SitesTable } from './sites.js';

export interface RoomsTable<N extends string = 'rooms'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  siteCode: j.Column<N, number | null>;
  site: j.ToOnePath<SitesTable>;
  as<A extends string>(alias: A): RoomsTable<A>;
}

export const rooms: RoomsTable = /* @__PURE__ */ j.table(
  'rooms',
  { id: 'int', name: 'string', siteCode: ['site_code', 'int'] },
  { members: { site: (t) => j.toOne(t, () => sites, ['site_code'], ['code']) } },
);
