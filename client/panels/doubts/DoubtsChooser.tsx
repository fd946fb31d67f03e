/** Narrows the list of doubts to what one claimant says, or to one article. */
import { api } from '../../api/api.js';
import { schema } from '../../state/connection.js';
import { language } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { doubtsChoice, type DoubtsChoice } from './doubtsChoice.js';

type Option = readonly [value: string, name: string];

export function DoubtsChooser() {
  const t = wordsOf(doubtsWords);
  const request = useRequest('articles', (signal) => api.articles({}, { signal }));
  const articles = request.data?.articles ?? [];
  const claimants = (schema.value?.claimants ?? []).flatMap(({ claimant }) => claimant ?? []);
  const people = claimants
    .map((claimant): Option => [claimant.id, nameOf(claimant)])
    .sort(([, a], [, b]) => a.localeCompare(b, language.value));
  const choose = (change: Partial<DoubtsChoice>) => {
    doubtsChoice.value = { ...doubtsChoice.value, ...change };
  };
  return (
    <div class="doubts-chooser">
      <Choice
        label={t.claimant}
        any={t.anybody}
        value={doubtsChoice.value.claimant}
        options={[['article', wordsOf(commonWords).theArticles], ...people]}
        onChange={(claimant) => choose({ claimant })}
      />
      <Choice
        label={t.inArticle}
        any={t.anyArticle}
        value={doubtsChoice.value.article}
        options={articles.map((article): Option => [article.id, titleOf(article)])}
        onChange={(article) => choose({ article })}
      />
      {request.error !== null && <RequestState request={request} />}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  /** Stands for no choice. */
  any: string;
  value: string | null;
  options: readonly Option[];
  onChange: (value: string | null) => void;
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
        <option value="">{any}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
