// Made by `joinery generate`, do not edit.

export interface Address {
  street: string;
  city: string;
}
