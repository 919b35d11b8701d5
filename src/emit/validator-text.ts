import type { Validator } from '../model.js';
import type { FileImports } from './file-imports.js';
import { literal } from './table-file.js';

/** A validator as a function: the application's own, or one the runtime makes from arguments. */
export function validatorText(validator: Validator, imports: FileImports): string {
  const call = validator.arguments.length === 0 ? '' : `(${validator.arguments.map(literal).join(', ')})`;
  if (validator.module !== undefined) {
    const name = imports.applicationValue(validator.module, validator.name, validator.name);
    return `${name}${call}`;
  }
  return `${imports.value('validators')}.${validator.name}(${validator.arguments.map(literal).join(', ')})`;
}
