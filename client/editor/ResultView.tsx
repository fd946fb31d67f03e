/**
 * What running the statement gave: rows as table or JSON, the graph they hold, files of them; or the error, with its
 * place and its remedy.
 */
import { useState } from 'preact/hooks';
import type { CypherResponse } from '../../contract/index.js';
import { addResult } from '../actions/grow.js';
import { showResult } from '../actions/open.js';
import { Button } from '../panels/parts/Button.js';
import { copyText } from '../panels/parts/copyText.js';
import { Menu } from '../panels/parts/Menu.js';
import type { MenuGroup } from '../panels/parts/MenuList.js';
import { narrow } from '../panels/parts/narrow.js';
import { saveFile } from '../panels/parts/saveFile.js';
import { wordsOf } from '../panels/wordsOf.js';
import { panels } from '../state/page.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { duration } from '../words/numbers.js';
import { ErrorReport } from './ErrorReport.js';
import { ResultTable } from './ResultTable.js';
import { toCsv } from './cells.js';
import { outcome, running } from './run.js';

export function ResultView() {
  const t = wordsOf(cypherWords);
  const last = outcome.value;
  return (
    <section class="cypher-results" aria-label={t.results}>
      {running.value !== null ? (
        <p class="loading result-note" role="status">
          <span class="spinner" aria-hidden="true" /> {t.running}
        </p>
      ) : last === null ? (
        <div class="result-note">
          <p>{t.noResults}</p>
          <p class="soft small">
            {t.noResultsHelp}
            {!narrow.value && ` ${t.schemaHelp}`}
          </p>
        </div>
      ) : last.kind === 'cancelled' ? (
        <p class="result-note" role="status">
          {t.cancelled}
        </p>
      ) : last.kind === 'error' ? (
        <ErrorReport error={last.error} statement={last.ran.statement} />
      ) : (
        <Result key={last.response.elapsedMs} response={last.response} />
      )}
    </section>
  );
}

function Result({ response }: { response: CypherResponse }) {
  const t = wordsOf(cypherWords);
  const [tab, setTab] = useState<'table' | 'json'>('table');
  const { data, graph, rowCount, truncated, truncatedBy, elapsedMs, engine, counters } = response;
  const holdsGraph = graph !== undefined && graph.nodes.length > 0;
  const written = Object.entries(counters)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  // On a phone the drawer covers the graph.
  const toGraph = (show: typeof showResult | typeof addResult) => {
    if (narrow.value) panels.value = { ...panels.value, drawerOpen: false };
    void show(graph!);
  };
  const files = (): MenuGroup[] => [
    {
      entries: [
        { id: 'copy-csv', label: t.copyCsv, icon: 'copy', run: () => void copyText(toCsv(data.fields, data.values)) },
        { id: 'copy-json', label: t.copyJson, icon: 'copy', run: () => void copyText(json()) },
        {
          id: 'csv',
          label: t.csvFile,
          icon: 'download',
          run: () =>
            saveFile('entente-result.csv', `\ufeff${toCsv(data.fields, data.values)}`, 'text/csv;charset=utf-8'),
        },
        {
          id: 'json',
          label: t.jsonFile,
          icon: 'download',
          run: () => saveFile('entente-result.json', json(), 'application/json'),
        },
      ],
    },
  ];
  const json = () => JSON.stringify(data, null, 2);
  return (
    <>
      <div class="result-bar">
        <p role="status">
          <strong>{t.rows(rowCount)}</strong>{' '}
          <span class="soft">{t.engine(t.engines[engine] ?? engine, duration(elapsedMs, language.value))}</span>
        </p>
        <div class="button-row result-tools">
          {holdsGraph && (
            <Button
              icon="graph"
              look="primary"
              title={t.graphHolds(graph.nodes.length, graph.edges.length)}
              onClick={() => toGraph(showResult)}
            >
              {t.showInGraph}
            </Button>
          )}
          {holdsGraph && (
            <Button icon="plus" onClick={() => toGraph(addResult)}>
              {t.addToGraph}
            </Button>
          )}
          <span class="segmented" role="group" aria-label={t.results}>
            <Button look="quiet" icon="table" pressed={tab === 'table'} onClick={() => setTab('table')}>
              {t.table}
            </Button>
            <Button look="quiet" icon="json" pressed={tab === 'json'} onClick={() => setTab('json')}>
              {t.json}
            </Button>
          </span>
          <Menu label={t.save} icon="download" groups={files} />
        </div>
      </div>
      {truncated && (
        <p class="result-cut" role="status">
          {truncatedBy === 'bytes' ? t.truncatedBytes(rowCount) : t.truncatedRows(rowCount)}
        </p>
      )}
      {written !== '' && <p class="result-cut">{t.wrote(written)}</p>}
      {data.values.length === 0 ? (
        <p class="result-note">{t.noRows}</p>
      ) : tab === 'table' ? (
        <ResultTable response={response} />
      ) : (
        <pre class="code result-json" tabIndex={0}>
          {json()}
        </pre>
      )}
    </>
  );
}
