// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Account.js';
export * from './models/Badge.js';
export * from './models/Card.js';
export * from './models/Course.js';
export * from './models/Dept.js';
export * from './models/Doc.js';
export * from './models/Enrolment.js';
export * from './models/Firm.js';
export * from './models/Human.js';
export * from './models/Item.js';
export * from './models/Letter.js';
export * from './models/Loan.js';
export * from './models/Member.js';
export * from './models/Memo.js';
export * from './models/Node.js';
export * from './models/Note.js';
export * from './models/Owner.js';
export * from './models/Part.js';
export * from './models/Party.js';
export * from './models/Pass.js';
export * from './models/Person.js';
export * from './models/Playlist.js';
export * from './models/Profile.js';
export * from './models/Project.js';
export * from './models/Tag.js';
export * from './models/Tally.js';
export * from './models/Task.js';
export * from './models/Track.js';
export * from './repositories/AccountRepository.js';
export * from './repositories/BadgeRepository.js';
export * from './repositories/CardRepository.js';
export * from './repositories/CourseRepository.js';
export * from './repositories/DeptRepository.js';
export * from './repositories/DocRepository.js';
export * from './repositories/EnrolmentRepository.js';
export * from './repositories/FirmRepository.js';
export * from './repositories/HumanRepository.js';
export * from './repositories/ItemRepository.js';
export * from './repositories/LetterRepository.js';
export * from './repositories/LoanRepository.js';
export * from './repositories/MemberRepository.js';
export * from './repositories/MemoRepository.js';
export * from './repositories/NodeRepository.js';
export * from './repositories/NoteRepository.js';
export * from './repositories/OwnerRepository.js';
export * from './repositories/PartRepository.js';
export * from './repositories/PartyRepository.js';
export * from './repositories/PassRepository.js';
export * from './repositories/PersonRepository.js';
export * from './repositories/PlaylistRepository.js';
export * from './repositories/ProfileRepository.js';
export * from './repositories/ProjectRepository.js';
export * from './repositories/TagRepository.js';
export * from './repositories/TallyRepository.js';
export * from './repositories/TaskRepository.js';
export * from './repositories/TrackRepository.js';
export * from './tables/accounts.js';
export * from './tables/badges.js';
export * from './tables/cards.js';
export * from './tables/courses.js';
export * from './tables/depts.js';
export * from './tables/docs.js';
export * from './tables/enrolments.js';
export * from './tables/firms.js';
export * from './tables/humans.js';
export * from './tables/items.js';
export * from './tables/letters.js';
export * from './tables/loans.js';
export * from './tables/members.js';
export * from './tables/memos.js';
export * from './tables/nodes.js';
export * from './tables/notes.js';
export * from './tables/owners.js';
export * from './tables/parts.js';
export * from './tables/parties.js';
export * from './tables/passes.js';
export * from './tables/people.js';
export * from './tables/playlists.js';
export * from './tables/profiles.js';
export * from './tables/projects.js';
export * from './tables/tags.js';
export * from './tables/tallies.js';
export * from './tables/tasks.js';
export * from './tables/tracks.js';

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
