/** Words in place of something that is on its way; spoken too. */
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';

export function Loading({ children = wordsOf(commonWords).loading }: { children?: string }) {
  return (
    <p class="loading" role="status">
      {children}
    </p>
  );
}
