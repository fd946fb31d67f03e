/** What is wrong with a value that a schema refuses: which field, how, and what it may be. */
import type { z } from 'zod';

const SHOWN_FAULTS = 5;

/** A line for each of the first faults: `filter.types[0]: must be a text`. `whole` names what has no field. */
export const faultsOf = ({ issues }: z.ZodError, whole: string): string[] =>
  issues
    .map(innermost)
    .filter(isNarrowest)
    .slice(0, SHOWN_FAULTS)
    .map((issue) => `${fieldName(issue.path) || whole}: ${wordsOf(issue)}`);

/** Where a value is beyond two limits, the one of all numbers and the field's own, the field's own is reported. */
function isNarrowest(issue: z.core.$ZodIssue, _at: number, all: readonly z.core.$ZodIssue[]): boolean {
  const others = all.filter((one) => one !== issue && fieldName(one.path) === fieldName(issue.path));
  if (issue.code === 'too_big')
    return !others.some((one) => one.code === 'too_big' && Number(one.maximum) < Number(issue.maximum));
  if (issue.code === 'too_small')
    return !others.some((one) => one.code === 'too_small' && Number(one.minimum) > Number(issue.minimum));
  return true;
}

/** Of alternatives, the one that was meant: its fault lies deepest. One that has words of its own keeps them. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.message !== UNWORDED) return issue;
  const inner = issue.errors
    .flatMap(([first]) => (first ? [innermost(first)] : []))
    .reduce<z.core.$ZodIssue | null>((best, one) => (best && best.path.length >= one.path.length ? best : one), null);
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}
/** What zod says of alternatives that have no words of their own. */
const UNWORDED = 'Invalid input';

/** `filter.types[0]` */
function fieldName(path: PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part).slice(0, 60)}`))
    .join('');
}

function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${withArticle(issue.expected)}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'invalid_union':
      return 'options' in issue ? `must be ${oneOf(issue.options as unknown[])}` : issue.message;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `must have at most ${issue.maximum} items`
          : `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'must not be empty'
          : `must be at least ${issue.minimum} characters`
        : issue.origin === 'array'
          ? `must have at least ${issue.minimum} items`
          : `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    default:
      return issue.message;
  }
}

const oneOf = (values: readonly unknown[]): string =>
  `${values.length > 1 ? 'one of ' : ''}${values.map(String).join(', ')}`;

const withArticle = (type: string): string =>
  ({
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    tuple: 'a list of a fixed length',
    map: 'an object',
    null: 'null',
    object: 'an object',
    record: 'an object',
    boolean: 'true or false',
    string: 'a text',
  })[type] ?? type;
