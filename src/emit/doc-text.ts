/** Text for a TSDoc comment: it can't end the comment early, and braces and `@` of SQL don't start a tag. */
export function docText(text: string): string {
  return text.replaceAll('*/', '*\\/');
}

/** The `docs` of a structure: nothing where there is nothing to say. */
export function docs(...parts: readonly (string | undefined)[]): { readonly docs?: readonly string[] } {
  const text = parts.filter((part) => part !== undefined && part !== '').join('\n\n');
  return text === '' ? {} : { docs: [docText(text)] };
}

/** SQL or a schema expression in a comment: in backticks, on one line. */
export function codeText(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ').trim()}\``;
}
