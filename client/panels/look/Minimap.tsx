/**
 * The whole picture small, with a frame around what the canvas shows; dragging moves the view. For the pointer alone:
 * by keyboard the view moves with Shift and the arrows.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nodeRadius, nodeStyle } from '../../../kernel/appearance/index.js';
import type { Box } from '../../graph/points.js';
import { positions, visible } from '../../state/graph.js';
import { canvasView, minimapBox, moveCamera } from '../../state/page.js';
import { theme } from '../../state/preferences.js';
import './minimap.css';

/** CSS pixels: of the map, and around what it shows. */
const WIDTH = 168;
const HEIGHT = 112;
const RIM = 8;
/** To the canvas's right and lower edge, as the style sheet has it. */
const PLACE = { right: 64, bottom: 12 } as const;

export function Minimap({ extent }: { extent: Box }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min((WIDTH - 2 * RIM) / extent.width, (HEIGHT - 2 * RIM) / extent.height, 1);
  // Of the plane's origin on the map.
  const left = WIDTH / 2 - (extent.x + extent.width / 2) * scale;
  const top = HEIGHT / 2 - (extent.y + extent.height / 2) * scale;
  const [graph, places, colours] = [visible.value, positions.value, theme.value];
  useLayoutEffect(() => {
    const ratio = window.devicePixelRatio || 1;
    const context = canvas.current!.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (const [key, node] of graph.nodes) {
      const at = places.get(key);
      if (at === undefined) continue;
      context.fillStyle = nodeStyle(node, colours).fill;
      const radius = Math.max(1, nodeRadius(node) / 7);
      context.beginPath();
      context.arc(at[0] * scale + left, at[1] * scale + top, radius, 0, 2 * Math.PI);
      context.fill();
    }
  }, [graph, places, colours, scale, left, top]);
  // Names stand beside it.
  useLayoutEffect(() => {
    minimapBox.value = { ...PLACE, width: WIDTH, height: HEIGHT };
    return () => {
      minimapBox.value = null;
    };
  }, []);
  const { plane } = canvasView.value!;
  const look = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale];
    moveCamera({ kind: 'centre', at: { x, y } });
  };
  return (
    <div
      class="minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && look(event)}
    >
      <canvas ref={canvas} width={WIDTH * devicePixelRatio} height={HEIGHT * devicePixelRatio} />
      <div
        class="minimap-frame"
        style={`left: ${plane.x * scale + left}px; top: ${plane.y * scale + top}px; width: ${plane.width * scale}px; height: ${plane.height * scale}px`}
      />
    </div>
  );
}
