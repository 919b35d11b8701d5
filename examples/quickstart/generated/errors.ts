// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class AlbumArtistViolation extends j.ForeignKeyViolation {
  readonly entity = 'Album';
  readonly fields = ['artistId'] as const;
}

/** Another Customer has the same email. */
export class CustomerEmailTaken extends j.UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

export class CustomerSupportRepViolation extends j.ForeignKeyViolation {
  readonly entity = 'Customer';
  readonly fields = ['supportRepId'] as const;
}

/** Another Employee has the same email. */
export class EmployeeEmailTaken extends j.UniqueViolation {
  readonly entity = 'Employee';
  readonly fields = ['email'] as const;
}

export class EmployeeManagerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Employee';
  readonly fields = ['managerId'] as const;
}

/** Another Genre has the same name. */
export class GenreNameTaken extends j.UniqueViolation {
  readonly entity = 'Genre';
  readonly fields = ['name'] as const;
}

export class InvoiceCustomerViolation extends j.ForeignKeyViolation {
  readonly entity = 'Invoice';
  readonly fields = ['customerId'] as const;
}

export class InvoiceLineInvoiceViolation extends j.ForeignKeyViolation {
  readonly entity = 'InvoiceLine';
  readonly fields = ['invoiceId'] as const;
}

export class InvoiceLineTrackViolation extends j.ForeignKeyViolation {
  readonly entity = 'InvoiceLine';
  readonly fields = ['trackId'] as const;
}

/** Every InvoiceLine must have `"quantity" > 0`. */
export class InvoiceLineQuantityViolation extends j.CheckViolation {
  readonly entity = 'InvoiceLine';
  readonly fields = ['quantity'] as const;
}

/** Another MediaType has the same name. */
export class MediaTypeNameTaken extends j.UniqueViolation {
  readonly entity = 'MediaType';
  readonly fields = ['name'] as const;
}

export class TrackAlbumViolation extends j.ForeignKeyViolation {
  readonly entity = 'Track';
  readonly fields = ['albumId'] as const;
}

export class TrackGenreViolation extends j.ForeignKeyViolation {
  readonly entity = 'Track';
  readonly fields = ['genreId'] as const;
}

export class TrackMediaTypeViolation extends j.ForeignKeyViolation {
  readonly entity = 'Track';
  readonly fields = ['mediaTypeId'] as const;
}

/** Every Track must have `"milliseconds" > 0`. */
export class TrackMillisecondsViolation extends j.CheckViolation {
  readonly entity = 'Track';
  readonly fields = ['milliseconds'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_albums_artist_id_artists: AlbumArtistViolation,
  uq_customers_email: CustomerEmailTaken,
  fk_customers_support_rep_id_employees: CustomerSupportRepViolation,
  uq_employees_email: EmployeeEmailTaken,
  fk_employees_manager_id_employees: EmployeeManagerViolation,
  uq_genres_name: GenreNameTaken,
  fk_invoices_customer_id_customers: InvoiceCustomerViolation,
  fk_invoice_lines_invoice_id_invoices: InvoiceLineInvoiceViolation,
  fk_invoice_lines_track_id_tracks: InvoiceLineTrackViolation,
  ck_invoice_lines_quantity: InvoiceLineQuantityViolation,
  uq_media_types_name: MediaTypeNameTaken,
  fk_tracks_album_id_albums: TrackAlbumViolation,
  fk_tracks_genre_id_genres: TrackGenreViolation,
  fk_tracks_media_type_id_media_types: TrackMediaTypeViolation,
  ck_tracks_milliseconds: TrackMillisecondsViolation,
} satisfies j.ConstraintErrors;
