/** Checks what comes in against the contract, and says which field is wrong, how, and what it may be. */
import { z } from 'zod';
import { EntenteError } from '../EntenteError.js';

const SHOWN_ISSUES = 5;

/** The value as the schema makes it. Throws EntenteError 'request.invalid'. `where` is 'query', 'body' or 'address'. */
export function validated<T extends z.ZodType>(
  schema: T | undefined,
  value: unknown,
  where: string,
): z.output<T> | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, SHOWN_ISSUES)
    .map(innermost)
    .map((issue) => `${fieldName(issue.path) || where}: ${wordsOf(issue)}`);
  throw new EntenteError('request.invalid', issues.join('; '), {
    hint: `What ${where === 'body' ? 'the body' : `the ${where}`} may hold is in GET /api/openapi.json.`,
  });
}

/** Of alternatives, the one that was meant: its fault lies deepest. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flatMap(([first]) => (first ? [innermost(first)] : []))
    .reduce<z.core.$ZodIssue | null>((best, one) => (best && best.path.length >= one.path.length ? best : one), null);
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

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
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `must have at most ${issue.maximum} items`
          : `must be at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'must not be empty'
          : `must be at least ${issue.minimum} characters`
        : issue.origin === 'array'
          ? `must have at least ${issue.minimum} items`
          : `must be at least ${issue.minimum}`;
    default:
      return issue.message;
  }
}

const withArticle = (type: string): string =>
  ({
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    boolean: 'true or false',
    string: 'a text',
  })[type] ?? type;
