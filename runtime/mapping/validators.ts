/** The built-in validators: `@validate(email)`, `@validate(min: 1)`. Each makes a check that says what is wrong, or nothing. */
type Check<T> = (value: T) => string | undefined;

function saying<T>(problem: string, holds: (value: T) => boolean): Check<T> {
  return (value) => (holds(value) ? undefined : problem);
}

const matching = (problem: string, expression: RegExp): Check<string> =>
  saying(problem, (value) => expression.test(value));

/** An address with one `@` between a name and a domain; deliverability is not judged. */
export const email = (): Check<string> => matching('is not an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@.]+$/);

/** An absolute URL, of any scheme. */
export const url = (): Check<string> => saying('is not a URL', (value) => URL.canParse(value));

/** A UUID of any version, in its usual spelling. */
export const uuid = (): Check<string> => matching('is not a UUID', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

/** Lower-case letters and digits in words joined by single hyphens. */
export const slug = (): Check<string> =>
  matching('may hold lower-case letters, digits and single hyphens only', /^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An IPv4 or IPv6 address. */
export const ip = (): Check<string> => saying('is not an IP address', (value) => isIpv4(value) || isIpv6(value));

function isIpv4(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  return /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}

/** Not empty, and not only white space. */
export const notEmpty = (): Check<string> => saying('is empty', (value) => value.trim() !== '');

/** No white space at either end. */
export const trimmed = (): Check<string> => saying('has white space at an end', (value) => value === value.trim());

/** No letter that has a lower-case form of its own. */
export const lowercase = (): Check<string> =>
  saying('has upper-case letters', (value) => value === value.toLowerCase());

/** No letter that has an upper-case form of its own. */
export const uppercase = (): Check<string> =>
  saying('has lower-case letters', (value) => value === value.toUpperCase());

/** Matches a regular expression (Unicode mode, anywhere in the text unless it says `^` and `$`). */
export const pattern = (source: string): Check<string> => matching(`does not match ${source}`, new RegExp(source, 'u'));

/** Numbers of every kind; the object is a decimal. */
type Numeric =
  | number
  | bigint
  | {
      readonly lessThan: (other: number) => boolean;
      readonly greaterThan: (other: number) => boolean;
      readonly mod: (other: number) => { readonly isZero: () => boolean };
    };

const isLess = (value: Numeric, bound: number): boolean =>
  typeof value === 'object' ? value.lessThan(bound) : value < bound;
const isMore = (value: Numeric, bound: number): boolean =>
  typeof value === 'object' ? value.greaterThan(bound) : value > bound;

/** At least so much. */
export const min = (bound: number): Check<Numeric> =>
  saying(`is less than ${String(bound)}`, (value) => !isLess(value, bound));

/** At most so much. */
export const max = (bound: number): Check<Numeric> =>
  saying(`is more than ${String(bound)}`, (value) => !isMore(value, bound));

/** More than zero. */
export const positive = (): Check<Numeric> => saying('is not positive', (value) => isMore(value, 0));

/** Zero or more. */
export const nonNegative = (): Check<Numeric> => saying('is negative', (value) => !isLess(value, 0));

/** Without a fraction. */
export const integer = (): Check<Numeric> => saying('is not a whole number', (value) => isMultiple(value, 1));

/** So many times a step, as decimal numbers are: 0.3 is a multiple of 0.1. */
export const multipleOf = (step: number): Check<Numeric> =>
  saying(`is not a multiple of ${String(step)}`, (value) => isMultiple(value, step));

function isMultiple(value: Numeric, step: number): boolean {
  if (typeof value === 'object') return value.mod(step).isZero();
  if (typeof value === 'bigint')
    return Number.isInteger(step) ? value % BigInt(step) === 0n : isMultiple(Number(value), step);
  const times = value / step;
  return step === 1
    ? Number.isInteger(value)
    : Math.abs(times - Math.round(times)) <= Number.EPSILON * 4 * Math.max(1, Math.abs(times));
}

/** Characters of a text (as databases count them), elements of a list, bytes. */
function sizeOf(value: ArrayLike<unknown>): number {
  if (typeof value !== 'string') return value.length;
  return value.length - (value.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Exactly so many characters, elements or bytes. */
export const length = (bound: number): Check<ArrayLike<unknown>> =>
  saying(`is not ${String(bound)} long`, (value) => sizeOf(value) === bound);

/** At least so many characters, elements or bytes. */
export const minLength = (bound: number): Check<ArrayLike<unknown>> =>
  saying(`is shorter than ${String(bound)}`, (value) => sizeOf(value) >= bound);

/** At most so many characters, elements or bytes. */
export const maxLength = (bound: number): Check<ArrayLike<unknown>> =>
  saying(`is longer than ${String(bound)}`, (value) => sizeOf(value) <= bound);

/** An instant or date that is not after the current moment. */
export const past = (): Check<Date | string> =>
  saying('is not in the past', (value) => new Date(value).getTime() <= Date.now());

/** An instant or date after the current moment. */
export const future = (): Check<Date | string> =>
  saying('is not in the future', (value) => new Date(value).getTime() > Date.now());
