import type { FileStructure } from './structure.js';

/** One TypeScript file to build and format. Plain data: it is posted to workers. */
export interface PrintJob {
  /** Path inside the output folder, with forward slashes. */
  readonly path: string;
  /** Comment lines that open the file. */
  readonly header: string;
  readonly structure: FileStructure;
  /** Text that ends the file as it is, beyond Prettier's reach (`// prettier-ignore`). */
  readonly appendix?: string;
}

export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

/** Why a file could not be printed. */
export interface PrintFailure {
  /** `options`: the user's Prettier configuration or a plugin of it; `syntax`: text the schema brought in (`@ts`). */
  readonly reason: 'options' | 'syntax';
  readonly path: string;
  readonly message: string;
}

/** Thrown by printing; the pipeline turns it into a diagnostic. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly failure: PrintFailure;

  constructor(failure: PrintFailure) {
    super(`${failure.path}: ${failure.message}`);
    this.failure = failure;
  }
}

/** What the pool posts to a worker. */
export interface PrintRequest {
  readonly id: number;
  readonly jobs: readonly PrintJob[];
  readonly folder: string;
}

/** What a worker answers; `ready` once, when its libraries are loaded. */
export type PrintResponse =
  | { readonly kind: 'ready' }
  | { readonly kind: 'printed'; readonly id: number; readonly files: readonly PrintedFile[] }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: PrintFailure };
