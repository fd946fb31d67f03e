/** What can be done with an entity: the shared actions, pinning, paths to another one, its Cypher. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { expandEntity } from '../../actions/expand.js';
import { filterLeavesOut, focusEntity, focusWithoutFilter } from '../../actions/focus.js';
import { keepOnly } from '../../actions/hide.js';
import { showPaths } from '../../actions/paths.js';
import { pin, unpin } from '../../actions/arrange.js';
import { hideNodes } from '../../actions/hide.js';
import type { EntityResponse } from '../../../contract/index.js';
import { hidden, pinned, visible } from '../../state/graph.js';
import { commonWords } from '../../words/common.js';
import { chosenWords } from '../../words/chosen.js';
import { entityWords } from '../../words/entity.js';
import { Button } from '../parts/Button.js';
import { CypherButtons } from '../parts/CypherButtons.js';
import { EntityPicker } from '../search/EntityPicker.js';
import { wordsOf } from '../wordsOf.js';

export function EntityActions({ response: { entity, cypher } }: { response: EntityResponse }) {
  const t = wordsOf(entityWords);
  const [picking, setPicking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setPicking(false), [entity.id]);
  useLayoutEffect(() => {
    if (picking) input.current?.focus();
  }, [picking]);
  const drawn = visible.value.nodes.has(entity.id);
  const isPinned = pinned.value.has(entity.id);
  return (
    <div class="actions">
      {!drawn && <NotDrawn entity={entity.id} />}
      <div class="button-row">
        <Button icon="expand" look="primary" onClick={() => void expandEntity(entity.id)}>
          {t.expand}
        </Button>
        <Button icon="path" pressed={picking} label={t.pathsToLabel} onClick={() => setPicking(!picking)}>
          {t.pathsTo}
        </Button>
        <Button icon="hide" disabled={!drawn} onClick={() => hideNodes([entity.id])}>
          {t.hide}
        </Button>
        <Button
          icon={isPinned ? 'unpin' : 'pin'}
          disabled={!drawn}
          onClick={() => (isPinned ? unpin([entity.id]) : pin([entity.id]))}
        >
          {isPinned ? wordsOf(chosenWords).unpin : wordsOf(chosenWords).pin}
        </Button>
        <Button icon="keep" disabled={!drawn} onClick={() => keepOnly([entity.id])}>
          {t.keepOnly}
        </Button>
      </div>
      {picking && (
        <div class="paths-picker">
          <EntityPicker
            label={t.pathsPick}
            placeholder={t.pathsPick}
            inputRef={input}
            onLeave={() => setPicking(false)}
            onPick={(hit) => {
              setPicking(false);
              void showPaths(entity.id, hit.id);
            }}
          />
          <Button look="quiet" onClick={() => setPicking(false)}>
            {wordsOf(commonWords).cancel}
          </Button>
        </div>
      )}
      <div class="button-row quiet-row">
        <CypherButtons cypher={cypher} />
      </div>
    </div>
  );
}

/** Why the entity is not drawn, and the way to see it. */
function NotDrawn({ entity }: { entity: string }) {
  const t = wordsOf(entityWords);
  const [reason, way, show] = filterLeavesOut('nodes', entity)
    ? [t.filteredOut, t.showWithoutFilter, focusWithoutFilter]
    : [hidden.value.has(entity) ? t.hiddenByHand : t.notOnGraph, t.showOnGraph, focusEntity];
  return (
    <p class="soft">
      {reason}{' '}
      <Button look="link" onClick={() => void show(entity)}>
        {way}
      </Button>
    </p>
  );
}
