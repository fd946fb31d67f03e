/** The articles and passages that mention an entity, each a way to read it. */
import type { EntityMention } from '../../../contract/index.js';
import { entityWords } from '../../words/entity.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { openArticle } from './trail.js';

export function EntityMentions({ mentions }: { mentions: readonly EntityMention[] }) {
  const t = wordsOf(entityWords);
  return (
    <Section title={t.mentioned}>
      {mentions.length === 0 ? (
        <p class="soft">{t.notMentioned}</p>
      ) : (
        <ul class="mentions">
          {mentions.map((mention) => (
            <Mention key={mention.article} mention={mention} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Mention({ mention }: { mention: EntityMention }) {
  const title = titleOf({ title: mention.articleTitle, titleFr: mention.articleTitleFr });
  return (
    <li>
      <button type="button" class="link-text" onClick={() => openArticle(mention.article)}>
        {title}
      </button>
      <span class="passage-links">
        {mention.passages.map((n) => (
          <button
            key={n}
            type="button"
            class="passage-link"
            aria-label={`${title}, ${wordsOf(entityWords).passages([n])}`}
            onClick={() => openArticle(mention.article, n)}
          >
            {n}
          </button>
        ))}
      </span>
    </li>
  );
}
