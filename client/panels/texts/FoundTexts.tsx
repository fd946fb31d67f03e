/**
 * What the files hold: articles whole or in part, the paragraphs that differ, and the button that keeps what was found.
 */
import type { FoundArticle, TextsReport } from '../../../contract/index.js';
import { forgetTexts, keepTexts, textsDraft, wantPartial } from '../../actions/articleTexts.js';
import { textsWords } from '../../words/texts.js';
import { Button } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { wordsOf } from '../wordsOf.js';
import { Differences } from './Differences.js';

const isWhole = ({ missing }: FoundArticle): boolean => missing.length === 0;

export function FoundTexts({ report }: { report: TextsReport }) {
  const t = wordsOf(textsWords);
  const { done, partial } = textsDraft.value;
  const kept = report.articles.filter((article) => article.kept).length;
  return (
    <section role="status">
      <h3>{t.found}</h3>
      {report.articles.length === 0 ? (
        <>
          <p>{t.nothing}</p>
          <p class="soft small">{t.nothingHelp}</p>
        </>
      ) : (
        <ul class="text-rows">
          {report.articles.map((article) => (
            <FoundRow key={article.id} article={article} />
          ))}
        </ul>
      )}
      <Differences files={report.files} />
      {done ? (
        <p class="texts-kept">
          <Icon name="check" size={16} /> {t.kept(kept)}{' '}
          <Button look="link" onClick={forgetTexts}>
            {t.startOver}
          </Button>
        </p>
      ) : (
        report.articles.length > 0 && <KeepButtons articles={report.articles} partial={partial} />
      )}
    </section>
  );
}

function FoundRow({ article }: { article: FoundArticle }) {
  const t = wordsOf(textsWords);
  const { found, missing, passageCount } = article;
  return (
    <li>
      <span class="text-title">{titleOf(article)}</span>
      <span class={isWhole(article) ? 'soft' : 'text-gap'}>
        {t.passages(found.length, passageCount)}, {isWhole(article) ? t.whole : t.missing(missing)}
      </span>
    </li>
  );
}

function KeepButtons({ articles, partial }: { articles: readonly FoundArticle[]; partial: boolean }) {
  const t = wordsOf(textsWords);
  const parts = articles.filter((article) => !isWhole(article));
  const wanted = partial ? articles.length : articles.length - parts.length;
  return (
    <>
      {parts.length > 0 && (
        <label class="check">
          <input type="checkbox" checked={partial} onChange={(event) => wantPartial(event.currentTarget.checked)} />
          <span>{t.partial(parts.reduce((sum, { found }) => sum + found.length, 0))}</span>
        </label>
      )}
      <div class="button-row">
        <Button
          look="primary"
          icon="check"
          disabled={wanted === 0 || textsDraft.value.busy}
          onClick={() => void keepTexts()}
        >
          {t.keep(wanted)}
        </Button>
        <Button onClick={forgetTexts}>{t.startOver}</Button>
      </div>
    </>
  );
}
