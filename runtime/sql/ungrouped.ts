/** In the place of a table's name: an aggregate, whose value is of a group of rows and not of one of them. */
export type Aggregate = '(aggregate)';

/** A statement whose types find nothing wrong with it, as what runs it or builds on it takes it. */
export interface Sound {
  readonly $refused?: undefined;
}

type TablesIn<S> = S[keyof S] extends { readonly $table: infer N } ? N : never;

/** The labels of a selection that read columns of the tables `F`. */
type PlainLabel<S, F> = {
  [K in keyof S]: S[K] extends { readonly $table: infer N }
    ? [Exclude<N, Aggregate> & F] extends [never]
      ? never
      : K
    : never;
}[keyof S] &
  string;

/**
 * What is wrong with a selection `S` of the tables `F`: an aggregate beside a column of one of its rows, where nothing is grouped. Of
 * expressions that read just any table nothing is known.
 */
export type Ungrouped<S, F> =
  Aggregate extends TablesIn<S>
    ? string extends TablesIn<S>
      ? undefined
      : [Exclude<TablesIn<S>, Aggregate> & F] extends [never]
        ? undefined
        : `'${PlainLabel<S, F>}' is selected beside an aggregate: add it to groupBy(), or take min() or max() of it`
    : undefined;
