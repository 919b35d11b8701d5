import type { Row } from '../engine/driver.js';
import type { Dialect } from '../dialect/dialect.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { ExpressionNode, OrderNode, SelectItem } from '../sql/node.js';
import { allOf } from '../sql/junction.js';
import { StatementError, ValidationError } from '../util/errors.js';
import { fingerprint, printCursor, readCursor } from './cursor.js';
import { Page, type NumberedPage, type NumberedRequest, type PageRequest } from './page.js';
import { rowsAfter } from './rows-after.js';
import { orderNodes, reversed, totalOrder, type KeyTerm } from './total-order.js';

/** A query as paging sees it. */
export interface PagedQuery<E> {
  readonly mapped: MappedClass;
  readonly dialect: Dialect;
  readonly where: ExpressionNode | undefined;
  readonly orderBy: readonly OrderNode[];
  /** The query has a limit or an offset of its own. */
  readonly cut: boolean;
  /** Runs the query with another condition, order and limit; `items` are read besides, and come as `values`. */
  read(
    change: PageParts,
    items: readonly SelectItem[],
  ): Promise<{ readonly entities: E[]; readonly values: readonly Row[] }>;
  count(): Promise<number>;
}

export interface PageParts {
  readonly where?: ExpressionNode | undefined;
  readonly orderBy: readonly OrderNode[];
  readonly limit: number;
  readonly offset?: number;
}

/** The page at a cursor: one statement for its rows and one more, which tells whether there are others. */
export async function readPage<E>(query: PagedQuery<E>, request: PageRequest): Promise<Page<E>> {
  const { mapped, dialect } = query;
  const { size } = request;
  checkWhole(query, 'size', size);
  const after = request.after ?? undefined;
  const before = request.before ?? undefined;
  if (after !== undefined && before !== undefined)
    throw new ValidationError('a page is after a cursor or before one: give page() one of the two');
  const terms = totalOrder(mapped, query.orderBy, query.where, dialect);
  const print = printOf(mapped, terms);
  const backward = before !== undefined || (after === undefined && request.fromEnd === true);
  const way = backward ? reversed(terms) : terms;
  const cursor = before ?? after;
  const past =
    cursor === undefined
      ? undefined
      : rowsAfter(way, readCursor(cursor, print, mapped.name, terms, dialect.name), dialect);
  const parts = { where: allOf(query.where, past), orderBy: orderNodes(way, dialect), limit: size + 1 };
  const items = terms.map(({ compared, type }): SelectItem => ({ expression: compared, type }));
  const { entities, values } = await query.read(parts, items).catch((error: unknown) => {
    throw cursor !== undefined && error instanceof StatementError ? refused(error) : error;
  });
  const more = entities.length > size;
  const found = { entities: entities.slice(0, size), values: values.slice(0, size) };
  if (backward) {
    found.entities.reverse();
    found.values.reverse();
  }
  const behind = cursor !== undefined;
  return new Page(found.entities, backward ? behind : more, backward ? more : behind, (index) =>
    printCursor(print, found.values[index] ?? []),
  );
}

/** The page of that number, and how many there are. A page that is not full and not empty tells the number itself. */
export async function readNumberedPage<E>(query: PagedQuery<E>, request: NumberedRequest): Promise<NumberedPage<E>> {
  const { page, size } = request;
  checkWhole(query, 'size', size);
  checkWhole(query, 'number', page);
  const offset = (page - 1) * size;
  const terms = totalOrder(query.mapped, query.orderBy, query.where, query.dialect);
  const parts = { where: query.where, orderBy: orderNodes(terms, query.dialect), limit: size, offset };
  const { entities: items } = await query.read(parts, []);
  const last = items.length < size && (items.length > 0 || page === 1);
  const total = last ? offset + items.length : await query.count();
  const pages = Math.ceil(total / size);
  return { items, total, page, size, pages, hasNext: page < pages, hasPrevious: page > 1 };
}

function checkWhole({ cut, mapped }: PagedQuery<unknown>, name: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw new ValidationError(`the ${name} of a page is a whole number from 1 on, not ${String(value)}`);
  if (cut)
    throw new ValidationError(
      `a page of ${mapped.name} says itself how many there are and from where: leave out limit() and offset()`,
    );
}

const printOf = (mapped: MappedClass, terms: readonly KeyTerm[]): string =>
  fingerprint(JSON.stringify([mapped.name, ...terms.map(({ print }) => print)]));

const refused = (cause: StatementError): ValidationError =>
  new ValidationError(
    'the database refused the values of the cursor: give back startCursor or endCursor as they came',
    {
      cause,
    },
  );
