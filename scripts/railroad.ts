/** Writes grammar/railroad.html from the grammar of the parser: `npx tsx scripts/railroad.ts`. */
import { writeFileSync } from 'node:fs';
import { railroadPage } from '../grammar/railroad.js';

writeFileSync(new URL('../grammar/railroad.html', import.meta.url), railroadPage());
