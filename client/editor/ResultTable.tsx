/** Rows as a table, a page at a time; nodes and relationships can be opened on the graph. */
import { useState } from 'preact/hooks';
import type { CypherResponse } from '../../contract/index.js';
import { IconButton } from '../panels/parts/Button.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';
import { cellOf } from './cells.js';
import { CellView } from './CellView.js';

/** Rows on a page. */
const PAGE = 200;

export function ResultTable({ response: { data, graph } }: { response: CypherResponse }) {
  const t = wordsOf(cypherWords);
  const [from, setFrom] = useState(0);
  const rows = data.values.slice(from, from + PAGE);
  const ends = new Map((graph?.edges ?? []).map((edge) => [edge.key, edge]));
  const numeric = data.fields.map(
    (_, i) =>
      rows.length > 0 &&
      rows.every((row) => {
        const { kind } = cellOf(row[i]);
        return kind === 'number' || kind === 'null';
      }),
  );
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.table}>
        <table class="result-table">
          <thead>
            <tr>
              <th class="row-number" aria-hidden="true" />
              {data.fields.map((field, i) => (
                <th key={i} scope="col" class={numeric[i] === true ? 'numeric' : undefined}>
                  {field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={from + r}>
                <td class="row-number" aria-hidden="true">
                  {from + r + 1}
                </td>
                {data.fields.map((_, i) => (
                  <td key={i} class={numeric[i] === true ? 'numeric' : undefined}>
                    <div class="cell">
                      <CellView cell={cellOf(row[i])} ends={ends} />
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.values.length > PAGE && <Pager from={from} of={data.values.length} onMove={setFrom} />}
    </>
  );
}

interface PagerProps {
  /** Index of the first row shown. */
  from: number;
  of: number;
  onMove: (from: number) => void;
}

function Pager({ from, of, onMove }: PagerProps) {
  const t = wordsOf(cypherWords);
  const end = from + PAGE;
  return (
    <div class="pager">
      <IconButton
        icon="back"
        label={t.previous}
        disabled={from === 0}
        onClick={() => onMove(Math.max(0, from - PAGE))}
      />
      <span role="status">{t.page(from + 1, Math.min(of, end), of)}</span>
      <IconButton icon="outward" label={t.next} disabled={end >= of} onClick={() => onMove(end)} />
    </div>
  );
}
