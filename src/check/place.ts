import type { Finding } from '../diagnostic-code.js';
import type { Model } from '../model.js';

/**
 * Where a piece of the model was declared, for a finding about it.
 *
 * @param subject - names it where there is no source (a reflected database)
 * @param related - the other piece of the story
 */
export function placeOf(model: Model, piece: object, subject: string, related?: object): Omit<Finding, 'message'> {
  const here = model.origins.get(piece);
  const there = related && model.origins.get(related);
  // Of two places that contradict each other the later one is the finding, the earlier one the story.
  const swap = here !== undefined && there !== undefined && there.file === here.file && there.start > here.start;
  const [span, other] = swap ? [there, here] : [here, there];
  return {
    ...(span ? { span } : { subject }),
    ...(other && { related: [{ message: 'the other one', span: other }] }),
  };
}
