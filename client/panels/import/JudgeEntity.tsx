/** Under what is known of an entity: whether it is the same as another one, which is picked by name. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../../contract/index.js';
import { nameOf } from '../../state/vocabulary.js';
import { judgementWords } from '../../words/import/judgements.js';
import { Button } from '../parts/Button.js';
import { useIntoSight } from '../parts/useIntoSight.js';
import { EntityPicker } from '../search/EntityPicker.js';
import { wordsOf } from '../wordsOf.js';
import { JudgeForm } from './JudgeForm.js';

export function JudgeEntity({ entity }: { entity: EntityRef }) {
  const t = wordsOf(judgementWords);
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<EntityRef | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open && other === null) input.current?.focus({ preventScroll: true });
  }, [open, other]);
  const section = useIntoSight<HTMLElement>(open && (other ?? true));
  const close = () => {
    setOpen(false);
    setOther(null);
  };
  return (
    <section class="block" ref={section}>
      <Button expanded={open} onClick={() => (open ? close() : setOpen(true))}>
        {t.askOf}
      </Button>
      {open && (other === null || other.id === entity.id) && (
        <div class="judge-form judge-pick">
          {other !== null && <p class="soft">{t.itself}</p>}
          <EntityPicker label={t.pick} placeholder={t.pick} inputRef={input} onLeave={close} onPick={setOther} />
        </div>
      )}
      {open && other !== null && other.id !== entity.id && (
        <div class="judge-form">
          <p>
            {t.pair(nameOf(entity), nameOf(other))}{' '}
            <Button look="link" onClick={() => setOther(null)}>
              {t.another}
            </Button>
          </p>
          <JudgeForm key={other.id} ends={[entity, other]} onAnswered={close} />
        </div>
      )}
    </section>
  );
}
