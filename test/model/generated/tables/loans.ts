// Made by `joinery generate`, do not edit: model Loan in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface LoansTable<N extends string = 'loans'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  what: j.Column<N, string>;
  holderId: j.Column<N, number | null>;
  holder: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): LoansTable<A>;
}

export const loans: LoansTable = /* @__PURE__ */ j.table(
  'loans',
  { id: 'int', what: { kind: 'string', length: 20 }, holderId: ['holder_id', 'int'] },
  { members: { holder: (t) => j.toOne(t, () => owners, ['holder_id'], ['id']) } },
);
