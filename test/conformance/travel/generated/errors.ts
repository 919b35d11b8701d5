// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

/** Another Bag has the same travellerId. */
export class BagTravellerIdTaken extends j.UniqueViolation {
  readonly entity = 'Bag';
  readonly fields = ['travellerId'] as const;
}

export class BagTravellerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Bag';
  readonly fields = ['travellerId'] as const;
}

export class CityCountryViolation extends j.ForeignKeyViolation {
  readonly entity = 'City';
  readonly fields = ['countryCode'] as const;
}

export class FolderParentViolation extends j.ForeignKeyViolation {
  readonly entity = 'Folder';
  readonly fields = ['parentId'] as const;
}

export class NoteTripViolation extends j.ForeignKeyViolation {
  readonly entity = 'Note';
  readonly fields = ['tripId'] as const;
}

export class PartReportViolation extends j.ForeignKeyViolation {
  readonly entity = 'Part';
  readonly fields = ['reportId'] as const;
}

export class PhotoStopViolation extends j.ForeignKeyViolation {
  readonly entity = 'Photo';
  readonly fields = ['stopId'] as const;
}

export class PinGridViolation extends j.ForeignKeyViolation {
  readonly entity = 'Pin';
  readonly fields = ['row', 'col'] as const;
}

export class ReportAuthorViolation extends j.ForeignKeyViolation {
  readonly entity = 'Report';
  readonly fields = ['authorId'] as const;
}

/** Every Report must have `"climate" in ('mild', 'harsh')`. */
export class ReportClimateViolation extends j.CheckViolation {
  readonly entity = 'Report';
  readonly fields = ['climate'] as const;
}

export class StopTripViolation extends j.ForeignKeyViolation {
  readonly entity = 'Stop';
  readonly fields = ['tripId'] as const;
}

/** Another Traveller has the same email. */
export class TravellerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Traveller';
  readonly fields = ['email'] as const;
}

export class TravellerHomeViolation extends j.ForeignKeyViolation {
  readonly entity = 'Traveller';
  readonly fields = ['homeId'] as const;
}

export class TravellerVehicleViolation extends j.ForeignKeyViolation {
  readonly entity = 'Traveller';
  readonly fields = ['vehicleId'] as const;
}

export class TripTravellerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['travellerId'] as const;
}

export class TripGuideViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['guideId'] as const;
}

export class TripChiefViolation extends j.ForeignKeyViolation {
  readonly entity = 'Trip';
  readonly fields = ['chiefId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  uq_bags_traveller_id: BagTravellerIdTaken,
  fk_bags_traveller_id_travellers: BagTravellerViolation,
  fk_cities_country_code_countries: CityCountryViolation,
  fk_folders_parent_id_folders: FolderParentViolation,
  fk_notes_trip_id_trips: NoteTripViolation,
  fk_parts_report_id_reports: PartReportViolation,
  fk_photos_stop_id_stops: PhotoStopViolation,
  fk_pins_row_col_grids: PinGridViolation,
  fk_reports_author_id_travellers: ReportAuthorViolation,
  ck_reports_climate: ReportClimateViolation,
  fk_stops_trip_id_trips: StopTripViolation,
  uq_travellers_email: TravellerEmailTaken,
  fk_travellers_home_id_cities: TravellerHomeViolation,
  fk_travellers_vehicle_id_vehicles: TravellerVehicleViolation,
  fk_trips_traveller_id_travellers: TripTravellerViolation,
  fk_trips_guide_id_guides: TripGuideViolation,
  fk_trips_chief_id_guides: TripChiefViolation,
} satisfies j.ConstraintErrors;
