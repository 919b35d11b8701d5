// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class BedWardViolation extends j.ForeignKeyViolation {
  readonly entity = 'Bed';
  readonly fields = ['wardId'] as const;
}

export class BookPublisherViolation extends j.ForeignKeyViolation {
  readonly entity = 'Book';
  readonly fields = ['publisherId'] as const;
}

export class DeskLampViolation extends j.ForeignKeyViolation {
  readonly entity = 'Desk';
  readonly fields = ['lampId'] as const;
}

export class DetailHolderViolation extends j.ForeignKeyViolation {
  readonly entity = 'Detail';
  readonly fields = ['id'] as const;
}

export class EquatorNorthViolation extends j.ForeignKeyViolation {
  readonly entity = 'Equator';
  readonly fields = ['northId'] as const;
}

export class EquatorSouthViolation extends j.ForeignKeyViolation {
  readonly entity = 'Equator';
  readonly fields = ['southId'] as const;
}

export class EssayAuthorViolation extends j.ForeignKeyViolation {
  readonly entity = 'Essay';
  readonly fields = ['authorId'] as const;
}

export class FileFolderViolation extends j.ForeignKeyViolation {
  readonly entity = 'File';
  readonly fields = ['folderId'] as const;
}

export class InboxReaderViolation extends j.ForeignKeyViolation {
  readonly entity = 'Inbox';
  readonly fields = ['username'] as const;
}

export class NorthSouthViolation extends j.ForeignKeyViolation {
  readonly entity = 'North';
  readonly fields = ['southId'] as const;
}

export class PetKeeperViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pet';
  readonly fields = ['keeperId'] as const;
}

export class PetShelterViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pet';
  readonly fields = ['shelterId'] as const;
}

export class PhotoAlbumViolation extends j.ForeignKeyViolation {
  readonly entity = 'Photo';
  readonly fields = ['albumId'] as const;
}

export class PlayerTeamViolation extends j.ForeignKeyViolation {
  readonly entity = 'Player';
  readonly fields = ['teamId'] as const;
}

export class RoomSiteViolation extends j.ForeignKeyViolation {
  readonly entity = 'Room';
  readonly fields = ['siteCode'] as const;
}

export class ShelfRackViolation extends j.ForeignKeyViolation {
  readonly entity = 'Shelf';
  readonly fields = ['rackId'] as const;
}

export class ShelfSortViolation extends j.ForeignKeyViolation {
  readonly entity = 'Shelf';
  readonly fields = ['sortId'] as const;
}

/** Another Site has the same code. */
export class SiteCodeTaken extends j.UniqueViolation {
  readonly entity = 'Site';
  readonly fields = ['code'] as const;
}

export class SouthNorthViolation extends j.ForeignKeyViolation {
  readonly entity = 'South';
  readonly fields = ['northId'] as const;
}

export class StopTripViolation extends j.ForeignKeyViolation {
  readonly entity = 'Stop';
  readonly fields = ['tripId'] as const;
}

export class TripFirstViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['firstId'] as const;
}

export class TripMiddleViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['middleId'] as const;
}

export class TripLastViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['lastId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_beds_ward_id_wards: BedWardViolation,
  fk_books_publisher_id_publishers: BookPublisherViolation,
  fk_desks_lamp_id_lamps: DeskLampViolation,
  fk_details_id_holders: DetailHolderViolation,
  fk_equators_north_id_norths: EquatorNorthViolation,
  fk_equators_south_id_souths: EquatorSouthViolation,
  fk_essays_author_id_authors: EssayAuthorViolation,
  fk_files_folder_id_folders: FileFolderViolation,
  fk_inboxes_username_readers: InboxReaderViolation,
  fk_norths_south_id_souths: NorthSouthViolation,
  fk_pets_keeper_id_keepers: PetKeeperViolation,
  fk_pets_shelter_id_shelters: PetShelterViolation,
  fk_photos_album_id_albums: PhotoAlbumViolation,
  fk_players_team_id_teams: PlayerTeamViolation,
  fk_rooms_site_code_sites: RoomSiteViolation,
  fk_shelves_rack_id_racks: ShelfRackViolation,
  fk_shelves_sort_id_sorts: ShelfSortViolation,
  uq_sites_code: SiteCodeTaken,
  fk_souths_north_id_norths: SouthNorthViolation,
  fk_stops_trip_id_trips: StopTripViolation,
  fk_trips_first_id_stops: TripFirstViolation,
  fk_trips_middle_id_stops: TripMiddleViolation,
  fk_trips_last_id_stops: TripLastViolation,
} satisfies j.ConstraintErrors;
