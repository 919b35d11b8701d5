// Made by `joinery generate`, do not edit: model File in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { File, FileInput, FileLoad } from '../models/File.js';
import type { FilesTable } from '../tables/files.js';

export class FileRepository<E extends File = File> extends j.Repository<E, FilesTable, FileLoad, FileInput, number> {}
