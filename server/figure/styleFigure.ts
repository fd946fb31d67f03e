/**
 * Follows the style rules of a figure, by the same functions as the page; measures are computed here, of the graph that
 * is drawn. Runs in the figure's process: it may take its time.
 */
import type { StyleRule } from '../../contract/index.js';
import type { FigureInput } from '../../kernel/figure/index.js';
import { measuresOf, styleGraph } from '../../kernel/style/index.js';
import { computeMeasure } from '../../kernel/style/measures/computeMeasure.js';
import { measuredGraph } from '../../kernel/style/measures/measuredGraph.js';

export function styleFigure<I extends Pick<FigureInput, 'graph' | 'language'>>(
  input: I,
  rules: readonly StyleRule[],
): I & Pick<FigureInput, 'styles'> {
  if (rules.length === 0) return input;
  const graph = {
    nodes: new Map(input.graph.nodes.map(({ key, attributes }) => [key, attributes])),
    edges: new Map(input.graph.edges.map((edge) => [edge.key, edge])),
  };
  const measured = measuredGraph(graph);
  const measures = new Map(measuresOf(rules).map((measure) => [measure, computeMeasure(measure, measured)]));
  const { graph: styled, legend } = styleGraph(rules, graph, measures, input.language);
  return {
    ...input,
    graph: {
      ...input.graph,
      nodes: [...styled.nodes].map(([key, attributes]) => ({ key, attributes })),
      edges: [...styled.edges.values()],
    },
    styles: legend,
  };
}
