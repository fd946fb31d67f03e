/** What an entity says, gathered by status and by fact: said in two articles, a thing stands once. Pure. */
import type { ClaimStatus, SaidClaim, SaidClaims } from '../../../contract/index.js';

export interface SaidGroup {
  status: ClaimStatus;
  /** Claims of this status that there are, those that were not sent among them. */
  count: number;
  facts: SaidFact[];
}
/** The claims of one entity about one fact with one status; at least one. */
export interface SaidFact {
  fact: string;
  first: SaidClaim;
  claims: SaidClaim[];
}

/** In the order of the answer: strongest status first. */
export const saidGroups = ({ counts, claims }: SaidClaims): SaidGroup[] =>
  counts.map(({ status, count }) => ({
    status,
    count,
    facts: saidFacts(claims.filter((claim) => claim.status === status)),
  }));

function saidFacts(claims: readonly SaidClaim[]): SaidFact[] {
  const found = new Map<string, SaidFact>();
  for (const claim of claims) {
    const said = found.get(claim.fact);
    if (said === undefined) found.set(claim.fact, { fact: claim.fact, first: claim, claims: [claim] });
    else said.claims.push(claim);
  }
  return [...found.values()];
}
