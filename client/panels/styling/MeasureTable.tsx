/** The entities shown with their measures and any of their properties as columns: sortable, and saved as CSV. */
import { useState } from 'preact/hooks';
import { MEASURES, type Measure } from '../../../contract/index.js';
import { isEntity, kindStyle } from '../../../kernel/appearance/index.js';
import { figureText, MEASURE_WORDS } from '../../../kernel/style/index.js';
import { select } from '../../actions/select.js';
import { visible } from '../../state/graph.js';
import { language, say, theme } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { saveFile } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';
import { MeasureProgress } from './MeasureProgress.js';
import { measureRows, rowsAsCsv, type MeasureColumn, type MeasureRow } from './measureRows.js';
import { PropertyColumns } from './PropertyColumns.js';
import { useColumns } from './tableColumns.js';
import './styling.css';

const FIRST: readonly Measure[] = ['degree', 'pagerank', 'betweenness', 'community'];
/** Rows drawn at most; the file has all. */
const MOST_ROWS = 500;
const NAME = 'name';

export function MeasureTable() {
  const t = wordsOf(styleWords);
  const [chosen, choose] = useState<readonly string[]>(FIRST);
  const [sorted, sort] = useState<string>('pagerank');
  const columns = useColumns(chosen);
  const entities = [...visible.value.nodes].filter(([, node]) => isEntity(node));
  const all = entities.map(([key, node]): MeasureRow => ({
    key,
    name: nameOf(node),
    kind: say(kindStyle(node.kind, theme.value).word),
  }));
  const rows = measureRows(all, columns.find(({ id }) => id === sorted) ?? null, language.value);
  const change = (id: string, wanted: boolean): void =>
    choose(wanted ? [...chosen, id] : chosen.filter((one) => one !== id));
  const csv = () =>
    saveFile('entente-entities.csv', `\ufeff${rowsAsCsv(rows, columns, [t.entity, t.kind])}`, 'text/csv;charset=utf-8');
  const head = (column: string, title: string, isText: boolean) => (
    <th
      key={column}
      scope="col"
      class={isText ? '' : 'number'}
      aria-sort={sorted === column ? (isText ? 'ascending' : 'descending') : undefined}
    >
      <Button look="link" label={t.sortBy(title)} onClick={() => sort(column)}>
        {title}
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
              checked={chosen.includes(measure)}
              onChange={({ currentTarget }) => change(measure, currentTarget.checked)}
            />{' '}
            {say(MEASURE_WORDS[measure])}
          </label>
        ))}
        <PropertyColumns chosen={chosen} onChange={change} />
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
              {head(NAME, t.entity, true)}
              <th scope="col">{t.kind}</th>
              {columns.map((column) => head(column.id, column.title, isOfTexts(column)))}
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
                {columns.map((column) => {
                  const value = column.values.get(key);
                  return (
                    <td key={column.id} class={isOfTexts(column) ? 'text' : 'number'}>
                      {typeof value === 'number' ? figureText(value, language.value) : String(value ?? '')}
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

const isOfTexts = ({ values }: MeasureColumn): boolean => {
  for (const value of values.values()) if (typeof value !== 'number') return true;
  return false;
};
