/** The three choices that make a rule. */
import {
  ENTITY_CHANNELS,
  ENTITY_FIELDS,
  FACT_CHANNELS,
  FACT_FIELDS,
  MEASURES,
  STYLE_SCALES,
  type StyleScale,
} from '../../../contract/index.js';
import { byText, CHANNEL_WORDS } from '../../../kernel/style/index.js';
import { availableProperties } from '../../actions/styling/availableProperties.js';
import { language, say } from '../../state/preferences.js';
import { number } from '../../words/numbers.js';
import { styleWords } from '../../words/style.js';
import { wordsOf } from '../wordsOf.js';

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
}

/** `entities.colour`, `facts.width`. */
export function WhatChoice({ value, onChange }: ChoiceProps) {
  const t = wordsOf(styleWords);
  return (
    <label class="field">
      <span>{t.what}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <optgroup label={t.entities}>
          {ENTITY_CHANNELS.map((channel) => (
            <option key={channel} value={`entities.${channel}`}>
              {t.entities} – {say(CHANNEL_WORDS[channel])}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.facts}>
          {FACT_CHANNELS.map((channel) => (
            <option key={channel} value={`facts.${channel}`}>
              {t.facts} – {say(CHANNEL_WORDS[channel])}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

export function ByChoice({ facts, value, onChange }: ChoiceProps & { facts: boolean }) {
  const t = wordsOf(styleWords);
  const properties = availableProperties.value?.[facts ? 'facts' : 'entities'] ?? [];
  const option = (by: string) => (
    <option key={by} value={by}>
      {byText(by, language.value)}
    </option>
  );
  return (
    <label class="field">
      <span>{t.by}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {!facts && <optgroup label={t.measures}>{MEASURES.map((name) => option(`measure:${name}`))}</optgroup>}
        <optgroup label={t.fields}>{(facts ? FACT_FIELDS : ENTITY_FIELDS).map(option)}</optgroup>
        {properties.length > 0 && (
          <optgroup label={t.properties}>
            {properties.map(({ name, count }) => (
              <option key={name} value={`property:${name}`}>
                {t.propertyCount(name, number(count, language.value))}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

interface ScaleProps {
  value: StyleScale | undefined;
  onChange: (value: StyleScale | undefined) => void;
}
export function ScaleChoice({ value, onChange }: ScaleProps) {
  const t = wordsOf(styleWords);
  return (
    <label class="field">
      <span>{t.scale}</span>
      <select
        value={value ?? 'auto'}
        onChange={({ currentTarget }) => onChange(STYLE_SCALES.find((scale) => scale === currentTarget.value))}
      >
        {(['auto', ...STYLE_SCALES] as const).map((scale) => (
          <option key={scale} value={scale}>
            {t.scales[scale]}
          </option>
        ))}
      </select>
    </label>
  );
}
