import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LAYOUT_PURPOSES, LayoutName } from './layout.js';

it('documents every layout, in the order of menus, as the command line does', () => {
  const api = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
  const table = api.slice(api.indexOf('| layout '), api.indexOf('\n\n', api.indexOf('| layout ')));
  const rows = [...table.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, name, purpose]) => [name, purpose]);
  expect(rows).toEqual(LayoutName.options.map((name) => [name, LAYOUT_PURPOSES[name]]));
});
