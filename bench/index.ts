/**
 * `npm run bench` lists the benchmarks; `npm run bench generate` runs one, `npm run bench all` each after the other.
 * What they measure, and the figures, are in README.md.
 */
interface Benchmark {
  readonly about: string;
  readonly run: () => Promise<unknown>;
}

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  generate: {
    about: '`joinery generate` as a process, for 10, 100 and 1 000 models, cold and with one model changed',
    run: async () => (await import('./generate.js')).measureGenerate(),
  },
  types: {
    about: 'what 200 queries cost the TypeScript compiler over 100 and 1 000 models, beside other layers',
    run: async () => (await import('./types.js')).measureTypes(),
  },
  filter: {
    about: 'a query with five optional predicates, built, compiled and run, beside the same SQL by hand and Kysely',
    run: async () => (await import('./filter.js')).measureFilters(),
  },
  workloads: {
    about: 'sixteen workloads beside hand-written code and six other layers, on SQLite and PostgreSQL',
    run: async () => (await import('./workloads.js')).measureWorkloads(),
  },
  layer: {
    about: 'the generated layer beside its driver: lists and gets, on SQLite and PostgreSQL',
    run: () => import('./layer.js'),
  },
};

const [wanted] = process.argv.slice(2);
const chosen = Object.entries(BENCHMARKS).filter(([name]) => wanted === 'all' || wanted === name);

if (chosen.length === 0) {
  if (wanted !== undefined) {
    console.error(`There is no benchmark called ${wanted}.\n`);
    process.exitCode = 2;
  }
  for (const [name, { about }] of Object.entries(BENCHMARKS)) console.log(`npm run bench ${name.padEnd(10)} ${about}`);
  console.log(`npm run bench ${'all'.padEnd(10)} all of them`);
}
for (const [name, { run }] of chosen) {
  console.log(`${name}\n`);
  await run();
  console.log();
}
