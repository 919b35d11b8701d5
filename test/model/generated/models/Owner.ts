// Made by `joinery generate`, do not edit: model Owner in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { ownerRelationships } from '../loaders/OwnerLoaders.js';
import type { CoursesTable } from '../tables/courses.js';
import type { DocsTable } from '../tables/docs.js';
import type { EnrolmentsTable } from '../tables/enrolments.js';
import type { ItemsTable } from '../tables/items.js';
import type { NotesTable } from '../tables/notes.js';
import { owners } from '../tables/owners.js';
import type { TagsTable } from '../tables/tags.js';
import type { Badge, BadgeLoad } from './Badge.js';
import type { Course, CourseLoad } from './Course.js';
import type { Doc, DocLoad } from './Doc.js';
import type { Enrolment, EnrolmentLoad } from './Enrolment.js';
import type { Item, ItemLoad } from './Item.js';
import type { Note, NoteLoad } from './Note.js';
import type { Profile, ProfileLoad } from './Profile.js';
import type { Tag, TagLoad } from './Tag.js';

export interface OwnerInput {
  id?: number;
  name: string;
  code?: number | null;
  items?: Iterable<Item>;
  notes?: Iterable<Note>;
  profile?: Profile | null;
  badge?: Badge | null;
  tags?: Iterable<Tag>;
  docs?: Iterable<Doc>;
  enrolments?: Iterable<Enrolment>;
}

export interface OwnerRelations {
  items: j.ToMany<Item>;
  notes: j.ToMany<Note>;
  profile: j.ToOne<Profile | null>;
  badge: j.ToOne<Badge | null>;
  tags: j.ToMany<Tag>;
  docs: j.ToMany<Doc>;
  enrolments: j.ToMany<Enrolment>;
  courses: j.ToMany<Course>;
}

export interface OwnerLoad {
  items?: true | j.LoadMany<ItemsTable, ItemLoad>;
  notes?: true | j.LoadMany<NotesTable, NoteLoad>;
  profile?: true | j.LoadOne<ProfileLoad>;
  badge?: true | j.LoadOne<BadgeLoad>;
  tags?: true | j.LoadMany<TagsTable, TagLoad>;
  docs?: true | j.LoadMany<DocsTable, DocLoad>;
  enrolments?: true | j.LoadMany<EnrolmentsTable, EnrolmentLoad>;
  courses?: true | j.LoadMany<CoursesTable, CourseLoad>;
}

/** One-to-many with and without cascades, one-to-one likewise, many-to-many, and an association object. */
export class Owner extends j.Entity {
  declare readonly [j.relationsOf]?: OwnerRelations;

  id: number;
  name: string;
  code: number | null;

  constructor(input: OwnerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OwnerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.code = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.code = source.code ?? null;
      if (source.items) this.items = source.items;
      if (source.notes) this.notes = source.notes;
      if (source.profile !== undefined) this.profile = source.profile;
      if (source.badge !== undefined) this.badge = source.badge;
      if (source.tags) this.tags = source.tags;
      if (source.docs) this.docs = source.docs;
      if (source.enrolments) this.enrolments = source.enrolments;
    }
  }

  get items(): j.Collection<Item> {
    return j.readToMany(this, 'items');
  }

  set items(value: Iterable<Item>) {
    j.writeToMany(this, 'items', value);
  }

  get notes(): j.Collection<Note> {
    return j.readToMany(this, 'notes');
  }

  set notes(value: Iterable<Note>) {
    j.writeToMany(this, 'notes', value);
  }

  get profile(): j.NotLoaded<'await owner.loadProfile() or .load({ profile: true })'> | null {
    return j.readToOne(this, 'profile');
  }

  set profile(value: Profile | null) {
    j.writeToOne(this, 'profile', value);
  }

  get badge(): j.NotLoaded<'await owner.loadBadge() or .load({ badge: true })'> | null {
    return j.readToOne(this, 'badge');
  }

  set badge(value: Badge | null) {
    j.writeToOne(this, 'badge', value);
  }

  get tags(): j.Collection<Tag> {
    return j.readToMany(this, 'tags');
  }

  set tags(value: Iterable<Tag>) {
    j.writeToMany(this, 'tags', value);
  }

  get docs(): j.Collection<Doc> {
    return j.readToMany(this, 'docs');
  }

  set docs(value: Iterable<Doc>) {
    j.writeToMany(this, 'docs', value);
  }

  get enrolments(): j.Collection<Enrolment> {
    return j.readToMany(this, 'enrolments');
  }

  set enrolments(value: Iterable<Enrolment>) {
    j.writeToMany(this, 'enrolments', value);
  }

  get courses(): j.Collection<Course> {
    return j.readToMany(this, 'courses');
  }

  loadProfile(): Promise<Profile | null> {
    return j.loadToOne(this, 'profile');
  }

  loadBadge(): Promise<Badge | null> {
    return j.loadToOne(this, 'badge');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Owner',
    table: owners,
    key: ['id'],
    uniques: [['code']],
    swaps: [['code']],
    relationships: ownerRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.code !== row[2]);
    },
  } satisfies j.Mapper<Owner>;
}
