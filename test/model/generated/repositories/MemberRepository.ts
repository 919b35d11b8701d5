// Made by `joinery generate`, do not edit: model Member in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Member, MemberInput, MemberLoad } from '../models/Member.js';
import type { MembersTable } from '../tables/members.js';

export class MemberRepository<E extends Member = Member> extends j.Repository<
  E,
  MembersTable,
  MemberLoad,
  MemberInput,
  string
> {}
