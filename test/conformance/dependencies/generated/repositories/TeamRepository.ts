// Made by `joinery generate`, do not edit: model Team in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Team, TeamInput, TeamLoad } from '../models/Team.js';
import type { TeamsTable } from '../tables/teams.js';

export class TeamRepository<E extends Team = Team> extends j.Repository<E, TeamsTable, TeamLoad, TeamInput, number> {}
