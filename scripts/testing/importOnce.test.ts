import { expect, test } from 'vitest';
import { withConstants } from './importOnce.js';

test('each named import becomes a constant, on its line', () => {
  expect(withConstants("import { a, b as c } from './x.js';\nimport d, { e } from 'y';\na(c, d, e);\n")).toBe(
    "import { a as imported_a, b as imported_c } from './x.js'; const a = imported_a, c = imported_c;\n" +
      "import d, { e as imported_e } from 'y'; const e = imported_e;\na(c, d, e);\n",
  );
});

test.each(["import './x.js';\n", "import * as x from 'x';\nx.y();\n", "export { a } from './x.js';\n"])(
  'what names nothing stays: %s',
  (code) => expect(withConstants(code)).toBe(code),
);
