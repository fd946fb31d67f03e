/** Starts the page: opens what the address says once the store is there, and follows address, store and connection. */
import { effect } from '@preact/signals';
import { forgetAhead } from '../api/ahead.js';
import { forgetLayoutAhead } from '../layout/layOut.js';
import { checkHealth, loadSchema, watchConnection } from '../state/connection.js';
import { afterFirstPicture, openingFirst } from '../state/firstGraph.js';
import { styleRules, styling } from '../state/graph.js';
import { forgetHistory } from '../state/history.js';
import { fromHash } from '../state/location.js';
import { language } from '../state/preferences.js';
import { followPage } from '../state/selection.js';
import { notifyError } from '../state/tasks.js';
import { addressed, followPlace, rememberFirst, type Visited } from './address.js';
import { followStore } from './followStore.js';
import { goTo, hasGraph } from './goTo.js';

export function start(): void {
  language.value = fromHash(location.hash).recipe.language ?? language.value;
  effect(() => {
    document.documentElement.lang = language.value;
  });
  followPage();
  followStore();
  followRules();
  watchConnection(() => void whenReady());
  window.addEventListener('popstate', (event) => void visit(addressed(event.state)));
  window.addEventListener('online', () => void checkHealth());
  followPlace();
}

/** What follows style rules is fetched with the first of them. */
function followRules(): void {
  effect(() => {
    if (styleRules.value.length > 0 && styling.peek() === null)
      void import('./styling/followStyle.js').then(({ followStyle }) => followStyle(), notifyError);
  });
}

/**
 * Opens what the address says, and has the schema after its picture: panels are drawn of it. A layout that keeps room for
 * the words of relations does not wait so long (`place`).
 */
async function whenReady(): Promise<void> {
  const first = !hasGraph();
  const types = loadSchema(first ? afterFirstPicture() : undefined);
  if (first) await openFirst();
  await types;
  forgetAhead();
  forgetLayoutAhead();
}

/** Opens what the address says. */
export const openFirst = (): Promise<void> => openingFirst(openAddress());

async function openAddress(): Promise<void> {
  if (!(await visit(addressed()))) return;
  forgetHistory();
  rememberFirst();
}

const visit = ({ place, known, unread }: Visited): Promise<boolean> => goTo(place, known, { unread });
