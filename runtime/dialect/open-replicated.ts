import { Engine } from '../engine/engine.js';
import { ReplicatedEngine } from '../engine/replicated-engine.js';
import { Replica } from '../engine/replica.js';
import type { Replication } from '../engine/replication.js';
import { ValidationError } from '../util/errors.js';
import type { DatabaseParts, ReplicatedDatabase } from './database-address.js';
import type { Dialect } from './dialect.js';
import { openAddress, type OpenOptions } from './open-address.js';

/** How long a replica is left out that could not be reached. */
const RETRY_AFTER = 5000;

/**
 * Opens a primary and its replicas. A replica that can't be reached is left out, and asked again later.
 *
 * @throws OperationalError when the primary can't be reached
 */
export async function openReplicated(
  address: ReplicatedDatabase,
  options: OpenOptions,
): Promise<ReplicatedEngine<Dialect>> {
  const primary = await openAddress(address.primary, options);
  const { server } = primary.driver;
  const open = async (replica: string | DatabaseParts) => {
    const { driver, dialect } = await openAddress(replica, options);
    if (dialect.name === primary.dialect.name) return new Engine(driver, dialect, options);
    await driver.close();
    throw new ValidationError(
      `a replica is a ${dialect.name} database and its primary a ${primary.dialect.name} one; give the URLs of one cluster`,
    );
  };
  const retryAfter = address.retryAfter ?? RETRY_AFTER;
  return new ReplicatedEngine<Dialect>(
    primary,
    address.replicas.map((replica) => new Replica(() => open(replica), retryAfter)),
    await replicationOf(primary.dialect, server?.product === 'mysql'),
    { ...options, ...address },
  );
}

async function replicationOf(dialect: Dialect, mysql: boolean): Promise<Replication | undefined> {
  if (dialect.name === 'postgresql') return (await import('./postgresql/replication.js')).replication;
  if (dialect.name === 'mysql')
    return (await import('./mysql/replication.js')).replicationOf(mysql ? 'mysql' : 'mariadb');
  return undefined;
}
