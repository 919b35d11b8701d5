import type pg from 'pg';

interface CancelSide {
  on(event: string, listener: () => void): void;
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processId: number, secretKey: number): void;
  readonly stream: { destroy(): void };
}

/**
 * Asks the server, over a connection of its own, to stop what a client's connection runs
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS). It needs no log-in, and a
 * pooler hands it on. The server closes the connection when the signal is sent.
 */
export function requestCancel(postgres: typeof pg, client: pg.Client): Promise<void> {
  const { processID, secretKey, host, port, ssl } = client as unknown as {
    readonly processID: number;
    readonly secretKey: number;
    readonly host: string;
    readonly port: number;
    readonly ssl: unknown;
  };
  const Side = postgres.Connection as unknown as new (config: object) => CancelSide;
  return new Promise((resolve, reject) => {
    const side = new Side({ ssl });
    side.on('connect', () => (ssl === false ? side.cancel(processID, secretKey) : side.requestSsl()));
    side.on('sslconnect', () => side.cancel(processID, secretKey));
    side.on('end', resolve);
    side.on('error', () => {
      side.stream.destroy();
      reject(new Error('the request to cancel could not be sent'));
    });
    if (host.startsWith('/')) side.connect(`${host}/.s.PGSQL.${String(port)}`);
    else side.connect(port, host);
  });
}
