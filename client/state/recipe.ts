/**
 * The picture on the page as its recipe: what address, figures and picture files write. Each part is read from the
 * signal that holds it; of undo's values all but the server's answers (`data`, `extent`, `factsByClaimant`) are in it.
 */
import { PLAIN_RECIPE, type PictureRecipe } from '../../contract/index.js';
import { entityKeys } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import {
  broughtAlong,
  data,
  filter,
  ground,
  grouping,
  hidden,
  layers,
  layout,
  madeBy,
  pinned,
  positions,
  revealed,
  scope,
  seed,
  styleRules,
  otherFields,
  visible,
  within,
} from './graph.js';
import { canvasView } from './page.js';
import { language, theme } from './preferences.js';
import { paths, selection } from './selection.js';

/** What the picture is, but for where things are: cheap, whatever the size of the graph. */
export const contentNow = (): PictureRecipe => ({
  ...otherFields.value.recipe,
  ...PLAIN_RECIPE,
  source: sourceNow(),
  layers: [...layers.value],
  filter: filter.value,
  hidden: [...hidden.value],
  revealed: [...revealed.value],
  ...(paths.value !== null &&
    paths.value.length !== null && { paths: { from: paths.value.from.id, to: paths.value.to.id } }),
  selection: {
    entities: [...selection.value.entities],
    facts: [...selection.value.facts],
    ...(selection.value.pair !== undefined && { pair: [...selection.value.pair] }),
  },
  pinned: [...pinned.value],
  layout: { ...otherFields.value.layout, ...layoutNow(), seed: seed.value },
  style: {
    ...otherFields.value.style,
    theme: theme.value,
    ...(styleRules.value.length > 0 && { rules: [...styleRules.value] }),
  },
  grouping: grouping.value,
  language: language.value,
});

/** The whole recipe. `camera: false` leaves out which part is in view. */
export function recipeNow({ camera = true }: { camera?: boolean } = {}): PictureRecipe {
  const plane = canvasView.value?.plane;
  return {
    ...contentNow(),
    positions: placesOf(visible.value.nodes.keys(), positions.value),
    ...(ground.value !== null && { ground: ground.value }),
    ...(camera &&
      plane !== undefined && {
        camera: {
          x: rounded(plane.x),
          y: rounded(plane.y),
          width: rounded(plane.width),
          height: rounded(plane.height),
        },
      }),
  };
}

/**
 * Entities of the page in the place of a scope that does not say which: a result, to those who do not run statements.
 */
export const gathered = (): PictureRecipe['source'] => ({
  scope: 'entities',
  entities: entityKeys(data.value),
  background: [...broughtAlong.value],
});

const layoutNow = () => {
  const { around, ...others } = layout.value;
  return { ...others, ...(around && { around: [...around] }) };
};

function sourceNow(): PictureRecipe['source'] {
  if (scope.value === 'core' || scope.value === 'all') return { scope: scope.value };
  if (scope.value === 'communities')
    return { scope: 'communities', ...(within.value !== null && { within: within.value }) };
  return scope.value === 'result' && madeBy.value !== null ? { scope: 'query', ...madeBy.value } : gathered();
}

function placesOf(keys: Iterable<string>, places: Positions): PictureRecipe['positions'] {
  const found = [...keys].flatMap((key): [string, [number, number]][] => {
    const at = places.get(key);
    return at === undefined ? [] : [[key, [rounded(at[0]), rounded(at[1])]]];
  });
  return Object.fromEntries(found);
}

const rounded = (n: number): number => Math.round(n * 100) / 100;
