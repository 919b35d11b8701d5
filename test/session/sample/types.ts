/** Stored as JSON. */
export interface Address {
  street: string;
  city: string;
}
