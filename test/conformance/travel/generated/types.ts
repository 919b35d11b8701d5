// Made by `joinery generate`, do not edit.
// @ts-nocheck

export interface Spot {
  lat: number;
  lon: number;
}
