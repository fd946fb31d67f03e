/** The documented table of export formats is the code's own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from './exportFormat.js';

const documentation = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');

test('docs/api.md lists exactly the export formats there are, with what each is for', () => {
  const section = documentation.split('\n## Exports\n')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\| `(.+?)` +\|$/gm)];
  expect(rows.map(([, format, purpose, , contentType]) => [format, purpose, contentType])).toEqual(
    Object.entries(EXPORT_FORMATS).map(([format, { purpose, contentType }]) => [format, purpose, contentType]),
  );
  expect(rows.map(([, , , holds]) => holds)).toEqual(
    Object.values(EXPORT_FORMATS).map(({ holds }) => (holds === 'facts' ? 'entities, typed facts' : 'everything')),
  );
});
