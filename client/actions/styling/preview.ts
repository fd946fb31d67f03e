/**
 * What a rule that is being made needs to be shown: its property, and its measure, are asked for as if it were in
 * force.
 */
import { measureOf, type StyleRule } from '../../../contract/index.js';
import { neededProperties } from '../../../kernel/style/index.js';
import { narrowed } from '../../state/graph.js';
import { wantMeasures } from '../../state/measures.js';
import { fetchProperties } from './fetchProperties.js';

/** Returns the way to be done with it. */
export function askForPreview(rule: StyleRule): () => void {
  const measure = measureOf(rule.by);
  void fetchProperties([...narrowed.value.nodes.keys()], neededProperties([rule]));
  if (measure === null) return () => undefined;
  return wantMeasures([measure]);
}
