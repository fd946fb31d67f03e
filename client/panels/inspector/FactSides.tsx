/** Who says so and who denies it, in two columns where there is room; what is only expected or possible stands below. */
import type { Claim } from '../../../contract/index.js';
import { factWords } from '../../words/fact.js';
import { sideOf } from '../../words/sentence.js';
import { wordsOf } from '../wordsOf.js';
import { ClaimCard } from './ClaimCard.js';

export function FactSides({ claims }: { claims: readonly Claim[] }) {
  const t = wordsOf(factWords);
  const on = (side: ReturnType<typeof sideOf>) => claims.filter((claim) => sideOf(claim.status) === side);
  const [upholding, denying, open] = [on('for'), on('against'), on('open')];
  return (
    <>
      {(upholding.length > 0 || open.length === 0) && (
        <div class={`sides${denying.length > 0 ? ' two' : ''}`}>
          <Side class="side-for" title={t.for} claims={upholding} none={t.nobodySays} />
          <Side class="side-against" title={t.against} claims={denying} none={t.nobodyDenies} />
        </div>
      )}
      {open.length > 0 && <Side class="side-open" title={t.open} claims={open} />}
      {upholding.length === 0 && open.length > 0 && denying.length > 0 && (
        <Side class="side-against" title={t.against} claims={denying} />
      )}
    </>
  );
}

interface SideProps {
  class: string;
  title: string;
  claims: readonly Claim[];
  /** Said in place of claims where there are none. */
  none?: string;
}

function Side({ class: look, title, claims, none }: SideProps) {
  return (
    <section class={`side ${look}`}>
      <h3>
        {title} <span class="soft">{claims.length}</span>
      </h3>
      {claims.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)
      )}
    </section>
  );
}
