/** The graph small, as some rules would make it: discs and lines alone. */
import { useMemo } from 'preact/hooks';
import type { StyleRule } from '../../../contract/index.js';
import { edgeStyle, lineWidth, nodeRadius, nodeStyle, themeTokens } from '../../../kernel/appearance/index.js';
import { styleGraph } from '../../../kernel/style/index.js';
import { whole } from '../../actions/styling/followStyle.js';
import { positions } from '../../state/graph.js';
import { measureValues } from '../../state/measures.js';
import { language, theme } from '../../state/preferences.js';

/** Things drawn at most. */
const MOST = { nodes: 600, edges: 1_500 } as const;
const RIM = 40;

export function SmallPicture({ rules, label }: { rules: readonly StyleRule[]; label: string }) {
  const [graph, places, values, colours] = [whole.value, positions.value, measureValues.value, theme.value];
  const drawn = useMemo(() => styleGraph(rules, graph, values, language.value).graph, [rules, graph, values]);
  const nodes = [...drawn.nodes].flatMap(([key, node]) => {
    const at = places.get(key);
    return at === undefined ? [] : [{ key, node, at }];
  });
  if (nodes.length === 0) return null;
  const [xs, ys] = [nodes.map(({ at }) => at[0]), nodes.map(({ at }) => at[1])];
  const [left, top] = [Math.min(...xs) - RIM, Math.min(...ys) - RIM];
  const box = [left, top, Math.max(...xs) + RIM - left, Math.max(...ys) + RIM - top].map(Math.round);
  const lines = [...drawn.edges.values()].slice(0, MOST.edges).flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    return from === undefined || to === undefined ? [] : [{ edge, from, to }];
  });
  return (
    <svg
      class="small-picture"
      viewBox={box.join(' ')}
      role="img"
      aria-label={label}
      style={`background: ${themeTokens(colours).ground}`}
    >
      {lines.map(({ edge, from, to }) => (
        <line
          key={edge.key}
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
          stroke={edgeStyle(edge.attributes, colours).colour}
          stroke-width={lineWidth(edge.attributes) * 1.4}
        />
      ))}
      {nodes.slice(0, MOST.nodes).map(({ key, node, at }) => (
        <circle key={key} cx={at[0]} cy={at[1]} r={nodeRadius(node)} fill={nodeStyle(node, colours).fill} />
      ))}
    </svg>
  );
}
