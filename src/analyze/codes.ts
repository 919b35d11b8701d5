import { attributeCodes } from './attribute-codes.js';
import { declarationCodes } from './declaration-codes.js';
import { relationCodes } from './relation-codes.js';

/** Every diagnostic of the analysis. */
export const codes = { ...declarationCodes, ...attributeCodes, ...relationCodes } as const;
