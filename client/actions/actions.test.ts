import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS } from './actions.js';
import { actionFor, combinationOf } from './keys.js';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }) as KeyboardEvent;
const anyTime = ALL_ACTIONS.map((action) => ({ ...action, enabled: () => true }));

describe('keys', () => {
  it('are written the same for Ctrl and ⌘, and Shift counts only where it does not make the character', () => {
    expect(combinationOf(press('z', { ctrlKey: true }))).toBe('Mod+z');
    expect(combinationOf(press('Z', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+z');
    expect(combinationOf(press('?', { shiftKey: true }))).toBe('?');
    expect(combinationOf(press('ArrowUp', { shiftKey: true }))).toBe('Shift+ArrowUp');
  });

  it('find their action: Ctrl+Z undoes, Ctrl+Shift+Z redoes, / searches', () => {
    expect(actionFor(press('z', { ctrlKey: true }), false, anyTime)?.id).toBe('graph.undo');
    expect(actionFor(press('Z', { ctrlKey: true, shiftKey: true }), false, anyTime)?.id).toBe('graph.redo');
    expect(actionFor(press('/'), false, anyTime)?.id).toBe('page.search');
  });

  it('with Shift are other keys than the letter alone, whatever Caps Lock says', () => {
    const found = (key: string, held = {}) => actionFor(press(key, held), false, anyTime)?.id;
    expect(found('F', { shiftKey: true })).toBe('graph.filter');
    expect(found('U', { shiftKey: true })).toBe('graph.redo');
    expect([found('f'), found('F'), found('u'), found('U')]).toEqual([
      'view.fit',
      'view.fit',
      'graph.undo',
      'graph.undo',
    ]);
    expect(found('+', { shiftKey: true })).toBe('view.zoom-in');
  });

  it('walk and expand only on the canvas', () => {
    expect(actionFor(press('ArrowLeft'), false, anyTime)).toBe(undefined);
    expect(actionFor(press('ArrowLeft'), true, anyTime)?.id).toBe('walk.left');
    expect(actionFor(press('Enter'), false, anyTime)).toBe(undefined);
    expect(actionFor(press('Enter'), true, anyTime)?.id).toBe('selection.expand');
  });

  it('of a disabled action do nothing', () => {
    expect(actionFor(press('u'), true)).toBe(undefined);
  });

  it('stand for one action each', () => {
    const taken = new Map<string, string>();
    for (const { id, keys } of ALL_ACTIONS)
      for (const key of keys) {
        expect(taken.get(key), `${key} of ${id}`).toBe(undefined);
        taken.set(key, id);
      }
  });
});

it('every action has a name of its own and words in both languages', () => {
  expect(new Set(ALL_ACTIONS.map((action) => action.id)).size).toBe(ALL_ACTIONS.length);
  for (const { id, label } of ALL_ACTIONS) expect(label.en !== '' && label.fr !== '', `${id} has words`).toBe(true);
});
