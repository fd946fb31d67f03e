import { expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';
import { zip } from '../testing/zip.js';

const records = recordReader();
test.each<[string, string | Uint8Array, RegExp]>([
  ['Turtle', '# c\n@prefix ex: <http://example.org/> .\nex:a ex:knows ex:b .', /RDF in Turtle.*CSV/],
  ['N-Triples', '<http://e.org/a> <http://e.org/p> "x" .\n', /RDF in N-Triples/],
  ['N-Triples with blank nodes', '_:b0 <http://e.org/p> _:b1 .\n', /RDF in N-Triples/],
  ['JSON-LD', '{"@context": "https://schema.org", "@id": "x"}', /RDF in JSON-LD/],
  ['RDF in XML', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"></rdf:RDF>', /RDF in XML/],
  ['Matrix Market', '%%MatrixMarket matrix coordinate real general\n3 3 1\n1 2 1\n', /Matrix Market.*edge list/],
  ['GraphSON 3', '{"id":{"@type":"g:Int32","@value":1},"label":"person"}', /GraphSON.*GraphML/],
  ['GraphSON 1', '{"id":1,"label":"person","outE":{"knows":[{"id":7,"inV":2}]}}', /GraphSON/],
  ['GraphSON 1 with types', '{"@class":"java.util.HashMap","id":1,"label":"person"}', /GraphSON/],
  ['GraphSON of Blueprints', '{"mode":"NORMAL","vertices":[{"_id":1}],"edges":[]}', /GraphSON.*GraphML/],
  [
    'GraphSON of Rexster',
    '{\n"vertices":[{"_id":1}],"edges":[{"_id":7,"_type":"edge","_outV":1,"_inV":2}]}',
    /GraphSON/,
  ],
  ['a delta', '{"op":"ADD","entity":{"id":"x","schema":"Person","properties":{}}}\n', /delta of OpenSanctions.*whole/],
  ['BODS 0.2', '[{"statementID":"x","statementType":"personStatement"}]', /beneficial ownership.*CSV/],
  ['BODS 0.4', '[{"statementId":"x","recordType":"relationship"}]', /beneficial ownership/],
  ['GraphStream', 'DGS004\nnull 0 0\nan A\n', /GraphStream.*GML/],
  ['NetDraw', '*Node data\nID x\n1 2\n', /NetDraw/],
  ['LGL', '# a\nb 5\n# c\nd\n', /LGL/],
  ['LEDA', 'LEDA.GRAPH\nstring\nvoid\n-2\n# Vertices\n1\n|{a "b"}|\n', /LEDA/],
  ['DIMACS, with a comment', 'c made by igraph\np max 34 78\nn 1 s\n', /DIMACS/],
  ['DIMACS', 'p edge 3 2\ne 1 2\ne 2 3\n', /DIMACS/],
  ['tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar')]), /tar archive/],
  ['UCINET', 'DL n=4 format=edgelist1\nlabels:\n', /UCINET/],
  [
    'NetworkX adjacency, a line a neighbour',
    '#x.py\n# GMT Mon Jan  1 00:00:00 2024\n# Petersen\n0 1\n1 {}\n',
    /nx\.write_adjlist/,
  ],
  [
    "Neo4j's Data Importer",
    '{ "version": "1.4.0", "graph": { "nodes": [{ "id": "n0", "caption": "A" }], "relationships": [{ "id": "n0", "type": "X", "fromId": "n0", "toId": "n0" }] }, "dataModel": {} }',
    /Data Importer.*:START_ID/,
  ],
  [
    'a list of FollowTheMoney',
    '[{"id":"a","schema":"Person","properties":{"name":["A"]}}]',
    /FollowTheMoney.*jq -c '\.\[\]'/,
  ],
  [
    'an answer of OpenSanctions',
    '{"limit":10,"results":[{"id":"a","caption":"A","schema":"Person","properties":{"name":["A"]}}]}',
    /FollowTheMoney.*jq -c '\.results\[\]'/,
  ],
  ['graph6', '>>graph6<<IheA@GUAo\n', /graph6.*edge list/],
  ['Tulip', '(tlp "2.0"\n(nodes 0 1))', /Tulip/],
  ['SQL', '-- dump\nCREATE TABLE a (id int);', /SQL dump/],
  ['CX', '[{"CXVersion":"2.0","hasFragments":false}]', /CX network/],
  ['a web page', '<!doctype html><html><body></body></html>', /web page/],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', /picture \(SVG\)/],
  ['XGMML', '<?xml version="1.0"?><graph label="x"></graph>', /XGMML/],
  ['JavaScript', 'var graph = {"nodes": [{"id": "a"}], "links": []};', /JavaScript.*as JSON/],
  ['JSONP', 'callback({"nodes": []});', /JavaScript.*as JSON/],
  ['PDF', '%PDF-1.7\n', /a PDF/],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /image \(PNG\)/],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /image \(JPEG\)/],
  ['SQLite', Buffer.from('SQLite format 3\0'), /SQLite database.*CSV/],
  ['Parquet', Buffer.from('PAR1\0\0'), /Parquet/],
  ['Arrow', Buffer.from('ARROW1\0\0'), /Arrow/],
  ['pickle', Buffer.from([0x80, 0x04, 0x95, 0]), /pickle.*GraphML/],
  ['HDF5', Buffer.from([0x89, 0x48, 0x44, 0x46, 13, 10]), /HDF5/],
])('%s is named, with the way out, whatever the name of the file', async (_format, content, words) => {
  for (const name of ['data', 'data.csv', 'data.json']) {
    const { problemLines, entities } = await records({ [name]: content });
    expect(problemLines).toEqual([expect.stringMatching(words)]);
    expect(entities).toEqual([]);
  }
});

test('what is of vertices of a Pajek network alone is named, and left out of an archive beside one', async () => {
  const partition = '*Vertices 2\n1\n2\n';
  const { problemLines } = await records({ 'a.clu': partition, 'a.vec': partition });
  expect(problemLines).toEqual([
    expect.stringMatching(/^a.clu, line 1: the file is a partition or permutation of Pajek, .* give the network/),
    expect.stringMatching(/^a.vec, line 1: the file is a vector of Pajek/),
  ]);
  const network = '% made by hand\n*net Two_of_them\n*vertices 2\n1 "A"\n2 "B"\n*arcs\n1 2\n';
  const archive = zip({ 'a.net': network, 'a.clu': partition });
  const packed = await records({ 'a.zip': archive });
  expect(packed.problemLines).toEqual([]);
  expect(packed.remarks).toEqual(['a.zip: of the archive a.clu was not read']);
  expect([packed.entities.length, packed.facts.length]).toEqual([2, 1]);
});
