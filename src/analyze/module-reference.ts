import type { ReadAttribute } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';

export interface ModuleReference {
  readonly module: string;
  readonly export: string;
}

/** What `"./codecs.js#money"` names; nothing, and a diagnostic, where it names no module and export. */
export function moduleReference(text: string, attribute: ReadAttribute, context: Context): ModuleReference | undefined {
  const match = /^([^#\s]+)#([A-Za-z_$][\w$]*)$/.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return { module: match[1], export: match[2] };
  context.report.add(codes.moduleReference, {
    message: `"${text}" does not name a module and an export.`,
    span: attribute.span,
  });
  return undefined;
}
