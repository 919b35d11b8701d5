/**
 * The output folder's own record, `.joinery.json`: what was written and from what, so that a file whose inputs are the same
 * is neither built nor formatted again, a stale one can be removed, and an edit by hand is noticed.
 */
export interface Manifest {
  /** Versions of what made the files; another one makes all anew. */
  readonly generator: string;
  /** Hash of the Prettier configuration in force. */
  readonly options: string;
  /** Hash of the schema's text. */
  readonly schema: string;
  readonly files: ReadonlyMap<string, ManifestEntry>;
}

export interface ManifestEntry {
  /** Hash of the part of the model the file is made from. */
  readonly inputs: string;
  /** Hash of the text that was written. */
  readonly content: string;
}

export const MANIFEST_PATH = '.joinery.json';
const VERSION = 1;

/** One line a file, sorted: a small change is a small diff, and merges rarely collide. */
export function printManifest(manifest: Manifest): string {
  const lines = [...manifest.files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]) => `    ${JSON.stringify(path)}: ${JSON.stringify(`${entry.inputs} ${entry.content}`)}`);
  return `{
  "about": "What joinery generate wrote, and from what. Commit it with the files; do not edit it.",
  "version": ${VERSION},
  "generator": ${JSON.stringify(manifest.generator)},
  "options": ${JSON.stringify(manifest.options)},
  "schema": ${JSON.stringify(manifest.schema)},
  "files": {
${lines.join(',\n')}
  }
}
`;
}

/** Reads a manifest; one that is broken (a merge conflict, another version) is none, and everything is made anew. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['version'] !== VERSION || !isRecord(value['files'])) return undefined;
  const { generator, options, schema } = value;
  if (typeof generator !== 'string' || typeof options !== 'string' || typeof schema !== 'string') return undefined;
  const files = new Map<string, ManifestEntry>();
  for (const [path, entry] of Object.entries(value['files'])) {
    const [inputs, content] = typeof entry === 'string' ? entry.split(' ') : [];
    if (inputs === undefined || content === undefined) return undefined;
    files.set(path, { inputs, content });
  }
  return { generator, options, schema, files };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
