import type { CompiledStatement } from './compiled.js';
import { decoderFor } from './decode.js';
import type { SelectItem } from './node.js';
import { typeOfItem } from './query.js';
import { wholeTables } from './table.js';

/** How the rows of a select list are read. */
interface RowPlan {
  readonly labels: readonly string[];
  readonly decoders: CompiledStatement['decoders'];
  readonly bigints: boolean;
}

const plans = /* @__PURE__ */ new WeakMap<readonly SelectItem[], RowPlan>();

/** The plan of a select list; kept where the list is all of a table. */
export function rowPlan(items: readonly SelectItem[]): RowPlan {
  const known = plans.get(items);
  if (known !== undefined) return known;
  const types = items.map(typeOfItem);
  const plan = {
    labels: items.map((item, index) => item.label ?? String(index)),
    decoders: types.map((type, index) => type && decoderFor(type, items[index]?.label ?? '')),
    bigints: types.some((type) => type?.kind === 'bigInt'),
  };
  if (wholeTables.has(items)) plans.set(items, plan);
  return plan;
}
