import type pg from 'pg';
import { Lru } from '../../engine/lru.js';
import { protocolOf, type Protocol, type ProtocolQueryClass } from './pg-internals.js';

/** Names of the statements one connection has prepared: the least used are closed on the server. */
export class PreparedStatements {
  private readonly names: Lru<string, string>;
  private readonly close: (name: string) => void;
  private count = 0;
  /**
   * No other connection uses these names: behind a pooler in transaction mode a name that is known there could stand for
   * another's statement, and its rows would come for ours.
   */
  private readonly prefix = `joinery_${crypto.randomUUID().slice(0, 13)}_`;

  /** @param most - how many are kept */
  constructor(client: pg.Client, Query: ProtocolQueryClass, most: number) {
    this.close = (name) => {
      void client.query(closing(Query, name) as unknown as string);
      Reflect.deleteProperty(protocolOf(client).parsedStatements, name);
    };
    this.names = new Lru(most, this.close);
  }

  nameOf(sql: string): string {
    let name = this.names.get(sql);
    if (name === undefined) {
      name = this.prefix + String(++this.count);
      this.names.set(sql, name);
    }
    return name;
  }

  /** The statement is no longer as it was prepared: its next use prepares it anew. */
  forget(sql: string): void {
    const name = this.names.get(sql);
    if (name === undefined) return;
    this.names.delete(sql);
    this.close(name);
  }
}

/** Closes a statement by a message of the protocol, which a failed transaction does not refuse as it does DEALLOCATE. */
function closing(Query: ProtocolQueryClass, name: string): object {
  const CloseStatement = class extends Query {
    override submit(protocol: Protocol): undefined {
      protocol.close({ type: 'S', name });
      protocol.sync();
    }
  };
  const query = new CloseStatement({ text: '' });
  query.callback = () => undefined;
  return query;
}
