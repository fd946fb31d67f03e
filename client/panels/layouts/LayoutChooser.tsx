/**
 * The layouts to choose from, each with a small picture of it. Stays open, so that one can be tried after another;
 * arrow keys walk, Enter or a click chooses, Escape closes.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LayoutName } from '../../../contract/index.js';
import { BY_PROPERTY, chooseLayout } from '../../actions/chooseLayout.js';
import { noCoordinates, offeredLayouts } from '../../actions/offeredLayouts.js';
import { followProperties } from '../../actions/styling/availableProperties.js';
import { layout } from '../../state/graph.js';
import { layoutsOpen } from '../../state/page.js';
import { layoutWords } from '../../words/layouts.js';
import { wordsOf } from '../wordsOf.js';
import { AxisChoice } from './AxisChoice.js';
import { GroupingChoice } from './GroupingChoice.js';
import { LAYOUT_ICONS } from './layoutIcons.js';
import './layoutChooser.css';

/** Choices in a row, as the style sheet has them. */
const COLUMNS = 3;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };

/** Shown, with why it cannot be chosen. */
const isAway = (name: LayoutName): boolean => name === 'map' && noCoordinates.value;

/** `opener`: what opens and closes it; a press there is none outside. */
export function LayoutChooser({ opener }: { opener: HTMLElement | null }) {
  const t = wordsOf(layoutWords);
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement as HTMLElement | null);
  const [shown, show] = useState<LayoutName>(layout.value.name);
  useLayoutEffect(() => {
    const chooser = root.current;
    chooser?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
    const outside = ({ target }: PointerEvent) => {
      const within = (one: HTMLElement | null) => one?.contains(target as Node) === true;
      if (!within(root.current) && !within(opener)) layoutsOpen.value = false;
    };
    document.addEventListener('pointerdown', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      // However it was closed, by its key as by Escape, the focus is not left on what goes.
      if (chooser?.contains(document.activeElement)) before.current?.focus();
    };
  }, []);

  // Of what entities have depends which layouts there are.
  useEffect(followProperties, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      layoutsOpen.value = false;
    } else {
      if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement)
        return event.stopPropagation();
      const step = STEPS[event.key];
      if (step === undefined) return;
      const choices = [...root.current!.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
      const at = choices.indexOf(document.activeElement as HTMLElement);
      choices[(at + step + choices.length) % choices.length]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={root} class="layout-chooser" onKeyDown={onKeyDown}>
      <div class="layout-choices" role="menu" aria-label={t.title} aria-describedby="layout-purpose">
        {offeredLayouts.value.map((name) => (
          <button
            key={name}
            type="button"
            class="layout-choice"
            role="menuitemradio"
            aria-checked={layout.value.name === name}
            aria-disabled={isAway(name)}
            onFocus={() => show(name)}
            onPointerEnter={() => show(name)}
            onClick={() => !isAway(name) && void chooseLayout(name)}
          >
            <svg viewBox="0 0 32 32" aria-hidden="true" dangerouslySetInnerHTML={{ __html: LAYOUT_ICONS[name] }} />
            <span>{t.of[name].name}</span>
          </button>
        ))}
      </div>
      <p id="layout-purpose" class="layout-purpose soft small">
        {isAway(shown) ? t.noCoordinates : t.of[shown].purpose}
      </p>
      {BY_PROPERTY.includes(layout.value.name) && <GroupingChoice />}
      {layout.value.name === 'file' && <AxisChoice />}
    </div>
  );
}
