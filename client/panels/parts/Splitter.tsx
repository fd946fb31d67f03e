/**
 * A border that resizes a panel: by pointer, and by arrow keys when focused. Has the role and the value of a separator.
 */
import { useRef } from 'preact/hooks';

interface SplitterProps {
  /** `vertical`: a standing border that changes a width; `horizontal`: a lying one that changes a height. */
  orientation: 'vertical' | 'horizontal';
  label: string;
  value: number;
  min: number;
  max: number;
  /** Size a double click returns to. */
  initial: number;
  /** 1 when dragging right or down makes the panel larger, -1 when it makes it smaller. */
  sign: 1 | -1;
  onChange: (value: number) => void;
  controls?: string;
}

const STEP = 16;
const KEYS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Splitter({ orientation, label, value, min, max, initial, sign, onChange, controls }: SplitterProps) {
  const start = useRef<{ at: number; value: number } | null>(null);
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const along = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step !== undefined) set(value + sign * step * STEP * (event.shiftKey ? 4 : 1));
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class={`splitter ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-orientation={orientation}
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onDblClick={() => set(initial)}
      onPointerDown={(event) => {
        start.current = { at: along(event), value };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (start.current !== null) set(start.current.value + sign * (along(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
