import { expect, it } from 'vitest';
import type { ImportMatch, ImportPreview } from '../../../contract/index.js';
import { answerOf, mergesOf, withAnswer } from './matchAnswers.js';

const side = (id: string) => ({
  id,
  name: id,
  nameFr: id,
  kind: 'Person' as const,
  datasets: [],
  aliases: [],
  role: null,
  roleFr: null,
  facts: 0,
  known: {},
});
const match = (id: string, more: Partial<ImportMatch> = {}): ImportMatch => ({
  entity: side(`mine/${id}`),
  existing: side(id),
  by: 'name',
  shared: id,
  answer: null,
  merge: false,
  ...more,
});
const open = match('open');
const ruled = match('ruled', { merge: true });
const before = match('before', { answer: 'same', merge: true });
const preview = { matches: [open, ruled, before], mergeTotal: 7 } as unknown as ImportPreview;

it('begins with what was decided before the reader', () => {
  expect([open, ruled, before].map((one) => answerOf(one, []))).toEqual([null, 'same', 'same']);
  expect(mergesOf(preview, [])).toBe(7);
});

it('sends only what differs from that, and counts along', () => {
  const all = withAnswer([], preview.matches, 'same');
  expect(all).toEqual([{ entity: 'mine/open', existing: 'open', answer: 'same' }]);
  expect(mergesOf(preview, all)).toBe(8);
  const none = withAnswer(all, preview.matches, null);
  expect(none.map(({ entity, answer }) => [entity, answer])).toEqual([
    ['mine/ruled', 'later'],
    ['mine/before', 'later'],
  ]);
  expect(mergesOf(preview, none)).toBe(5);
  expect(withAnswer(none, [ruled], 'different')).toContainEqual({
    entity: 'mine/ruled',
    existing: 'ruled',
    answer: 'different',
  });
});
