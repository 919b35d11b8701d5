// Made by `joinery generate`, do not edit: model Course in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Course, CourseInput, CourseLoad } from '../models/Course.js';
import type { CoursesTable } from '../tables/courses.js';

export class CourseRepository<E extends Course = Course> extends j.Repository<
  E,
  CoursesTable,
  CourseLoad,
  CourseInput,
  number
> {}
