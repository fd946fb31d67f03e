/**
 * A list of values that narrow the graph: a switch for each with its count, "only" to single one out, "show all" to
 * undo.
 */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { overviewWords } from '../../../words/overview.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/Icon.js';
import { wordsOf } from '../../wordsOf.js';
import { isOn, onlyOne, toggled } from '../../parts/toggles.js';

export interface FacetRow<T extends string> {
  value: T;
  name: string;
  mark?: ComponentChildren;
  count: string;
  /** A line under the name. */ detail?: string;
  /** Shown instead of the name, for names that lead somewhere. */ link?: ComponentChildren;
}

interface FacetProps<T extends string> {
  title: string;
  rows: readonly FacetRow<T>[];
  list: readonly T[] | undefined;
  onChange: (next: T[] | undefined) => void;
  /** Values that an absent list stands for, when that is not all of them. */
  implied?: readonly T[];
  note?: string;
  /** Rows shown before "show the other n". Default all. */
  first?: number;
}

export function Facet<T extends string>({
  title,
  rows,
  list,
  onChange,
  implied,
  note,
  first = Infinity,
}: FacetProps<T>) {
  const t = wordsOf(overviewWords);
  const id = useId();
  const [whole, setWhole] = useState(false);
  const all = rows.map((row) => row.value);
  const effective = list === undefined || list.length === 0 ? implied : list;
  const flip = (value: T) => {
    if (effective?.length === 1 && effective[0] === value) return onChange(undefined);
    const next = toggled(effective, value, all);
    // With values implied, "all of them" is a choice and has to be spelt out; the implied ones are none.
    if (implied === undefined) return onChange(next);
    if (next === undefined) return onChange(all);
    onChange(next.length === implied.length && implied.every((other) => next.includes(other)) ? undefined : next);
  };
  const shown = whole ? rows : rows.slice(0, first);
  return (
    <section class="facet" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {list !== undefined && list.length > 0 && (
          <Button look="link" onClick={() => onChange(undefined)}>
            {t.all}
          </Button>
        )}
      </h3>
      <ul>
        {shown.map((row) => (
          <li key={row.value} class="facet-row" data-off={!isOn(effective, row.value)}>
            <button
              type="button"
              class="facet-switch"
              role="checkbox"
              aria-checked={isOn(effective, row.value)}
              aria-label={`${t.showing(row.name)} (${row.count === '' ? (row.detail ?? '') : row.count})`}
              onClick={() => flip(row.value)}
            >
              <span class="tick">
                <Icon name="check" size={12} />
              </span>
              {row.mark}
              {row.link === undefined && (
                <span class="facet-name">
                  {row.name}
                  {row.detail !== undefined && <span class="soft small"> {row.detail}</span>}
                </span>
              )}
            </button>
            {row.link !== undefined && <span class="facet-name">{row.link}</span>}
            <span class="facet-count">{row.count}</span>
            <Button
              look="link"
              class="facet-only"
              label={t.onlyThis(row.name)}
              pressed={effective?.length === 1 && effective[0] === row.value}
              onClick={() => onChange(onlyOne(list, row.value))}
            >
              {t.only}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t.more(rows.length - shown.length)}
        </Button>
      )}
      {whole && rows.length > first && (
        <Button look="link" onClick={() => setWhole(false)}>
          {t.fewer}
        </Button>
      )}
      {note !== undefined && <p class="soft small">{note}</p>}
    </section>
  );
}
