// Made by `joinery generate`, do not edit: model Task in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { taskRelationships } from '../loaders/TaskLoaders.js';
import { tasks } from '../tables/tasks.js';
import type { Project, ProjectLoad } from './Project.js';

export interface TaskInput {
  region?: string;
  code?: number;
  number: number;
  text: string;
  project?: Project;
}

export interface TaskRelations {
  project: j.ToOne<Project>;
}

export interface TaskLoad {
  project?: true | j.LoadOne<ProjectLoad>;
}

/** Its key contains its project's. */
export class Task extends j.Entity {
  declare readonly [j.relationsOf]?: TaskRelations;

  region: string;
  code: number;
  number: number;
  text: string;

  constructor(input: TaskInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TaskInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.region = source[0] as string;
      this.code = source[1] as number;
      this.number = source[2] as number;
      this.text = source[3] as string;
    } else {
      this.region = source.region!;
      this.code = source.code!;
      this.number = source.number;
      this.text = source.text;
      if (source.project) this.project = source.project;
    }
  }

  get project(): j.NotLoaded<'await task.loadProject() or .load({ project: true })'> {
    return j.readToOne(this, 'project');
  }

  set project(value: Project) {
    j.writeToOne(this, 'project', value);
  }

  loadProject(): Promise<Project> {
    return j.loadToOne(this, 'project');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Task',
    table: tasks,
    key: ['region', 'code', 'number'],
    relationships: taskRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.region !== row[0],
        entity.code !== row[1],
        entity.number !== row[2],
        entity.text !== row[3],
      );
    },
  } satisfies j.Mapper<Task>;
}
