// Made by `joinery generate`, do not edit: model Group in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Group, GroupInput, GroupLoad } from '../models/Group.js';
import type { GroupsTable } from '../tables/groups.js';

export class GroupRepository<E extends Group = Group> extends j.Repository<
  E,
  GroupsTable,
  GroupLoad,
  GroupInput,
  string
> {}
