#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node 22.8 and later keep what they compiled, so the second start is quicker; it must be asked before anything is loaded.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const { processTerminal } = await import('./cli/terminal.js');
const { run } = await import('./cli/run.js');

process.exitCode = await run(process.argv.slice(2), processTerminal());
