import type {
  Attribute,
  ConfigBlock,
  ConfigProperty,
  Declaration,
  EnumDeclaration,
  EnumValue,
  Field,
  ModelDeclaration,
  ScalarDeclaration,
  SchemaFile,
  TypeReference,
} from './ast.js';
import { ExpressionPrinter, INDENT } from './print-expression.js';
import { printRows, type Row } from './rows.js';
import type { Span } from './source.js';
import type { Comment, Trivia } from './trivia.js';

type Member = Field | Attribute | EnumValue | ConfigProperty;
type Block = ConfigBlock | ModelDeclaration | EnumDeclaration;

/**
 * Prints a tree as canonical `.schema` text: the way a file comes out of the formatter, with documentation as its only
 * comments. Parsing the text gives the tree back.
 *
 * @param file - a tree, built by hand or parsed; spans are not looked at
 */
export function printSchema(file: SchemaFile): string {
  const printer = new Printer(undefined);
  const blocks = file.declarations.map((declaration) => printer.declaration(declaration));
  const lines = blocks.flatMap((block, index) => {
    const previous = file.declarations[index - 1];
    const together = previous?.kind === 'ScalarDeclaration' && file.declarations[index]?.kind === 'ScalarDeclaration';
    return index === 0 || together ? [block] : ['', block];
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Prints declarations, with the comments and line breaks of their file where its trivia are given. */
export class Printer {
  readonly #trivia: Trivia | undefined;
  readonly #expressions: ExpressionPrinter;

  /** @param trivia - comments and line breaks of the file; without them documentation comes from the tree */
  constructor(trivia: Trivia | undefined) {
    this.#trivia = trivia;
    this.#expressions = new ExpressionPrinter(trivia);
  }

  /** Prints one declaration, without a line end after it. */
  declaration(node: Declaration): string {
    const text = node.kind === 'ScalarDeclaration' ? this.#scalar(node) : this.#block(node);
    const trivia = this.#trivia;
    if (trivia === undefined) return [...docLines(node.doc), text].join('\n');
    return trivia.loses(node.span) ? trivia.verbatim(node.span, 0) : text;
  }

  #scalar(node: ScalarDeclaration): string {
    const type = this.#type(node.type, 0);
    return `type ${node.name.text} = ${type}${this.#attributes(node.attributes, node.type.span.end, 0)}`;
  }

  #block(node: Block): string {
    const rows = this.#trivia === undefined ? this.#plainRows(node) : this.#rows(node, this.#trivia);
    const lines = printRows(rows.rows, INDENT);
    const header = `${headerOf(node)} {${rows.behind}`;
    return [header, ...lines, '}'].join('\n');
  }

  /** Rows of a tree without text: documentation above each member, an empty line before the attributes of the block. */
  #plainRows(node: Block): { readonly rows: Row[]; readonly behind: string } {
    const rows: Row[] = [];
    for (const member of membersOf(node)) {
      const last = rows.at(-1);
      if (member.kind === 'Attribute' && last?.kind === 'cells') rows.push({ kind: 'blank' });
      if ('doc' in member) {
        for (const line of docLines(member.doc)) rows.push({ kind: 'text', text: line, breaksColumns: false });
      }
      rows.push(this.#row(member, ''));
    }
    return { rows, behind: '' };
  }

  /** Rows of a block as written: comments and single empty lines stay where they are. */
  #rows(node: Block, trivia: Trivia): { readonly rows: Row[]; readonly behind: string } {
    const rows: Row[] = [];
    const brace = this.#headerEnd(node, trivia);
    const members = membersOf(node);
    const head = trivia.between(node.span.start, members[0]?.span.start ?? node.span.end);
    const behind = head.filter((comment) => comment.start < brace || !trivia.breaks(brace, comment.start));
    // Only the last may end its line; what a line comment before the brace would swallow goes inside.
    const fitting = behind.filter((comment, index) => !comment.endsLine || index === behind.length - 1);
    const inside = behind.filter((comment) => !fitting.includes(comment));
    trivia.keep(behind);
    for (const comment of inside) rows.push(commentRow(comment, INDENT));
    let from = Math.max(brace, fitting.at(-1)?.end ?? 0);
    for (const member of members) {
      this.#commentRows(rows, trivia, from, member.span.start);
      from = this.#memberRow(rows, trivia, member, node.span.end);
    }
    this.#commentRows(rows, trivia, from, node.span.end - 1);
    while (rows.at(-1)?.kind === 'blank') rows.pop();
    return { rows, behind: fitting.map((comment) => ` ${comment.text}`).join('') };
  }

  /** Adds a member with the comments behind it on its line; returns where they end. */
  #memberRow(rows: Row[], trivia: Trivia, member: Member, limit: number): number {
    const behind = behindOf(trivia, member.span.end, limit);
    const text = behind.map((comment) => ` ${comment.text}`).join('');
    const row = this.#row(member, text);
    if (trivia.loses(member.span)) {
      trivia.keep(trivia.between(member.span.start, member.span.end));
      rows.push({ kind: 'text', text: trivia.verbatim(member.span, INDENT) + text, breaksColumns: true });
    } else {
      rows.push(row);
    }
    return behind.at(-1)?.end ?? member.span.end;
  }

  #commentRows(rows: Row[], trivia: Trivia, start: number, end: number): void {
    let from = start;
    for (const comment of trivia.between(start, end)) {
      if (rows.length > 0 && trivia.hasEmptyLine(from, comment.start)) rows.push({ kind: 'blank' });
      rows.push(commentRow(comment, INDENT));
      trivia.keep([comment]);
      from = comment.end;
    }
    if (rows.length > 0 && trivia.hasEmptyLine(from, end)) rows.push({ kind: 'blank' });
  }

  /** Where the opening brace of a block stands: the first one behind its header that is in no comment. */
  #headerEnd(node: Block, trivia: Trivia): number {
    let from = node.name.span.end;
    if (node.kind === 'ModelDeclaration') from = node.mixins.at(-1)?.span.end ?? node.base?.span.end ?? from;
    for (;;) {
      const brace = trivia.text.indexOf('{', from);
      const around = trivia
        .between(from, node.span.end)
        .find((comment) => comment.start < brace && brace < comment.end);
      if (around === undefined) return brace + 1;
      from = around.end;
    }
  }

  #row(member: Member, behind: string): Row {
    switch (member.kind) {
      case 'Attribute':
        return { kind: 'text', text: this.#attribute(member, INDENT) + behind, breaksColumns: true };
      case 'ConfigProperty': {
        const value = this.#expressions.expression(member.value, INDENT);
        return { kind: 'cells', cells: [member.key.text, `= ${value}`], behind };
      }
      case 'EnumValue': {
        const attributes = this.#attributes(member.attributes, member.name.span.end, INDENT);
        return { kind: 'cells', cells: withAttributes([member.name.text], attributes), behind };
      }
      case 'Field': {
        const attributes = this.#attributes(member.attributes, member.type.span.end, INDENT);
        const cells = [member.name.text, this.#type(member.type, INDENT)];
        return { kind: 'cells', cells: withAttributes(cells, attributes), behind };
      }
    }
  }

  #type(node: TypeReference, indent: number): string {
    const span = { ...node.span, start: node.name.span.end };
    const args = node.arguments.length === 0 ? '' : this.#expressions.list('()', node.arguments, span, indent);
    return `${node.name.text}${args}${node.list ? '[]' : ''}${node.optional ? '?' : ''}`;
  }

  /** Attributes after something that ends at `from`, each with the space or the line break before it. */
  #attributes(attributes: readonly Attribute[], from: number, indent: number): string {
    let text = '';
    let end = from;
    for (const attribute of attributes) {
      const broken = this.#trivia?.breaks(end, attribute.span.start) === true;
      const inner = broken ? indent + INDENT : indent;
      text += `${broken ? `\n${' '.repeat(inner)}` : ' '}${this.#attribute(attribute, inner)}`;
      end = attribute.span.end;
    }
    return text;
  }

  #attribute(node: Attribute, indent: number): string {
    const name = `${node.block ? '@@' : '@'}${node.path.map((part) => part.text).join('.')}`;
    if (!node.parenthesized && node.arguments.length === 0) return name;
    const span: Span = { ...node.span, start: node.path.at(-1)?.span.end ?? node.span.start };
    return name + this.#expressions.arguments(node.arguments, span, indent);
  }
}

/** Comments that stand behind something on its line. */
export function behindOf(trivia: Trivia, end: number, limit: number): readonly Comment[] {
  const comments: Comment[] = [];
  let from = end;
  for (const comment of trivia.between(end, limit)) {
    if (!/^[^\S\r\n]*$/.test(trivia.text.slice(from, comment.start)) || comment.text.includes('\n')) break;
    comments.push(comment);
    from = comment.end;
  }
  trivia.keep(comments);
  return comments;
}

/**
 * A comment on lines of its own. Lines of a block comment that begin with a star are lined up below the first.
 *
 * @param comment - the comment
 * @param indent - columns before its first line, which the caller writes
 */
export function commentRow(comment: Comment, indent: number): Row {
  const [first = '', ...rest] = comment.text.split('\n');
  const moved = rest.map((line) =>
    line.trimStart().startsWith('*') ? `${' '.repeat(indent + 1)}${line.trimStart()}` : line,
  );
  return { kind: 'text', text: [first, ...moved].join('\n'), breaksColumns: false };
}

function withAttributes(cells: readonly string[], attributes: string): string[] {
  if (attributes.startsWith('\n')) return [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${attributes}`];
  return attributes === '' ? [...cells] : [...cells, attributes.slice(1)];
}

function docLines(doc: string | undefined): string[] {
  if (doc === undefined) return [];
  return doc.split('\n').map((line) => (line === '' ? '///' : line.startsWith('/') ? `/// ${line}` : `/// ${line}`));
}

function membersOf(node: Block): readonly Member[] {
  return node.kind === 'ConfigBlock' ? node.properties : node.members;
}

function headerOf(node: Block): string {
  const name = node.name.text;
  if (node.kind === 'EnumDeclaration') return `enum ${name}`;
  if (node.kind === 'ConfigBlock') return `${node.keyword} ${name}`;
  const base = node.base === undefined ? '' : ` extends ${node.base.text}`;
  const mixins = node.mixins.length === 0 ? '' : ` with ${node.mixins.map((mixin) => mixin.text).join(', ')}`;
  return `${node.keyword} ${name}${base}${mixins}`;
}
