// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Circle } from './models/Circle.js';
import { Customer } from './models/Customer.js';
import { Desk } from './models/Desk.js';
import { Dog } from './models/Dog.js';
import { Mark } from './models/Mark.js';
import { Order } from './models/Order.js';
import { Pet } from './models/Pet.js';
import { Seat } from './models/Seat.js';
import { Shape } from './models/Shape.js';
import { CircleRepository } from './repositories/CircleRepository.js';
import { CustomerRepository } from './repositories/CustomerRepository.js';
import { DeskRepository } from './repositories/DeskRepository.js';
import { DogRepository } from './repositories/DogRepository.js';
import { MarkRepository } from './repositories/MarkRepository.js';
import { OrderRepository } from './repositories/OrderRepository.js';
import { PetRepository } from './repositories/PetRepository.js';
import { SeatRepository } from './repositories/SeatRepository.js';
import { ShapeRepository } from './repositories/ShapeRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  circles: { model: Circle, repository: CircleRepository },
  customers: { model: Customer, repository: CustomerRepository },
  desks: { model: Desk, repository: DeskRepository },
  dogs: { model: Dog, repository: DogRepository },
  marks: { model: Mark, repository: MarkRepository },
  orders: { model: Order, repository: OrderRepository },
  pets: { model: Pet, repository: PetRepository },
  seats: { model: Seat, repository: SeatRepository },
  shapes: { model: Shape, repository: ShapeRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly circles: j.RepositoryOf<O, 'circles', CircleRepository<j.ModelOf<O, 'Circle', Circle>>>;
  readonly customers: j.RepositoryOf<O, 'customers', CustomerRepository<j.ModelOf<O, 'Customer', Customer>>>;
  readonly desks: j.RepositoryOf<O, 'desks', DeskRepository<j.ModelOf<O, 'Desk', Desk>>>;
  readonly dogs: j.RepositoryOf<O, 'dogs', DogRepository<j.ModelOf<O, 'Dog', Dog>>>;
  readonly marks: j.RepositoryOf<O, 'marks', MarkRepository<j.ModelOf<O, 'Mark', Mark>>>;
  readonly orders: j.RepositoryOf<O, 'orders', OrderRepository<j.ModelOf<O, 'Order', Order>>>;
  readonly pets: j.RepositoryOf<O, 'pets', PetRepository<j.ModelOf<O, 'Pet', Pet>>>;
  readonly seats: j.RepositoryOf<O, 'seats', SeatRepository<j.ModelOf<O, 'Seat', Seat>>>;
  readonly shapes: j.RepositoryOf<O, 'shapes', ShapeRepository<j.ModelOf<O, 'Shape', Shape>>>;
}

export interface Session<O extends j.Overrides = {}> extends Repositories<O> {}
/** A unit of work over this schema. */
export class Session<O extends j.Overrides = {}> extends j.BaseSession {
  static {
    j.defineRepositories(this, definitions);
  }
}

export interface Database<O extends j.Overrides = {}> extends Repositories<O> {}
/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends j.Overrides = {}> extends j.BaseDatabase<Session<O>> {
  static {
    j.defineRepositories(this, definitions);
  }
}
