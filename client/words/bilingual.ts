/**
 * Pairs the English and the French of one topic, so that a missing translation does not compile. Knows no signals and
 * no DOM.
 */
import type { Language } from '../../contract/index.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';

type Phrase = string | ((...args: never[]) => string);
/** Phrases of one topic by name; a group of phrases may nest. */
export interface Topic {
  readonly [name: string]: Phrase | readonly string[] | Topic;
}

/**
 * `bilingual({ en: {…}, fr: {…} })`: English gives the shape, French must have exactly the same. Spaces before French
 * marks are made unbreakable, once somebody reads French.
 */
export function bilingual<T extends object>(both: { en: T; fr: NoInfer<T> }): Record<Language, T> {
  let fr: T | undefined;
  return {
    en: both.en,
    get fr() {
      return (fr ??= spaced(both.fr));
    },
  };
}

function spaced<T>(value: T): T {
  if (typeof value === 'string') return frenchSpacing(value) as T;
  if (typeof value === 'function')
    return ((...args: unknown[]) => spaced((value as (...a: unknown[]) => unknown)(...args))) as T;
  if (Array.isArray(value)) return value.map(spaced) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spaced(v)])) as T;
  return value;
}
