import type { DiagnosticCode } from '../diagnostic-code.js';

/** Diagnostics of the output folder. */
export const outputCodes = {
  foreignFiles: {
    code: 'JN7020',
    title: 'Output folder holds other files',
    explanation:
      'The output folder belongs to Joinery wholly: what it does not make is stale and would be removed. Files it did not write are never touched unasked.',
    hint: 'choose an empty folder with --output, move the files elsewhere, or pass --force to write beside them',
  },
  outputUnreadable: {
    code: 'JN7021',
    title: 'Output folder cannot be read',
    explanation: 'The output folder exists, but the operating system refused to list it or to read a file in it.',
    hint: 'check the permissions of the folder, or choose another one with --output',
  },
  outputUnwritable: {
    code: 'JN7022',
    title: 'Output folder cannot be written',
    explanation: 'The operating system refused to write a file, so everything was left (or put back) as it was.',
    hint: 'check the permissions and the free space of the folder, then run the command again',
  },
  editedByHand: {
    code: 'JN7023',
    severity: 'warning',
    title: 'Generated file was edited',
    explanation:
      'The file on disk is not what Joinery wrote last time. It was made again from the schema, so the edit is gone.',
    hint: 'subclass the model or the repository and pass it to openDatabase; version control has the lost lines',
  },
  outputIsFile: {
    code: 'JN7024',
    title: 'Output folder is a file',
    explanation: 'The output path names a file, and a folder is needed.',
    hint: 'choose another path with --output, or remove the file',
  },
  prettierOptions: {
    code: 'JN7025',
    title: 'Prettier configuration cannot be used',
    explanation:
      'Generated code is formatted with the Prettier options of its folder, and Prettier could not load them or one of their plugins.',
    hint: 'run `npx prettier --check .` to see the error at its source',
  },
  schemaText: {
    code: 'JN7026',
    title: 'Generated text does not parse',
    explanation:
      'TypeScript written into the schema, in `@ts("…")` or a codec, ended up in a file that does not parse.',
    hint: 'check the quotes and brackets of the `@ts` attributes of that model',
  },
  emptySchema: {
    code: 'JN7027',
    title: 'Schema without models',
    explanation:
      'The schema describes no model, and everything that was generated from it would be removed: a file emptied or a folder named by accident looks like that.',
    hint: 'check that --schema names the right file or folder and that nothing in it is lost; pass --force to remove the generated models',
  },
} as const satisfies Record<string, DiagnosticCode>;
