/** What measures are taken of: the entities of a picture, and the facts between them. */
import { isStyled, isStyledLine, type StyleGraph } from '../values.js';
import { WEIGHT_PROPERTY } from '../neededProperties.js';
import type { MeasuredGraph } from './computeMeasure.js';

/** A fact weighs what its property `weight` says, or as much as it has independent origins. */
export const measuredGraph = ({ nodes, edges }: StyleGraph): MeasuredGraph => ({
  nodes: [...nodes].filter(([, node]) => isStyled(node)).map(([key]) => key),
  edges: [...edges.values()].filter(isStyledLine).map(({ source, target, attributes }) => {
    const weight = attributes.properties?.[WEIGHT_PROPERTY];
    return { source, target, weight: typeof weight === 'number' ? weight : Math.max(1, attributes.originCount) };
  }),
});
