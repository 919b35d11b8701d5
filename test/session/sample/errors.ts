import { UniqueViolation, type ConstraintErrors } from 'joinery';

/** `Customer.email` is taken. */
export class CustomerEmailTaken extends UniqueViolation {
  readonly entity = 'Customer';
  readonly fields = ['email'] as const;
}

/** `Tag.name` is taken. */
export class TagNameTaken extends UniqueViolation {
  readonly entity = 'Tag';
  readonly fields = ['name'] as const;
}

export const constraintErrors = {
  customers_email_key: CustomerEmailTaken,
  tags_name_key: TagNameTaken,
} satisfies ConstraintErrors;
