import { describe, expect, it } from 'vitest';
import { Flattened } from '../../runtime/util/flattened.js';

async function* lists(told: string[]): AsyncGenerator<readonly number[], void, undefined> {
  try {
    yield [1, 2];
    yield [];
    yield [3];
    told.push('read');
  } finally {
    told.push('left');
  }
}

describe('lists that come one after the other, as their items', () => {
  it('come in order, empty lists too, and the source ends', async () => {
    const told: string[] = [];
    const found: number[] = [];
    for await (const item of new Flattened(lists(told))) found.push(item);
    expect(found).toEqual([1, 2, 3]);
    expect(told).toEqual(['read', 'left']);
  });

  it('leave the source when the loop is left early', async () => {
    const told: string[] = [];
    for await (const item of new Flattened(lists(told))) if (item === 1) break;
    expect(told).toEqual(['left']);
  });

  it('answer steps asked for at once in the order they were asked for', async () => {
    const items = new Flattened(lists([]));
    const steps = await Promise.all(Array.from({ length: 5 }, () => items.next()));
    expect(steps.map((step) => step.value)).toEqual([1, 2, 3, undefined, undefined]);
    expect(steps.map((step) => step.done)).toEqual([false, false, false, true, true]);
  });

  it('end at once when they are ended, and stay ended', async () => {
    const told: string[] = [];
    const items = new Flattened(lists(told));
    await items.next();
    expect(await items.return()).toEqual({ value: undefined, done: true });
    expect(await items.next()).toEqual({ value: undefined, done: true });
    expect(told).toEqual(['left']);
  });

  it('hand on the failure of the source', async () => {
    const failing = new Flattened(
      (async function* (): AsyncGenerator<readonly number[], void, undefined> {
        yield [1];
        throw new Error('the source broke');
      })(),
    );
    await failing.next();
    await expect(failing.next()).rejects.toThrow('the source broke');
    expect(await failing.next()).toEqual({ value: undefined, done: true });
  });
});
