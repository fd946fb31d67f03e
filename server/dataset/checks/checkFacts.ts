/**
 * A fact key stands for one subject, type and object; symmetric facts are stored once; nobody says the same thing
 * twice.
 */
import { isReservedProperty } from '../reservedProperties.js';
import type { ClaimRecord, TextDataset } from '../textDataset.js';
import { lineOf, type ProblemList } from './ProblemList.js';

export function checkFacts(dataset: TextDataset, found: ProblemList): void {
  const symmetric = new Set(dataset.vocabulary.filter((v) => v.symmetric).map((v) => v.type));
  const facts = new Map<string, { claim: ClaimRecord; index: number }>();
  const said = new Map<string, number>();
  const used = new Set<string>();

  dataset.claims.forEach((claim, index) => {
    for (const id of [claim.subject, claim.object, claim.claimant, claim.reporter]) if (id !== null) used.add(id);

    const first = facts.get(claim.fact);
    if (first === undefined) facts.set(claim.fact, { claim, index });
    else {
      for (const field of ['subject', 'type', 'object'] as const) {
        if (claim[field] !== first.claim[field]) {
          found.add(
            'claims',
            index,
            field,
            `fact ${claim.fact} has ${field} ${first.claim[field]} in ${lineOf(first.index, first.claim.id)} but ${claim[field]} here: one fact has one subject, type and object`,
          );
        }
      }
    }

    if (symmetric.has(claim.type) && claim.subject === claim.object) {
      found.add(
        'claims',
        index,
        'object',
        `${claim.type} holds between two entities, and subject and object are both ${claim.subject}`,
      );
    } else if (symmetric.has(claim.type) && claim.subject > claim.object) {
      found.add(
        'claims',
        index,
        'subject',
        `${claim.type} is symmetric and stored once, the first key in the alphabet as subject: make ${claim.object} the subject and ${claim.subject} the object`,
      );
    }

    const articles = new Set(claim.evidence.map((e) => e.article));
    for (const article of articles) {
      const saying = JSON.stringify([claim.fact, claim.claimant, claim.reporter, claim.status, article]);
      const before = said.get(saying);
      if (before === undefined) said.set(saying, index);
      else
        found.add(
          'claims',
          index,
          null,
          `says the same as ${lineOf(before, dataset.claims[before]?.id)}: the same fact, claimant, reporter, status and article; join their evidence`,
        );
    }
    if (claim.claimant === null && articles.size > 1) {
      found.add(
        'claims',
        index,
        'claimant',
        `articles ${[...articles].join(', ')} each speak for themselves: one claim for each, or name the claimant they quote`,
      );
    }

    for (const name of Object.keys(claim.properties)) {
      if (isReservedProperty(name))
        found.add('claims', index, `properties.${name}`, `the name ${name} is reserved: choose another`);
    }
  });

  dataset.entities.forEach((entity, index) => {
    if (!used.has(entity.id))
      found.add(
        'entities',
        index,
        'id',
        `${entity.id} takes part in no claim: remove it, or code the claim that needs it`,
      );
  });
}
