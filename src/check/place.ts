import type { Finding } from '../diagnostic-code.js';
import type { Model } from '../model.js';

/**
 * Where a piece of the model was declared, for a finding about it.
 *
 * @param subject - names it where there is no source (a reflected database)
 * @param related - the other piece of the story
 */
export function placeOf(model: Model, piece: object, subject: string, related?: object): Omit<Finding, 'message'> {
  const span = model.origins.get(piece);
  const other = related && model.origins.get(related);
  return {
    ...(span ? { span } : { subject }),
    ...(other && { related: [{ message: 'the other one', span: other }] }),
  };
}
