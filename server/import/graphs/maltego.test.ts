import { expect, test } from 'vitest';
import { Float } from '../../store/boxed.js';
import { recordReader } from '../testing/readRecords.js';

const read = recordReader();

test("Maltego's entities and links have their type, their name, their properties and their place", async () => {
  const property = (name: string, shown: string, value: string, type = 'string'): string =>
    `<mtg:Property name="${name}" displayName="${shown}" type="${type}"><mtg:Value>${value}</mtg:Value></mtg:Property>`;
  const result = await read({
    'g.graphml': `<graphml xmlns:mtg="m"><key id="d0" for="node" attr.name="MaltegoEntity"/><key id="d1" for="node" attr.name="EntityRenderer"/><key id="d2" for="edge" attr.name="MaltegoLink"/>
<graph edgedefault="directed"><node id="n0"><data key="d0"><mtg:MaltegoEntity type="maltego.Person"><mtg:Properties displayValue="person.fullname">
${property('person.firstnames', 'First Names', 'Ada')}${property('person.fullname', 'Full Name', 'Ada Lovelace')}${property('age', 'Age', '36', 'int')}${property('empty', 'Empty', '')}
</mtg:Properties><mtg:Notes>met in London</mtg:Notes></mtg:MaltegoEntity></data><data key="d1"><mtg:EntityRenderer><mtg:Position x="1.5" y="-2"/></mtg:EntityRenderer></data></node>
<node id="n1"><data key="d0"><mtg:MaltegoEntity type="maltego.Domain"><mtg:Properties>${property('fqdn', 'Domain Name', 'example.com')}${property('n', 'Count', 'many', 'int')}</mtg:Properties></mtg:MaltegoEntity></data></node>
<edge id="e0" source="n0" target="n1"><data key="d2"><mtg:MaltegoLink type="maltego.link.manual-link"><mtg:Properties>${property('maltego.link.manual.type', 'Label', 'owns')}${property('maltego.link.color', 'Color', '8421505', 'color')}</mtg:Properties></mtg:MaltegoLink></data></edge>
<edge id="e1" source="n1" target="n0"><data key="d2"><mtg:MaltegoLink type="maltego.link.manual-link"/></data></edge></graph></graphml>`,
  });
  expect(result.problemLines).toEqual([]);
  expect(result.entities).toMatchObject([
    {
      labels: ['Person'],
      properties: {
        id: 'n0',
        name: 'Ada Lovelace',
        'First Names': 'Ada',
        'Full Name': 'Ada Lovelace',
        Age: 36,
        notes: 'met in London',
        x: 1.5,
        y: new Float(-2),
      },
    },
    {
      labels: ['Domain'],
      properties: { id: 'n1', name: 'example.com', 'Domain Name': 'example.com', Count: 'many' },
    },
  ]);
  expect(result.entities[0]?.properties).not.toHaveProperty('Empty');
  expect(result.facts.map(({ type, properties }) => [type, Object.keys(properties).sort()])).toEqual([
    ['owns', ['factId', 'status']],
    ['RELATED_TO', ['factId', 'status']],
  ]);
  expect(result.remarks).toEqual([
    'g.graphml, column Count: what is not of the type int that Maltego gives it is kept as text (line 5)',
  ]);
});
