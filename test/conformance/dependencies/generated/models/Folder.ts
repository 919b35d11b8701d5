// Made by `joinery generate`, do not edit: model Folder in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { folderRelationships } from '../loaders/FolderLoaders.js';
import type { FilesTable } from '../tables/files.js';
import { folders } from '../tables/folders.js';
import type { File, FileLoad } from './File.js';

export interface FolderInput {
  id?: number;
  name: string;
  files?: Iterable<File>;
}

export interface FolderRelations {
  files: j.ToMany<File>;
}

export interface FolderLoad {
  files?: true | j.LoadMany<FilesTable, FileLoad>;
}

export class Folder extends j.Entity {
  declare readonly [j.relationsOf]?: FolderRelations;

  id: number;
  name: string;

  constructor(input: FolderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: FolderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.files) this.files = source.files;
    }
  }

  get files(): j.Collection<File> {
    return j.readToMany(this, 'files');
  }

  set files(value: Iterable<File>) {
    j.writeToMany(this, 'files', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Folder',
    table: folders,
    key: ['id'],
    relationships: folderRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Folder>;
}
