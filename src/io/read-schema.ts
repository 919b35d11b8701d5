import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import type { Source } from '../../grammar/source.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from './config-codes.js';
import { systemReason } from './system-reason.js';

const USUAL_PLACES = ['schema', 'app.schema', 'schema.schema', 'prisma/schema.prisma', 'schema.prisma'];

function isSchemaFile(name: string): boolean {
  return name.endsWith('.schema') || name.endsWith('.prisma');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return isSchemaFile(entry.name) ? [path] : [];
    });
}

/** The schema a command works on. */
export interface SchemaInput {
  /** In the order of their paths. */
  readonly sources: readonly Source[];
  /** Absolute paths, in the same order. */
  readonly files: readonly string[];
  /** The file or folder that was named or found. */
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the schema: one file, or all `.schema` and `.prisma` files below a folder (several files are one schema).
 *
 * @param root - the folder relative paths start from; names in diagnostics are relative to the working directory
 * @param path - the file or folder; without it the usual places are tried
 */
export function readSchema(root: string, path?: string): SchemaInput {
  const reporter = new Reporter();
  const failed = (): SchemaInput => ({ sources: [], files: [], diagnostics: reporter.diagnostics });
  const candidates = path === undefined ? USUAL_PLACES : [path];
  const found = candidates.map((candidate) => resolve(root, candidate)).find((candidate) => existsSync(candidate));
  if (found === undefined) {
    const message =
      path === undefined ? `None of ${USUAL_PLACES.join(', ')} exists.` : `The schema ${path} does not exist.`;
    reporter.add(configCodes.schemaMissing, { message, subject: root });
    return failed();
  }
  try {
    const files = (statSync(found).isDirectory() ? filesBelow(found) : [found]).sort();
    if (files.length === 0) {
      reporter.add(configCodes.schemaEmpty, {
        message: 'The folder holds no .schema or .prisma file.',
        subject: found,
      });
      return failed();
    }
    const sources = files.map((file) => ({ file: relative(process.cwd(), file), text: readFileSync(file, 'utf8') }));
    return { sources, files, path: found, diagnostics: [] };
  } catch (error) {
    const message = `The schema cannot be read: ${systemReason(error)}.`;
    reporter.add(configCodes.schemaMissing, { message, subject: found });
    return failed();
  }
}
