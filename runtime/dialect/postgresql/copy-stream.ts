import { once } from 'node:events';
import type pg from 'pg';
import type { QueryResult, Row } from '../../engine/driver.js';
import { submitted, type Protocol, type ProtocolQueryClass } from './pg-internals.js';

/** COPY … FROM STDIN: sends what a source gives, no faster than the server takes it. */
export async function copyIn(
  client: pg.Client,
  Query: ProtocolQueryClass,
  sql: string,
  source: AsyncIterable<Uint8Array>,
): Promise<QueryResult> {
  let failed: { readonly error: unknown } | undefined;
  const CopyIn = class extends Query {
    private ended = false;

    override handleCopyInResponse(protocol: Protocol): void {
      void this.pump(protocol);
    }
    override handleError(error: Error, protocol: Protocol): void {
      this.ended = true;
      super.handleError(error, protocol);
    }
    private async pump(protocol: Protocol): Promise<void> {
      try {
        for await (const chunk of source) {
          if (this.ended) return;
          protocol.sendCopyFromChunk(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
          if (protocol.stream.writableNeedDrain)
            await Promise.race([once(protocol.stream, 'drain'), once(protocol.stream, 'close')]);
        }
        protocol.endCopyFrom();
      } catch (error) {
        failed = { error };
        if (!this.ended) protocol.sendCopyFail('the source of rows failed');
      }
    }
  };
  try {
    const result = await submitted(client, new CopyIn({ text: sql }));
    return { rows: [], affected: result?.rowCount ?? 0 };
  } catch (error) {
    // The server only repeats that the source failed.
    throw failed === undefined ? error : failed.error;
  }
}

/** Chunks waiting for a reader before the socket is asked to rest. */
const WAITING = 64;

/**
 * COPY … TO STDOUT: the chunks as the server sends them, each a row of one value. The socket rests while nobody reads.
 *
 * @param stop - has the server stop sending when the reader leaves early
 */
export async function* copyOut(
  client: pg.Client,
  Query: ProtocolQueryClass,
  sql: string,
  stop: () => Promise<void>,
): AsyncGenerator<Row[], void, undefined> {
  const waiting: Row[] = [];
  let wake: () => void = () => undefined;
  let protocol: Protocol | undefined;
  /** The reader has gone: what still comes is thrown away. */
  let left = false;
  const CopyOut = class extends Query {
    override handleCopyData({ chunk }: { readonly chunk: Uint8Array }, side: Protocol): void {
      if (left) return;
      // The protocol's parser reuses its buffer.
      waiting.push([new Uint8Array(chunk)]);
      protocol = side;
      if (waiting.length >= WAITING) side.stream.pause();
      wake();
    }
  };
  let ended: { readonly error?: unknown } | undefined;
  const settle = (end: { readonly error?: unknown }): void => {
    ended = end;
    wake();
  };
  const done = submitted(client, new CopyOut({ text: sql })).then(
    () => settle({}),
    (error: unknown) => settle({ error }),
  );
  try {
    for (;;) {
      if (waiting.length > 0) yield waiting.splice(0);
      else if (ended === undefined) {
        protocol?.stream.resume();
        await new Promise<void>((resolve) => (wake = resolve));
      } else break;
    }
    if (ended.error !== undefined) throw ended.error as Error;
  } finally {
    left = true;
    // The end may have come with what made the socket rest.
    protocol?.stream.resume();
    if (ended === undefined) {
      await stop();
      await done;
    }
  }
}
