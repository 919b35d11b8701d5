import { measureWorkloads } from '../workloads/main.js';
import { PEERS } from './entries.js';

await measureWorkloads(process.argv.slice(2), PEERS);
