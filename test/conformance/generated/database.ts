// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Account } from './models/Account.js';
import { Address } from './models/Address.js';
import { Ball } from './models/Ball.js';
import { Doc } from './models/Doc.js';
import { Item } from './models/Item.js';
import { Left } from './models/Left.js';
import { Node } from './models/Node.js';
import { Parcel } from './models/Parcel.js';
import { Part } from './models/Part.js';
import { Person } from './models/Person.js';
import { Pref } from './models/Pref.js';
import { Purchase } from './models/Purchase.js';
import { Right } from './models/Right.js';
import { Slot } from './models/Slot.js';
import { User } from './models/User.js';
import { Visit } from './models/Visit.js';
import { AccountRepository } from './repositories/AccountRepository.js';
import { AddressRepository } from './repositories/AddressRepository.js';
import { BallRepository } from './repositories/BallRepository.js';
import { DocRepository } from './repositories/DocRepository.js';
import { ItemRepository } from './repositories/ItemRepository.js';
import { LeftRepository } from './repositories/LeftRepository.js';
import { NodeRepository } from './repositories/NodeRepository.js';
import { ParcelRepository } from './repositories/ParcelRepository.js';
import { PartRepository } from './repositories/PartRepository.js';
import { PersonRepository } from './repositories/PersonRepository.js';
import { PrefRepository } from './repositories/PrefRepository.js';
import { PurchaseRepository } from './repositories/PurchaseRepository.js';
import { RightRepository } from './repositories/RightRepository.js';
import { SlotRepository } from './repositories/SlotRepository.js';
import { UserRepository } from './repositories/UserRepository.js';
import { VisitRepository } from './repositories/VisitRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  accounts: { model: Account, repository: AccountRepository },
  addresses: { model: Address, repository: AddressRepository },
  balls: { model: Ball, repository: BallRepository },
  docs: { model: Doc, repository: DocRepository },
  items: { model: Item, repository: ItemRepository },
  lefts: { model: Left, repository: LeftRepository },
  nodes: { model: Node, repository: NodeRepository },
  parcels: { model: Parcel, repository: ParcelRepository },
  parts: { model: Part, repository: PartRepository },
  people: { model: Person, repository: PersonRepository },
  prefs: { model: Pref, repository: PrefRepository },
  purchases: { model: Purchase, repository: PurchaseRepository },
  rights: { model: Right, repository: RightRepository },
  slots: { model: Slot, repository: SlotRepository },
  users: { model: User, repository: UserRepository },
  visits: { model: Visit, repository: VisitRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly accounts: j.RepositoryOf<O, 'accounts', AccountRepository<j.ModelOf<O, 'Account', Account>>>;
  readonly addresses: j.RepositoryOf<O, 'addresses', AddressRepository<j.ModelOf<O, 'Address', Address>>>;
  readonly balls: j.RepositoryOf<O, 'balls', BallRepository<j.ModelOf<O, 'Ball', Ball>>>;
  readonly docs: j.RepositoryOf<O, 'docs', DocRepository<j.ModelOf<O, 'Doc', Doc>>>;
  readonly items: j.RepositoryOf<O, 'items', ItemRepository<j.ModelOf<O, 'Item', Item>>>;
  readonly lefts: j.RepositoryOf<O, 'lefts', LeftRepository<j.ModelOf<O, 'Left', Left>>>;
  readonly nodes: j.RepositoryOf<O, 'nodes', NodeRepository<j.ModelOf<O, 'Node', Node>>>;
  readonly parcels: j.RepositoryOf<O, 'parcels', ParcelRepository<j.ModelOf<O, 'Parcel', Parcel>>>;
  readonly parts: j.RepositoryOf<O, 'parts', PartRepository<j.ModelOf<O, 'Part', Part>>>;
  readonly people: j.RepositoryOf<O, 'people', PersonRepository<j.ModelOf<O, 'Person', Person>>>;
  readonly prefs: j.RepositoryOf<O, 'prefs', PrefRepository<j.ModelOf<O, 'Pref', Pref>>>;
  readonly purchases: j.RepositoryOf<O, 'purchases', PurchaseRepository<j.ModelOf<O, 'Purchase', Purchase>>>;
  readonly rights: j.RepositoryOf<O, 'rights', RightRepository<j.ModelOf<O, 'Right', Right>>>;
  readonly slots: j.RepositoryOf<O, 'slots', SlotRepository<j.ModelOf<O, 'Slot', Slot>>>;
  readonly users: j.RepositoryOf<O, 'users', UserRepository<j.ModelOf<O, 'User', User>>>;
  readonly visits: j.RepositoryOf<O, 'visits', VisitRepository<j.ModelOf<O, 'Visit', Visit>>>;
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
