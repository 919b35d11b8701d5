/**
 * Splits a SQL script into statements, as the command line clients do: a semicolon inside a string, a quoted name, a
 * comment or a dollar-quoted body ends nothing. psql's backslash commands are left out.
 *
 * @param backslashes - whether a backslash escapes inside strings (MySQL)
 */
export function sqlStatements(script: string, backslashes = false): string[] {
  const string = backslashes ? /'(?:[^'\\]|''|\\[\s\S])*'/y : /(?:\b[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*')/y;
  const skips = [
    /--[^\n]*/y,
    /\/\*[\s\S]*?\*\//y,
    /"(?:[^"]|"")*"/y,
    /`(?:[^`]|``)*`/y,
    /(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?\1/y,
    string,
  ];
  const text = backslashes ? script : script.replace(/^\\.*$/gm, '');
  const statements: string[] = [];
  let start = 0;
  let at = 0;
  const plain = /[^;'"`$/eE-]+/y;
  while (at < text.length) {
    plain.lastIndex = at;
    if (plain.test(text)) {
      at = plain.lastIndex;
      continue;
    }
    const skip = skips.find((pattern) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (skip) at = skip.lastIndex;
    else if (text[at] === ';') {
      statements.push(text.slice(start, at));
      at += 1;
      start = at;
    } else at += 1;
  }
  statements.push(text.slice(start));
  return statements
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '');
}
