import type { Sequence } from '../../runtime/schema/metadata.js';
import { flag, text, type CatalogRow } from './catalog.js';

const GREATEST: Readonly<Record<string, string>> = {
  smallint: '32767',
  integer: '2147483647',
  bigint: '9223372036854775807',
};

/**
 * The options of a sequence that are not the defaults.
 *
 * @param type - the type whose greatest value is the default one
 */
export function postgresqlSequence(row: CatalogRow, type: string): Omit<Sequence, 'name' | 'schema'> {
  const rising = !text(row, 'increment').startsWith('-');
  const least = rising ? '1' : '';
  const start = rising ? text(row, 'min') : text(row, 'max');
  return {
    ...(text(row, 'start') === start ? {} : { start: text(row, 'start') }),
    ...(text(row, 'increment') === '1' ? {} : { increment: text(row, 'increment') }),
    ...(text(row, 'min') === least ? {} : { minValue: text(row, 'min') }),
    ...(rising && text(row, 'max') === GREATEST[type] ? {} : { maxValue: text(row, 'max') }),
    ...(flag(row, 'cycle') ? { cycle: true } : {}),
  };
}
