import { afterAll, beforeEach, expect, it } from 'vitest';
import { hidden } from './graph.js';
import { asOneStep, commit, forgetHistory, lastStep, redo, redoLabel, undo } from './history.js';

const hide = (key: string) =>
  commit({ en: `Hide ${key}`, fr: `Masquer ${key}` }, { hidden: new Set([...hidden.value, key]) });
const now = () => [...hidden.value].join();

const startOver = () => {
  hidden.value = new Set();
  forgetHistory();
};
beforeEach(startOver);
// Test files share the page's state.
afterAll(startOver);

it('takes changes back one by one and brings them again', () => {
  hide('a');
  hide('b');
  expect(undo()?.en).toBe('Hide b');
  expect(now()).toBe('a');
  undo();
  expect(now()).toBe('');
  expect(undo()).toBe(null);
  redo();
  redo();
  expect(now()).toBe('a,b');
  expect(redo()).toBe(null);
});

it('a new change ends what could be brought again', () => {
  hide('a');
  undo();
  hide('c');
  expect(redoLabel.value).toBe(null);
  expect(lastStep.value?.label.fr).toBe('Masquer c');
});

it('keeps the last hundred', () => {
  for (let i = 0; i < 120; i++) hide(String(i));
  let steps = 0;
  while (undo() !== null) steps += 1;
  expect(steps).toBe(100);
});

it('takes back as one step what was done as one, and nothing where nothing was', async () => {
  hide('a');
  await asOneStep({ en: 'Open', fr: 'Ouvrir' }, async () => {
    hide('b');
    hide('c');
  });
  await asOneStep({ en: 'Open', fr: 'Ouvrir' }, async () => undefined);
  expect(undo()?.en).toBe('Open');
  expect(now()).toBe('a');
  expect([redo()?.fr, now()]).toEqual(['Ouvrir', 'a,b,c']);
});
