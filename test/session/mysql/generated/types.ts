// Made by `joinery generate`, do not edit.
// @ts-nocheck

export interface Address {
  street: string;
  city: string;
}
