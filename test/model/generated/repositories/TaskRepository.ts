// Made by `joinery generate`, do not edit: model Task in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Task, TaskInput, TaskLoad } from '../models/Task.js';
import type { TasksTable } from '../tables/tasks.js';

export class TaskRepository<E extends Task = Task> extends j.Repository<
  E,
  TasksTable,
  TaskLoad,
  TaskInput,
  [region: string, code: number, number: number]
> {}
