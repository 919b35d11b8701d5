import { cutBytes, shortenName } from '../../runtime/util/shorten-name.js';
import { pluralWords, snakeCase } from '../words/identifier-words.js';
import type { Settings } from './settings.js';

/**
 * Names of things in the database. Joinery's convention is Alembic's: a prefix for the kind, the table, the columns
 * (`fk_orders_customer_id_customers`); Prisma's is the table, the columns and a suffix (`Post_authorId_fkey`).
 */
export interface Naming {
  readonly table: (model: string) => string;
  readonly column: (field: string) => string;
  readonly enumType: (name: string) => string;
  readonly primaryKey: (table: string) => string;
  readonly foreignKey: (table: string, columns: readonly string[], target: string) => string;
  readonly unique: (table: string, columns: readonly string[]) => string;
  readonly index: (table: string, columns: readonly string[]) => string;
  readonly check: (table: string, parts: readonly string[]) => string;
  readonly exclusion: (table: string, parts: readonly string[]) => string;
}

/** Chooses the convention the datasource asks for. */
export function namingFor(settings: Settings): Naming {
  const words = {
    table: settings.snakeCase ? (model: string): string => pluralWords(model).join('_') : asWritten,
    column: settings.snakeCase ? snakeCase : asWritten,
    enumType: settings.snakeCase ? snakeCase : asWritten,
  };
  return settings.flavour === 'prisma' ? { ...words, ...prismaNames(settings) } : { ...words, ...JOINERY_NAMES };
}

type ConstraintNames = Omit<Naming, 'table' | 'column' | 'enumType'>;

/** One limit for every provider, so that adding a second one renames nothing: PostgreSQL's, the smallest. */
const LIMIT = 63;

const JOINERY_NAMES: ConstraintNames = {
  primaryKey: (table) => shorten(`pk_${table}`),
  foreignKey: (table, columns, target) => shorten(['fk', table, ...columns, target].join('_')),
  unique: (table, columns) => shorten(['uq', table, ...columns].join('_')),
  index: (table, columns) => shorten(['ix', table, ...columns].join('_')),
  check: (table, parts) => shorten(['ck', table, ...parts].join('_')),
  exclusion: (table, parts) => shorten(['ex', table, ...parts].join('_')),
};

function prismaNames(settings: Settings): ConstraintNames {
  const limit = PRISMA_LIMITS[settings.dialects[0] ?? 'postgresql'];
  const name =
    (suffix: string) =>
    (table: string, columns: readonly string[] = []): string => {
      const stem = [table, ...columns].join('_');
      return cutBytes(stem, limit - suffix.length) + suffix;
    };
  return {
    primaryKey: (table) => name('_pkey')(table),
    foreignKey: name('_fkey'),
    unique: name('_key'),
    index: name('_idx'),
    check: name('_check'),
    exclusion: name('_excl'),
  };
}

const PRISMA_LIMITS = { postgresql: 63, mysql: 64, sqlite: 10_000 } as const;

/** Keeps a name within the limit by a tail that depends on the whole name, so that two long names stay apart. */
export function shorten(name: string): string {
  return shortenName(name, { most: LIMIT, unit: 'bytes' });
}

function asWritten(name: string): string {
  return name;
}
