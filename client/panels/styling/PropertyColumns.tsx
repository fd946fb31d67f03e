/** Properties that are columns of the table of entities, and a choice of more among those that some of them have. */
import { availableProperties } from '../../actions/styling/availableProperties.js';
import { language } from '../../state/preferences.js';
import { number } from '../../words/numbers.js';
import { styleWords } from '../../words/style.js';
import { wordsOf } from '../wordsOf.js';
import { columnOfProperty } from './tableColumns.js';

interface Props {
  /** Ids of the columns there are. */
  chosen: readonly string[];
  onChange: (id: string, wanted: boolean) => void;
}

export function PropertyColumns({ chosen, onChange }: Props) {
  const t = wordsOf(styleWords);
  const known = (availableProperties.value?.entities ?? []).map((one) => ({ ...one, id: columnOfProperty(one.name) }));
  const others = known.filter(({ id }) => !chosen.includes(id));
  return (
    <>
      {known
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" checked onChange={() => onChange(id, false)} /> {name}
          </label>
        ))}
      {others.length > 0 && (
        <select
          aria-label={t.propertyColumn}
          value=""
          onChange={({ currentTarget }) => onChange(currentTarget.value, true)}
        >
          <option value="">{t.propertyColumn}…</option>
          {others.map(({ id, name, count }) => (
            <option key={id} value={id}>
              {t.propertyCount(name, number(count, language.value))}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
