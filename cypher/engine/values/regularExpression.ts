/**
 * Regular expressions in Java's notation, in time that grows with the text alone: what would need going back
 * (references to groups, looking ahead or behind) is refused.
 */
import { RE2JS } from 're2js';
import { CypherError } from '../CypherError.js';

const REMEMBERED = 100;
/** Characters of one: nobody has a turn while it is read. */
const LONGEST = 100_000;
const known = new Map<string, RE2JS>();

/** Whether the whole text is one that the expression describes. */
export function matchesExpression(text: string, expression: string): boolean {
  return compiled(expression).matches(text);
}

function compiled(expression: string): RE2JS {
  const before = known.get(expression);
  if (before) return before;
  if (expression.length > LONGEST)
    throw new CypherError('memory', `A regular expression has ${LONGEST} characters at most.`, {
      hint: 'Look for one of many texts with IN or CONTAINS.',
    });
  try {
    const made = RE2JS.compile(expression);
    if (known.size >= REMEMBERED) known.clear();
    known.set(expression, made);
    return made;
  } catch (cause) {
    throw new CypherError('failed', `Invalid regular expression: ${(cause as Error).message}`, {
      detail: 'InvalidRegularExpression',
      hint: 'References to groups and looking ahead or behind are not known here.',
    });
  }
}
