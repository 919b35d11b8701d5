// Made by `joinery generate`, do not edit: model Ticket in library.schema.

import * as j from 'joinery';
import { neverAsked } from '../../validators.js';
import { tickets } from '../tables/tickets.js';

export interface TicketInput {
  id?: number;
  name: string;
  state?: string;
  changedAt?: Date | null;
}

export interface TicketRelations {}

export interface TicketLoad {}

/** Nothing of it but the name is given by the application. */
export class Ticket extends j.Entity {
  declare readonly [j.relationsOf]?: TicketRelations;

  id: number;
  name: string;
  state: string;
  changedAt: Date | null;
  version: number;

  constructor(input: TicketInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TicketInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.state = source[2] as string;
      this.changedAt = source[3] === null ? null : j.decodeDateTime(source[3]);
      this.version = source[4] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.state = source.state!;
      this.changedAt = source.changedAt ?? new Date();
      this.version = undefined!;
      Ticket.mapper.validators.given(this, source);
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Ticket',
    table: tickets,
    key: ['id'],
    versionField: 'version',
    onUpdate: { changedAt: () => new Date() },
    validators: j.checks('Ticket', { id: [neverAsked], state: [neverAsked], changedAt: [neverAsked] }),
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.state !== row[2],
        !j.sameInstant(entity.changedAt, row[3]),
        entity.version !== row[4],
      );
    },
  } satisfies j.Mapper<Ticket>;
}
