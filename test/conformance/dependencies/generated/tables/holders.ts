// Made by `joinery generate`, do not edit: model Holder in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { details, type DetailsTable } from './details.js';

export interface HoldersTable<N extends string = 'holders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  detail: j.ToOnePath<DetailsTable>;
  as<A extends string>(alias: A): HoldersTable<A>;
}

export const holders: HoldersTable = /* @__PURE__ */ j.table(
  'holders',
  { id: 'int', name: 'string' },
  { members: { detail: (t) => j.toOne(t, () => details, ['id'], ['id']) } },
);
