// Made by `joinery generate`, do not edit: model Employee in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Employee, EmployeeInput, EmployeeLoad } from '../models/Employee.js';
import type { EmployeesTable } from '../tables/employees.js';

export class EmployeeRepository<E extends Employee = Employee> extends j.Repository<
  E,
  EmployeesTable,
  EmployeeLoad,
  EmployeeInput,
  number
> {}
