export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Rounds of all contestants, one right after the other and each first in turn: what else the machine does meets all alike.
 *
 * @param contestants - what is measured, by name; the first is what the others are compared with
 * @param count - how many rounds, after five that do not count
 * @param before - makes ready what a contestant needs, outside of the time
 * @returns per name the median milliseconds of a round, and the median of the rounds' ratios to the first
 */
export async function rounds(
  contestants: Readonly<Record<string, () => unknown>>,
  count: number,
  before?: (name: string) => unknown,
): Promise<Record<string, { readonly time: number; readonly ratio: number }>> {
  const all = Object.entries(contestants);
  const times = new Map(all.map(([name]) => [name, [] as number[]]));
  for (let round = -5; round < count; round++) {
    const turn = (round + 5) % all.length;
    for (const [name, work] of [...all.slice(turn), ...all.slice(0, turn)]) {
      await before?.(name);
      const time = await timed(work);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  const [first = []] = times.values();
  return Object.fromEntries(
    [...times].map(([name, own]) => [
      name,
      { time: median(own), ratio: median(own.map((time, round) => time / (first[round] ?? Number.NaN))) },
    ]),
  );
}
