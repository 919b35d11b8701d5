import { dialectCodes } from './dialect-codes.js';
import { structureCodes } from './structure-codes.js';

/** Every diagnostic of the rules. */
export const codes = { ...structureCodes, ...dialectCodes } as const;
