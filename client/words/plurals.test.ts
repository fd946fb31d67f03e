/** Every phrase that counts something, asked for one of it: no "1 paths", no « 1 faits ». */
import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>(['./**/*.ts', '!./**/*.test.ts'], { eager: true });
/** In place of a count, an extent, or a named thing. */
const ONE = {
  entities: 1,
  facts: 1,
  background: 1,
  hidden: 1,
  filtered: false,
  name: 'Ada',
  nameFr: 'Ada',
  en: 'x',
  fr: 'x',
};

type Phrase = (...given: unknown[]) => unknown;
/** What the phrases of a value say of one thing; what cannot be asked so is left out. */
function said(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function')
    return [1, ONE].flatMap((first) =>
      [1, ONE].flatMap((second) => {
        try {
          return said((value as Phrase)(first, second, 1, 1, 1), place);
        } catch {
          return [];
        }
      }),
    );
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return [];
  return Object.entries(value).flatMap(([name, inner]) => said(inner, `${place}.${name}`));
}

/** "1 facts", "1 of the facts" is none of them; « 1 faits ». Words that end in s in the singular are not plurals. */
const PLURAL =
  /(?<![\d.,\u202f×] ?)1[ \u00a0](?!(?:pass|is|was|has|plus|mois|fois|ms|accès|holds|pixels)\b)(?:plus )?\p{L}+s\b/u;
const PLURAL_VERB = /(?<![\d.,])1[ \u00a0]\p{L}+(?: \p{L}+)? (?:are|were|have|sont|ont|étaient)\b/u;
/** "the other 1" is the other one; « les 1 autres ». */
const FIGURE_ONE = /\bthe other 1\b|\bles 1[ \u00a0]/i;

describe('what counts one thing', () => {
  const all = Object.entries(modules).flatMap(([path, module]) => said(module, path));
  it('is found', () => expect(all.filter(([, text]) => /\b1\b/.test(text)).length).toBeGreaterThan(100));
  it('says so in the singular, in both languages', () => {
    const wrong = all.filter(([, text]) => [PLURAL, PLURAL_VERB, FIGURE_ONE].some((form) => form.test(text)));
    expect([...new Set(wrong.map(([place, text]) => `${place}: ${text}`))]).toEqual([]);
  });
});
