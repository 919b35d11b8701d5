#!/usr/bin/env node
import { processTerminal } from './cli/terminal.js';
import { run } from './cli/run.js';

process.exitCode = await run(process.argv.slice(2), processTerminal());
