/** What is on the screen as the input of a figure: its recipe, and the graph as it is drawn. */
import { FIGURE_SIZE, type FigureRequest } from '../../contract/index.js';
import { toLists, type GraphData } from '../graph/GraphData.js';
import { styleRules, styling } from '../state/graph.js';
import { canvasView } from '../state/page.js';
import { recipeNow } from '../state/recipe.js';
import { valued, valuedVisible } from '../state/values.js';

export type ScreenFigure = Pick<FigureRequest, 'graph' | 'width' | 'height'> & { recipe: ReturnType<typeof recipeNow> };

/** `whole` leaves the camera out, so that everything is drawn and not only the part in view. */
export function screenFigure({ whole = false }: { whole?: boolean } = {}): ScreenFigure {
  const view = canvasView.value;
  return {
    recipe: recipeNow({ camera: !whole }),
    graph: toLists(drawn()),
    ...(view !== null && { width: clampSize(view.width), height: clampSize(view.height) }),
  };
}
/** Style rules are followed by the figure itself, which makes their legend. */
function drawn(): GraphData {
  const whole = styleRules.value.length > 0 ? styling.value?.whole() : undefined;
  return whole === undefined ? valuedVisible.value : valued(whole);
}
const clampSize = (pixels: number): number =>
  Math.round(Math.min(FIGURE_SIZE.side.most, Math.max(FIGURE_SIZE.side.least, pixels)));
