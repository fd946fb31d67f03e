/** Words an agreement as the Markdown that stands in the data set's README. Pure. */
import type { Agreement, Share } from './measureAgreement.js';

const fixed = (n: number): string => n.toFixed(2);

export function agreementTable({ claims, anyType, anyClaimant, sameClaimant, samePassage, status }: Agreement): string {
  const row = (name: string, { a, b, matched, share, dice }: Share): string =>
    `| ${name} | ${a} | ${b} | ${matched} | ${fixed(share)} | ${fixed(dice)} |`;
  const all = claims.get('all');
  return [
    '| | coder A | coder B | matching | share of all | Dice |',
    '|---|---:|---:|---:|---:|---:|',
    ...[...claims].filter(([id]) => id !== 'all').map(([id, share]) => row(`claims of ${id}`, share)),
    ...(all === undefined ? [] : [row('**all claims**', all)]),
    row('whatever the type', anyType),
    row('whoever says it', anyClaimant),
    '',
    `Status of matching claims: Cohen's kappa ${fixed(status.kappa)} (the same in ${fixed(status.same)} of them). The same claimant in ${fixed(sameClaimant)} of the claims`,
    `that match whoever says them. A passage in common in ${fixed(samePassage)} of the matching claims.`,
  ].join('\n');
}
