/** The built-in validators: `@validate(email)`, `@validate(min: 1)`. Each makes a check that says what is wrong, or nothing. */
type Check<T> = (value: T) => string | undefined;

const matching = (pattern: RegExp, problem: string): (() => Check<string>) => {
  return () => (value) => (pattern.test(value) ? undefined : problem);
};

/** An address with one `@` between a name and a domain; deliverability is not judged. */
export const email = /* @__PURE__ */ matching(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'is not an e-mail address');
export const url = (): Check<string> => (value) => (URL.canParse(value) ? undefined : 'is not a URL');
export const uuid = /* @__PURE__ */ matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not a UUID');
export const slug = /* @__PURE__ */ matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold lower-case letters, digits and single hyphens only');
/** Not empty, and not only white space. */
export const notEmpty = (): Check<string> => (value) => (value.trim() === '' ? 'is empty' : undefined);

type Comparable = number | bigint | { readonly lessThan: (other: number) => boolean; readonly greaterThan: (other: number) => boolean };

/** At least so much. */
export const min = (bound: number): Check<Comparable> => (value) => {
  const less = typeof value === 'object' ? value.lessThan(bound) : value < bound;
  return less ? `is less than ${String(bound)}` : undefined;
};
/** At most so much. */
export const max = (bound: number): Check<Comparable> => (value) => {
  const more = typeof value === 'object' ? value.greaterThan(bound) : value > bound;
  return more ? `is more than ${String(bound)}` : undefined;
};
/** At least so many characters, elements or bytes. */
export const minLength = (bound: number): Check<ArrayLike<unknown>> => (value) => (value.length < bound ? `is shorter than ${String(bound)}` : undefined);
/** At most so many characters, elements or bytes. */
export const maxLength = (bound: number): Check<ArrayLike<unknown>> => (value) => (value.length > bound ? `is longer than ${String(bound)}` : undefined);
/** Matches a regular expression. */
export const pattern = (source: string): Check<string> => {
  const expression = new RegExp(source, 'u');
  return (value) => (expression.test(value) ? undefined : `does not match ${source}`);
};
/** Exactly so many characters, elements or bytes. */
export const length = (bound: number): Check<ArrayLike<unknown>> => (value) => (value.length === bound ? undefined : `is not ${String(bound)} long`);
export const ip = (): Check<string> => (value) => (/^(\d{1,3}\.){3}\d{1,3}$/.test(value) ? value.split('.').every((part) => Number(part) <= 255) : value.includes(':') && URL.canParse(`http://[${value}]/`)) ? undefined : 'is not an IP address';
/** No white space at either end. */
export const trimmed = (): Check<string> => (value) => (value === value.trim() ? undefined : 'has white space at an end');
export const lowercase = (): Check<string> => (value) => (value === value.toLowerCase() ? undefined : 'has upper-case letters');
export const uppercase = (): Check<string> => (value) => (value === value.toUpperCase() ? undefined : 'has lower-case letters');
export const integer = (): Check<Comparable> => (value) => (typeof value === 'bigint' || Number.isInteger(Number(value)) ? undefined : 'is not a whole number');
export const positive = (): Check<Comparable> => (value) => (Number(value) > 0 ? undefined : 'is not positive');
export const nonNegative = (): Check<Comparable> => (value) => (Number(value) >= 0 ? undefined : 'is negative');
export const past = (): Check<Date | string> => (value) => (new Date(value).getTime() <= Date.now() ? undefined : 'is not in the past');
export const future = (): Check<Date | string> => (value) => (new Date(value).getTime() > Date.now() ? undefined : 'is not in the future');
export const multipleOf = (step: number): Check<Comparable> => (value) => (Math.abs(Math.round(Number(value) / step) - Number(value) / step) < 1e-9 ? undefined : `is not a multiple of ${String(step)}`);
