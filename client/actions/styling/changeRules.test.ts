import { afterAll, expect, it } from 'vitest';
import { styleRules } from '../../state/graph.js';
import { forgetHistory } from '../../state/history.js';
import { hideEntries, setRules } from './changeRules.js';

// Test files share the page's state.
afterAll(() => {
  styleRules.value = [];
  forgetHistory();
});

it('what is hidden and not in the legend now stays hidden, whatever is switched meanwhile', () => {
  setRules([{ of: 'entities', what: 'colour', by: 'kind', hidden: ['Place'] }]);
  const hidden = () => styleRules.value[0]?.hidden;
  hideEntries(0, ['Person', 'Media'], ['Person']);
  expect(hidden()).toEqual(['Person', 'Place']);
  hideEntries(0, ['Person', 'Media'], []);
  expect(hidden()).toEqual(['Place']);
  hideEntries(0, ['Person', 'Place'], []);
  expect(hidden()).toBeUndefined();
});
