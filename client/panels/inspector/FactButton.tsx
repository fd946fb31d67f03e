/** A fact as a row to press: brings its two ends into view and selects it. Pointed at, it is marked on the graph. */
import type { ComponentChildren } from 'preact';
import { focusFact } from '../../actions/focus.js';
import { pointAt, pointAway } from '../../actions/point.js';
import type { EdgeLook } from '../../../kernel/appearance/index.js';
import { StatusMark } from '../parts/StatusMark.js';

interface FactButtonProps {
  fact: string;
  /** Keys of the entities at its ends. */
  source: string;
  target: string;
  look: EdgeLook;
  /** Stands before the words. */
  mark?: ComponentChildren;
  children: ComponentChildren;
}

export function FactButton({ fact, source, target, look, mark, children }: FactButtonProps) {
  const point = () => pointAt(fact);
  return (
    <button
      type="button"
      class="fact-row"
      data-fact={fact}
      onClick={() => {
        pointAway();
        void focusFact(fact, { source, target });
      }}
      onPointerEnter={point}
      onPointerLeave={pointAway}
      onFocus={point}
      onBlur={pointAway}
    >
      {mark}
      <span class="fact-row-words">{children}</span>
      <StatusMark look={look} width={28} />
    </button>
  );
}
