import { expect, test } from 'vitest';
import { xmlRoot } from './xmlHead.js';

test.each([
  ['<gexf version="1.3">', 'gexf'],
  ['<?xml version="1.0"?>\n<!-- <kml> -->\n<g:GraphML>', 'graphml'],
  ['<!DOCTYPE gexf SYSTEM "gexf.dtd"><gexf/>', 'gexf'],
  ['<!DOCTYPE a [ <!ENTITY b "<kml>"> <!ENTITY c "]"> ] ><gexf/>', 'gexf'],
  ['1 < 2 <gexf >', 'gexf'],
  ['<!-- goes on', null],
  ['<!DOCTYPE a [ <kml ', null],
  ['no tags', null],
])('the root of %j is %j', (text, root) => expect(xmlRoot(text)).toBe(root));

// Looked for anew from each of them, it would take four billion steps: minutes, and the test ran out of its time.
test.each(['<!--', '<?', '<!DOCTYPE a ', '<!DOCTYPE [ '])('what never ends is looked through once: %j', (start) => {
  expect(xmlRoot(start.repeat(1_000_000))).toBe(null);
});
