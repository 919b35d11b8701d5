// Made by `joinery generate`, do not edit: model Folder in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Folder, FolderInput, FolderLoad } from '../models/Folder.js';
import type { FoldersTable } from '../tables/folders.js';

export class FolderRepository<E extends Folder = Folder> extends j.Repository<
  E,
  FoldersTable,
  FolderLoad,
  FolderInput,
  number
> {}
