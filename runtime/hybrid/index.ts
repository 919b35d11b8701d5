/** What the getters of hybrids call, imported as `h`: SQL's operators and functions with its NULL logic, in TypeScript. */
export * from './aggregate.js';
export * from './arithmetic.js';
export { between, eq, greatest, gt, gte, isIn, least, lt, lte, ne, nullif } from './compare.js';
export * from './convert.js';
export { and, coalesce, not, or } from './logic.js';
export * from './text.js';
export * from './time.js';
