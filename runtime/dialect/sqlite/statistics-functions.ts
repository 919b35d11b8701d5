import type { Database } from 'better-sqlite3';

interface Moments {
  readonly count: number;
  readonly mean: number;
  /** The sum of squared distances from the mean (Welford's method: no difference of large squares). */
  readonly squares: number;
}

/** Variance and standard deviation, which SQLite lacks. */
export function registerStatisticsFunctions(database: Database): void {
  const aggregate = (name: string, sample: boolean, result: (variance: number) => number): void => {
    database.aggregate(name, {
      deterministic: true,
      start: (): Moments => ({ count: 0, mean: 0, squares: 0 }),
      step: (moments: Moments, next: unknown): Moments => {
        if (next === null) return moments;
        const value = Number(next);
        const count = moments.count + 1;
        const mean = moments.mean + (value - moments.mean) / count;
        return { count, mean, squares: moments.squares + (value - moments.mean) * (value - mean) };
      },
      result: ({ count, squares }: Moments) => {
        const parts = sample ? count - 1 : count;
        return parts < 1 ? null : result(squares / parts);
      },
    });
  };
  const same = (variance: number): number => variance;
  aggregate('var_samp', true, same);
  aggregate('var_pop', false, same);
  aggregate('stddev_samp', true, Math.sqrt);
  aggregate('stddev_pop', false, Math.sqrt);
}
