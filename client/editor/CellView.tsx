/** One value of a result: nodes and relationships that the graph knows can be opened there. */
import type { NodeValue, RelationshipValue } from '../../contract/index.js';
import { ENTITY_KINDS, type NodeKind } from '../../contract/index.js';
import { focusEntity, focusFact } from '../actions/focus.js';
import { KindMark } from '../panels/parts/Icon.js';
import { wordsOf } from '../panels/wordsOf.js';
import { language } from '../state/preferences.js';
import { relationWords } from '../state/vocabulary.js';
import { cypherWords } from '../words/cypher.js';
import { isNode, nodeName, type Cell } from './cells.js';

/** The two ends of each fact that the result holds, by its key. */
export type Ends = ReadonlyMap<string, { source: string; target: string }>;

export function CellView({ cell, ends }: { cell: Cell; ends: Ends }) {
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

/** Kinds whose icon stands before a node's name: the entity kinds, articles and passages. */
const MARKED_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, 'Article', 'Passage'];

function NodeCell({ node }: { node: NodeValue }) {
  const name = nodeName(node, language.value === 'fr');
  const kind = MARKED_KINDS.find((known) => node.labels.includes(known));
  const id = node.properties['id'];
  const mark = kind === undefined ? null : <KindMark kind={kind} size={16} />;
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
  const relation = relationWords(relationship.type);
  const fact = relationship.properties['factId'];
  const known = typeof fact === 'string' ? ends.get(fact) : undefined;
  // What cannot be opened stands as Cypher writes it: it may be a type that the vocabulary has no words for.
  if (typeof fact !== 'string' || known === undefined)
    return <span class="value-relationship">–{relationship.type}→</span>;
  return (
    <button
      type="button"
      class="entity-link value-relationship"
      aria-label={wordsOf(cypherWords).openRelation(relation)}
      onClick={() => void focusFact(fact, known)}
    >
      {relation}
    </button>
  );
}
