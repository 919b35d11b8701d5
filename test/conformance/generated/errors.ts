// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class AddressUserViolation extends j.ForeignKeyViolation {
  readonly entity = 'Address';
  readonly fields = ['userId'] as const;
}

export class BallPersonViolation extends j.ForeignKeyViolation {
  readonly entity = 'Ball';
  readonly fields = ['personId'] as const;
}

export class LeftRightViolation extends j.ForeignKeyViolation {
  readonly entity = 'Left';
  readonly fields = ['rightId'] as const;
}

export class NodeParentViolation extends j.ForeignKeyViolation {
  readonly entity = 'Node';
  readonly fields = ['parentId'] as const;
}

export class ParcelUserViolation extends j.ForeignKeyViolation {
  readonly entity = 'Parcel';
  readonly fields = ['userId'] as const;
}

export class PartParcelViolation extends j.ForeignKeyViolation {
  readonly entity = 'Part';
  readonly fields = ['parcelId'] as const;
}

export class PersonFavoriteViolation extends j.ForeignKeyViolation {
  readonly entity = 'Person';
  readonly fields = ['favoriteBallId'] as const;
}

/** Another Pref has the same userId. */
export class PrefUserIdTaken extends j.UniqueViolation {
  readonly entity = 'Pref';
  readonly fields = ['userId'] as const;
}

export class PrefUserViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pref';
  readonly fields = ['userId'] as const;
}

export class RightLeftViolation extends j.ForeignKeyViolation {
  readonly entity = 'Right';
  readonly fields = ['leftId'] as const;
}

/** Another User has the same slug. */
export class UserSlugTaken extends j.UniqueViolation {
  readonly entity = 'User';
  readonly fields = ['slug'] as const;
}

export class VisitSlotViolation extends j.ForeignKeyViolation {
  readonly entity = 'Visit';
  readonly fields = ['day', 'status'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_addresses_user_id_users: AddressUserViolation,
  fk_balls_person_id_people: BallPersonViolation,
  fk_lefts_right_id_rights: LeftRightViolation,
  fk_nodes_parent_id_nodes: NodeParentViolation,
  fk_parcels_user_id_users: ParcelUserViolation,
  fk_parts_parcel_id_parcels: PartParcelViolation,
  fk_people_favorite_ball_id_balls: PersonFavoriteViolation,
  uq_prefs_user_id: PrefUserIdTaken,
  fk_prefs_user_id_users: PrefUserViolation,
  fk_rights_left_id_lefts: RightLeftViolation,
  uq_users_slug: UserSlugTaken,
  fk_visits_day_status_slots: VisitSlotViolation,
} satisfies j.ConstraintErrors;
