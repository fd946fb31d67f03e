import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Bilingual } from '../../contract/index.js';
import { extent, hidden } from '../state/graph.js';
import { commit, forgetHistory } from '../state/history.js';
import { gestureLabels } from '../words/gestures.js';
import { runGraphTask } from './changeGraph.js';
import { bringBack, giveUp, takeBack, undoLabel } from './takeBack.js';

const label = (en: string): Bilingual => ({ en, fr: en });
const hide = (key: string, by: Bilingual = label(`Hide ${key}`)) =>
  commit(by, { hidden: new Set([...hidden.value, key]) });
const now = () => [...hidden.value].join();

/** A gesture that hides something once the server answers. */
function gesture(key: string) {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const name = label(`Ask for ${key}`);
  const done = runGraphTask(name, async (signal) => {
    await answered;
    signal.throwIfAborted();
    hide(key, name);
  });
  return { answer, done };
}

const startOver = () => {
  hidden.value = new Set();
  extent.value = {
    shown: { entities: 1, facts: 0 },
    totals: { entities: 1, facts: 0 },
    truncated: false,
    rankedBy: '',
  };
  forgetHistory();
};
beforeEach(startOver);
// Test files share the page's state.
afterAll(() => {
  startOver();
  extent.value = null;
});

it('takes back what is under way: nothing of it comes, and what was done before stays', async () => {
  hide('a');
  const { answer, done } = gesture('b');
  expect(undoLabel.value?.en).toBe('Ask for b');
  expect(takeBack()?.en).toBe('Ask for b');
  answer();
  await done;
  expect(now()).toBe('a');
  expect(takeBack()?.en).toBe('Hide a');
});

it('takes back what was done since, and lets what is under way come', async () => {
  const { answer, done } = gesture('b');
  hide('a');
  expect(takeBack()?.en).toBe('Hide a');
  answer();
  await done;
  expect(now()).toBe('b');
});

it('takes back what has shown something and goes on: no more of it comes', async () => {
  const name = label('Settle');
  let later = (): void => undefined;
  const done = runGraphTask(name, async (signal) => {
    hide('first', name);
    await new Promise<void>((resolve) => {
      later = resolve;
    });
    if (!signal.aborted) hide('second', name);
  });
  await Promise.resolve();
  expect(takeBack()?.en).toBe('Settle');
  later();
  await done;
  expect(now()).toBe('');
});

it('ends what is under way when an earlier gesture is brought again, for which it was not asked', async () => {
  hide('a');
  takeBack();
  const { answer, done } = gesture('b');
  expect(bringBack()?.en).toBe('Hide a');
  answer();
  await done;
  expect(now()).toBe('a');
});

it('gives up what has shown nothing, also where something was done since', async () => {
  const { answer, done } = gesture('b');
  hide('a');
  giveUp({ keepsLayout: true });
  answer();
  await done;
  expect(now()).toBe('a');
});

it.each([
  { keepsLayout: true, comes: 'first,second' },
  { keepsLayout: false, comes: 'first' },
])('lets settle what is shown while the layout stays: $keepsLayout', async ({ keepsLayout, comes }) => {
  const name = label('Settle');
  let later = (): void => undefined;
  const done = runGraphTask(name, async (signal, report) => {
    hide('first', name);
    report({ share: 0.5, keeps: true });
    await new Promise<void>((resolve) => {
      later = resolve;
    });
    if (!signal.aborted) hide('second', name);
  });
  await Promise.resolve();
  giveUp({ keepsLayout });
  later();
  await done;
  expect(now()).toBe(comes);
});

it('goes on bringing the page up to date, whatever place it goes to', async () => {
  const done = runGraphTask(gestureLabels.bringUpToDate, async (signal) => {
    await Promise.resolve();
    signal.throwIfAborted();
    hide('gone');
  });
  giveUp({ keepsLayout: false });
  await done;
  expect(now()).toBe('gone');
});

it('does not take back the first graph', async () => {
  extent.value = null;
  const { answer, done } = gesture('b');
  expect(undoLabel.value).toBe(null);
  expect(takeBack()).toBe(null);
  answer();
  await done;
  expect(now()).toBe('b');
});
