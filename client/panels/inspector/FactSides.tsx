/**
 * Who says so and who denies it, in two columns where there is room; what is only expected or possible stands below.
 */
import type { Claim, Fact } from '../../../contract/index.js';
import { factWords } from '../../words/fact.js';
import { sideOf } from '../../words/sentence.js';
import { wordsOf } from '../wordsOf.js';
import { ClaimCard } from './ClaimCard.js';

export function FactSides({ fact, claims }: { fact: Fact; claims: readonly Claim[] }) {
  const t = wordsOf(factWords);
  const claimsOn = (side: ReturnType<typeof sideOf>) => claims.filter((claim) => sideOf(claim.status) === side);
  const open = claimsOn('open');
  // A fact stated as not done is upheld by those who say so.
  const [upholding, denying] =
    fact.negated === true ? [claimsOn('against'), []] : [claimsOn('for'), claimsOn('against')];
  const denial = { className: 'side-against', title: t.against, fact, claims: denying };
  return (
    <>
      {(upholding.length > 0 || open.length === 0) && (
        <div class={`sides${denying.length > 0 ? ' two' : ''}`}>
          <Side className="side-for" title={t.for} fact={fact} claims={upholding} none={t.nobodySays} />
          <Side {...denial} none={t.nobodyDenies} />
        </div>
      )}
      {open.length > 0 && <Side className="side-open" title={t.open} fact={fact} claims={open} />}
      {upholding.length === 0 && open.length > 0 && denying.length > 0 && <Side {...denial} />}
    </>
  );
}

interface SideProps {
  className: string;
  title: string;
  fact: Fact;
  claims: readonly Claim[];
  /** Said in place of claims where there are none. */
  none?: string;
}

function Side({ className, title, fact, claims, none }: SideProps) {
  return (
    <section class={`side ${className}`}>
      <h3>
        {title} <span class="soft">{claims.length}</span>
      </h3>
      {claims.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        claims.map((claim) => <ClaimCard key={claim.id} claim={claim} fact={fact} />)
      )}
    </section>
  );
}
