/** The columns of the table of entities: measures that are taken for it, and properties that are asked for. */
import { useEffect } from 'preact/hooks';
import { MEASURES, type Measure } from '../../../contract/index.js';
import { MEASURE_WORDS } from '../../../kernel/style/index.js';
import { knowValues } from '../../actions/knowValues.js';
import { followProperties } from '../../actions/styling/availableProperties.js';
import { followStyle } from '../../actions/styling/followStyle.js';
import { visible } from '../../state/graph.js';
import { measureValues, wantMeasures } from '../../state/measures.js';
import { say } from '../../state/preferences.js';
import { runTask } from '../../state/tasks.js';
import { values } from '../../state/values.js';
import { styleGestures } from '../../words/styleGestures.js';
import { valuesOfProperty, type MeasureColumn } from './measureRows.js';

const PROPERTY = 'property:';
/** Groups are numbered from the largest. */
const NUMBERED: readonly Measure[] = ['community', 'component'];

export const columnOfProperty = (name: string): string => `${PROPERTY}${name}`;

/** By the ids of columns, in this order: measures first. */
export function useColumns(ids: readonly string[]): MeasureColumn[] {
  const measures = MEASURES.filter((measure) => ids.includes(measure));
  const properties = ids.filter((id) => id.startsWith(PROPERTY)).map((id) => id.slice(PROPERTY.length));
  const [wanted, asked] = [measures.join(), properties.join('\n')];
  const graph = visible.value;
  useEffect(followProperties, []);
  useEffect(() => {
    followStyle();
    return wantMeasures(measures);
  }, [wanted]);
  useEffect(() => {
    if (properties.length > 0)
      void runTask(
        styleGestures.readProperties,
        (signal) => knowValues(graph, properties, signal),
        'columns of the table',
      );
  }, [asked, graph]);
  return [
    ...measures.map((id) => ({
      id,
      title: say(MEASURE_WORDS[id]),
      values: measureValues.value.get(id) ?? new Map<string, number>(),
      numbered: NUMBERED.includes(id),
    })),
    ...properties.map((name) => ({
      id: columnOfProperty(name),
      title: name,
      values: valuesOfProperty(name, values.value),
      numbered: false,
    })),
  ];
}
