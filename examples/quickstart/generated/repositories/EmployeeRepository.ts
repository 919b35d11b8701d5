// Made by `joinery generate`, do not edit: model Employee in chinook.schema.
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
> {
  /** By the unique key `uq_employees_email`. */
  findByEmail<L extends EmployeeLoad = {}>(email: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['email'], [email], load);
  }
}
