// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Account } from './models/Account.js';
import { Badge } from './models/Badge.js';
import { Card } from './models/Card.js';
import { Course } from './models/Course.js';
import { Dept } from './models/Dept.js';
import { Doc } from './models/Doc.js';
import { Enrolment } from './models/Enrolment.js';
import { Firm } from './models/Firm.js';
import { Human } from './models/Human.js';
import { Item } from './models/Item.js';
import { Letter } from './models/Letter.js';
import { Loan } from './models/Loan.js';
import { Member } from './models/Member.js';
import { Memo } from './models/Memo.js';
import { Node } from './models/Node.js';
import { Note } from './models/Note.js';
import { Owner } from './models/Owner.js';
import { Part } from './models/Part.js';
import { Party } from './models/Party.js';
import { Pass } from './models/Pass.js';
import { Person } from './models/Person.js';
import { Playlist } from './models/Playlist.js';
import { Profile } from './models/Profile.js';
import { Project } from './models/Project.js';
import { Tag } from './models/Tag.js';
import { Tally } from './models/Tally.js';
import { Task } from './models/Task.js';
import { Track } from './models/Track.js';
import { AccountRepository } from './repositories/AccountRepository.js';
import { BadgeRepository } from './repositories/BadgeRepository.js';
import { CardRepository } from './repositories/CardRepository.js';
import { CourseRepository } from './repositories/CourseRepository.js';
import { DeptRepository } from './repositories/DeptRepository.js';
import { DocRepository } from './repositories/DocRepository.js';
import { EnrolmentRepository } from './repositories/EnrolmentRepository.js';
import { FirmRepository } from './repositories/FirmRepository.js';
import { HumanRepository } from './repositories/HumanRepository.js';
import { ItemRepository } from './repositories/ItemRepository.js';
import { LetterRepository } from './repositories/LetterRepository.js';
import { LoanRepository } from './repositories/LoanRepository.js';
import { MemberRepository } from './repositories/MemberRepository.js';
import { MemoRepository } from './repositories/MemoRepository.js';
import { NodeRepository } from './repositories/NodeRepository.js';
import { NoteRepository } from './repositories/NoteRepository.js';
import { OwnerRepository } from './repositories/OwnerRepository.js';
import { PartRepository } from './repositories/PartRepository.js';
import { PartyRepository } from './repositories/PartyRepository.js';
import { PassRepository } from './repositories/PassRepository.js';
import { PersonRepository } from './repositories/PersonRepository.js';
import { PlaylistRepository } from './repositories/PlaylistRepository.js';
import { ProfileRepository } from './repositories/ProfileRepository.js';
import { ProjectRepository } from './repositories/ProjectRepository.js';
import { TagRepository } from './repositories/TagRepository.js';
import { TallyRepository } from './repositories/TallyRepository.js';
import { TaskRepository } from './repositories/TaskRepository.js';
import { TrackRepository } from './repositories/TrackRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  accounts: { model: Account, repository: AccountRepository },
  badges: { model: Badge, repository: BadgeRepository },
  cards: { model: Card, repository: CardRepository },
  courses: { model: Course, repository: CourseRepository },
  depts: { model: Dept, repository: DeptRepository },
  docs: { model: Doc, repository: DocRepository },
  enrolments: { model: Enrolment, repository: EnrolmentRepository },
  firms: { model: Firm, repository: FirmRepository },
  humans: { model: Human, repository: HumanRepository },
  items: { model: Item, repository: ItemRepository },
  letters: { model: Letter, repository: LetterRepository },
  loans: { model: Loan, repository: LoanRepository },
  members: { model: Member, repository: MemberRepository },
  memos: { model: Memo, repository: MemoRepository },
  nodes: { model: Node, repository: NodeRepository },
  notes: { model: Note, repository: NoteRepository },
  owners: { model: Owner, repository: OwnerRepository },
  parts: { model: Part, repository: PartRepository },
  parties: { model: Party, repository: PartyRepository },
  passes: { model: Pass, repository: PassRepository },
  people: { model: Person, repository: PersonRepository },
  playlists: { model: Playlist, repository: PlaylistRepository },
  profiles: { model: Profile, repository: ProfileRepository },
  projects: { model: Project, repository: ProjectRepository },
  tags: { model: Tag, repository: TagRepository },
  tallies: { model: Tally, repository: TallyRepository },
  tasks: { model: Task, repository: TaskRepository },
  tracks: { model: Track, repository: TrackRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly accounts: j.RepositoryOf<O, 'accounts', AccountRepository<j.ModelOf<O, 'Account', Account>>>;
  readonly badges: j.RepositoryOf<O, 'badges', BadgeRepository<j.ModelOf<O, 'Badge', Badge>>>;
  readonly cards: j.RepositoryOf<O, 'cards', CardRepository<j.ModelOf<O, 'Card', Card>>>;
  readonly courses: j.RepositoryOf<O, 'courses', CourseRepository<j.ModelOf<O, 'Course', Course>>>;
  readonly depts: j.RepositoryOf<O, 'depts', DeptRepository<j.ModelOf<O, 'Dept', Dept>>>;
  readonly docs: j.RepositoryOf<O, 'docs', DocRepository<j.ModelOf<O, 'Doc', Doc>>>;
  readonly enrolments: j.RepositoryOf<O, 'enrolments', EnrolmentRepository<j.ModelOf<O, 'Enrolment', Enrolment>>>;
  readonly firms: j.RepositoryOf<O, 'firms', FirmRepository<j.ModelOf<O, 'Firm', Firm>>>;
  readonly humans: j.RepositoryOf<O, 'humans', HumanRepository<j.ModelOf<O, 'Human', Human>>>;
  readonly items: j.RepositoryOf<O, 'items', ItemRepository<j.ModelOf<O, 'Item', Item>>>;
  readonly letters: j.RepositoryOf<O, 'letters', LetterRepository<j.ModelOf<O, 'Letter', Letter>>>;
  readonly loans: j.RepositoryOf<O, 'loans', LoanRepository<j.ModelOf<O, 'Loan', Loan>>>;
  readonly members: j.RepositoryOf<O, 'members', MemberRepository<j.ModelOf<O, 'Member', Member>>>;
  readonly memos: j.RepositoryOf<O, 'memos', MemoRepository<j.ModelOf<O, 'Memo', Memo>>>;
  readonly nodes: j.RepositoryOf<O, 'nodes', NodeRepository<j.ModelOf<O, 'Node', Node>>>;
  readonly notes: j.RepositoryOf<O, 'notes', NoteRepository<j.ModelOf<O, 'Note', Note>>>;
  readonly owners: j.RepositoryOf<O, 'owners', OwnerRepository<j.ModelOf<O, 'Owner', Owner>>>;
  readonly parts: j.RepositoryOf<O, 'parts', PartRepository<j.ModelOf<O, 'Part', Part>>>;
  readonly parties: j.RepositoryOf<O, 'parties', PartyRepository<j.ModelOf<O, 'Party', Party>>>;
  readonly passes: j.RepositoryOf<O, 'passes', PassRepository<j.ModelOf<O, 'Pass', Pass>>>;
  readonly people: j.RepositoryOf<O, 'people', PersonRepository<j.ModelOf<O, 'Person', Person>>>;
  readonly playlists: j.RepositoryOf<O, 'playlists', PlaylistRepository<j.ModelOf<O, 'Playlist', Playlist>>>;
  readonly profiles: j.RepositoryOf<O, 'profiles', ProfileRepository<j.ModelOf<O, 'Profile', Profile>>>;
  readonly projects: j.RepositoryOf<O, 'projects', ProjectRepository<j.ModelOf<O, 'Project', Project>>>;
  readonly tags: j.RepositoryOf<O, 'tags', TagRepository<j.ModelOf<O, 'Tag', Tag>>>;
  readonly tallies: j.RepositoryOf<O, 'tallies', TallyRepository<j.ModelOf<O, 'Tally', Tally>>>;
  readonly tasks: j.RepositoryOf<O, 'tasks', TaskRepository<j.ModelOf<O, 'Task', Task>>>;
  readonly tracks: j.RepositoryOf<O, 'tracks', TrackRepository<j.ModelOf<O, 'Track', Track>>>;
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
