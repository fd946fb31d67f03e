import { expect, test } from 'vitest';
import { Encoding } from '../../../contract/index.js';
import { encodingWords } from './encodings.js';

test.each(['en', 'fr'] as const)('every encoding that can be chosen is offered once (%s)', (language) => {
  const offered = encodingWords[language].groups.flatMap(([, encodings]) => encodings);
  expect(offered.toSorted()).toEqual(Encoding.options.toSorted());
});
