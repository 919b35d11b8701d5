import type { ReadAttribute } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';

export interface ModuleReference {
  readonly module: string;
  readonly export: string;
  /** The schema file that names it: where a relative module starts. */
  readonly file: string;
}

/** What `"./codecs.js#money"` names; nothing, and a diagnostic, where it names no module and export. */
export function moduleReference(text: string, attribute: ReadAttribute, context: Context): ModuleReference | undefined {
  const match = /^([^#\s]+)#([A-Za-z_$][\w$]*)$/.exec(text);
  const [, module, name] = match ?? [];
  if (module !== undefined && name !== undefined) return { module, export: name, file: attribute.span.file };
  context.report.add(codes.moduleReference, {
    message: `"${text}" does not name a module and an export.`,
    span: attribute.span,
  });
  return undefined;
}
