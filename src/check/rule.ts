import type { Reporter } from '../diagnostic-code.js';
import type { Model } from '../model.js';

/** One rule over a finished model, whether it came from a schema or from a database. */
export type Rule = (model: Model, report: Reporter) => void;
