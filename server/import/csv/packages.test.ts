import { expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';
import { zip } from '../testing/zip.js';

const records = recordReader();
test('ICIJ’s Offshore Leaks package: the files’ names are labels, rel_type is the type', async () => {
  const result = await records({
    'full.zip': zip({
      'nodes-officers.csv': 'node_id,name,countries,sourceID\n1,Ada,Malta,Paper\n',
      'nodes-entities.csv': 'node_id,name,jurisdiction,status\n2,ACME,BVI,Active\n',
      'nodes-addresses.csv': 'node_id,address,name,country_codes\n3,1 Road,,MLT\n',
      'relationships.csv':
        'node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n1,2,officer_of,shareholder of,,15-MAR-2001,,Paper\n1,3,registered_address,registered address,,,,Paper\n',
      'README.txt': 'about',
    }),
  });
  expect(result.problemLines).toEqual([]);
  expect(result.entities.map(({ labels, properties }) => [labels, properties['name']])).toEqual([
    [['Officer'], 'Ada'],
    [['Organization'], 'ACME'],
    [['Place', 'Address'], '3'],
  ]);
  expect(result.facts.map(({ source, type, target }) => `${source} ${type} ${target}`)).toEqual([
    '1 officer_of 2',
    '1 registered_address 3',
  ]);
  expect(result.facts[0]?.properties).toMatchObject({ link: 'shareholder of', start_date: '15-MAR-2001' });
});

test('APOC’s one table: nodes and relationships, lists as JSON, a name that both have', async () => {
  const table = [
    '"_id","_labels","name","since","tags","_start","_end","_type","since","weight"',
    '"0",":Person:Actor","Ada, ""the"" Countess","1815","[""a"",""b""]",,,,,',
    '"1",":Film","The Mill","","[not a list]",,,,,',
    ',,,,,"0","1","ACTED_IN","1840","0.5"',
    ',,,,,"1","1","LIKE","","",',
    ',,,,,"1","7","LIKE","",""',
  ].join('\n');
  const result = await records({ 'all.csv': table });
  expect(result.files[0]?.format).toBe('apoc');
  expect(result.problemLines).toEqual(['all.csv, line 5: the row has 11 fields, and the header 10: mend it']);
  expect(
    result.entities.map(({ labels, properties: { id, name, since, tags } }) => [labels, id, name, since, tags]),
  ).toEqual([
    [['Person', 'Actor'], '0', 'Ada, "the" Countess', '1815', ['a', 'b']],
    [['Film'], '1', 'The Mill', undefined, '[not a list]'],
  ]);
  expect(
    result.facts.map(({ source, type, target, properties: { since, weight } }) => [
      source,
      type,
      target,
      since,
      weight,
    ]),
  ).toEqual([
    ['0', 'ACTED_IN', '1', '1840', '0.5'],
    ['1', 'LIKE', '7', undefined, undefined],
  ]);
});

test('blanks between a separator and a quote are none of the value', async () => {
  const table = '"query", "documentId", "title"\n"a, b", "d1", "say ""x"" "\n"a, b", "d2", ""\n';
  const result = await records({ 'results.csv': table });
  expect(result.problemLines).toEqual([]);
  expect(result.facts.map(({ source, target, properties }) => [source, target, properties['title']])).toEqual([
    ['a, b', 'd1', 'say "x" '],
    ['a, b', 'd2', undefined],
  ]);
});

test('Datashare’s results of a search: a query leads to documents', async () => {
  const result = await records({
    'results.csv':
      'query,documentUrl,documentId,rootId,contentType\n"Ada Lovelace","https://x/#/d/p/d1","d1","d1","application/pdf"\n"Ada Lovelace","https://x/#/d/p/d2","d2","d1","text/plain"\n',
  });
  expect(result.problemLines).toEqual([]);
  expect(result.facts.map(({ source, target }) => [source, target])).toEqual([
    ['Ada Lovelace', 'd1'],
    ['Ada Lovelace', 'd2'],
  ]);
  expect(result.facts[0]?.properties).toMatchObject({
    documentUrl: 'https://x/#/d/p/d1',
    contentType: 'application/pdf',
  });
});
