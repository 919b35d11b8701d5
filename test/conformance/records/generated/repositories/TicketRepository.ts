// Made by `joinery generate`, do not edit: model Ticket in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Ticket, TicketInput, TicketLoad } from '../models/Ticket.js';
import type { TicketsTable } from '../tables/tickets.js';

export class TicketRepository<E extends Ticket = Ticket> extends j.Repository<
  E,
  TicketsTable,
  TicketLoad,
  TicketInput,
  number
> {}
