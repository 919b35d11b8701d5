import type { Expression } from '../../grammar/ast.js';
import { parse } from '../../grammar/parse.js';

/** Parses one expression, as the argument of a check. */
export function parseExpression(text: string): Expression {
  const source = { file: 'expression.schema', text: `model M {\n  id Int @id\n  @@check(${text})\n}\n` };
  const { file, diagnostics } = parse(source);
  const problem = diagnostics[0];
  if (problem) throw new Error(`${text}: ${problem.message}`);
  for (const declaration of file.declarations) {
    if (declaration.kind !== 'ModelDeclaration') continue;
    for (const member of declaration.members) {
      if (member.kind === 'Attribute' && member.block) {
        const value = member.arguments[0]?.value;
        if (value) return value;
      }
    }
  }
  throw new Error(`no expression in ${text}`);
}
