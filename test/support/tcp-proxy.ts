import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy between a database and its server, which can be slow, silent or gone. */
export interface Proxy {
  /** The database's URL through the proxy. */
  readonly url: string;
  /** Connections that are open. */
  readonly open: number;
  /** Milliseconds each piece of data is kept back, in both directions. */
  delay: number;
  /** Nothing passes any more, and nobody is told: a cut cable. */
  silent: boolean;
  /** Resets all connections; new ones are taken. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a proxy for a server's URL. */
export async function forward(target: string, port = 0): Promise<Proxy> {
  const url = new URL(target);
  const to = { host: url.hostname, port: Number(url.port || (url.protocol.startsWith('postgres') ? 5432 : 3306)) };
  const pairs = new Set<readonly [Socket, Socket]>();
  const state = { delay: 0, silent: false };
  const server = createServer((near) => {
    const far = connect(to);
    const pair = [near, far] as const;
    pairs.add(pair);
    const over = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (data) => {
        if (state.silent) return;
        if (state.delay === 0) into.write(data);
        else setTimeout(() => into.writable && into.write(data), state.delay);
      });
      from.on('error', over);
      from.on('close', () => {
        if (!state.silent) over();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const through = new URL(target);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    get open() {
      return pairs.size;
    },
    get delay() {
      return state.delay;
    },
    set delay(milliseconds) {
      state.delay = milliseconds;
    },
    get silent() {
      return state.silent;
    },
    set silent(silent) {
      state.silent = silent;
    },
    reset() {
      for (const [near, far] of pairs) {
        near.resetAndDestroy();
        far.destroy();
      }
      pairs.clear();
    },
    close() {
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
      pairs.clear();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
