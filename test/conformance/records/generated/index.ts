// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Address.js';
export * from './models/Badge.js';
export * from './models/Card.js';
export * from './models/Circle.js';
export * from './models/Club.js';
export * from './models/Count.js';
export * from './models/Desk.js';
export * from './models/Director.js';
export * from './models/Doc.js';
export * from './models/Draft.js';
export * from './models/Edition.js';
export * from './models/Employee.js';
export * from './models/Engineer.js';
export * from './models/Firm.js';
export * from './models/Group.js';
export * from './models/Human.js';
export * from './models/Leaflet.js';
export * from './models/Letter.js';
export * from './models/LitSwitch.js';
export * from './models/Manager.js';
export * from './models/Medal.js';
export * from './models/Member.js';
export * from './models/Moment.js';
export * from './models/Note.js';
export * from './models/Owner.js';
export * from './models/Page.js';
export * from './models/Party.js';
export * from './models/Person.js';
export * from './models/Pet.js';
export * from './models/Plain.js';
export * from './models/Reader.js';
export * from './models/Shape.js';
export * from './models/Square.js';
export * from './models/Switch.js';
export * from './models/Ticket.js';
export * from './models/Topic.js';
export * from './models/User.js';
export * from './repositories/AddressRepository.js';
export * from './repositories/BadgeRepository.js';
export * from './repositories/CardRepository.js';
export * from './repositories/CircleRepository.js';
export * from './repositories/ClubRepository.js';
export * from './repositories/CountRepository.js';
export * from './repositories/DeskRepository.js';
export * from './repositories/DirectorRepository.js';
export * from './repositories/DocRepository.js';
export * from './repositories/DraftRepository.js';
export * from './repositories/EditionRepository.js';
export * from './repositories/EmployeeRepository.js';
export * from './repositories/EngineerRepository.js';
export * from './repositories/FirmRepository.js';
export * from './repositories/GroupRepository.js';
export * from './repositories/HumanRepository.js';
export * from './repositories/LeafletRepository.js';
export * from './repositories/LetterRepository.js';
export * from './repositories/LitSwitchRepository.js';
export * from './repositories/ManagerRepository.js';
export * from './repositories/MedalRepository.js';
export * from './repositories/MemberRepository.js';
export * from './repositories/MomentRepository.js';
export * from './repositories/NoteRepository.js';
export * from './repositories/OwnerRepository.js';
export * from './repositories/PageRepository.js';
export * from './repositories/PartyRepository.js';
export * from './repositories/PersonRepository.js';
export * from './repositories/PetRepository.js';
export * from './repositories/PlainRepository.js';
export * from './repositories/ReaderRepository.js';
export * from './repositories/ShapeRepository.js';
export * from './repositories/SquareRepository.js';
export * from './repositories/SwitchRepository.js';
export * from './repositories/TicketRepository.js';
export * from './repositories/TopicRepository.js';
export * from './repositories/UserRepository.js';
export * from './tables/addresses.js';
export * from './tables/badges.js';
export * from './tables/cards.js';
export * from './tables/circles.js';
export * from './tables/clubs.js';
export * from './tables/counts.js';
export * from './tables/desks.js';
export * from './tables/directors.js';
export * from './tables/docs.js';
export * from './tables/drafts.js';
export * from './tables/editions.js';
export * from './tables/employees.js';
export * from './tables/engineers.js';
export * from './tables/firms.js';
export * from './tables/groups.js';
export * from './tables/humans.js';
export * from './tables/leaflets.js';
export * from './tables/letters.js';
export * from './tables/lit-switches.js';
export * from './tables/managers.js';
export * from './tables/medals.js';
export * from './tables/members.js';
export * from './tables/moments.js';
export * from './tables/notes.js';
export * from './tables/owners.js';
export * from './tables/pages.js';
export * from './tables/parties.js';
export * from './tables/people.js';
export * from './tables/pets.js';
export * from './tables/plains.js';
export * from './tables/readers.js';
export * from './tables/shapes.js';
export * from './tables/squares.js';
export * from './tables/switches.js';
export * from './tables/tickets.js';
export * from './tables/topics.js';
export * from './tables/users.js';

/**
 * Opens the database.
 *
 * @param address - `sqlite:app.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`, `mysql://…`, its parts, or a primary with replicas
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const O extends j.Overrides = {}>(
  address: j.DatabaseAddress,
  options?: j.DatabaseOptions & O,
): Promise<Database<O>> {
  return j.openDatabaseOf<Database<O>>(address, options, {
    database: Database,
    session: Session,
    definitions,
    constraintErrors,
    relations: j.relations,
    ddl: () => import('./ddl.js'),
  });
}
