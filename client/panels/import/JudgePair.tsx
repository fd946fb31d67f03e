/** Under what is between two entities: whether they are one. */
import { useState } from 'preact/hooks';
import type { EntityRef } from '../../../contract/index.js';
import { judgementWords } from '../../words/import/judgements.js';
import { Button } from '../parts/Button.js';
import { useIntoSight } from '../parts/useIntoSight.js';
import { wordsOf } from '../wordsOf.js';
import { JudgeForm } from './JudgeForm.js';

export function JudgePair({ ends }: { ends: readonly EntityRef[] }) {
  const [open, setOpen] = useState(false);
  const section = useIntoSight<HTMLElement>(open);
  return (
    <section class="block" ref={section}>
      <Button expanded={open} onClick={() => setOpen(!open)}>
        {wordsOf(judgementWords).ask}
      </Button>
      {open && <JudgeForm ends={ends} onAnswered={() => setOpen(false)} />}
    </section>
  );
}
