/**
 * Sixteen workloads over one shop, beside hand-written code over the driver and beside other layers, on SQLite and PostgreSQL. Every
 * result is compared with the hand-written one before it counts; then all run in interleaved rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounds, timed } from '../rounds.js';
import type { Contestant } from './contestant.js';
import { ENTRIES, type Engine, type Entry } from './entries.js';
import { postgresGround, sqliteGround, type Ground } from './ground.js';
import { measureMemory } from './memory.js';
import { asPlainText } from './shop.js';
import { WORKLOADS, type Workload } from './workloads.js';

interface Stage {
  readonly contestant: Contestant;
  readonly ground: Ground;
}
type Stages = Readonly<Record<string, Stage>>;

/** Milliseconds that the rounds of one workload take together, at most about. */
const BUDGET = 4000;

/**
 * Prints a table per engine.
 *
 * @param wanted - engines, layers and workloads by the beginnings of their names; `Joinery` leaves the others out, `memory` and `start`
 *   are the figures of that name alone
 * @param others - the layers besides ours
 */
export async function measureWorkloads(wanted: readonly string[], others: readonly Entry[]): Promise<void> {
  const chosen = <T>(all: readonly T[], name: (item: T) => string): readonly T[] => {
    const some = all.filter((item) => wanted.some((word) => name(item).startsWith(word)));
    return some.length === 0 ? all : some;
  };
  const peers = wanted.includes('Joinery') ? [] : chosen(others, (entry) => entry.name);
  const entries = [...ENTRIES, ...peers];
  const workloads = chosen(WORKLOADS, (workload) => workload.name);
  const url = process.env['JOINERY_BENCH_POSTGRES_URL'];
  const engines: readonly Engine[] = url === undefined ? ['sqlite'] : ['sqlite', 'postgresql'];
  if (wanted.includes('start')) return;
  const folder = mkdtempSync(join(tmpdir(), 'joinery-memory-'));
  if (wanted.length === 0 || wanted.includes('memory')) {
    const ground = await sqliteGround(folder, 'memory', asPlainText);
    await measureMemory(ground.address);
    await ground.close();
  }
  rmSync(folder, { recursive: true, force: true });
  if (wanted.includes('memory')) return;
  for (const engine of chosen(engines, (name) => name)) await measure(engine, entries, workloads, url ?? '');
}

async function measure(
  engine: Engine,
  entries: readonly Entry[],
  workloads: readonly Workload[],
  url: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-workloads-'));
  const shared = engine === 'sqlite' ? undefined : await postgresGround(url);
  const stages: Record<string, Stage> = {};
  try {
    for (const { name, time, open } of entries) {
      const ground = shared ?? (await sqliteGround(folder, name, time));
      stages[name] = { ground, contestant: await open(engine, ground.address) };
    }
    console.log(
      `${engine}, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}; multiples of the first, which is in ms\n`,
    );
    console.log(row(['', ...Object.keys(stages), 'rounds']));
    const ratios: number[][] = [];
    for (const workload of workloads) ratios.push(await measureOne(workload, stages));
    const columns = Object.keys(stages).map((_, at) => ratios.map((line) => line[at] ?? Number.NaN));
    console.log(row(['geometric mean', ...columns.map((all) => Math.exp(mean(all.map(Math.log))).toFixed(2)), '']));
    console.log(row(['highest', ...columns.map((all) => Math.max(...all).toFixed(2)), '']));
    console.log(`\nload afterwards ${loadavg()[0]?.toFixed(1) ?? '?'}\n`);
  } finally {
    for (const { contestant, ground } of Object.values(stages)) {
      await contestant.close();
      if (shared === undefined) await ground.close();
    }
    await shared?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Verifies, runs and prints one workload; the ratios to the first contestant. */
async function measureOne(workload: Workload, stages: Stages): Promise<number[]> {
  const { name, before, run } = workload;
  await verify(workload, stages);
  const works = Object.fromEntries(Object.entries(stages).map(([who, { contestant }]) => [who, () => run(contestant)]));
  const prepare = before && ((who: string) => before((stages[who] as Stage).ground));
  let once = 0;
  for (const [who, work] of Object.entries(works)) {
    await prepare?.(who);
    once += await timed(work);
  }
  const count = Math.round(Math.min(61, Math.max(15, BUDGET / once)));
  const figures = Object.values(await rounds(works, count, prepare));
  const cells = figures.map(({ time, ratio }, at) => (at === 0 ? `${time.toFixed(2)} ms` : ratio.toFixed(2)));
  console.log(row([name, ...cells, String(count)]));
  return figures.map((figure) => figure.ratio);
}

/** All do the same as the first before any of them counts. */
async function verify({ name, before, run, facts }: Workload, stages: Stages): Promise<void> {
  let expected: string | undefined;
  for (const [who, { contestant, ground }] of Object.entries(stages)) {
    await before?.(ground);
    const done = async (): Promise<unknown> => facts((await run(contestant)) as never, ground);
    const text = JSON.stringify(
      await done().catch((cause: unknown) => {
        throw new Error(`${name}: ${who} fails`, { cause });
      }),
    );
    expected ??= text;
    if (text === expected) continue;
    const first = [...text].findIndex((character, at) => character !== expected?.[at]);
    const around = (whole: string): string => whole.slice(Math.max(0, first - 80), first + 120);
    throw new Error(`${name}: ${who} gives …${around(text)}…\nbut by hand it is …${around(expected)}…`);
  }
}

const row = ([name = '', ...cells]: readonly string[]): string =>
  [name.padEnd(30), ...cells.map((cell) => cell.padStart(10))].join(' ');
