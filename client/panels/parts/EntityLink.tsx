/** An entity's name in a text, with its kind's icon; a click brings it into view and selects it. */
import type { EntityRef } from '../../../contract/index.js';
import { focusEntity } from '../../actions/focus.js';
import { nameOf } from '../../state/vocabulary.js';
import { KindMark } from './Icon.js';

interface EntityLinkProps {
  entity: EntityRef;
  /** Of the icon, in CSS pixels. */
  size: number;
  /** What the text calls it; default: its name. */
  words?: string;
  /** A sign that follows and may not begin a line: a comma, a full stop. */
  sign?: string;
}

export function EntityLink({ entity, size, words, sign }: EntityLinkProps) {
  return (
    <button type="button" class="entity-link" onClick={() => void focusEntity(entity.id)}>
      <KindMark kind={entity.kind} size={size} />
      <span>{words ?? nameOf(entity)}</span>
      {sign !== undefined && <b aria-hidden="true">{sign}</b>}
    </button>
  );
}
