// Made by `joinery generate`, do not edit: model Folder in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { files, type FilesTable } from './files.js';

export interface FoldersTable<N extends string = 'folders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  files: j.ToManyPath<FilesTable>;
  as<A extends string>(alias: A): FoldersTable<A>;
}

export const folders: FoldersTable = /* @__PURE__ */ j.table(
  'folders',
  { id: 'int', name: 'string' },
  { members: { files: (t) => j.toMany(t, () => files, ['id'], ['folder_id']) } },
);
