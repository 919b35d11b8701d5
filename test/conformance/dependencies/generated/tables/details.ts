// Made by `joinery generate`, do not edit: model Detail in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { holders, type HoldersTable } from './holders.js';

export interface DetailsTable<N extends string = 'details'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  text: j.Column<N, string>;
  holder: j.ToOnePath<HoldersTable>;
  as<A extends string>(alias: A): DetailsTable<A>;
}

export const details: DetailsTable = /* @__PURE__ */ j.table(
  'details',
  { id: 'int', text: 'string' },
  { members: { holder: (t) => j.toOne(t, () => holders, ['id'], ['id']) } },
);
