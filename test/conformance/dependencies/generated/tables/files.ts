// Made by `joinery generate`, do not edit: model File in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { folders, type FoldersTable } from './folders.js';

export interface FilesTable<N extends string = 'files'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  folderId: j.Column<N, number>;
  folder: j.ToOnePath<FoldersTable>;
  as<A extends string>(alias: A): FilesTable<A>;
}

export const files: FilesTable = /* @__PURE__ */ j.table(
  'files',
  { id: 'int', name: 'string', folderId: ['folder_id', 'int'] },
  { members: { folder: (t) => j.toOne(t, () => folders, ['folder_id'], ['id']) } },
);
