import type pg from 'pg';
import type { Row } from '../../engine/driver.js';
import { READERS } from './wire-form.js';

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** A query of `pg` whose rows are the arrays the protocol's parser made: none is copied, and text stays as it came. */
export interface PositionalQuery {
  readonly received: Row[];
  readonly fields: readonly Field[];
}

type Message<T> = { readonly fields: T };
type Reader = (text: string) => unknown;

/** What `pg`'s own query does with the server's messages; its types leave these out. */
interface QueryHandlers {
  handleRowDescription(message: Message<readonly Field[]>): void;
  handleDataRow(message: Message<Row>): void;
}
type QueryClass = new (config: pg.QueryConfig) => pg.Query & QueryHandlers;

/**
 * Makes the class of such queries.
 *
 * @param base - `pg`'s Query, of the copy that the application installed
 */
export function positionalQuery(base: typeof pg.Query): new (config: pg.QueryConfig) => pg.Query & PositionalQuery {
  return class extends (base as unknown as QueryClass) implements PositionalQuery {
    readonly received: Row[] = [];
    fields: readonly Field[] = [];
    #places: number[] = [];
    #readers: Reader[] = [];

    // `pg` would prepare to make objects of the rows here.
    override handleRowDescription({ fields }: Message<readonly Field[]>): void {
      this.fields = fields;
      this.#places = [];
      this.#readers = [];
      for (let place = 0; place < fields.length; place++) {
        const reader = READERS[(fields[place] as Field).dataTypeID];
        if (reader === undefined) continue;
        this.#places.push(place);
        this.#readers.push(reader);
      }
    }

    override handleDataRow({ fields: row }: Message<Row>): void {
      const places = this.#places;
      for (let index = 0; index < places.length; index++) {
        const place = places[index] as number;
        const text = row[place];
        if (text !== null) row[place] = (this.#readers[index] as Reader)(text as string);
      }
      this.received.push(row);
    }
  };
}
