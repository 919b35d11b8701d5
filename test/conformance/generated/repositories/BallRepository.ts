// Made by `joinery generate`, do not edit: model Ball in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Ball, BallInput, BallLoad } from '../models/Ball.js';
import type { BallsTable } from '../tables/balls.js';

export class BallRepository<E extends Ball = Ball> extends j.Repository<E, BallsTable, BallLoad, BallInput, number> {}
