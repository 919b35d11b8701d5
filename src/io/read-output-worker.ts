/** Entry of the thread that reads the output folder. */
import { parentPort, workerData } from 'node:worker_threads';
import { readOutput } from './read-output.js';

parentPort?.postMessage(readOutput(workerData as string));
