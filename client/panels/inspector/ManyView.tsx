/**
 * The inspector for several things at once: the list, the facts among them on the graph, and what can be done with all.
 */
import { actions } from '../../actions/actions.js';
import { focusEntity } from '../../actions/focus.js';
import { deselect, toggleSelected } from '../../actions/select.js';
import { compareDates } from '../../../kernel/text/compareDates.js';
import { edgeLook } from '../../../kernel/appearance/index.js';
import { data, visible } from '../../state/graph.js';
import { selectedCount, selection } from '../../state/selection.js';
import { chosenWords } from '../../words/chosen.js';
import { entityWords } from '../../words/entity.js';
import { Button, IconButton } from '../parts/Button.js';
import { KindMark } from '../parts/Icon.js';
import type { IconName } from '../parts/icons.js';
import { Section } from '../parts/Section.js';
import type { GraphEdge } from '../../../contract/index.js';
import { wordsOf } from '../wordsOf.js';
import { FactButton } from './FactButton.js';
import { TidyButtons } from './TidyButtons.js';
import { edgeText, graphNodeName } from './graphNames.js';

export function ManyView() {
  const t = wordsOf(entityWords);
  const { entities, facts } = selection.value;
  const chosen = new Set(entities);
  const shared = [...visible.value.edges.values()]
    .filter((edge) => chosen.has(edge.source) && chosen.has(edge.target))
    .sort((a, b) => compareDates(a.attributes.date, b.attributes.date));
  const selectedEdges = facts.flatMap((key) => data.value.edges.get(key) ?? []);
  return (
    <div class="many">
      <h2>{wordsOf(chosenWords).selected(selectedCount.value)}</h2>
      <SelectionActions />
      <TidyButtons />
      {entities.length > 0 && (
        <Section title={t.selectedEntities}>
          <ul class="fact-rows">
            {entities.map((key) => (
              <EntityRow key={key} entity={key} />
            ))}
          </ul>
        </Section>
      )}
      {facts.length > 0 && (
        <Section title={t.selectedFacts}>
          <EdgeRows edges={selectedEdges} />
        </Section>
      )}
      {entities.length > 1 && (
        <Section title={t.shared}>
          {shared.length === 0 ? <p class="soft">{t.noShared}</p> : <EdgeRows edges={shared} />}
        </Section>
      )}
    </div>
  );
}

/** The actions that work on the whole selection. */
function SelectionActions() {
  const t = wordsOf(entityWords);
  const button = (name: 'paths' | 'expand' | 'keepOnly' | 'hide', icon: IconName, text: string) => (
    <Button
      icon={icon}
      look={name === 'paths' ? 'primary' : 'plain'}
      disabled={!actions[name].enabled()}
      onClick={() => void actions[name].run()}
    >
      {text}
    </Button>
  );
  return (
    <div class="button-row">
      {button('paths', 'path', t.pathsBetween)}
      {button('expand', 'expand', t.expandThem)}
      {button('keepOnly', 'keep', t.keepThem)}
      {button('hide', 'hide', t.hideThem)}
      <Button look="quiet" onClick={deselect}>
        {t.deselect}
      </Button>
    </div>
  );
}

function EntityRow({ entity }: { entity: string }) {
  const node = data.value.nodes.get(entity);
  const name = graphNodeName(entity);
  return (
    <li class="with-action">
      <button type="button" class="fact-row" onClick={() => void focusEntity(entity)}>
        {node !== undefined && <KindMark kind={node.kind} size={18} />}
        <span class="fact-row-words">{name}</span>
      </button>
      <IconButton
        icon="close"
        label={wordsOf(entityWords).unselect(name)}
        onClick={() => toggleSelected('entities', entity)}
      />
    </li>
  );
}

function EdgeRows({ edges }: { edges: readonly GraphEdge[] }) {
  return (
    <ul class="fact-rows">
      {edges.map((edge) => (
        <li key={edge.key}>
          <FactButton fact={edge.key} source={edge.source} target={edge.target} look={edgeLook(edge.attributes)}>
            {edgeText(edge)}
          </FactButton>
        </li>
      ))}
    </ul>
  );
}
