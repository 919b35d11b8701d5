const MADE_BY = '// Made by `joinery generate`, do not edit';

/** The compiler takes a file's types as they are, and does not check the file again in every build of the application. */
const UNCHECKED = '// @ts-nocheck';

/** What the comment at the head of a file tells. */
export interface HeaderParts {
  /** What of the schema the file comes from: `model Customer in shop.schema`. */
  readonly origin?: string;
  /** The file names modules or types of the application, whose mistakes the application's compiler must find. */
  readonly namesApplication?: boolean;
}

/** The lines that open a file: who made it, of what, and whether there is anything in it for a compiler to check. */
export function header({ origin, namesApplication = false }: HeaderParts = {}): string {
  const made = origin === undefined ? `${MADE_BY}.` : `${MADE_BY}: ${origin}.`;
  return namesApplication ? made : `${made}\n${UNCHECKED}`;
}

/** Whether a text was made by Joinery; so a file without a record is recognised as ours. */
export function isEmitted(text: string): boolean {
  return text.startsWith(MADE_BY) || text.startsWith('{\n  "dialects": [');
}
