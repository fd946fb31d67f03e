/**
 * Regular expressions in Java's notation, in time that grows with the text alone: what would need going back
 * (references to groups, looking ahead or behind) is refused.
 */
import { RE2JS } from 're2js';
import { CypherError } from '../CypherError.js';
import type { Stepping } from './Work.js';

const REMEMBERED = 100;
/** Characters of one: nobody has a turn while it is read. */
const LONGEST = 100_000;
/** Units of the text times steps of the expression that nobody needs to have a turn in. */
const QUICK = 100_000;
/** Likewise between two turns. */
const AT_ONCE = 10_000;
const STEPS = 64;
/** Those that nobody is using. */
const known = new Map<string, RE2JS>();

/** Whether the whole text is one that the expression describes. */
export function matchesExpression(text: string, expression: string, stepping: Stepping): boolean {
  const made = known.get(expression) ?? compiled(expression);
  // Who has a turn meanwhile makes another: one in use keeps where it is.
  known.delete(expression);
  try {
    const size = made.re2().numberOfInstructions();
    const isLong = text.length * size > QUICK;
    return made.matches(isLong ? (new Read(text, size, stepping) as unknown as string) : text);
  } finally {
    if (known.size >= REMEMBERED) known.clear();
    known.set(expression, made);
  }
}

/** A text whose reader pauses now and then. Others may have their turn meanwhile. */
class Read extends String {
  #left = 0;
  constructor(
    text: string,
    private readonly cost: number,
    private readonly stepping: Stepping,
  ) {
    super(text);
  }
  override charCodeAt(at: number): number {
    this.#left -= this.cost;
    if (this.#left < 0) {
      this.#left = AT_ONCE;
      this.stepping.step(STEPS);
    }
    return super.charCodeAt(at);
  }
}

function compiled(expression: string): RE2JS {
  if (expression.length > LONGEST)
    throw new CypherError('memory', `A regular expression has ${LONGEST} characters at most.`, {
      hint: 'Look for one of many texts with IN or CONTAINS.',
    });
  try {
    return RE2JS.compile(expression);
  } catch (cause) {
    throw new CypherError('failed', `Invalid regular expression: ${(cause as Error).message}`, {
      detail: 'InvalidRegularExpression',
      hint: 'References to groups and looking ahead or behind are not known here.',
    });
  }
}
