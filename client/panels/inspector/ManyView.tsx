/**
 * The inspector for several things at once: the list, the facts among them on the graph, and what can be done with all.
 */
import { actions } from '../../actions/actions.js';
import { focusEntity, focusFact } from '../../actions/focus.js';
import { deselect, toggleSelected } from '../../actions/select.js';
import { edgeLook } from '../../../kernel/appearance/index.js';
import { data, visible } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { selectedCount, selection } from '../../state/selection.js';
import { relationWords } from '../../state/vocabulary.js';
import { entityWords } from '../../words/entity.js';
import { nameOf } from '../../words/sentence.js';
import { Button, IconButton } from '../parts/Button.js';
import { KindMark } from '../parts/Icon.js';
import { StatusMark } from '../parts/StatusMark.js';
import type { GraphEdge } from '../../../contract/index.js';
import { wordsOf } from '../wordsOf.js';

export function ManyView() {
  const t = wordsOf(entityWords);
  const words = language.value;
  const { entities, facts } = selection.value;
  const graph = data.value;
  const chosen = new Set(entities);
  const shared = [...visible.value.edges.values()].filter((edge) => chosen.has(edge.source) && chosen.has(edge.target));
  return (
    <div class="many">
      <h2>{t.selected(selectedCount.value)}</h2>
      <div class="button-row">
        <Button icon="path" look="primary" disabled={!actions.paths.enabled()} onClick={() => void actions.paths.run()}>
          {t.pathsBetween}
        </Button>
        <Button icon="expand" disabled={!actions.expand.enabled()} onClick={() => void actions.expand.run()}>
          {t.expandThem}
        </Button>
        <Button icon="keep" disabled={!actions.keepOnly.enabled()} onClick={() => void actions.keepOnly.run()}>
          {t.keepThem}
        </Button>
        <Button icon="hide" disabled={!actions.hide.enabled()} onClick={() => void actions.hide.run()}>
          {t.hideThem}
        </Button>
        <Button look="quiet" onClick={deselect}>
          {t.deselect}
        </Button>
      </div>
      {entities.length > 0 && (
        <section class="block">
          <h3>{t.selectedEntities}</h3>
          <ul class="fact-rows">
            {entities.map((key) => {
              const node = graph.nodes.get(key);
              const name = node === undefined ? key : nameOf(node, words);
              return (
                <li key={key} class="with-action">
                  <button type="button" class="fact-row" onClick={() => void focusEntity(key)}>
                    {node !== undefined && <KindMark kind={node.kind} size={18} />}
                    <span class="fact-row-words">{name}</span>
                  </button>
                  <IconButton icon="close" label={t.unselect(name)} onClick={() => toggleSelected('entities', key)} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section class="block">
          <h3>{t.selectedFacts}</h3>
          <ul class="fact-rows">
            {facts.map((key) => {
              const edge = graph.edges.get(key);
              return edge === undefined ? null : <EdgeRow key={key} edge={edge} />;
            })}
          </ul>
        </section>
      )}
      {entities.length > 1 && (
        <section class="block">
          <h3>{t.shared}</h3>
          {shared.length === 0 ? (
            <p class="soft">{t.noShared}</p>
          ) : (
            <ul class="fact-rows">
              {shared.map((edge) => (
                <EdgeRow key={edge.key} edge={edge} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}

function EdgeRow({ edge }: { edge: GraphEdge }) {
  const words = language.value;
  const name = (key: string) => {
    const node = data.value.nodes.get(key);
    return node === undefined ? key : nameOf(node, words);
  };
  return (
    <li>
      <button
        type="button"
        class="fact-row"
        onClick={() => void focusFact(edge.key, { source: edge.source, target: edge.target })}
      >
        <span class="fact-row-words">
          {name(edge.source)} <em>{relationWords(edge.attributes.type)}</em> {name(edge.target)}
        </span>
        <StatusMark look={edgeLook(edge.attributes)} width={28} />
      </button>
    </li>
  );
}
