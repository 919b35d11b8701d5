// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Address } from './models/Address.js';
import { Badge } from './models/Badge.js';
import { Card } from './models/Card.js';
import { Circle } from './models/Circle.js';
import { Club } from './models/Club.js';
import { Count } from './models/Count.js';
import { Desk } from './models/Desk.js';
import { Director } from './models/Director.js';
import { Doc } from './models/Doc.js';
import { Draft } from './models/Draft.js';
import { Edition } from './models/Edition.js';
import { Employee } from './models/Employee.js';
import { Engineer } from './models/Engineer.js';
import { Firm } from './models/Firm.js';
import { Group } from './models/Group.js';
import { Human } from './models/Human.js';
import { Leaflet } from './models/Leaflet.js';
import { Letter } from './models/Letter.js';
import { LitSwitch } from './models/LitSwitch.js';
import { Manager } from './models/Manager.js';
import { Medal } from './models/Medal.js';
import { Member } from './models/Member.js';
import { Moment } from './models/Moment.js';
import { Note } from './models/Note.js';
import { Owner } from './models/Owner.js';
import { Page } from './models/Page.js';
import { Party } from './models/Party.js';
import { Person } from './models/Person.js';
import { Pet } from './models/Pet.js';
import { Plain } from './models/Plain.js';
import { Reader } from './models/Reader.js';
import { Shape } from './models/Shape.js';
import { Square } from './models/Square.js';
import { Switch } from './models/Switch.js';
import { Ticket } from './models/Ticket.js';
import { Topic } from './models/Topic.js';
import { User } from './models/User.js';
import { AddressRepository } from './repositories/AddressRepository.js';
import { BadgeRepository } from './repositories/BadgeRepository.js';
import { CardRepository } from './repositories/CardRepository.js';
import { CircleRepository } from './repositories/CircleRepository.js';
import { ClubRepository } from './repositories/ClubRepository.js';
import { CountRepository } from './repositories/CountRepository.js';
import { DeskRepository } from './repositories/DeskRepository.js';
import { DirectorRepository } from './repositories/DirectorRepository.js';
import { DocRepository } from './repositories/DocRepository.js';
import { DraftRepository } from './repositories/DraftRepository.js';
import { EditionRepository } from './repositories/EditionRepository.js';
import { EmployeeRepository } from './repositories/EmployeeRepository.js';
import { EngineerRepository } from './repositories/EngineerRepository.js';
import { FirmRepository } from './repositories/FirmRepository.js';
import { GroupRepository } from './repositories/GroupRepository.js';
import { HumanRepository } from './repositories/HumanRepository.js';
import { LeafletRepository } from './repositories/LeafletRepository.js';
import { LetterRepository } from './repositories/LetterRepository.js';
import { LitSwitchRepository } from './repositories/LitSwitchRepository.js';
import { ManagerRepository } from './repositories/ManagerRepository.js';
import { MedalRepository } from './repositories/MedalRepository.js';
import { MemberRepository } from './repositories/MemberRepository.js';
import { MomentRepository } from './repositories/MomentRepository.js';
import { NoteRepository } from './repositories/NoteRepository.js';
import { OwnerRepository } from './repositories/OwnerRepository.js';
import { PageRepository } from './repositories/PageRepository.js';
import { PartyRepository } from './repositories/PartyRepository.js';
import { PersonRepository } from './repositories/PersonRepository.js';
import { PetRepository } from './repositories/PetRepository.js';
import { PlainRepository } from './repositories/PlainRepository.js';
import { ReaderRepository } from './repositories/ReaderRepository.js';
import { ShapeRepository } from './repositories/ShapeRepository.js';
import { SquareRepository } from './repositories/SquareRepository.js';
import { SwitchRepository } from './repositories/SwitchRepository.js';
import { TicketRepository } from './repositories/TicketRepository.js';
import { TopicRepository } from './repositories/TopicRepository.js';
import { UserRepository } from './repositories/UserRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  addresses: { model: Address, repository: AddressRepository },
  badges: { model: Badge, repository: BadgeRepository },
  cards: { model: Card, repository: CardRepository },
  circles: { model: Circle, repository: CircleRepository },
  clubs: { model: Club, repository: ClubRepository },
  counts: { model: Count, repository: CountRepository },
  desks: { model: Desk, repository: DeskRepository },
  directors: { model: Director, repository: DirectorRepository },
  docs: { model: Doc, repository: DocRepository },
  drafts: { model: Draft, repository: DraftRepository },
  editions: { model: Edition, repository: EditionRepository },
  employees: { model: Employee, repository: EmployeeRepository },
  engineers: { model: Engineer, repository: EngineerRepository },
  firms: { model: Firm, repository: FirmRepository },
  groups: { model: Group, repository: GroupRepository },
  humans: { model: Human, repository: HumanRepository },
  leaflets: { model: Leaflet, repository: LeafletRepository },
  letters: { model: Letter, repository: LetterRepository },
  litSwitches: { model: LitSwitch, repository: LitSwitchRepository },
  managers: { model: Manager, repository: ManagerRepository },
  medals: { model: Medal, repository: MedalRepository },
  members: { model: Member, repository: MemberRepository },
  moments: { model: Moment, repository: MomentRepository },
  notes: { model: Note, repository: NoteRepository },
  owners: { model: Owner, repository: OwnerRepository },
  pages: { model: Page, repository: PageRepository },
  parties: { model: Party, repository: PartyRepository },
  people: { model: Person, repository: PersonRepository },
  pets: { model: Pet, repository: PetRepository },
  plains: { model: Plain, repository: PlainRepository },
  readers: { model: Reader, repository: ReaderRepository },
  shapes: { model: Shape, repository: ShapeRepository },
  squares: { model: Square, repository: SquareRepository },
  switches: { model: Switch, repository: SwitchRepository },
  tickets: { model: Ticket, repository: TicketRepository },
  topics: { model: Topic, repository: TopicRepository },
  users: { model: User, repository: UserRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly addresses: j.RepositoryOf<O, 'addresses', AddressRepository<j.ModelOf<O, 'Address', Address>>>;
  readonly badges: j.RepositoryOf<O, 'badges', BadgeRepository<j.ModelOf<O, 'Badge', Badge>>>;
  readonly cards: j.RepositoryOf<O, 'cards', CardRepository<j.ModelOf<O, 'Card', Card>>>;
  readonly circles: j.RepositoryOf<O, 'circles', CircleRepository<j.ModelOf<O, 'Circle', Circle>>>;
  readonly clubs: j.RepositoryOf<O, 'clubs', ClubRepository<j.ModelOf<O, 'Club', Club>>>;
  readonly counts: j.RepositoryOf<O, 'counts', CountRepository<j.ModelOf<O, 'Count', Count>>>;
  readonly desks: j.RepositoryOf<O, 'desks', DeskRepository<j.ModelOf<O, 'Desk', Desk>>>;
  readonly directors: j.RepositoryOf<O, 'directors', DirectorRepository<j.ModelOf<O, 'Director', Director>>>;
  readonly docs: j.RepositoryOf<O, 'docs', DocRepository<j.ModelOf<O, 'Doc', Doc>>>;
  readonly drafts: j.RepositoryOf<O, 'drafts', DraftRepository<j.ModelOf<O, 'Draft', Draft>>>;
  readonly editions: j.RepositoryOf<O, 'editions', EditionRepository<j.ModelOf<O, 'Edition', Edition>>>;
  readonly employees: j.RepositoryOf<O, 'employees', EmployeeRepository<j.ModelOf<O, 'Employee', Employee>>>;
  readonly engineers: j.RepositoryOf<O, 'engineers', EngineerRepository<j.ModelOf<O, 'Engineer', Engineer>>>;
  readonly firms: j.RepositoryOf<O, 'firms', FirmRepository<j.ModelOf<O, 'Firm', Firm>>>;
  readonly groups: j.RepositoryOf<O, 'groups', GroupRepository<j.ModelOf<O, 'Group', Group>>>;
  readonly humans: j.RepositoryOf<O, 'humans', HumanRepository<j.ModelOf<O, 'Human', Human>>>;
  readonly leaflets: j.RepositoryOf<O, 'leaflets', LeafletRepository<j.ModelOf<O, 'Leaflet', Leaflet>>>;
  readonly letters: j.RepositoryOf<O, 'letters', LetterRepository<j.ModelOf<O, 'Letter', Letter>>>;
  readonly litSwitches: j.RepositoryOf<O, 'litSwitches', LitSwitchRepository<j.ModelOf<O, 'LitSwitch', LitSwitch>>>;
  readonly managers: j.RepositoryOf<O, 'managers', ManagerRepository<j.ModelOf<O, 'Manager', Manager>>>;
  readonly medals: j.RepositoryOf<O, 'medals', MedalRepository<j.ModelOf<O, 'Medal', Medal>>>;
  readonly members: j.RepositoryOf<O, 'members', MemberRepository<j.ModelOf<O, 'Member', Member>>>;
  readonly moments: j.RepositoryOf<O, 'moments', MomentRepository<j.ModelOf<O, 'Moment', Moment>>>;
  readonly notes: j.RepositoryOf<O, 'notes', NoteRepository<j.ModelOf<O, 'Note', Note>>>;
  readonly owners: j.RepositoryOf<O, 'owners', OwnerRepository<j.ModelOf<O, 'Owner', Owner>>>;
  readonly pages: j.RepositoryOf<O, 'pages', PageRepository<j.ModelOf<O, 'Page', Page>>>;
  readonly parties: j.RepositoryOf<O, 'parties', PartyRepository<j.ModelOf<O, 'Party', Party>>>;
  readonly people: j.RepositoryOf<O, 'people', PersonRepository<j.ModelOf<O, 'Person', Person>>>;
  readonly pets: j.RepositoryOf<O, 'pets', PetRepository<j.ModelOf<O, 'Pet', Pet>>>;
  readonly plains: j.RepositoryOf<O, 'plains', PlainRepository<j.ModelOf<O, 'Plain', Plain>>>;
  readonly readers: j.RepositoryOf<O, 'readers', ReaderRepository<j.ModelOf<O, 'Reader', Reader>>>;
  readonly shapes: j.RepositoryOf<O, 'shapes', ShapeRepository<j.ModelOf<O, 'Shape', Shape>>>;
  readonly squares: j.RepositoryOf<O, 'squares', SquareRepository<j.ModelOf<O, 'Square', Square>>>;
  readonly switches: j.RepositoryOf<O, 'switches', SwitchRepository<j.ModelOf<O, 'Switch', Switch>>>;
  readonly tickets: j.RepositoryOf<O, 'tickets', TicketRepository<j.ModelOf<O, 'Ticket', Ticket>>>;
  readonly topics: j.RepositoryOf<O, 'topics', TopicRepository<j.ModelOf<O, 'Topic', Topic>>>;
  readonly users: j.RepositoryOf<O, 'users', UserRepository<j.ModelOf<O, 'User', User>>>;
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
