/** Shows these data sets and no others; undefined: all of them. */
import { setFilter } from '../../actions/setFilter.js';
import { filter } from '../../state/graph.js';

export function narrowTo(datasets: string[] | undefined): void {
  const { datasets: _, ...others } = filter.value;
  void setFilter(datasets === undefined ? others : { ...others, datasets });
}
