/**
 * What the picture itself does not say: what is new on it, and how many names and words have no room, with what to do.
 * Under the line over the canvas, where it has its room whether it says anything or not: what comes and goes must not
 * resize the canvas.
 */
import { fresh, hiddenWords } from '../../state/looking.js';
import { extentWords } from '../../words/extent.js';
import { narrow } from '../parts/narrow.js';
import { wordsOf } from '../wordsOf.js';

const finger = typeof matchMedia !== 'undefined' && matchMedia('(hover: none)').matches;

/** `rank`: by which rank there is what there is, where the line above has no room for it. */
export function PictureNote({ rank }: { rank: string | null }) {
  const t = wordsOf(extentWords);
  const { names, words } = hiddenWords.value;
  // A phone has room for what matters more.
  const counted = narrow.value ? 0 : words;
  const parts = [
    // What is new was asked for: by which rank is shown again once nothing is new.
    ...(rank === null || fresh.value.size > 0 ? [] : [rank]),
    ...(fresh.value.size > 0 ? [t.fresh(fresh.value.size)] : []),
    ...(names + counted > 0 ? [t.noRoom(names, counted, finger)] : []),
  ];
  return <p class="picture-note">{parts.join(' · ')}</p>;
}
