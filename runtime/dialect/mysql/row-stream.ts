import type { Readable } from 'node:stream';
import type { Connection } from 'mysql2/promise';
import type { Row } from '../../engine/driver.js';
import { DisconnectError } from '../../util/errors.js';

interface StreamingConnection extends NodeJS.EventEmitter {
  query(options: object, values: readonly unknown[]): { stream(options: object): Readable };
}

/**
 * Reads a result while the server sends it, in chunks; the socket rests while nobody reads. Where the reader leaves early the
 * server is told to stop, and what is under way is read to its end: the connection can go on.
 */
export async function* readRows(
  connection: Connection,
  sql: string,
  parameters: readonly unknown[],
  size: number,
  stop: () => Promise<void>,
): AsyncGenerator<Row[], void, undefined> {
  const { connection: inner } = connection as unknown as { readonly connection: StreamingConnection };
  const stream = inner.query({ sql, rowsAsArray: true }, parameters).stream({ highWaterMark: size });
  const lost = (error?: Error): void =>
    void stream.destroy(
      error ?? new DisconnectError('the connection to the database was lost while a result was read'),
    );
  inner.once('error', lost).once('end', lost);
  const rows = stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Row, undefined>;
  let chunk: Row[] = [];
  let ended = false;
  try {
    for (;;) {
      const next = await rows.next().catch((error: unknown) => {
        ended = true;
        throw error;
      });
      if (next.done === true) {
        ended = true;
        break;
      }
      chunk.push(next.value);
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    inner.off('error', lost).off('end', lost);
    if (!ended) {
      await rows.return?.();
      // What is read from here on is thrown away; the end is an error where the server stopped in time.
      stream.on('error', () => undefined);
      stream.resume();
      await stop().catch(() => connection.destroy());
    }
  }
}
