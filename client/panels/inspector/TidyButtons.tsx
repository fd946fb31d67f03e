/** Buttons that put a selection in order: aligned, evenly apart, wider or closer. Each shows what it does. */
import type { Tidying } from '../../../kernel/layouts/tidy.js';
import { tidied, tidySelection } from '../../actions/tidySelection.js';
import { tidyWords } from '../../words/tidy.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import './tidyButtons.css';

const bars = (...at: readonly (readonly [x: number, y: number, width: number, height: number])[]): string =>
  at.map(([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1"/>`).join('');
/** On a square of 24 units. */
const PICTURES: Readonly<Record<Tidying, string>> = {
  left: bars([3, 3, 1, 18], [6, 6, 14, 4], [6, 14, 8, 4]),
  centre: bars([11.5, 3, 1, 18], [5, 6, 14, 4], [8, 14, 8, 4]),
  right: bars([20, 3, 1, 18], [4, 6, 14, 4], [10, 14, 8, 4]),
  top: bars([3, 3, 18, 1], [6, 6, 4, 14], [14, 6, 4, 8]),
  middle: bars([3, 11.5, 18, 1], [6, 5, 4, 14], [14, 8, 4, 8]),
  bottom: bars([3, 20, 18, 1], [6, 4, 4, 14], [14, 10, 4, 8]),
  across: bars([3, 5, 4, 14], [10, 5, 4, 14], [17, 5, 4, 14]),
  down: bars([5, 3, 14, 4], [5, 10, 14, 4], [5, 17, 14, 4]),
  spread: bars([2, 2, 5, 5], [17, 2, 5, 5], [2, 17, 5, 5], [17, 17, 5, 5]),
  compact: bars([6, 6, 5, 5], [13, 6, 5, 5], [6, 13, 5, 5], [13, 13, 5, 5]),
};
/** To space evenly takes three. */
const LEAST: Readonly<Partial<Record<Tidying, number>>> = { across: 3, down: 3 };

export function TidyButtons() {
  const t = wordsOf(tidyWords);
  const count = tidied().size;
  if (count < 2) return null;
  return (
    <Section title={t.title}>
      <div class="tidy-buttons">
        {(Object.keys(PICTURES) as Tidying[]).map((how) => (
          <button
            key={how}
            type="button"
            class="button plain icon-only"
            aria-label={t.of[how]}
            title={t.of[how]}
            disabled={count < (LEAST[how] ?? 2)}
            onClick={() => tidySelection(how)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={{ __html: PICTURES[how] }} />
          </button>
        ))}
      </div>
      <p class="soft small">{t.pinned}</p>
    </Section>
  );
}
