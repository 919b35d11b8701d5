/**
 * Decides where files are printed that need ts-morph and Prettier: few in one worker (or in process where none can start),
 * many in one worker per core. The libraries take longer to load than a small schema takes to compile, so a caller who knows
 * that they will be needed warms the pool first and compiles meanwhile.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PrintError } from './print-job.js';
import type { PrintJob, PrintRequest, PrintResponse, PrintedFile } from './print-job.js';

/** Below this a second worker costs more to start than it gives. */
const JOBS_PER_WORKER = 60;
const MAX_WORKERS = 8;
const BATCH = 16;
/** Printing makes much that lives shortly, and collecting it was a fifth of the time: room for it makes that rarer. */
const RESOURCES = { maxYoungGenerationSizeMb: 64 };

export interface PrintPoolOptions {
  /** How many workers at most; 0 prints in process. Default: one per core, at most 8. */
  readonly workers?: number;
}

export class PrintPool {
  readonly #limit: number;
  readonly #workers: PrintWorker[] = [];

  constructor(options: PrintPoolOptions = {}) {
    this.#limit = options.workers ?? Math.min(availableParallelism(), MAX_WORKERS);
  }

  /** Starts one worker, so that it loads its libraries while the caller goes on. */
  warm(): void {
    if (this.#limit > 0 && this.#workers.length === 0) this.#workers.push(new PrintWorker());
  }

  /**
   * Builds and formats files; the answer has their order.
   *
   * @param jobs - the files to make
   * @param folder - the absolute output folder, where Prettier's options are looked up
   * @param onProgress - called after each batch
   * @throws PrintError when the user's Prettier configuration cannot be used, or text the schema brought in does not parse
   */
  async print(
    jobs: readonly PrintJob[],
    folder: string,
    onProgress?: (done: number, total: number) => void,
  ): Promise<PrintedFile[]> {
    if (jobs.length === 0) return [];
    const wanted = Math.min(this.#limit, Math.ceil(jobs.length / JOBS_PER_WORKER));
    // Few files and nothing warmed: this thread is as good as another one.
    if (wanted <= 1 && this.#workers.length === 0) return inProcess(jobs, folder);
    while (this.#workers.length < wanted) this.#workers.push(new PrintWorker());
    const batches: PrintJob[][] = [];
    const size = Math.max(1, Math.min(BATCH, Math.ceil(jobs.length / wanted)));
    for (let at = 0; at < jobs.length; at += size) batches.push(jobs.slice(at, at + size));
    const results: PrintedFile[][] = [];
    let next = 0;
    let done = 0;
    const drain = async (worker: PrintWorker): Promise<void> => {
      while (next < batches.length) {
        const index = next;
        next += 1;
        const batch = batches[index] ?? [];
        results[index] = (await worker.started()) ? await worker.print(batch, folder) : await inProcess(batch, folder);
        done += batch.length;
        onProgress?.(done, jobs.length);
      }
    };
    await Promise.all(this.#workers.map(drain));
    return results.flat();
  }

  /** How many threads came up. */
  async threads(): Promise<number> {
    const started = await Promise.all(this.#workers.map((worker) => worker.started()));
    return started.filter(Boolean).length;
  }

  /** Ends the workers; the pool can be used again afterwards. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()));
  }
}

async function inProcess(jobs: readonly PrintJob[], folder: string): Promise<PrintedFile[]> {
  const { printExactly } = await import('./print-exactly.js');
  return printExactly(jobs, folder);
}

interface Pending {
  readonly resolve: (files: PrintedFile[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One worker thread. A thread that cannot start (a sandbox, a bundle, no loader for TypeScript) is not an error. */
class PrintWorker {
  readonly #worker: Worker | undefined;
  readonly #ready: Promise<boolean>;
  readonly #pending = new Map<number, Pending>();
  #id = 0;

  constructor() {
    this.#worker = startWorker();
    this.#ready = new Promise((resolve) => {
      if (!this.#worker) return resolve(false);
      this.#worker.on('message', (response: PrintResponse) => {
        if (response.kind === 'ready') resolve(true);
        else this.#settle(response);
      });
      this.#worker.on('error', (error) => this.#end(error, resolve));
      this.#worker.on('exit', () => this.#end(new Error('the printing worker ended'), resolve));
      this.#worker.unref();
    });
  }

  /** Whether the thread came up. */
  started(): Promise<boolean> {
    this.#worker?.ref();
    return this.#ready;
  }

  async print(jobs: readonly PrintJob[], folder: string): Promise<PrintedFile[]> {
    this.#id += 1;
    const request: PrintRequest = { id: this.#id, jobs, folder };
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      this.#worker?.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #settle(response: Exclude<PrintResponse, { kind: 'ready' }>): void {
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if (response.kind === 'printed') pending?.resolve([...response.files]);
    else pending?.reject(new PrintError(response.failure));
  }

  #end(error: unknown, resolveReady: (started: boolean) => void): void {
    resolveReady(false);
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}

/**
 * The worker's file is the built one. Run from sources (tests, tsx) it is TypeScript, and a thread has no loader for it
 * but the one it registers first; where tsx is not installed that fails, and printing stays in process.
 */
function startWorker(): Worker | undefined {
  try {
    if (!import.meta.url.endsWith('.ts'))
      return new Worker(new URL('./print-worker.js', import.meta.url), { resourceLimits: RESOURCES });
    // `require` finds the CommonJS build, which cannot register a loader for modules; its twin beside it can.
    const installed = createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs');
    const loader = pathToFileURL(installed).href;
    const entry = new URL('./print-worker.ts', import.meta.url).href;
    const source = `import(${JSON.stringify(loader)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(entry)}); })`;
    return new Worker(source, { eval: true, resourceLimits: RESOURCES });
  } catch {
    return undefined;
  }
}
