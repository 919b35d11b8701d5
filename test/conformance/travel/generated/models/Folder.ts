// Made by `joinery generate`, do not edit: model Folder in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { folderRelationships } from '../loaders/FolderLoaders.js';
import { folders, type FoldersTable } from '../tables/folders.js';

export interface FolderInput {
  id?: number;
  name: string;
  parentId?: number | null;
  parent?: Folder | null;
  children?: Iterable<Folder>;
}

export interface FolderRelations {
  parent: j.ToOne<Folder | null>;
  children: j.ToMany<Folder>;
}

export interface FolderLoad {
  parent?: true | j.LoadOne<FolderLoad>;
  children?: true | j.LoadMany<FoldersTable, FolderLoad>;
}

export class Folder extends j.Entity {
  declare readonly [j.relationsOf]?: FolderRelations;

  id: number;
  name: string;
  parentId: number | null;

  constructor(input: FolderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: FolderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.parentId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.parentId = source.parentId ?? null;
      if (source.parent !== undefined) this.parent = source.parent;
      if (source.children) this.children = source.children;
    }
  }

  get parent(): j.NotLoaded<'await folder.loadParent() or .load({ parent: true })'> | null {
    return j.readToOne(this, 'parent');
  }

  set parent(value: Folder | null) {
    j.writeToOne(this, 'parent', value);
  }

  get children(): j.Collection<Folder> {
    return j.readToMany(this, 'children');
  }

  set children(value: Iterable<Folder>) {
    j.writeToMany(this, 'children', value);
  }

  loadParent(): Promise<Folder | null> {
    return j.loadToOne(this, 'parent');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Folder',
    table: folders,
    key: ['id'],
    relationships: folderRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.parentId !== row[2]);
    },
  } satisfies j.Mapper<Folder>;
}
