/** How a figure is laid out: as on the screen, or by another layout, once what that goes by is known. */
import type { ChosenLayout, LayoutName } from '../../../contract/index.js';
import { useEffect } from 'preact/hooks';
import { figureLayout } from '../../actions/figureLayout.js';
import { noCoordinates, offeredLayouts } from '../../actions/offeredLayouts.js';
import { followProperties } from '../../actions/styling/availableProperties.js';
import { figureWords } from '../../words/figure.js';
import { layoutWords } from '../../words/layouts.js';
import { wordsOf } from '../wordsOf.js';

interface Props {
  value: ChosenLayout | null;
  onChange: (next: ChosenLayout | null) => void;
}

export function FigureLayout({ value, onChange }: Props) {
  const t = wordsOf(figureWords);
  const names = wordsOf(layoutWords);
  useEffect(followProperties, []);
  const choose = async (name: LayoutName | null): Promise<void> => {
    const next = await figureLayout(name);
    if (next !== undefined) onChange(next);
  };
  return (
    <label class="field">
      <span>{names.title}</span>
      <select
        value={value?.name ?? ''}
        onChange={({ currentTarget }) =>
          void choose(offeredLayouts.value.find((name) => name === currentTarget.value) ?? null)
        }
      >
        <option value="">{t.layoutOfScreen}</option>
        {offeredLayouts.value.map((name) => (
          <option key={name} value={name} disabled={name === 'map' && noCoordinates.value}>
            {names.of[name].name}
          </option>
        ))}
      </select>
    </label>
  );
}
