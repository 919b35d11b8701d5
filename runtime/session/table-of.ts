import type { MappedClass } from '../mapping/mapped-class.js';

const tables = new WeakMap<MappedClass, object>();

/** The Core table conditions are written over; a sub-class in a table of its own sees its bases' columns too. */
export function tableOf(mapped: MappedClass): object {
  if (mapped.base === undefined || mapped.mapper.inheritance?.strategy !== 'joined') return mapped.mapper.table;
  let table = tables.get(mapped);
  if (table === undefined) {
    table = Object.create(tableOf(mapped.base)) as object;
    const own = Object.getOwnPropertyDescriptors(mapped.mapper.table);
    for (const key of mapped.base.byName.keys()) Reflect.deleteProperty(own, key);
    Object.defineProperties(table, own);
    tables.set(mapped, table);
  }
  return table;
}
