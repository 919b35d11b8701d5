// Made by `joinery generate`, do not edit: model Ticket in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tickets } from '../tables/tickets.js';

export interface TicketInput {
  id: number;
  title: string;
}

export interface TicketRelations {}

export interface TicketLoad {}

/** Its version is made anew for every UPDATE. */
export class Ticket extends j.Entity {
  declare readonly [j.relationsOf]?: TicketRelations;

  id: number;
  title: string;
  token: string;

  constructor(input: TicketInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TicketInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.token = source[2] as string;
    } else {
      this.id = source.id;
      this.title = source.title;
      this.token = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Ticket',
    table: tickets,
    key: ['id'],
    versionField: 'token',
    onUpdate: { token: () => j.uuid4() },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.token !== row[2]);
    },
  } satisfies j.Mapper<Ticket>;
}
