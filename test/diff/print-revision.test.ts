import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverse, reverseAll } from '../../runtime/ddl/reverse.js';
import type { Operation } from '../../runtime/ddl/operation.js';
import { op } from '../../runtime/migration/op.js';
import { revision } from '../../runtime/migration/revision.js';
import type { Revision } from '../../runtime/migration/revision.js';
import { printRevision } from '../../src/diff/print-revision.js';
import { arbitraryOperation } from './arbitrary-operation.js';

/** Evaluates a revision file's text. */
function read(text: string): Revision {
  const body = text.replace(/^import .*\n/, '').replace('export default', 'return');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text under test is code
  return new Function('op', 'revision', body)(op, revision) as Revision;
}

const print = (up: readonly Operation[], down?: readonly Operation[]): string =>
  printRevision({ id: 'abc', revises: ['x'], message: "it's \n done", up, ...(down && { down }) }, [
    'sqlite',
    'postgresql',
  ]);

describe('a printed revision', () => {
  it('reads back as the same operations, both ways', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOperation, { maxLength: 6 }), (up) => {
        const back = reverseAll(up);
        const result = read(print(up));
        expect(result.up).toEqual(up);
        expect(result.down).toEqual(back);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back when both directions were written by hand', () => {
    const steps = fc.array(arbitraryOperation, { maxLength: 4 });
    fc.assert(
      fc.property(steps, steps, (up, other) => {
        const down = [...other, ...up.flatMap((operation) => reverse(operation) ?? [])];
        const result = read(print([...up, ...up], down));
        expect(result.up).toEqual([...up, ...up]);
        expect(result.down).toEqual(down);
      }),
      { numRuns: 200 },
    );
  });

  it('reverses an operation to itself in two steps', () => {
    fc.assert(
      fc.property(arbitraryOperation, (operation) => {
        const back = reverse(operation);
        if (operation.kind === 'sql' && operation.down === undefined) expect(back).toBeUndefined();
        else expect(back && reverse(back)).toEqual(operation);
      }),
      { numRuns: 500 },
    );
  });

  it('says an empty revision in four lines', () => {
    expect(print([])).toBe(
      `import { revision } from 'joinery/migrate';\n\nexport default revision({\n  id: "abc",\n  revises: "x",\n  message: \`it's \n done\`,\n  up: [],\n  down: [],\n});\n`,
    );
  });
});
