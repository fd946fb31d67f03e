/**
 * What is known of an article: title, where and when it appeared, what was drawn from it; and the ways to add to it.
 */
import { useState } from 'preact/hooks';
import type { ArticleSummary } from '../../../contract/index.js';
import { filter } from '../../state/graph.js';
import { dialog } from '../../state/page.js';
import { language } from '../../state/preferences.js';
import { articleWords } from '../../words/article.js';
import { articleSourceWords } from '../../words/articleSource.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../../kernel/text/dateWords.js';
import { Button } from '../parts/Button.js';
import { filterBy } from '../parts/filterBy.js';
import { Icon } from '../parts/Icon.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { textParts } from '../parts/textParts.js';
import { wordsOf } from '../wordsOf.js';
import { SourceForm } from './SourceForm.js';

const SOURCE_BUTTON = 'article-source';

export function ArticleHead({ article }: { article: ArticleSummary }) {
  const t = wordsOf(articleWords);
  const s = wordsOf(articleSourceWords);
  const c = wordsOf(commonWords);
  const [editing, setEditing] = useState(false);
  const close = () => {
    setEditing(false);
    document.getElementById(SOURCE_BUTTON)?.focus();
  };
  const { articles } = filter.value;
  const only = articles?.length === 1 && articles[0] === article.id;
  const date = article.date === null ? t.undated : dateText(article.date, article.precision, language.value);
  return (
    <header class="article-head">
      <h2>
        <Icon name="article" size={22} /> <span>{titleOf(article)}</span>
      </h2>
      <p class="soft">{[article.author, article.outlet, date].filter((part) => part !== null).join(' · ')}</p>
      {article.url !== null && <Address url={article.url} />}
      <p class="soft">
        {t.summary(c.claims(article.claimCount), c.entities(article.entityCount), t.passagesOf(article.passageCount))}
      </p>
      <div class="button-row">
        <Button icon="filter" onClick={() => filterBy('articles', only ? undefined : [article.id])}>
          {only ? t.allArticles : t.showArticle}
        </Button>
        <Button id={SOURCE_BUTTON} icon="link" expanded={editing} onClick={() => setEditing(!editing)}>
          {s.edit}
        </Button>
      </div>
      {editing && <SourceForm article={article} onClose={close} />}
      {article.textCount === 0 && (
        <p class="soft small">
          {t.ownWords}{' '}
          {article.knownCount > 0 && (
            <Button
              look="link"
              onClick={() => {
                dialog.value = 'texts';
              }}
            >
              {s.addText}
            </Button>
          )}
        </p>
      )}
      {article.textCount > 0 && article.textCount < article.passageCount && (
        <p class="soft small">{s.textOfSome(article.textCount, article.passageCount)}</p>
      )}
    </header>
  );
}

/** A link where the address is one of the web; anything else stands as text. */
function Address({ url }: { url: string }) {
  return (
    <p class="article-address small">
      {textParts(url).map(({ text, href }, i) =>
        href === undefined ? (
          text
        ) : (
          <a key={i} href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ),
      )}
    </p>
  );
}
