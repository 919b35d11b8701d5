// Made by `joinery generate`, do not edit: model Task in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { projects, type ProjectsTable } from './projects.js';

export interface TasksTable<N extends string = 'tasks'> extends j.TableOf<N> {
  region: j.Column<N, string>;
  code: j.Column<N, number>;
  number: j.Column<N, number>;
  text: j.Column<N, string>;
  project: j.ToOnePath<ProjectsTable>;
  as<A extends string>(alias: A): TasksTable<A>;
}

export const tasks: TasksTable = /* @__PURE__ */ j.table(
  'tasks',
  { region: { kind: 'string', length: 10 }, code: 'int', number: 'int', text: { kind: 'string', length: 20 } },
  { members: { project: (t) => j.toOne(t, () => projects, ['region', 'code'], ['region', 'code']) } },
);
