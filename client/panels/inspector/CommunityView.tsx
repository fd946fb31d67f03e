/** The inspector for a community: how much it holds, its chief members, and the way into it. */
import type { CommunityAttributes } from '../../../contract/index.js';
import { expandEntity } from '../../actions/expand.js';
import { communityWords } from '../../words/community.js';
import { Button } from '../parts/Button.js';
import { EntityLink } from '../parts/EntityLink.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';

export interface CommunityViewProps {
  id: string;
  name: string;
  community: CommunityAttributes;
}

export function CommunityView({ id, name, community: { entities, facts, chief } }: CommunityViewProps) {
  const t = wordsOf(communityWords);
  return (
    <article class="entity">
      <header class="entity-head">
        <h2>{t.around(name)}</h2>
      </header>
      <p>{t.holds({ entities, facts })}</p>
      <div class="button-row">
        <Button look="primary" icon="everything" onClick={() => void expandEntity(id)}>
          {t.open}
        </Button>
      </div>
      <Section title={t.chief}>
        <ul class="fact-rows">
          {chief.map((member) => (
            <li key={member.id}>
              <EntityLink entity={member} size={20} />
            </li>
          ))}
        </ul>
      </Section>
      <p class="soft small">{t.found}</p>
    </article>
  );
}
