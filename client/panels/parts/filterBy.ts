/** Narrows the graph by one field of the filter and leaves the others as they are. */
import type { GraphFilter } from '../../../contract/index.js';
import { setFilter } from '../../actions/setFilter.js';
import { filter } from '../../state/graph.js';

/** `filterBy('datasets', ['mine'])`; undefined takes the field out of the filter. */
export function filterBy<K extends keyof GraphFilter>(field: K, values: GraphFilter[K]): void {
  const { [field]: _, ...others } = filter.value;
  void setFilter(values === undefined ? others : { ...others, [field]: values });
}
