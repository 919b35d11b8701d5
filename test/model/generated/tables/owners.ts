// Made by `joinery generate`, do not edit: model Owner in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { badges, type BadgesTable } from './badges.js';
import { courses, type CoursesTable } from './courses.js';
import { docs, type DocsTable } from './docs.js';
import { enrolments, type EnrolmentsTable } from './enrolments.js';
import { items, type ItemsTable } from './items.js';
import { notes, type NotesTable } from './notes.js';
import { profiles, type ProfilesTable } from './profiles.js';
import { tags, type TagsTable } from './tags.js';

export interface OwnersTable<N extends string = 'owners'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  code: j.Column<N, number | null>;
  items: j.ToManyPath<ItemsTable>;
  notes: j.ToManyPath<NotesTable>;
  profile: j.ToOnePath<ProfilesTable>;
  badge: j.ToOnePath<BadgesTable>;
  tags: j.ToManyPath<TagsTable>;
  docs: j.ToManyPath<DocsTable>;
  enrolments: j.ToManyPath<EnrolmentsTable>;
  courses: j.ToManyPath<CoursesTable>;
  as<A extends string>(alias: A): OwnersTable<A>;
}

export const owners: OwnersTable = /* @__PURE__ */ j.table(
  'owners',
  { id: 'int', name: { kind: 'string', length: 20 }, code: 'int' },
  {
    members: {
      items: (t) => j.toMany(t, () => items, ['id'], ['owner_id']),
      notes: (t) => j.toMany(t, () => notes, ['id'], ['owner_id']),
      profile: (t) => j.toOne(t, () => profiles, ['id'], ['owner_id']),
      badge: (t) => j.toOne(t, () => badges, ['id'], ['owner_id']),
      tags: (t) =>
        j.toMany(t, () => tags, {
          source: ['id'],
          target: ['name'],
          through: { table: 'owners_tags', local: ['owner_id'], remote: ['tag_name'] },
        }),
      docs: (t) => j.toMany(t, () => docs, ['id'], ['owner_id']),
      enrolments: (t) => j.toMany(t, () => enrolments, ['id'], ['owner_id']),
      courses: (t) =>
        j.toMany(t, () => courses, {
          source: ['id'],
          target: ['id'],
          through: { table: 'enrolments', local: ['owner_id'], remote: ['course_id'] },
        }),
    },
  },
);
