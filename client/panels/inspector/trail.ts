/** Where the inspector has been: the selections before this one, and the article opened on top of the selection. */
import { computed, effect, signal } from '@preact/signals';
import { select } from '../../actions/select.js';
import { rootPage } from '../../state/page.js';
import { NOTHING, selection, sizeOf, type Selection } from '../../state/selection.js';

export interface ArticlePlace {
  article: string;
  /** Passage to bring into view, from 1; null for the beginning. */ passage: number | null;
}

/** The article shown instead of the selection; a new selection closes it. */
export const openedArticle = signal<ArticlePlace | null>(null);
interface Step {
  selection: Selection;
  article: ArticlePlace | null;
}
const LONGEST = 30;
const past = signal<readonly Step[]>([]);
/** True when there is something to go back to. */
export const canGoBack = computed(() => past.value.length > 0);

let last: Selection = NOTHING;
let goingBack = false;

/** Follows the selection and the page under it; returns the way to stop. */
export function followSelection(): () => void {
  const stop = effect(() => {
    if (rootPage.value === 'doubts') openedArticle.value = null;
  });
  const stopFollowing = effect(() => {
    const now = selection.value;
    if (now === last) return;
    // From the list of doubts one goes back to it; legend and sources have a button of their own.
    if (!goingBack && (sizeOf(last) > 0 || rootPage.peek() === 'doubts'))
      push({ selection: last, article: openedArticle.peek() });
    if (sizeOf(now) === 0) past.value = [];
    last = now;
    if (!goingBack) openedArticle.value = null;
  });
  return () => {
    stop();
    stopFollowing();
  };
}

export function openArticle(article: string, passage: number | null = null): void {
  push({ selection: selection.value, article: openedArticle.value });
  openedArticle.value = { article, passage };
}

export function goBack(): void {
  const step = past.value.at(-1);
  if (step === undefined) return;
  past.value = past.value.slice(0, -1);
  goingBack = true;
  if (step.selection !== selection.value) select(step.selection);
  openedArticle.value = step.article;
  goingBack = false;
}

function push(step: Step): void {
  past.value = [...past.peek(), step].slice(-LONGEST);
}
