/**
 * The inspector on a phone: a sheet at the bottom, folded, half or full; dragged by its grip, or changed by pressing
 * it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { nearestNeighbour } from '../../actions/nearestNeighbour.js';
import { visible } from '../../state/graph.js';
import { covered, focusRequest, moveCamera, rootPage } from '../../state/page.js';
import { selectedCount, selection } from '../../state/selection.js';
import { shellWords } from '../../words/shell.js';
import { Icon } from '../parts/Icon.js';
import { windowHeight } from '../parts/narrow.js';
import { wordsOf } from '../wordsOf.js';
import { inspectorTitle } from './inspectorTitle.js';
import { openedArticle } from './trail.js';

const LEVELS = ['peek', 'half', 'full'] as const;
type Level = (typeof LEVELS)[number];
const PEEK = 60;
/** Heights in CSS pixels on a page `height` high. */
const heightOf = (level: Level, height: number): number =>
  ({ peek: PEEK, half: Math.round(height * 0.48), full: height - 56 })[level];

export function Sheet({ children }: { children: ComponentChildren }) {
  const t = wordsOf(shellWords);
  const [level, setLevel] = useState<Level>('peek');
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const page = windowHeight.value;
  const height = dragged ?? heightOf(level, page);
  const { entities, facts, pair = [] } = selection.value;
  const request = focusRequest.value;

  useEffect(() => {
    if (selectedCount.value > 0 || openedArticle.value !== null) setLevel((now) => (now === 'peek' ? 'half' : now));
  }, [selection.value, openedArticle.value]);
  // A link to a list is to be read.
  useEffect(() => {
    if (rootPage.value !== 'overview') setLevel((now) => (now === 'peek' ? 'half' : now));
  }, [rootPage.value]);
  useEffect(() => {
    if (request?.target === 'inspector') setLevel((now) => (now === 'peek' ? 'half' : now));
  }, [request]);
  useEffect(() => {
    covered.value = { ...covered.peek(), bottom: level === 'half' ? heightOf('half', page) - PEEK : 0 };
    return () => {
      covered.value = { ...covered.peek(), bottom: 0 };
    };
  }, [level, page]);
  // What was chosen must stay in view beside the sheet that describes it.
  useEffect(() => {
    if (level !== 'half') return;
    const ends = facts.flatMap((key) => {
      const edge = visible.peek().edges.get(key);
      return edge === undefined ? [] : [edge.source, edge.target];
    });
    const beside = entities.length === 1 ? nearestNeighbour(entities[0]!) : [];
    const chosen = [...entities, ...beside, ...ends, ...pair];
    if (chosen.length > 0) moveCamera({ kind: 'show', nodes: chosen });
  }, [level, selection.value]);

  const nearest = (to: number): Level =>
    LEVELS.reduce((best, candidate) =>
      Math.abs(heightOf(candidate, page) - to) < Math.abs(heightOf(best, page) - to) ? candidate : best,
    );
  const onUp = () => {
    if (start.current?.moved === true && dragged !== null) setLevel(nearest(dragged));
    setDragged(null);
  };
  const levelNames = { peek: t.sheetPeek, half: t.sheetHalf, full: t.sheetFull };
  return (
    <aside
      id="inspector"
      class="sheet"
      data-level={level}
      data-dragging={dragged !== null}
      style={`height: ${height}px`}
      aria-label={t.inspector}
    >
      <button
        type="button"
        class="sheet-grip"
        aria-expanded={level !== 'peek'}
        aria-label={`${inspectorTitle()} — ${t.sheetGrip} (${levelNames[level]})`}
        onPointerDown={(event) => {
          start.current = { y: event.clientY, height, moved: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const from = start.current;
          if (from === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
          if (Math.abs(event.clientY - from.y) > 6) from.moved = true;
          if (from.moved)
            setDragged(Math.min(heightOf('full', page), Math.max(PEEK, from.height + from.y - event.clientY)));
        }}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onClick={() => {
          if (start.current?.moved !== true) setLevel(level === 'peek' ? 'half' : level === 'half' ? 'full' : 'peek');
          start.current = null;
        }}
      >
        <span class="sheet-handle" aria-hidden="true" />
        <span class="sheet-title">{inspectorTitle()}</span>
        <Icon name={level === 'full' ? 'chevronDown' : 'chevronUp'} />
      </button>
      <div class="sheet-body" inert={level === 'peek' && dragged === null}>
        {children}
      </div>
    </aside>
  );
}
