/** Entry of a printing worker: loads ts-morph and Prettier, says so, then answers one request after the other. */
import { parentPort } from 'node:worker_threads';
import { invariant } from '../../runtime/util/invariant.js';
import { printExactly } from './print-exactly.js';
import { PrintError } from './print-job.js';
import type { PrintFailure, PrintRequest, PrintResponse } from './print-job.js';

invariant(parentPort, 'print-worker runs in a worker');
const port = parentPort;

async function answer(request: PrintRequest): Promise<PrintResponse> {
  try {
    return { kind: 'printed', id: request.id, files: await printExactly(request.jobs, request.folder) };
  } catch (error) {
    const failure: PrintFailure =
      error instanceof PrintError ? error.failure : { reason: 'syntax', path: '', message: String(error) };
    return { kind: 'failed', id: request.id, failure };
  }
}

port.on('message', (request: PrintRequest) => {
  void answer(request).then((response) => port.postMessage(response));
});
port.postMessage({ kind: 'ready' } satisfies PrintResponse);
