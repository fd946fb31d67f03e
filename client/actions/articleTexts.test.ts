import { afterEach, expect, test, vi } from 'vitest';
import { addTexts, forgetTexts, textsDraft } from './articleTexts.js';

afterEach(() => vi.unstubAllGlobals());

test('a report that comes once the files are forgotten does not bring them back', async () => {
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  const added = addTexts([new File(['Own words.'], 'a.txt')]);
  expect(textsDraft.value.busy).toBe(true);
  forgetTexts();
  answer(Response.json({ files: [], articles: [] }));
  await added;
  expect(textsDraft.value).toMatchObject({ files: [], report: null, error: null, busy: false });
});
