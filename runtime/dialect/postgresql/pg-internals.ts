import type pg from 'pg';
import type { Socket } from 'node:net';

/** What `pg` has and its types leave out: the protocol's messages. */
export interface Protocol {
  readonly stream: Socket;
  /** Named statements the server knows. */
  readonly parsedStatements: Record<string, string>;
  close(message: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** The connection below a client. */
export const protocolOf = (client: pg.Client): Protocol =>
  (client as unknown as { readonly connection: Protocol }).connection;

/** A query of `pg` that speaks the protocol itself. */
export interface ProtocolQuery {
  callback?: (error: Error | null, result?: pg.QueryResult) => void;
  submit(protocol: Protocol): Error | null | undefined;
  handleReadyForQuery(protocol: Protocol): void;
  handleError(error: Error, protocol: Protocol): void;
  handleCopyInResponse(protocol: Protocol): void;
  handleCopyData(message: { readonly chunk: Uint8Array }, protocol: Protocol): void;
}
export type ProtocolQueryClass = new (config: pg.QueryConfig) => ProtocolQuery;

/** `pg`'s Query, to be extended: a client that pipelines takes no other class. */
export const queryClassOf = (postgres: typeof pg): ProtocolQueryClass =>
  postgres.Query as unknown as ProtocolQueryClass;

/** Hands a query of one's own to the client, and waits for its end. */
export function submitted(client: pg.Client, query: ProtocolQuery): Promise<pg.QueryResult | undefined> {
  return new Promise((resolve, reject) => {
    query.callback = (error, result) => (error === null ? resolve(result) : reject(error));
    void client.query(query as unknown as string);
  });
}
