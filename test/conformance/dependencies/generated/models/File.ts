// Made by `joinery generate`, do not edit: model File in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { fileRelationships } from '../loaders/FileLoaders.js';
import { files } from '../tables/files.js';
import type { Folder, FolderLoad } from './Folder.js';

export interface FileInput {
  id?: number;
  name: string;
  folderId?: number;
  folder?: Folder;
}

export interface FileRelations {
  folder: j.ToOne<Folder>;
}

export interface FileLoad {
  folder?: true | j.LoadOne<FolderLoad>;
}

export class File extends j.Entity {
  declare readonly [j.relationsOf]?: FileRelations;

  id: number;
  name: string;
  folderId: number;

  constructor(input: FileInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: FileInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.folderId = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.folderId = source.folderId!;
      if (source.folder) this.folder = source.folder;
    }
  }

  get folder(): j.NotLoaded<'await file.loadFolder() or .load({ folder: true })'> {
    return j.readToOne(this, 'folder');
  }

  set folder(value: Folder) {
    j.writeToOne(this, 'folder', value);
  }

  loadFolder(): Promise<Folder> {
    return j.loadToOne(this, 'folder');
  }

  static override readonly mapper = {
    version: 1,
    name: 'File',
    table: files,
    key: ['id'],
    relationships: fileRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.folderId !== row[2]);
    },
  } satisfies j.Mapper<File>;
}
