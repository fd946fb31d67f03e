/**
 * A fact key stands for one subject, type and object; symmetric facts are stored once; nobody says the same thing
 * twice.
 */
import type { ClaimRecord, TextDataset } from '../textDataset.js';
import { lineOf, type ProblemList } from './ProblemList.js';

export function checkFacts(dataset: TextDataset, found: ProblemList): void {
  const checks = new FactChecks(dataset, found);
  dataset.claims.forEach((claim, index) => checks.check(claim, index));
  checkUsed(dataset, found);
}

/** The checks of one claim after the other, each against those before it. */
class FactChecks {
  readonly #dataset: TextDataset;
  readonly #found: ProblemList;
  readonly #symmetric: ReadonlySet<string>;
  /** The first claim of each fact. */
  readonly #facts = new Map<string, { claim: ClaimRecord; index: number }>();
  /** Where each thing was said first. */
  readonly #said = new Map<string, number>();

  constructor(dataset: TextDataset, found: ProblemList) {
    this.#dataset = dataset;
    this.#found = found;
    this.#symmetric = new Set(dataset.vocabulary.filter((v) => v.symmetric).map((v) => v.type));
  }

  check(claim: ClaimRecord, index: number): void {
    this.#checkTriple(claim, index);
    if (this.#symmetric.has(claim.type)) this.#checkSymmetric(claim, index);
    this.#checkRepeated(claim, index);
  }

  #checkTriple(claim: ClaimRecord, index: number): void {
    const first = this.#facts.get(claim.fact);
    if (first === undefined) {
      this.#facts.set(claim.fact, { claim, index });
      return;
    }
    for (const field of ['subject', 'type', 'object'] as const) {
      const [here, before] = [claim[field], first.claim[field]];
      if (here === before) continue;
      const where = lineOf(first.index, first.claim.id);
      const rule = 'one fact has one subject, type and object';
      const reason = `fact ${claim.fact} has ${field} ${before} in ${where} but ${here} here: ${rule}`;
      this.#found.add('claims', index, field, reason);
    }
  }

  #checkSymmetric({ type, subject, object }: ClaimRecord, index: number): void {
    if (subject === object) {
      const reason = `${type} holds between two entities, and subject and object are both ${subject}`;
      this.#found.add('claims', index, 'object', reason);
    } else if (subject > object) {
      const rule = `${type} is symmetric and stored once, the first key in the alphabet as subject`;
      const remedy = `make ${object} the subject and ${subject} the object`;
      this.#found.add('claims', index, 'subject', `${rule}: ${remedy}`);
    }
  }

  #checkRepeated({ fact, claimant, reporter, status, evidence }: ClaimRecord, index: number): void {
    const articles = new Set(evidence.map(({ article }) => article));
    for (const article of articles) {
      const saying = JSON.stringify([fact, claimant, reporter, status, article]);
      const before = this.#said.get(saying);
      if (before === undefined) this.#said.set(saying, index);
      else {
        const same = `says the same as ${lineOf(before, this.#dataset.claims[before]?.id)}`;
        const what = 'the same fact, claimant, reporter, status and article; join their evidence';
        this.#found.add('claims', index, null, `${same}: ${what}`);
      }
    }
    if (claimant === null && articles.size > 1) {
      const speakers = `articles ${[...articles].join(', ')} each speak for themselves`;
      const remedy = 'one claim for each, or name the claimant they quote';
      this.#found.add('claims', index, 'claimant', `${speakers}: ${remedy}`);
    }
  }
}

/** Every entity takes part in a claim. */
function checkUsed({ claims, entities }: TextDataset, found: ProblemList): void {
  const used = new Set(claims.flatMap((c) => [c.subject, c.object, c.claimant, c.reporter]));
  entities.forEach(({ id }, index) => {
    if (used.has(id)) return;
    found.add('entities', index, 'id', `${id} takes part in no claim: remove it, or code the claim that needs it`);
  });
}
