// Made by `joinery generate`, do not edit: model Project in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Project, ProjectInput, ProjectLoad } from '../models/Project.js';
import type { ProjectsTable } from '../tables/projects.js';

export class ProjectRepository<E extends Project = Project> extends j.Repository<
  E,
  ProjectsTable,
  ProjectLoad,
  ProjectInput,
  [region: string, code: number]
> {}
