/** Which entities of the files may be entities of other data sets, what was said of it, and what comes of it. */
import type { ImportMatch, JudgementAnswer, MatchAnswer } from '../../../contract/index.js';
import type { JudgementRecord } from '../judge/judgementRecords.js';

export interface Match {
  /** Own key of the entity of the files, and its number among them. */
  entity: string;
  ordinal: number;
  existing: string;
  by: ImportMatch['by'];
  shared: string;
  answer: JudgementAnswer | null;
  merge: boolean;
}
/** Two entities that become one when the import lands. */
export interface Merge {
  kept: string;
  other: string;
  by: JudgementRecord['by'];
  /** The judgement that says so since before. */
  before: JudgementRecord | null;
}

export const noMatches = (): Matches => ({ all: [], listed: [], merges: [], answers: [] });

export interface Matches {
  all: Match[];
  /** The first ones, with what is known of both sides. */
  listed: ImportMatch[];
  merges: Merge[];
  /** Answers of the request that merge nothing; `before`: what they replace. */
  answers: (MatchAnswer & { before: JudgementRecord | null })[];
}

/** What was said of pairs of entities, now and before. */
export class Answers {
  readonly #now = new Map<string, JudgementAnswer>();
  readonly #before = new Map<string, JudgementRecord>();
  /** By own key, the entities that it is said to be. */
  readonly #same = new Map<string, string[]>();

  constructor(now: readonly MatchAnswer[], before: readonly JudgementRecord[]) {
    for (const record of before) {
      const [a, b] = [record.kept.id, record.other.id];
      if (record.merged) continue;
      this.#before.set(pairOf(a, b), record);
      if (record.answer === 'same')
        for (const [one, two] of [
          [a, b],
          [b, a],
        ] as const)
          this.#note(one, two);
    }
    for (const { entity, existing, answer } of now) {
      this.#now.set(pairOf(entity, existing), answer);
      if (answer === 'same') this.#note(entity, existing);
    }
  }

  #note(entity: string, existing: string): void {
    const known = this.#same.get(entity) ?? [];
    if (!known.includes(existing)) this.#same.set(entity, [...known, existing]);
  }

  of(entity: string, existing: string): JudgementAnswer | null {
    const pair = pairOf(entity, existing);
    return this.#now.get(pair) ?? this.#before.get(pair)?.answer ?? null;
  }
  before(entity: string, existing: string): JudgementRecord | null {
    return this.#before.get(pairOf(entity, existing)) ?? null;
  }
  get anySame(): boolean {
    return this.#same.size > 0;
  }
  /** Entities that one is said to be, whatever they are called. */
  sameAs(entity: string): readonly string[] {
    return this.#same.get(entity) ?? [];
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
