/** What is on the screen as the input of a figure: the same graph, positions, frame, colours and language. */
import type { FigureRequest } from '../../contract/index.js';
import { toLists } from '../graph/GraphData.js';
import { positions, visible } from '../state/graph.js';
import { canvasView } from '../state/page.js';
import { language, theme } from '../state/preferences.js';
import { selection } from '../state/selection.js';

export type ScreenFigure = Pick<
  FigureRequest,
  'source' | 'positions' | 'frame' | 'width' | 'height' | 'theme' | 'language' | 'selected'
>;

/** `whole` leaves the frame out, so that everything is drawn and not only the part in view. */
export function screenFigure({ whole = false }: { whole?: boolean } = {}): ScreenFigure {
  const view = canvasView.value;
  const shown = visible.value;
  const rounded = (n: number) => Math.round(n * 100) / 100;
  return {
    source: toLists(shown),
    positions: Object.fromEntries(
      [...shown.nodes.keys()].flatMap((key) => {
        const at = positions.value.get(key);
        return at === undefined ? [] : [[key, [rounded(at[0]), rounded(at[1])] as [number, number]]];
      }),
    ),
    ...(view !== null && { width: clampSize(view.width), height: clampSize(view.height) }),
    ...(view !== null &&
      !whole && {
        frame: [view.plane.x, view.plane.y, view.plane.width, view.plane.height].map(rounded) as [
          number,
          number,
          number,
          number,
        ],
      }),
    theme: theme.value,
    language: language.value,
    selected: [...selection.value.entities, ...selection.value.facts].slice(0, 1000),
  };
}
const clampSize = (pixels: number): number => Math.round(Math.min(8000, Math.max(100, pixels)));
