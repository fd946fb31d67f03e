/**
 * Holds the minimap while the picture is larger than the canvas, where there is room for one. Its code comes when it is
 * first needed.
 */
import { computed } from '@preact/signals';
import { positions, visible } from '../../state/graph.js';
import { canvasView } from '../../state/page.js';
import { lazily } from '../parts/lazily.js';
import { narrow } from '../parts/narrow.js';

const Minimap = lazily(() => import('./Minimap.js').then((m) => m.Minimap), true);

/** How much larger than the canvas the picture must be, and room at its rim for names: shares of the canvas. */
const LARGER = 1.1;

/** The box of the drawn nodes in the plane; null without any. */
const extent = computed(() => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const key of visible.value.nodes.keys()) {
    const at = positions.value.get(key);
    if (at === undefined) continue;
    [left, top, right, bottom] = [
      Math.min(left, at[0]),
      Math.min(top, at[1]),
      Math.max(right, at[0]),
      Math.max(bottom, at[1]),
    ];
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
});
const isLarger = computed(() => {
  const [box, view] = [extent.value, canvasView.value];
  if (box === null || view === null) return false;
  return box.width > view.plane.width * LARGER || box.height > view.plane.height * LARGER;
});

export function MinimapPlace() {
  return isLarger.value && !narrow.value ? <Minimap extent={extent.value!} /> : null;
}
