// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Another Badge has the same ownerId. */
export class BadgeOwnerIdTaken extends j.UniqueViolation {
  readonly entity = 'Badge';
  readonly fields = ['ownerId'] as const;
}

export class BadgeOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Badge';
  readonly fields = ['ownerId'] as const;
}

export class CardMemberViolation extends j.ForeignKeyViolation {
  readonly entity = 'Card';
  readonly fields = ['username'] as const;
}

export class DeptHeadViolation extends j.ForeignKeyViolation {
  readonly entity = 'Dept';
  readonly fields = ['headId'] as const;
}

export class DocOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Doc';
  readonly fields = ['ownerId'] as const;
}

export class EnrolmentOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Enrolment';
  readonly fields = ['ownerId'] as const;
}

export class EnrolmentCourseViolation extends j.ForeignKeyViolation {
  readonly entity = 'Enrolment';
  readonly fields = ['courseId'] as const;
}

export class ItemOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Item';
  readonly fields = ['ownerId'] as const;
}

export class LetterAccountViolation extends j.ForeignKeyViolation {
  readonly entity = 'Letter';
  readonly fields = ['username'] as const;
}

export class LoanHolderViolation extends j.ForeignKeyViolation {
  readonly entity = 'Loan';
  readonly fields = ['holderId'] as const;
}

export class NodeParentViolation extends j.ForeignKeyViolation {
  readonly entity = 'Node';
  readonly fields = ['parentId'] as const;
}

export class NoteOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Note';
  readonly fields = ['ownerId'] as const;
}

/** Another Owner has the same code. */
export class OwnerCodeTaken extends j.UniqueViolation {
  readonly entity = 'Owner';
  readonly fields = ['code'] as const;
}

export class PartItemViolation extends j.ForeignKeyViolation {
  readonly entity = 'Part';
  readonly fields = ['itemId'] as const;
}

export class PassHumanViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pass';
  readonly fields = ['humanId'] as const;
}

export class PersonDeptViolation extends j.ForeignKeyViolation {
  readonly entity = 'Person';
  readonly fields = ['deptId'] as const;
}

/** Another Profile has the same ownerId. */
export class ProfileOwnerIdTaken extends j.UniqueViolation {
  readonly entity = 'Profile';
  readonly fields = ['ownerId'] as const;
}

export class ProfileOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Profile';
  readonly fields = ['ownerId'] as const;
}

export class TaskProjectViolation extends j.ForeignKeyViolation {
  readonly entity = 'Task';
  readonly fields = ['region', 'code'] as const;
}

export class TrackPlaylistViolation extends j.ForeignKeyViolation {
  readonly entity = 'Track';
  readonly fields = ['playlistId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  uq_badges_owner_id: BadgeOwnerIdTaken,
  fk_badges_owner_id_owners: BadgeOwnerViolation,
  fk_cards_username_members: CardMemberViolation,
  fk_depts_head_id_people: DeptHeadViolation,
  fk_docs_owner_id_owners: DocOwnerViolation,
  fk_enrolments_owner_id_owners: EnrolmentOwnerViolation,
  fk_enrolments_course_id_courses: EnrolmentCourseViolation,
  fk_items_owner_id_owners: ItemOwnerViolation,
  fk_letters_username_accounts: LetterAccountViolation,
  fk_loans_holder_id_owners: LoanHolderViolation,
  fk_nodes_parent_id_nodes: NodeParentViolation,
  fk_notes_owner_id_owners: NoteOwnerViolation,
  uq_owners_code: OwnerCodeTaken,
  fk_parts_item_id_items: PartItemViolation,
  fk_passes_human_id_humans: PassHumanViolation,
  fk_people_dept_id_depts: PersonDeptViolation,
  uq_profiles_owner_id: ProfileOwnerIdTaken,
  fk_profiles_owner_id_owners: ProfileOwnerViolation,
  fk_tasks_region_code_projects: TaskProjectViolation,
  fk_tracks_playlist_id_playlists: TrackPlaylistViolation,
} satisfies j.ConstraintErrors;
