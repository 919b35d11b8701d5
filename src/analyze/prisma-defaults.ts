import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';

interface Choice {
  readonly type: ColumnType;
  readonly native: string;
}

const POSTGRESQL: Readonly<Record<string, Choice>> = {
  String: { type: { kind: 'text' }, native: 'text' },
  Boolean: { type: { kind: 'boolean' }, native: 'boolean' },
  Int: { type: { kind: 'int' }, native: 'integer' },
  BigInt: { type: { kind: 'bigInt' }, native: 'bigint' },
  Float: { type: { kind: 'float' }, native: 'double precision' },
  Decimal: { type: { kind: 'decimal', precision: 65, scale: 30 }, native: 'decimal(65,30)' },
  DateTime: { type: { kind: 'timestamp', precision: 3 }, native: 'timestamp(3)' },
  Json: { type: { kind: 'json' }, native: 'jsonb' },
  Bytes: { type: { kind: 'bytes' }, native: 'bytea' },
};

const MYSQL: Readonly<Record<string, Choice>> = {
  String: { type: { kind: 'string', length: 191 }, native: 'varchar(191)' },
  Boolean: { type: { kind: 'boolean' }, native: 'tinyint(1)' },
  Int: { type: { kind: 'int' }, native: 'int' },
  BigInt: { type: { kind: 'bigInt' }, native: 'bigint' },
  Float: { type: { kind: 'float' }, native: 'double' },
  Decimal: { type: { kind: 'decimal', precision: 65, scale: 30 }, native: 'decimal(65,30)' },
  DateTime: { type: { kind: 'timestamp', precision: 3 }, native: 'datetime(3)' },
  Json: { type: { kind: 'json' }, native: 'json' },
  Bytes: { type: { kind: 'bytes' }, native: 'longblob' },
};

const SQLITE: Readonly<Record<string, Choice>> = {
  String: { type: { kind: 'text' }, native: 'TEXT' },
  Boolean: { type: { kind: 'boolean' }, native: 'BOOLEAN' },
  Int: { type: { kind: 'int' }, native: 'INTEGER' },
  BigInt: { type: { kind: 'bigInt' }, native: 'BIGINT' },
  Float: { type: { kind: 'float' }, native: 'REAL' },
  Decimal: { type: { kind: 'decimal' }, native: 'DECIMAL' },
  DateTime: { type: { kind: 'timestamp', precision: 3 }, native: 'DATETIME' },
  Json: { type: { kind: 'json' }, native: 'JSONB' },
  Bytes: { type: { kind: 'bytes' }, native: 'BLOB' },
};

const DEFAULTS: Readonly<Record<DialectName, Readonly<Record<string, Choice>>>> = {
  postgresql: POSTGRESQL,
  mysql: MYSQL,
  sqlite: SQLITE,
};

/**
 * The native type Prisma gives a scalar without `@db.…`.
 *
 * @param scalar - a scalar of PSL; others have no default of Prisma's
 */
export function prismaDefault(scalar: string, dialect: DialectName): Choice | undefined {
  return DEFAULTS[dialect][scalar];
}

/** `now()` as Prisma writes it; MySQL wants as many digits as the column keeps. */
export function prismaNow(mysqlType: string | undefined): Readonly<Record<DialectName, string>> {
  const [, digits = '0'] = /\((\d)\)/.exec(mysqlType ?? '') ?? [];
  const now = 'CURRENT_TIMESTAMP';
  return { postgresql: now, sqlite: now, mysql: digits === '0' ? now : `${now}(${digits})` };
}
