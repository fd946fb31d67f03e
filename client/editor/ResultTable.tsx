/** Rows as a table, a page at a time; nodes and relationships can be opened on the graph. */
import { useState } from 'preact/hooks';
import type { CypherResponse, NodeValue, RelationshipValue } from '../../contract/index.js';
import { focusEntity, focusFact } from '../actions/focus.js';
import { ENTITY_KINDS, type EntityKind } from '../../contract/index.js';
import { IconButton } from '../panels/parts/Button.js';
import { KindMark } from '../panels/parts/Icon.js';
import { wordsOf } from '../panels/wordsOf.js';
import { language } from '../state/preferences.js';
import { relationWords } from '../state/vocabulary.js';
import { cypherWords } from '../words/cypher.js';
import { cellOf, isNode, nodeName, type Cell } from './cells.js';

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
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.results}>
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
                    <CellView cell={cellOf(row[i])} ends={ends} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.values.length > PAGE && (
        <div class="pager">
          <IconButton
            icon="back"
            label={t.previous}
            disabled={from === 0}
            onClick={() => setFrom(Math.max(0, from - PAGE))}
          />
          <span role="status">{t.page(from + 1, Math.min(data.values.length, from + PAGE), data.values.length)}</span>
          <IconButton
            icon="outward"
            label={t.next}
            disabled={from + PAGE >= data.values.length}
            onClick={() => setFrom(from + PAGE)}
          />
        </div>
      )}
    </>
  );
}

type Ends = ReadonlyMap<string, { source: string; target: string }>;

function CellView({ cell, ends }: { cell: Cell; ends: Ends }) {
  switch (cell.kind) {
    case 'null':
      return <span class="soft null">{wordsOf(cypherWords).null}</span>;
    case 'node':
      return <NodeCell node={cell.node} />;
    case 'relationship':
      return <RelationshipCell relationship={cell.relationship} ends={ends} />;
    case 'path':
      return (
        <span class="path-cell">
          {cell.parts.map((part, i) =>
            isNode(part) ? (
              <NodeCell key={i} node={part} />
            ) : (
              <RelationshipCell key={i} relationship={part} ends={ends} />
            ),
          )}
        </span>
      );
    case 'list':
      return (
        <span>
          [
          {cell.items.map((item, i) => (
            <span key={i}>
              {i > 0 && ', '}
              <CellView cell={item} ends={ends} />
            </span>
          ))}
          ]
        </span>
      );
    case 'map':
      return (
        <span>
          {'{'}
          {cell.entries.map(([key, value], i) => (
            <span key={key}>
              {i > 0 && ', '}
              <span class="soft">{key}: </span>
              <CellView cell={value} ends={ends} />
            </span>
          ))}
          {'}'}
        </span>
      );
    default:
      return <>{cell.text}</>;
  }
}

function NodeCell({ node }: { node: NodeValue }) {
  const name = nodeName(node, language.value === 'fr');
  const kind = ENTITY_KINDS.find((known) => node.labels.includes(known)) as EntityKind | undefined;
  const id = node.properties['id'];
  const mark =
    kind !== undefined ? (
      <KindMark kind={kind} size={16} />
    ) : node.labels.includes('Article') ? (
      <KindMark kind="Article" size={16} />
    ) : node.labels.includes('Passage') ? (
      <KindMark kind="Passage" size={16} />
    ) : null;
  if (!node.labels.includes('Entity') || typeof id !== 'string')
    return (
      <span class="value-node">
        {mark} {name}{' '}
        <span class="soft small">
          {node.labels
            .filter((label) => label !== 'Entity')
            .map((label) => `:${label}`)
            .join('')}
        </span>
      </span>
    );
  return (
    <button
      type="button"
      class="entity-link value-node"
      aria-label={wordsOf(cypherWords).openNode(name)}
      onClick={() => void focusEntity(id)}
    >
      {mark}
      <span>{name}</span>
    </button>
  );
}

function RelationshipCell({ relationship, ends }: { relationship: RelationshipValue; ends: Ends }) {
  const words = relationWords(relationship.type);
  const fact = relationship.properties['factId'];
  const known = typeof fact === 'string' ? ends.get(fact) : undefined;
  if (typeof fact !== 'string' || known === undefined)
    return <span class="value-relationship">–{relationship.type}→</span>;
  return (
    <button
      type="button"
      class="entity-link value-relationship"
      aria-label={wordsOf(cypherWords).openRelation(words)}
      onClick={() => void focusFact(fact, known)}
    >
      {words}
    </button>
  );
}
