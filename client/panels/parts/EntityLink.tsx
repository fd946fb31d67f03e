/** An entity's name in a text, with its kind's icon; a click brings it into view and selects it. */
import type { EntityRef } from '../../../contract/index.js';
import { focusEntity } from '../../actions/focus.js';
import { nameOf } from '../../state/vocabulary.js';
import { KindMark } from './Icon.js';

/** `size` is the icon's, in CSS pixels. */
export function EntityLink({ entity, size }: { entity: EntityRef; size: number }) {
  return (
    <button type="button" class="entity-link" onClick={() => void focusEntity(entity.id)}>
      <KindMark kind={entity.kind} size={size} />
      <span>{nameOf(entity)}</span>
    </button>
  );
}
