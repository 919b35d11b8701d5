// Made by `joinery generate`, do not edit: model User in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { User, UserInput, UserLoad } from '../models/User.js';
import type { UsersTable } from '../tables/users.js';

export class UserRepository<E extends User = User> extends j.Repository<E, UsersTable, UserLoad, UserInput, string> {}
