/** A database server's product and version, as far as what it understands depends on them. */
export interface Server {
  readonly product: 'sqlite' | 'postgresql' | 'mysql' | 'mariadb';
  /** `major * 10000 + minor * 100 + patch`; infinite (the newest there is) until a server has told. */
  readonly version: number;
}

/** A version's text (`8.0.36`, `10.11.6-MariaDB-log`, `18.1 (Debian)`) as a number that compares. */
export function versionNumber(text: string): number {
  const found = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text);
  if (found === null) return Infinity;
  const [, major, minor = '0', patch = '0'] = found;
  return Number(major) * 10_000 + Number(minor) * 100 + Number(patch);
}
