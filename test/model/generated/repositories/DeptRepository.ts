// Made by `joinery generate`, do not edit: model Dept in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Dept, DeptInput, DeptLoad } from '../models/Dept.js';
import type { DeptsTable } from '../tables/depts.js';

export class DeptRepository<E extends Dept = Dept> extends j.Repository<E, DeptsTable, DeptLoad, DeptInput, number> {}
