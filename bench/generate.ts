/**
 * What generating costs, as a user meets it: the built command, each run a process of its own. The steps are measured in
 * further processes, since a second run in one process is a warm one.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildPackage } from './build-package.js';
import { syntheticSchema } from './synthetic-schema.js';

const run = promisify(execFile);
const SIZES = [10, 100, 1000];

/** Tells what a process used, workers included, when it ends. */
const REPORT = `data:text/javascript,process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu ' + (user + system) / 1e6); })`;

interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, all threads together. */
  readonly cpu: number;
}

interface Steps {
  readonly parse: number;
  readonly compile: number;
  readonly emit: number;
  readonly bytes: number;
}

async function timed(args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const { stderr } = await run(process.execPath, ['--import', REPORT, ...args]);
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: Number(/cpu ([\d.]+)/.exec(stderr)?.[1] ?? Number.NaN) };
}

async function steps(dist: string, folder: string): Promise<Steps> {
  const from = (path: string): string => JSON.stringify(pathToFileURL(join(dist, path)).href);
  const script = async (text: string): Promise<Record<string, number>> => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', text]);
    return JSON.parse(stdout) as Record<string, number>;
  };
  const schema = JSON.stringify(join(folder, 'app.schema'));
  const parsed =
    await script(`import { readFileSync } from 'node:fs'; import { parse } from ${from('grammar/parse.js')};
    const text = readFileSync(${schema}, 'utf8'); const start = performance.now(); parse({ file: 'app.schema', text });
    console.log(JSON.stringify({ parse: performance.now() - start }));`);
  const output = JSON.stringify(join(folder, 'steps'));
  const made = await script(`import { generate } from ${from('src/commands/generate.js')};
    const { timings, counts } = await generate({ root: '.', schema: ${schema}, output: ${output} });
    console.log(JSON.stringify({ compile: timings.compile, emit: timings.plan + timings.print + timings.write, bytes: counts.bytes }));`);
  const { parse = 0 } = parsed;
  const { compile = 0, emit = 0, bytes = 0 } = made;
  return { parse, compile, emit, bytes };
}

/** Prints a row per number of models. */
export async function measureGenerate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-bench-'));
  try {
    const dist = await buildPackage(folder);
    const bin = join(dist, 'src/bin.js');
    const load = loadavg()[0]?.toFixed(1) ?? '?';
    console.log(
      `${cpus()[0]?.model ?? '?'}, ${String(availableParallelism())} cores, load ${load}, Node ${process.version}`,
    );
    console.log('Milliseconds of a cold process; seconds on the clock (of processor time) for the whole command.\n');
    const header = ['models', 'parse', 'check', 'emit', 'cold', 'one changed', 'nothing', 'emit/model', 'bytes/model'];
    console.log(row(header));
    for (const models of SIZES) {
      const place = join(folder, String(models));
      await cp(join(folder, 'package.json'), join(place, 'package.json'));
      const schema = join(place, 'app.schema');
      const command = [bin, 'generate', '--schema', schema, '--output', join(place, 'generated')];
      await writeFile(schema, syntheticSchema(models));
      const cold = await timed(command);
      const measured = await steps(dist, place);
      await writeFile(schema, syntheticSchema(models, true));
      const changed = await timed(command);
      const nothing = await timed(command);
      const whole = [cold, changed, nothing].map(({ wall, cpu }) => `${wall.toFixed(2)} (${cpu.toFixed(2)})`);
      const { parse, compile, emit, bytes } = measured;
      const times = [parse, Math.max(0, compile - parse), emit].map((time) => time.toFixed(0));
      console.log(row([String(models), ...times, ...whole, (emit / models).toFixed(1), (bytes / models).toFixed(0)]));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WIDTHS = [6, 7, 7, 7, 15, 15, 15, 11, 12];

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(WIDTHS[index] ?? 10)).join(' ');
}
