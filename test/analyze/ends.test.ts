/**
 * Every compilation ends, whatever the schema: each runs in a child that is ended where it does not answer, so that
 * an endless one is found and named instead of stopping the run.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CIRCLES, mutatedSchema } from './mutated-schema.js';

/** Far beyond what any of these takes; `JOINERY_TEST_RUNS=20000` hunts longer. */
const PATIENCE = 20_000;
const RUNS = Number(process.env['JOINERY_TEST_RUNS'] ?? 150);

const path = fileURLToPath(new URL('./compile-in-child.ts', import.meta.url));
let child: ChildProcess | undefined;
afterAll(() => child?.kill());

async function outcome(text: string): Promise<string> {
  const own = (child ??= fork(path, { execArgv: ['--import', 'tsx'] }));
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      own.removeAllListeners();
    };
    const timer = setTimeout(() => {
      end();
      child = undefined;
      own.kill('SIGKILL');
      resolve('does not end');
    }, PATIENCE);
    own.once('message', (answer: string) => {
      end();
      resolve(answer);
    });
    own.once('exit', (code) => {
      end();
      child = undefined;
      reject(new Error(`the child ended with status ${String(code)}`));
    });
    own.send(text);
  });
}

describe('compiling ends', () => {
  it.each(Object.entries(CIRCLES))(
    'on circles of %s',
    async (_name, text) => {
      expect(await outcome(text)).toBe('fine');
    },
    2 * PATIENCE,
  );

  it(
    'on schemas with words deleted, doubled, swapped and exchanged',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutatedSchema, async (text) => {
          expect(await outcome(text)).toBe('fine');
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * PATIENCE,
  );
});
