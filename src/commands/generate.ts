/**
 * `joinery generate`, without its command line: schema files to the output folder. Read, compile, decide by hashes what is
 * dirty, build and format that, write all or nothing. When anything is an error, the folder stays as it is.
 */
import { dirname, relative, sep } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { invariant } from '../../runtime/util/invariant.js';
import { compile } from '../compile.js';
import { Reporter } from '../diagnostic-code.js';
import { artefactsFromModel } from '../emit/artefacts.js';
import type { Artefact } from '../emit/artefacts.js';
import { isEmitted } from '../emit/header.js';
import { PrintError } from '../emit/print-job.js';
import type { PrintJob } from '../emit/print-job.js';
import { PrintPool } from '../emit/print-pool.js';
import { layoutsOf, printFiles } from '../emit/print.js';
import type { Layouts } from '../emit/print.js';
import { outputCodes } from '../io/codes.js';
import { contentHash, dataHash } from '../io/content-hash.js';
import { generatorVersion } from '../io/generator-version.js';
import { MANIFEST_PATH, printManifest } from '../io/manifest.js';
import type { Manifest, ManifestEntry } from '../io/manifest.js';
import { planOutput } from '../io/plan-output.js';
import type { OutputPlan, WantedOutput } from '../io/plan-output.js';
import { NOT_CONFIGURED, prettierFingerprint } from '../io/prettier-fingerprint.js';
import type { OutputFolder } from '../io/read-output.js';
import { readSchema } from '../io/read-schema.js';
import type { SchemaInput } from '../io/read-schema.js';
import { removeStaleStaging } from '../io/staging-folder.js';
import { startReadingOutput } from '../io/start-reading-output.js';
import { writeOutput } from '../io/write-output.js';
import { schemaDdl } from './schema-ddl.js';

export interface GenerateOptions {
  /** The folder relative paths start from. */
  readonly root: string;
  /** The schema file or folder; without it the usual places are tried. */
  readonly schema?: string;
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Compare only: nothing is written, and what would be is in the result. */
  readonly check?: boolean;
  /** Build everything, write even into a folder that holds files of others, and remove all for a schema without models. */
  readonly force?: boolean;
  /** Printing threads at most; 0 prints in this one. Default: one per core. */
  readonly workers?: number;
  /** Called while files are printed. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GenerateResult {
  readonly diagnostics: readonly Diagnostic[];
  /** False when an error kept the folder as it was, or, with `check`, when the folder is out of date. */
  readonly ok: boolean;
  /** Files that were (or with `check`: would be) added, changed and removed. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly counts: {
    /** Models and views with code. */
    readonly models: number;
    /** Files the folder holds now. */
    readonly files: number;
    /** Files that were built and formatted. */
    readonly built: number;
    /** Size of all files. */
    readonly bytes: number;
  };
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<'read' | 'compile' | 'plan' | 'print' | 'write' | 'total', number>>;
  /** The schema's path as found; for `--watch`. */
  readonly schemaPath?: string;
}

type Step = Exclude<keyof GenerateResult['timings'], 'total'>;

/** Makes the output folder what the schema says. */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const pool = new PrintPool(options.workers === undefined ? {} : { workers: options.workers });
  try {
    return await new Run(options, pool).run();
  } finally {
    await pool.close();
  }
}

/** One run, step by step; a step that finds an error ends it. */
class Run {
  readonly #options: GenerateOptions;
  readonly #pool: PrintPool;
  readonly #reporter = new Reporter();
  readonly #start = performance.now();
  readonly #timings: Record<Step, number> = { read: 0, compile: 0, plan: 0, print: 0, write: 0 };
  #mark = this.#start;
  #schemaPath: string | undefined;
  #models = 0;

  constructor(options: GenerateOptions, pool: PrintPool) {
    this.#options = options;
    this.#pool = pool;
  }

  async run(): Promise<GenerateResult> {
    const { root, schema, output: folder, force = false } = this.#options;
    const reading = startReadingOutput(folder);
    const input = readSchema(root, schema);
    this.#schemaPath = input.path;
    if (this.#report(input.diagnostics)) return this.#failed();
    const wantedBefore = { generator: generatorVersion(), options: prettierFingerprint(folder) };
    const schemaHash = contentHash(
      input.sources
        .map((source) => contentHash(source.text))
        .sort()
        .join(' '),
    );
    const layouts = await this.#refusing(() => layoutsOf(folder, wantedBefore.options !== NOT_CONFIGURED));
    if (layouts === undefined) return this.#failed();
    // Where something will have to be printed, and not here, a thread loads the libraries while this one compiles.
    if (!layouts.known) {
      const { output } = await reading;
      if (force || !isCurrent(output.manifest, { ...wantedBefore, schema: schemaHash })) this.#pool.warm();
    }
    this.#lap('read');
    const compiled = compile(input.sources);
    this.#lap('compile');
    if (this.#report(compiled.diagnostics) || !compiled.model) return this.#failed();
    const { output, diagnostics } = await reading;
    if (this.#report(diagnostics)) return this.#failed();
    const { model } = compiled;
    this.#models = model.entities.filter((entity) => !entity.ignored).length;
    const artefacts = artefactsFromModel(model, {
      ddl: () => schemaDdl(model.metadata),
      folders: schemaFolders(input, folder),
      schema: schemaHash,
    });
    const wanted = {
      ...wantedBefore,
      inputs: hashInputs(artefacts),
      hasModels: model.entities.length > 0,
      isOurs: isEmitted,
    };
    const plan = planOutput(output, wanted, force);
    this.#lap('plan');
    if (this.#report(plan.diagnostics)) return this.#failed();
    const texts = await this.#print(artefacts, plan, layouts);
    this.#lap('print');
    if (texts === undefined) return this.#failed();
    return this.#write(output, plan, wanted, texts, schemaHash);
  }

  async #print(
    artefacts: readonly Artefact[],
    plan: OutputPlan,
    layouts: Layouts,
  ): Promise<Map<string, string> | undefined> {
    const dirty = new Set(plan.dirty);
    const texts = new Map<string, string>();
    const jobs: PrintJob[] = [];
    for (const artefact of artefacts) {
      if (!dirty.has(artefact.path)) continue;
      const built = artefact.build();
      if (typeof built === 'string') texts.set(artefact.path, built);
      else jobs.push({ path: artefact.path, ...built });
    }
    const printed = await this.#refusing(() => printFiles(jobs, layouts, this.#pool, this.#options.onProgress));
    if (printed === undefined) return undefined;
    for (const file of printed) texts.set(file.path, file.text);
    return texts;
  }

  /** What `work` gives, or nothing where it cannot be printed, which is then reported. */
  async #refusing<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PrintError)) throw error;
      const { reason, path, message } = error.failure;
      const firstLine = message.split('\n')[0] ?? '';
      if (reason === 'options')
        this.#reporter.add(outputCodes.prettierOptions, {
          message: `The Prettier configuration cannot be used: ${firstLine}.`,
          subject: this.#options.output,
        });
      else
        this.#reporter.add(outputCodes.schemaText, {
          message: `TypeScript text of the schema does not parse: ${firstLine}.`,
          subject: path,
        });
      return undefined;
    }
  }

  #write(
    output: OutputFolder,
    plan: OutputPlan,
    wanted: WantedOutput,
    texts: ReadonlyMap<string, string>,
    schema: string,
  ): GenerateResult {
    const files = new Map<string, ManifestEntry>(plan.clean);
    for (const [path, text] of texts)
      files.set(path, { inputs: wanted.inputs.get(path) ?? '', content: contentHash(text) });
    // By their hashes: a checkout may have other line endings, and that is no difference.
    const different = [...texts].filter(([path]) => output.files.get(path)?.content !== files.get(path)?.content);
    const manifest = { generator: wanted.generator, options: wanted.options, schema, files };
    const [added, changed] = [true, false].map((isNew) =>
      different
        .map(([path]) => path)
        .filter((path) => output.files.has(path) !== isNew)
        .sort(),
    );
    invariant(added && changed, 'two lists');
    const removed = [...plan.stale].sort();
    const stale = different.length > 0 || removed.length > 0;
    if (this.#options.check !== true) {
      removeStaleStaging(output.folder);
      const overwritten = new Set(plan.edited.filter((path) => changed.includes(path)));
      for (const path of overwritten)
        this.#reporter.add(outputCodes.editedByHand, { message: 'The file had been edited by hand.', subject: path });
      if (stale || !isCurrent(output.manifest, manifest) || !sameFiles(output.manifest, manifest)) {
        const write = new Map([...different, [MANIFEST_PATH, printManifest(manifest)] as const]);
        this.#report(writeOutput(output.folder, { write, remove: removed }));
      }
    }
    this.#lap('write');
    const sizeOf = (path: string): number => {
      const text = texts.get(path);
      return text === undefined ? (output.files.get(path)?.size ?? 0) : Buffer.byteLength(text);
    };
    const bytes = [...wanted.inputs.keys()].reduce((sum, path) => sum + sizeOf(path), 0);
    const failed = this.#hasErrors() || (this.#options.check === true && stale);
    const counts = { models: this.#models, files: files.size, built: texts.size, bytes };
    return this.#result(!failed, { added, changed, removed, counts });
  }

  #report(diagnostics: readonly Diagnostic[]): boolean {
    for (const diagnostic of diagnostics) this.#reporter.push(diagnostic);
    return this.#hasErrors();
  }

  #hasErrors(): boolean {
    return this.#reporter.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  #lap(step: Step): void {
    const now = performance.now();
    this.#timings[step] = now - this.#mark;
    this.#mark = now;
  }

  #failed(): GenerateResult {
    const counts = { models: this.#models, files: 0, built: 0, bytes: 0 };
    return this.#result(false, { added: [], changed: [], removed: [], counts });
  }

  #result(ok: boolean, parts: Pick<GenerateResult, 'added' | 'changed' | 'removed' | 'counts'>): GenerateResult {
    const timings = { ...this.#timings, total: performance.now() - this.#start };
    const { diagnostics } = this.#reporter;
    return {
      diagnostics,
      ok,
      ...parts,
      timings,
      ...(this.#schemaPath !== undefined && { schemaPath: this.#schemaPath }),
    };
  }
}

function isCurrent(
  manifest: Manifest | undefined,
  wanted: Pick<Manifest, 'generator' | 'options' | 'schema'>,
): boolean {
  return (
    manifest?.generator === wanted.generator && manifest.options === wanted.options && manifest.schema === wanted.schema
  );
}

function sameFiles(before: Manifest | undefined, after: Manifest): boolean {
  if (before?.files.size !== after.files.size) return false;
  return [...after.files].every(([path, entry]) => {
    const old = before.files.get(path);
    return old?.inputs === entry.inputs && old.content === entry.content;
  });
}

/** Where each schema file's folder is, seen from the output folder. */
function schemaFolders(input: SchemaInput, output: string): ReadonlyMap<string, string> {
  return new Map(
    input.sources.map(({ file }, at) => {
      const folder = relative(output, dirname(input.files[at] ?? file));
      return [file, folder.split(sep).join('/')] as const;
    }),
  );
}

/** Hashes what each file is made from; the files of one entity share their inputs, which are hashed once. */
function hashInputs(artefacts: readonly Artefact[]): ReadonlyMap<string, string> {
  const known = new Map<unknown, string>();
  const hash = (inputs: unknown): string => {
    let found = known.get(inputs);
    if (found === undefined) known.set(inputs, (found = dataHash(inputs)));
    return found;
  };
  return new Map(artefacts.map((artefact) => [artefact.path, hash(artefact.inputs)]));
}
