import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { parseExpression } from './parse-expression.js';
import * as random from './random-expression.js';
import { sampleScope } from './sample-data.js';

const types: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  smallInt: 'number',
  int: 'number',
  float: 'number',
  bigInt: 'bigint',
  decimal: 'Decimal',
  dateTime: 'Date',
};

const typeText = (type: ColumnType | undefined, nullable: boolean): string =>
  `${types[type?.kind ?? ''] ?? 'string'}${nullable ? ' | null' : ''}`;

const head = `import type { Decimal } from 'decimal.js';
import * as h from '../../runtime/hybrid/index.js';
import type { Sample } from './sample-data.js';
declare abstract class Base implements Sample {
  id: number; i: number; j: number | null; b: bigint; c: bigint | null; f: number; g: number | null;
  d: Decimal; e: Decimal | null; s: string; u: string | null; p: boolean; q: boolean | null;
  at: Date; until: Date | null; born: string; died: string | null;
  place: Sample['place']; ownerId: number | null; owner: Sample | null; items: Sample['items'];
}
export class Row extends Base {
`;

/** What the TypeScript compiler says of a file that is in memory only, with the strictest options users have. */
function problemsOf(text: string): string[] {
  const file = fileURLToPath(new URL('emitted.ts', import.meta.url));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, language, ...rest) =>
    name === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map((diagnostic) => {
    const line = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
    return `${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}\n${text.split('\n')[line] ?? ''}`;
  });
}

it('getters have the type that was inferred, and null only where it was not excluded', () => {
  const getters = fc.sample(fc.oneof(...Object.values(random)), { numRuns: 600 }).map((text, index) => {
    const { typescript, type, nullable } = compileExpression(parseExpression(text), sampleScope, {
      purpose: 'hybrid',
      dialects: ['sqlite'],
    });
    return `  get e${index}(): ${typeText(type, nullable)} { return ${typescript ?? ''}; }`;
  });
  expect(problemsOf(`${head}${getters.join('\n')}\n}\n`)).toEqual([]);
});

it('would notice a wrong type', () => {
  expect(problemsOf(`${head}  get wrong(): string { return h.upper(this.u); }\n}\n`)).toHaveLength(1);
});

it('what goes on after a coalesce that ends in a case is not after null for TypeScript', () => {
  const { typescript } = compileExpression(
    parseExpression('coalesce(coalesce(until, case when true then owner.at else null end), owner.at)'),
    sampleScope,
    { purpose: 'hybrid', dialects: ['sqlite'] },
  );
  expect(problemsOf(`${head}  get following(): Date | null { return ${typescript ?? ''}; }\n}\n`)).toEqual([]);
});
