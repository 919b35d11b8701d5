import { wordsOf } from '../words/identifier-words.js';

/** `orderItems` to `order-items`. */
export function kebabCase(name: string): string {
  return wordsOf(name).join('-') || name;
}

/** `customer` to `Customer`; the rest stays as written, so that `load` + name can be guessed from the name. */
export function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
