import { assignmentDoc, fluidDoc } from './assignment-doc.js';
import { group, hardline, ifBreak, indent, join, line } from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { expressionDoc } from './expression-doc.js';
import { blockDoc } from './statement-doc.js';
import type { Declaration, Expression, Member, TopStatement, TypeNode } from './tree.js';
import { commentDoc, signatureDoc, typeDoc, typeParametersDoc } from './type-doc.js';

export function topStatementDoc(statement: TopStatement, options: LayoutOptions): Doc {
  switch (statement.kind) {
    case 'class':
    case 'interface':
      return declarationDoc(statement, options);
    case 'constant': {
      const type: Doc = statement.type === undefined ? '' : [': ', typeDoc(statement.type, options)];
      return [statement.head, valueDoc([statement.name, type], statement.value, options), ';'];
    }
    case 'alias':
      return [fluidDoc(statement.head, ' =', typeDoc(statement.type, options)), ';'];
    case 'function':
      return [statement.head, signatureDoc(statement.signature, options), ' ', blockDoc(statement.body, options)];
  }
}

/** A class or an interface. The base moves to a line of its own only when it is a member without type arguments (`j.Entity`). */
function declarationDoc(node: Declaration, options: LayoutOptions): Doc {
  const { kind, head, name, members } = node;
  const parameters = typeParametersDoc(node.typeParameters, options);
  const [base] = node.extends;
  const alone = node.extends.length === 1 && base !== undefined && isMember(base);
  if (!alone) return [head, name, parameters, basesDoc(node.extends, options), ' ', bodyDoc(members, options)];
  const id = Symbol('heritage');
  const heritage = group([name, parameters, indent([line, group(['extends ', typeDoc(base, options)])])], { id });
  const after: Doc = kind === 'class' && members.length > 0 ? ifBreak(hardline, ' ', { groupId: id }) : ' ';
  return [head, heritage, after, bodyDoc(members, options)];
}

function isMember(type: TypeNode): boolean {
  return type.kind === 'name' && type.arguments === undefined && type.text.includes('.');
}

function basesDoc(bases: readonly TypeNode[], options: LayoutOptions): Doc {
  if (bases.length === 0) return '';
  return [
    ' extends ',
    join(
      ', ',
      bases.map((base) => typeDoc(base, options)),
    ),
  ];
}

function bodyDoc(members: readonly Member[], options: LayoutOptions): Doc {
  if (members.length === 0) return '{}';
  const docs = members.map((member, index) => {
    const before: Doc = index === 0 ? '' : member.apart ? [hardline, hardline] : hardline;
    return [before, member.docs.map((comment) => [commentDoc(comment), hardline]), memberDoc(member, options)];
  });
  return ['{', indent([hardline, docs]), hardline, '}'];
}

function memberDoc(member: Member, options: LayoutOptions): Doc {
  if (member.kind === 'static') return ['static ', blockDoc(member.body, options)];
  if (member.kind === 'method') {
    const body: Doc = member.body === undefined ? ';' : [' ', blockDoc(member.body, options)];
    return [member.head, signatureDoc(member.signature, options), body];
  }
  const type: Doc = member.type === undefined ? '' : [': ', typeDoc(member.type, options)];
  const left = [member.head, type];
  return member.value === undefined ? [left, ';'] : [valueDoc(left, member.value, options), ';'];
}

function valueDoc(left: Doc, value: Expression, options: LayoutOptions): Doc {
  const right = expressionDoc(value, options, 'assignment');
  return assignmentDoc({ left, operator: ' =', value, right }, options);
}
