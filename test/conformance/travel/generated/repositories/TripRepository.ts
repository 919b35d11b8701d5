// Made by `joinery generate`, do not edit: model Trip in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Trip, TripInput, TripLoad } from '../models/Trip.js';
import type { TripsTable } from '../tables/trips.js';

export class TripRepository<E extends Trip = Trip> extends j.Repository<E, TripsTable, TripLoad, TripInput, number> {}
