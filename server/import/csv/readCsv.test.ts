import { describe, expect, test } from 'vitest';
import { TypedText } from '../../store/boxed.js';
import { recordReader, type Read } from '../testing/readRecords.js';

const read = recordReader();
const ids = (result: Read): unknown[] => result.entities.map((entity) => entity.properties['id']);

describe('Neo4j’s header conventions', () => {
  test('ids, labels, typed columns, lists, ignored columns', async () => {
    const result = await read({
      'people.csv':
        'key:ID,name,:LABEL,age:int,height:double,alive:boolean,tags:string[],scores:int[],born:date,note:IGNORE\nada,Ada,Person;Pioneer,36,1.65,false,maths;engines,1;2,1815-12-10,x\n',
      'knows.csv': ':START_ID,:END_ID,:TYPE,since:int\nada,ada,KNOWS,1833\n',
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities).toEqual([
      {
        labels: ['Person', 'Pioneer'],
        given: 5,
        properties: {
          id: 'ada',
          kind: 'Person',
          name: 'Ada',
          nameFr: 'Ada',
          aliases: [],
          key: 'ada',
          age: 36,
          height: 1.65,
          alive: false,
          tags: ['maths', 'engines'],
          scores: [1, 2],
          born: new TypedText('1815-12-10'),
        },
      },
    ]);
    expect(result.facts).toEqual([
      {
        type: 'KNOWS',
        source: 'ada',
        target: 'ada',
        line: 2,
        properties: { since: 1833, status: 'asserted', factId: 'mine/ada-KNOWS-ada' },
      },
    ]);
    expect(result.files.map((file) => file.content)).toEqual(['nodes', 'relationships']);
  });

  test('ids of different spaces never meet', async () => {
    const result = await read({
      'people.csv': ':ID(Person),name\n1,Ada\n',
      'films.csv': ':ID(Film),title\n1,Metropolis\n',
      'acted.csv': ':START_ID(Person),:END_ID(Film),:TYPE\n1,1,ACTED_IN\n',
    });
    expect(result.problemLines).toEqual([]);
    expect(ids(result)).toEqual(['Person:1', 'Film:1']);
    expect(result.facts[0]).toMatchObject({ source: 'Person:1', target: 'Film:1' });
  });

  test('a colon that is no type belongs to the name', async () => {
    const result = await read({ 'n.csv': 'id,dc:title\na,Title\n' });
    expect(result.entities[0]?.properties['dc:title']).toBe('Title');
  });

  test('integers beyond 2^53 stay exact', async () => {
    const result = await read({ 'n.csv': ':ID,big:long\na,9007199254740993\nb,1\n' });
    expect(result.entities.map((e) => e.properties['big'])).toEqual([9007199254740993n, 1]);
  });
});

describe('edge lists', () => {
  test.each([
    ['source,target,type,weight,date\na,b,MET,0.5,2024-06\n', 'MET'],
    ['from,to,relation\na,b,MET\n', 'MET'],
    ['Subject;Predicate;Object\na;MET;b\n', 'MET'],
    ['src\tdst\na\tb\n', 'RELATED_TO'],
    ['Source,Target,Type,Id,Label,Weight\na,b,Directed,0,MET,1.0\n', 'MET'],
  ])('%j', async (text, type) => {
    const result = await read({ 'edges.csv': text });
    expect(result.problemLines).toEqual([]);
    expect(ids(result)).toEqual(['a', 'b']);
    expect(result.facts).toMatchObject([{ type, source: 'a', target: 'b' }]);
    expect(result.files[0]?.content).toBe('edges');
  });

  test('weight becomes a number and a date gets its precision', async () => {
    const result = await read({ 'edges.csv': 'source,target,type,weight,date\na,b,MET,0.5,2024-06\n' });
    expect(result.facts[0]?.properties).toEqual({
      weight: 0.5,
      status: 'asserted',
      date: '2024-06',
      precision: 'month',
      factId: 'mine/a-MET-b',
    });
  });

  test('the nth relation of the same ends and type gets the same id every time', async () => {
    const result = await read({ 'edges.csv': 'source,target,type\na,b,MET\na,b,MET\na,b-MET-c,X\nb,a,MET\na,b,MET\n' });
    expect(result.facts.map((fact) => fact.properties['factId'])).toEqual([
      'mine/a-MET-b',
      'mine/a-MET-b-2',
      'mine/b-MET-a',
      'mine/a-MET-b-3',
      'mine/a-X-b-MET-c',
    ]);
  });

  test('two triples that would make one id get two', async () => {
    const result = await read({ 'edges.csv': 'source,target,type\na,b-X-c,X\na-X-b,c,X\na,b,Y\na,b,Y\na,b-2,Y\n' });
    expect(new Set(result.facts.map((fact) => fact.properties['factId'])).size).toBe(5);
  });

  test('of a table whose first line is a row already the message says that', async () => {
    const { problemLines } = await read({ 'edges.txt': 'x;y;0.5\nw;z;1\n' });
    expect(problemLines).toEqual([
      'edges.txt, line 1: no column tells ids of nodes, or source and target of relations; the columns are x, y, 0.5: that is a row, it seems: name the columns in a line above it (source,target,weight)',
    ]);
  });
  test('ends that no column tells need a mapping, and the message says so', async () => {
    const result = await read({ 'edges.csv': 'who,whom,how\na,b,MET\n' });
    expect(result.problemLines).toEqual([
      'edges.csv, line 1: no column tells ids of nodes, or source and target of relations; the columns are who, whom, how: map one to id (nodes), or two to source and target (relations)',
    ]);
    const mapped = await read(
      { 'edges.csv': 'who,whom,how\na,b,MET\n' },
      {
        mappings: {
          'edges.csv': [
            { column: 'who', role: 'source', valueType: 'string' },
            { column: 'whom', role: 'target', valueType: 'string' },
            { column: 'how', role: 'type', valueType: 'string' },
          ],
        },
      },
    );
    expect(mapped.facts).toMatchObject([{ type: 'MET', source: 'a', target: 'b' }]);
  });

  test('dates and statuses that are of another kind throughout stay properties', async () => {
    const result = await read({ 'edges.csv': 'source,target,date,status\na,b,19/06/2024,open\n' });
    expect(result.facts[0]?.properties).toEqual({
      date_: '19/06/2024',
      status_: 'open',
      status: 'asserted',
      factId: 'mine/a-RELATED_TO-b',
    });
    expect(result.remarks).toContain(
      'edges.csv: property date of relations is kept as date_: Entente keeps the name date for itself',
    );
  });

  test('beside a file of nodes an edge list keeps to those nodes', async () => {
    const result = await read({ 'edges.csv': 'source,target\na,b\n', 'nodes.csv': 'id,name,kind\na,Ada,person\n' });
    expect(result.files.map((file) => [file.name, file.content])).toEqual([
      ['nodes.csv', 'nodes'],
      ['edges.csv', 'relationships'],
    ]);
    expect(ids(result)).toEqual(['a']);
    expect(result.entities[0]?.labels).toEqual(['Person']);
  });

  test('a table of nodes with Id and Label takes Label for the name', async () => {
    const result = await read({ 'nodes.csv': 'Id,Label,Category\na,Ada,Person\n' });
    expect(result.entities[0]).toMatchObject({ labels: ['Person'], properties: { id: 'a', name: 'Ada' } });
  });
});

describe('encodings and separators', () => {
  const text = 'id;name;kind\né1;"Genève; côté";Place\n';
  const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  test.each([
    ['UTF-8', 'UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', 'UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', 'UTF-16LE', utf16(false, true)],
    ['UTF-16BE', 'UTF-16BE', utf16(true, true)],
    ['UTF-16LE without a mark', 'UTF-16LE', utf16(false, false)],
    ['Latin-1', 'Windows-1252', Buffer.from(text, 'latin1')],
    ['CR LF', 'UTF-8', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR alone', 'UTF-8', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', async (_name, encoding, bytes) => {
    const result = await read({ 'n.csv': bytes });
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.encoding).toBe(encoding);
    expect(result.entities).toMatchObject([{ labels: ['Place'], properties: { id: 'é1', name: 'Genève; côté' } }]);
  });

  test('Windows-1252 is recognised from the line where UTF-8 ends', async () => {
    const result = await read({
      'n.csv': Buffer.concat([
        Buffer.from('id,name\n'),
        Buffer.from('a,plain\n'.repeat(3).replaceAll('a,', () => `a${Math.random()},`)),
        Buffer.from('b,caf\xe9 \x96 bar\n', 'latin1'),
      ]),
    });
    expect(result.entities.at(-1)?.properties['name']).toBe('café – bar');
    expect(result.remarks).toEqual([
      'n.csv: not UTF-8 (from line 5 on), read as Windows-1252; if letters look wrong, save the file as UTF-8 or choose another encoding',
    ]);
  });

  test('a letter cut by the edge of a chunk is no fault', async () => {
    const result = await read({
      'n.csv': `id,name\n${'a'.repeat(50)},${'é'.repeat(90_000)}\n${Array.from({ length: 40 }, (_, i) => `b${i},${'ééé'.repeat(10_000 + i)}\n`).join('')}`,
    });
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.encoding).toBe('UTF-8');
    expect(result.entities.length).toBe(41);
  });

  test('tab, pipe, mixed line ends, quoted line ends, empty lines', async () => {
    const result = await read({ 'n.tsv': 'id\tname\na\tAda\r\n\nb\t"two\r\nlines"\n', 'm.txt': 'id|name\nc|Cy\n' });
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map((e) => e.properties['name'])).toEqual(['Ada', 'two\r\nlines', 'Cy']);
  });

  test('a separator may be given', async () => {
    const result = await read({ 'n.csv': 'id^name\na^Ada\n' }, { delimiter: '^' });
    expect(result.entities[0]?.properties['name']).toBe('Ada');
  });
});

describe('what is wrong is reported with file, line, column, reason and remedy', () => {
  const one = async (content: string | Uint8Array, name = 'n.csv'): Promise<string> =>
    (await read({ [name]: content })).problemLines.join('\n');

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'n.csv: the file is empty'],
    ['white space', ' \n\n', 'n.csv: the file holds nothing but white space'],
    [
      'header only',
      'id,name\n',
      'n.csv, line 1: the file names columns but has no rows: where they are the columns of another file, write them above its rows',
    ],
    [
      'too few fields',
      'id,name\na,Ada\nb\n',
      'n.csv, line 3: 1 field, but the header names 2: add the missing ones, empty if need be',
    ],
    [
      'too many fields',
      'id,name\na,Ada, of London\n',
      'n.csv, line 2: 3 fields, but the header names 2: put a value that holds the separator between quotes',
    ],
    ['an empty id', 'id,name\n,Ada\n', 'n.csv, line 2, column id: the id is empty: every node needs one'],
    [
      'an id twice',
      'id,name\na,Ada\nb,"x\ny"\na,Ann\n',
      'n.csv, line 5: the id "a" is taken already by line 2: keep one of the two, or give them different ids',
    ],
    [
      'no number',
      ':ID,age:int\na,old\n',
      'n.csv, line 2, column age:int: "old" is not a whole number: mend it, or read the column as text or float',
    ],
    [
      'a comma for a point',
      ':ID;h:float\na;1.65\nb;1,65\n',
      'n.csv, line 3, column h:float: "1,65" is not a number: say that a comma is the decimal mark, or read the column as text',
    ],
    [
      'no truth value',
      ':ID,ok:boolean\na,perhaps\n',
      'n.csv, line 2, column ok:boolean: "perhaps" is neither true nor false: mend it, or read the column as text',
    ],
    [
      'beyond 64 bits',
      ':ID,n:int\na,99999999999999999999\n',
      'n.csv, line 2, column n:int: "99999999999999999999" does not fit into 64 bits: read the column as text',
    ],
    [
      'a quote never closed',
      'id,name\na,"x\ny"\nb,"open\nc,d\n',
      'n.csv, line 4: a quote is opened in the row that begins here and never closed: close it, or double it ("") where it belongs to the text',
    ],
    [
      'text after a quote',
      'id,name\na,"x" y\n',
      'n.csv, line 2, column name: text follows a closing quote: put the whole value between quotes and double those inside ("")',
    ],
    [
      'a quote behind blanks',
      'id,name\nb,c\nd,e\nf,g\nh,i\na, "x, y"\n',
      'n.csv, line 6, column name: a quote stands inside a value that is not quoted: put the whole value between quotes and double those inside ("")',
    ],
    [
      'a NUL byte',
      'id,name\na,Ada\nb,B\0ob\n',
      'n.csv, line 3: the row holds a NUL byte, so this is not a text file or it is damaged: save it as text again',
    ],
    [
      'gzip',
      Uint8Array.from([0x1f, 0x8b, 8, 0, 0]),
      'n.csv: the gzip file is damaged or cut off: fetch it, or pack it, again',
    ],
    [
      'a workbook cut off',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0]),
      'n.csv: the archive is damaged (End of central directory record signature not found. Either not a zip file, or file is truncated.): pack it again',
    ],
    [
      'a value too long',
      `id,name,note\na,Ada,${'x'.repeat(100_001)}\n`,
      'n.csv, line 2, column note: the value is 100,001 characters long, and at most 100,000 are kept: shorten it, or leave the column out',
    ],
    [
      'an id too long',
      `id,name\n${'i'.repeat(2_001)},Ada\n`,
      `n.csv, line 2: the id "${'i'.repeat(40)}…" is longer than 2,000 characters: use a shorter key`,
    ],
    [
      'a bad label',
      'id,name,:LABEL\na,Ada,"Per\nson"\n',
      'n.csv, line 2: the label "Per�son" holds a line end or tab: is another column meant?',
    ],
    [
      'an unknown status',
      'source,target,status\na,b,asserted\na,c,rumoured\n',
      'n.csv, line 3, column status: the status "rumoured" is unknown: it is one of asserted, alleged',
    ],
    [
      'an end missing',
      'source,target\na,\n',
      'n.csv, line 2, column target: an end of the relation is empty: both ends need an id',
    ],
    [
      'a bad date',
      'source,target,date\na,b,2024-06-19\na,c,19/06/2024\n',
      'n.csv, line 3, column date: the date "19/06/2024" is not written as 2024-06-19, 2024-06 or 2024: say in which order day, month and year stand, or map the column to a property',
    ],
    [
      'a status that makes no fact',
      'source,target,status\na,b,denied\n',
      'n.csv, line 2, column status: a relation that is only denied is a claim, not a fact, and imports hold no claims: leave the row out, or give it a status of asserted or alleged',
    ],
    [
      'a relation’s id twice',
      'source,target,id\na,b,1\na,c,1\n',
      'n.csv, line 3: the relation\'s id "1" is taken already by line 2: keep one of the two, or give them different ids',
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await one(content)).toContain(expected);
  });

  test('an id twice in two files', async () => {
    const result = await read({ 'a.csv': 'id,name\na,Ada\n', 'b.csv': 'id,name\nx,X\na,Ann\n' });
    expect(result.problemLines).toEqual([
      'b.csv, line 3: the id "a" is taken already by line 2 of a.csv: if it is the same thing, import the files one after the other, and the second adds to the first; if not, import each into a data set of its own, or name the space of each in its header, where it is CSV (id:ID(people))',
    ]);
  });

  test('a hundred problems are listed, all are counted', async () => {
    const result = await read({
      'n.csv': `:ID,age:int\n${Array.from({ length: 250 }, (_, i) => `n${i},old`).join('\n')}\n`,
    });
    expect(result.problems.length).toBe(100);
    expect(result.problemTotal).toBe(250);
  });

  test('more labels than anybody names are taken for a mistake', async () => {
    const result = await read({
      'n.csv': `id,:LABEL\n${Array.from({ length: 1001 }, (_, i) => `n${i},L${i}`).join('\n')}\n`,
    });
    expect(result.problemLines).toEqual([
      'n.csv: there are more than 1000 different labels: is the column they come from rather a name or a property? Map it so',
    ]);
  });
});

describe('headers', () => {
  test('a header that comes twice is numbered, and both columns are kept', async () => {
    const result = await read({ 'n.csv': 'id,name,note,note\na,Ada,x,y\n' });
    expect(result.files[0]?.mapping.map((column) => column.column)).toEqual(['id', 'name', 'note', 'note (2)']);
    expect(result.entities[0]?.properties).toMatchObject({ note: 'x', 'note (2)': 'y' });
  });

  test('reserved names are kept under another, and the remark says which', async () => {
    const result = await read({ 'n.csv': 'id,name,degree,datasets,_id,degree_,__proto__\na,Ada,3,x,7,8,9\n' });
    expect(result.entities[0]?.properties).toEqual({
      id: 'a',
      kind: 'Other',
      name: 'Ada',
      nameFr: 'Ada',
      aliases: [],
      degree__: '3',
      datasets_: 'x',
      _id: '7',
      degree_: '8',
      ['__proto___']: '9',
    });
    expect(result.remarks).toContain(
      'n.csv: property degree of nodes is kept as degree__: Entente keeps the name degree for itself',
    );
  });

  test('labels and types of Entente’s own nodes are kept under another name', async () => {
    const result = await read({
      'e.csv': 'source,target,type\na,b,MENTIONS\n',
      'n.csv': 'id,kind\na,Claim\nb,media\nc,Summary\n',
    });
    expect(result.entities.map((e) => e.labels)).toEqual([['Claim_'], ['Media'], ['Summary_']]);
    expect(result.facts[0]?.type).toBe('MENTIONS_');
    expect(result.remarks).toContain(
      'e.csv: relation type MENTIONS is kept as MENTIONS_: Entente keeps the name MENTIONS for its own relationships',
    );
  });

  test('a mapping says what headers do not', async () => {
    const result = await read(
      { 'n.csv': 'code,libellé,classe,an\nFR,France,Country,1958\n' },
      {
        mappings: {
          'n.csv': [
            { column: 'code', role: 'id', valueType: 'string' },
            { column: 'libellé', role: 'name', valueType: 'string' },
            { column: 'classe', role: 'label', valueType: 'string' },
            { column: 'an', role: 'property', name: 'since', valueType: 'integer' },
          ],
        },
      },
    );
    expect(result.entities).toMatchObject([
      { labels: ['Country'], properties: { id: 'FR', name: 'France', since: 1958 } },
    ]);
  });

  test('a mapping of a column or file that is not there is a problem', async () => {
    const result = await read(
      { 'n.csv': 'id,name\na,Ada\n' },
      { mappings: { 'n.csv': [{ column: 'nom', role: 'name', valueType: 'string' }], 'other.csv': [] } },
    );
    expect(result.problemLines).toEqual([
      'n.csv, line 1, column nom: the mapping names this column, but the header has only id, name',
      'other.csv: a mapping was given for this file, but it is not among the files: check its name',
    ]);
  });
});
