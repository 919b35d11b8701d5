/** The other end of `ends.test.ts`: compiles what it is sent, and says how it went. */
import { formatSchema } from '../../grammar/format.js';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { compile } from '../../src/compile.js';

process.on('message', (text: string) => {
  try {
    const source = { file: 'app.schema', text };
    const { model, diagnostics } = compile([source]);
    formatDiagnostics(diagnostics, [source]);
    formatSchema(source);
    const settled = model !== undefined || diagnostics.some(({ severity }) => severity === 'error');
    process.send?.(settled ? 'fine' : 'neither a model nor an error');
  } catch (error) {
    process.send?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
});
