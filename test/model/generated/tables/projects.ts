// Made by `joinery generate`, do not edit: model Project in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tasks, type TasksTable } from './tasks.js';

export interface ProjectsTable<N extends string = 'projects'> extends j.TableOf<N> {
  region: j.Column<N, string>;
  code: j.Column<N, number>;
  title: j.Column<N, string>;
  tasks: j.ToManyPath<TasksTable>;
  as<A extends string>(alias: A): ProjectsTable<A>;
}

export const projects: ProjectsTable = /* @__PURE__ */ j.table(
  'projects',
  { region: { kind: 'string', length: 10 }, code: 'int', title: { kind: 'string', length: 20 } },
  { members: { tasks: (t) => j.toMany(t, () => tasks, ['region', 'code'], ['region', 'code']) } },
);
