// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class AddressUserViolation extends j.ForeignKeyViolation {
  readonly entity = 'Address';
  readonly fields = ['username'] as const;
}

export class CardHumanViolation extends j.ForeignKeyViolation {
  readonly entity = 'Card';
  readonly fields = ['humanId'] as const;
}

export class DocFavoriteViolation extends j.ForeignKeyViolation {
  readonly entity = 'Doc';
  readonly fields = ['favoriteId'] as const;
}

export class EmployeeDeskViolation extends j.ForeignKeyViolation {
  readonly entity = 'Employee';
  readonly fields = ['deskId'] as const;
}

export class LetterMemberViolation extends j.ForeignKeyViolation {
  readonly entity = 'Letter';
  readonly fields = ['username'] as const;
}

export class NoteAuthorViolation extends j.ForeignKeyViolation {
  readonly entity = 'Note';
  readonly fields = ['username'] as const;
}

export class PageDocViolation extends j.ForeignKeyViolation {
  readonly entity = 'Page';
  readonly fields = ['docId'] as const;
}

export class PetOwnerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pet';
  readonly fields = ['ownerId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_addresses_username_users: AddressUserViolation,
  fk_cards_human_id_humans: CardHumanViolation,
  fk_docs_favorite_id_pages: DocFavoriteViolation,
  fk_employees_desk_id_desks: EmployeeDeskViolation,
  fk_letters_username_members: LetterMemberViolation,
  fk_notes_username_readers: NoteAuthorViolation,
  fk_pages_doc_id_docs: PageDocViolation,
  fk_pets_owner_id_owners: PetOwnerViolation,
} satisfies j.ConstraintErrors;
