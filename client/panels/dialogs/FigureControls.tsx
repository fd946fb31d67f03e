/** The form fields of the figure dialog. */
import { FigureFormat } from '../../../contract/index.js';
import { figureWords } from '../../words/figure.js';
import { wordsOf } from '../wordsOf.js';
import { FigureLayout } from './FigureLayout.js';
import { FigureTexts } from './FigureTexts.js';
import { missingLetters, SIZES, themeOf, titleOf, type FigureOptions } from './figureOptions.js';

/** Missing letters shown at most. */
const MOST_LETTERS = 40;

interface ControlsProps {
  options: FigureOptions;
  onChange: (part: Partial<FigureOptions>) => void;
}

export function FigureControls({ options, onChange }: ControlsProps) {
  const t = wordsOf(figureWords);
  const set = <K extends keyof FigureOptions>(name: K, value: FigureOptions[K]) => onChange({ [name]: value });
  const choice = <K extends 'format' | 'colours'>(
    name: K,
    legend: string,
    values: readonly (readonly [FigureOptions[K], string])[],
  ) => (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {values.map(([value, label]) => (
        <label key={value} class="check">
          <input type="radio" name={name} checked={options[name] === value} onChange={() => set(name, value)} /> {label}
        </label>
      ))}
    </fieldset>
  );
  const check = (name: 'legend' | 'sources' | 'transparent', label: string) => (
    <label class="check">
      <input type="checkbox" checked={options[name]} onChange={(event) => set(name, event.currentTarget.checked)} />{' '}
      {label}
    </label>
  );
  const size = (name: 'width' | 'height', label: string) => (
    <label class="field small-field">
      <span>{label}</span>
      <input
        type="number"
        min={SIZES.min}
        max={SIZES.max}
        step="any"
        value={options[name] || ''}
        onInput={(event) => set(name, event.currentTarget.valueAsNumber || 0)}
      />
    </label>
  );
  const missing = missingLetters(options);
  return (
    <>
      <label class="field">
        <span>{t.figureTitle}</span>
        <input
          type="text"
          autofocus
          maxLength={300}
          value={titleOf(options)}
          placeholder={t.figureTitleHint}
          onInput={(event) => set('title', event.currentTarget.value)}
        />
      </label>
      {choice(
        'format',
        t.format,
        FigureFormat.options.map((format) => [format, t.formatOf[format]] as const),
      )}
      {missing.length > 0 && (
        <p class="soft small" role="status">
          {t.missingLetters[options.format](missing.slice(0, MOST_LETTERS).join(' '))}
        </p>
      )}
      {choice('colours', t.colours, [
        ['screen', t.coloursOf.screen],
        ['light', t.coloursOf.light],
        ['dark', t.coloursOf.dark],
        ['print', t.coloursOf.print],
      ])}
      <fieldset class="choice">
        <legend>{t.extent}</legend>
        <label class="check">
          <input type="radio" name="whole" checked={options.whole} onChange={() => set('whole', true)} /> {t.whole}
        </label>
        <label class="check">
          <input
            type="radio"
            name="whole"
            checked={!options.whole}
            disabled={options.layout !== null}
            onChange={() => set('whole', false)}
          />{' '}
          {t.part}
        </label>
      </fieldset>
      <FigureLayout
        value={options.layout}
        onChange={(layout) => onChange({ layout, whole: options.whole || layout !== null })}
      />
      <fieldset class="choice">
        <legend>{t.include}</legend>
        {check('legend', t.legend)}
        {check('sources', t.sources)}
        {check('transparent', t.transparent)}
        <FigureTexts value={options.texts} onChange={(texts) => set('texts', texts)} />
      </fieldset>
      {options.transparent && <p class="soft small">{t.groundFor[themeOf(options)]}</p>}
      <fieldset class="choice">
        <legend>{t.size}</legend>
        {size('width', t.width)}
        {size('height', t.height)}
        {options.format === 'png' && (
          <label class="field small-field">
            <span>{t.scale}</span>
            <select value={String(options.scale)} onChange={(event) => set('scale', Number(event.currentTarget.value))}>
              {[1, 2, 3, 4].map((scale) => (
                <option key={scale} value={String(scale)}>
                  {scale}
                </option>
              ))}
            </select>
          </label>
        )}
        {options.format === 'png' && (
          <p class="soft small">
            {t.pngSize(options.width * options.scale, options.height * options.scale, options.texts)}
          </p>
        )}
      </fieldset>
    </>
  );
}
