/**
 * The result of a statement: how much it is and from where, rows as table or JSON, the graph they hold, files of them.
 */
import { useState } from 'preact/hooks';
import type { CypherResponse } from '../../contract/index.js';
import { addResult } from '../actions/grow.js';
import { showResult } from '../actions/open.js';
import { Button } from '../panels/parts/Button.js';
import { Menu } from '../panels/parts/Menu.js';
import { narrow } from '../panels/parts/narrow.js';
import { wordsOf } from '../panels/wordsOf.js';
import { panels } from '../state/page.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { duration } from '../words/numbers.js';
import type { Draft } from './query.js';
import { echoOf } from './run.js';
import { resultAsJson, resultFiles } from './resultFiles.js';
import { PlanText } from './PlanText.js';
import { ResultTable } from './ResultTable.js';

type Form = 'table' | 'json';

export function Result({ response, ran }: { response: CypherResponse; ran: Draft }) {
  const t = wordsOf(cypherWords);
  const [form, setForm] = useState<Form>('table');
  const { data, rowCount, truncated, truncatedBy } = response;
  const written = writtenText(response.counters);
  return (
    <>
      <ResultBar response={response} ran={ran} form={form} onForm={setForm} />
      {truncated && (
        <p class="result-cut" role="status">
          {truncatedBy === 'bytes' ? t.truncatedBytes(rowCount) : t.truncatedRows(rowCount)}
        </p>
      )}
      {written !== '' && <p class="result-cut">{t.wrote(written)}</p>}
      {response.profileCut && <p class="result-cut">{t.profileCut}</p>}
      {response.plan !== null && <PlanText steps={response.plan} />}
      {data.values.length === 0 ? (
        response.plan === null && <p class="result-note">{t.noRows}</p>
      ) : form === 'table' ? (
        <ResultTable response={response} />
      ) : (
        <pre class="code result-json" tabIndex={0}>
          {resultAsJson(data)}
        </pre>
      )}
    </>
  );
}

interface ResultBarProps {
  response: CypherResponse;
  ran: Draft;
  form: Form;
  onForm: (form: Form) => void;
}

function ResultBar({ response, ran, form, onForm }: ResultBarProps) {
  const t = wordsOf(cypherWords);
  const { data, rowCount, elapsedMs, engine } = response;
  return (
    <div class="result-bar">
      <p role="status">
        <strong>{t.rows(rowCount)}</strong>{' '}
        <span class="soft">{t.engine(t.engines[engine] ?? engine, duration(elapsedMs, language.value))}</span>
      </p>
      <div class="button-row result-tools">
        <GraphButtons graph={response.graph} ran={ran} />
        <span class="segmented" role="group" aria-label={t.form}>
          <Button look="quiet" icon="table" pressed={form === 'table'} onClick={() => onForm('table')}>
            {t.table}
          </Button>
          <Button look="quiet" icon="json" pressed={form === 'json'} onClick={() => onForm('json')}>
            {t.json}
          </Button>
        </span>
        <Menu label={t.save} icon="download" groups={() => resultFiles(data)} />
      </div>
    </div>
  );
}

/** Puts the nodes and relationships of the rows on the canvas, alone or beside what is there. */
function GraphButtons({ graph, ran }: { graph: CypherResponse['graph']; ran: Draft }) {
  const t = wordsOf(cypherWords);
  if (graph === undefined || graph.nodes.length === 0) return null;
  const toGraph = (show: () => Promise<unknown>) => {
    // On a phone the drawer covers the graph.
    if (narrow.value) panels.value = { ...panels.value, drawerOpen: false };
    void show();
  };
  return (
    <>
      <Button
        icon="graph"
        look="primary"
        title={t.graphHolds(graph.nodes.length, graph.edges.length)}
        onClick={() => toGraph(() => showResult(graph, echoOf(ran)))}
      >
        {t.showInGraph}
      </Button>
      <Button icon="plus" onClick={() => toGraph(() => addResult(graph))}>
        {t.addToGraph}
      </Button>
    </>
  );
}

/** "nodesCreated 2, propertiesSet 4"; empty when nothing was written. */
const writtenText = (counters: CypherResponse['counters']): string =>
  Object.entries(counters)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
