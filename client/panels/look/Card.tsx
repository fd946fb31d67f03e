/**
 * A small card about what is looked at: who an entity is and how much is known of it, or a fact's sentence, where it
 * stands and who says so. Everything on it is in the inspector too.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { closeCard, hover, keepCard } from '../../actions/point.js';
import { visible } from '../../state/graph.js';
import { cardKeepsOff, hovered, type Thing } from '../../state/looking.js';
import { canvasView } from '../../state/page.js';
import { EntityCard } from './EntityCard.js';
import { FactCard } from './FactCard.js';
import { placeCard } from './placeCard.js';
import './card.css';

export function Card({ thing }: { thing: Thing }) {
  const holder = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  // What arrives later makes it longer.
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = holder.current ?? { offsetWidth: 0, offsetHeight: 0 };
    if (width !== size.width || height !== size.height) setSize({ width, height });
  });
  const graph = visible.value;
  const node = 'node' in thing ? graph.nodes.get(thing.node) : undefined;
  const edge = 'edge' in thing ? graph.edges.get(thing.edge) : undefined;
  const canvas = canvasView.value;
  if ((node === undefined && edge === undefined) || canvas === null) return null;
  const at = size.width === 0 ? null : placeCard(size, canvas, cardKeepsOff.value);
  return (
    <div
      ref={holder}
      class="look-card"
      role="tooltip"
      style={at === null ? 'visibility: hidden' : `left: ${at.x}px; top: ${at.y}px`}
      onPointerEnter={keepCard}
      onPointerLeave={() => hovered.peek() === null && hover(null)}
      onPointerDown={closeCard}
      onWheel={closeCard}
    >
      {'node' in thing && node !== undefined && <EntityCard key={thing.node} id={thing.node} node={node} />}
      {edge !== undefined && <FactCard key={edge.key} edge={edge} />}
    </div>
  );
}
