import { assignmentDoc } from './assignment-doc.js';
import { group, hardline, indent, join, line, softline } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { expressionDoc } from './expression-doc.js';
import { returnDoc } from './return-doc.js';
import type { Statement } from './tree.js';

/** `{ … }`, one statement a line. */
export function blockDoc(statements: readonly Statement[], options: LayoutOptions): Doc {
  if (statements.length === 0) return '{}';
  return ['{', indent([hardline, statementsDoc(statements, options)]), hardline, '}'];
}

function statementsDoc(statements: readonly Statement[], options: LayoutOptions): Doc {
  return join(
    hardline,
    statements.map((statement) => statementDoc(statement, options)),
  );
}

function statementDoc(statement: Statement, options: LayoutOptions): Doc {
  switch (statement.kind) {
    case 'expression':
      return [expressionDoc(statement.expression, options), ';'];
    case 'assign': {
      const { target, value } = statement;
      const left = expressionDoc(target, options, 'assignment');
      const right = expressionDoc(value, options, 'assignment');
      return [assignmentDoc({ left, operator: ' =', value, right }, options), ';'];
    }
    case 'return':
      return returnDoc(statement.value, expressionDoc(statement.value, options));
    case 'if': {
      const { test, then, otherwise } = statement;
      const condition = group([
        'if (',
        group([indent([softline, expressionDoc(test, options)]), softline]),
        ')',
        clauseDoc(then, options),
      ]);
      return otherwise === undefined ? condition : [condition, ' else ', blockDoc(otherwise, options)];
    }
  }
}

function clauseDoc(clause: Statement | readonly Statement[], options: LayoutOptions): Doc {
  return isBlock(clause) ? [' ', blockDoc(clause, options)] : indent([line, statementDoc(clause, options)]);
}

function isBlock(clause: Statement | readonly Statement[]): clause is readonly Statement[] {
  return Array.isArray(clause);
}
