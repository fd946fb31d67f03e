/** Whether a figure quotes the passages of its facts: asked only where the graph holds texts. */
import { api } from '../../api/api.js';
import { figureWords } from '../../words/figure.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';

interface Props {
  value: boolean;
  onChange: (next: boolean) => void;
}

export function FigureTexts({ value, onChange }: Props) {
  const t = wordsOf(figureWords);
  const { data } = useRequest('articles', (signal) => api.articles({}, { signal }));
  if (data === null || data.articles.every(({ textCount }) => textCount === 0)) return null;
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} /> {t.texts}
      </label>
      {value && <p class="soft small">{t.textsHelp}</p>}
    </>
  );
}
