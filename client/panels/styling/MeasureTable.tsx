/** The entities shown with their measures as columns: sortable, and saved as CSV. */
import { useEffect, useState } from 'preact/hooks';
import { MEASURES, type Measure } from '../../../contract/index.js';
import { isEntity, kindStyle } from '../../../kernel/appearance/index.js';
import { figureText, MEASURE_WORDS } from '../../../kernel/style/index.js';
import { select } from '../../actions/select.js';
import { followStyle } from '../../actions/styling/followStyle.js';
import { visible } from '../../state/graph.js';
import { measureValues, wantedMeasures } from '../../state/measures.js';
import { language, say, theme } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { saveFile } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { MeasureProgress } from './MeasureProgress.js';
import { measureRows, rowsAsCsv, type MeasureRow } from './measureRows.js';
import './styling.css';

const FIRST: readonly Measure[] = ['degree', 'pagerank', 'betweenness', 'community'];
/** Rows drawn at most; the file has all. */
const MOST_ROWS = 500;

export function MeasureTable() {
  const t = wordsOf(styleWords);
  const [columns, setColumns] = useState(FIRST);
  const [sorted, sort] = useState<Measure | 'name'>('pagerank');
  useEffect(() => {
    followStyle();
    const others = wantedMeasures.value;
    wantedMeasures.value = [...new Set([...others, ...columns])];
    return () => {
      wantedMeasures.value = others;
    };
  }, [columns]);
  const entities = [...visible.value.nodes].filter(([, node]) => isEntity(node));
  const all = entities.map(([key, node]): MeasureRow => ({
    key,
    name: nameOf(node),
    kind: say(kindStyle(node.kind, theme.value).word),
  }));
  const rows = measureRows(all, measureValues.value, sorted);
  const csv = () => {
    const names = [t.entity, t.kind, ...columns.map((measure) => say(MEASURE_WORDS[measure]))];
    saveFile(
      'entente-measures.csv',
      `\ufeff${rowsAsCsv(rows, measureValues.value, columns, names)}`,
      'text/csv;charset=utf-8',
    );
  };
  const head = (column: Measure | 'name', words: string) => (
    <th
      key={column}
      scope="col"
      class={column === 'name' ? '' : 'number'}
      aria-sort={sorted === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <Button look="link" label={t.sortBy(words)} onClick={() => sort(column)}>
        {words}
      </Button>
    </th>
  );
  return (
    <div class="measure-table">
      <fieldset class="columns">
        <legend class="spoken">{t.columns}</legend>
        {MEASURES.map((measure) => (
          <label key={measure} class="check" title={t.sentences[measure]}>
            <input
              type="checkbox"
              checked={columns.includes(measure)}
              onChange={({ currentTarget }) =>
                setColumns(MEASURES.filter((one) => (one === measure ? currentTarget.checked : columns.includes(one))))
              }
            />{' '}
            {say(MEASURE_WORDS[measure])}
          </label>
        ))}
        <Button icon="download" onClick={csv}>
          {t.csv}
        </Button>
      </fieldset>
      <p class="soft small">
        {t.tableOf(wordsOf(commonWords).entities(rows.length))} {t.takenOf}
      </p>
      <MeasureProgress />
      <div class="scroll" tabIndex={0} role="region" aria-label={t.tableTitle}>
        <table>
          <thead>
            <tr>
              {head('name', t.entity)}
              <th scope="col">{t.kind}</th>
              {columns.map((measure) => head(measure, say(MEASURE_WORDS[measure])))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ key, name, kind }) => (
              <tr key={key}>
                <th scope="row">
                  <Button look="link" onClick={() => select({ entities: [key], facts: [] })}>
                    {name}
                  </Button>
                </th>
                <td>{kind}</td>
                {columns.map((measure) => {
                  const value = measureValues.value.get(measure)?.get(key);
                  return (
                    <td key={measure} class="number">
                      {value === undefined ? '' : figureText(value, language.value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
