// Made by `joinery generate`, do not edit: model Project in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { projectRelationships } from '../loaders/ProjectLoaders.js';
import { projects } from '../tables/projects.js';
import type { TasksTable } from '../tables/tasks.js';
import type { Task, TaskLoad } from './Task.js';

export interface ProjectInput {
  region: string;
  code: number;
  title: string;
  tasks?: Iterable<Task>;
}

export interface ProjectRelations {
  tasks: j.ToMany<Task>;
}

export interface ProjectLoad {
  tasks?: true | j.LoadMany<TasksTable, TaskLoad>;
}

export class Project extends j.Entity {
  declare readonly [j.relationsOf]?: ProjectRelations;

  region: string;
  code: number;
  title: string;

  constructor(input: ProjectInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ProjectInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.region = source[0] as string;
      this.code = source[1] as number;
      this.title = source[2] as string;
    } else {
      this.region = source.region;
      this.code = source.code;
      this.title = source.title;
      if (source.tasks) this.tasks = source.tasks;
    }
  }

  get tasks(): j.Collection<Task> {
    return j.readToMany(this, 'tasks');
  }

  set tasks(value: Iterable<Task>) {
    j.writeToMany(this, 'tasks', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Project',
    table: projects,
    key: ['region', 'code'],
    relationships: projectRelationships,
    changes(entity, row) {
      return j.changed(0, entity.region !== row[0], entity.code !== row[1], entity.title !== row[2]);
    },
  } satisfies j.Mapper<Project>;
}
