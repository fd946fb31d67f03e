/** Formats that Entente knows but does not read, and the way from each to one that it does. Pure. */

const READ = 'give the data as CSV, JSON, GEXF or GraphML';

/** What files begin with that are no text, and what to do with them. */
const BINARIES: [bytes: string | number[], what: string, remedy: string][] = [
  [[0x1f, 0x8b], 'compressed with gzip', 'unpack it first (gunzip)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a spreadsheet workbook', 'unpack it, or save the sheet as CSV (UTF-8)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive', READ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old spreadsheet workbook', 'save it as .xlsx, or the sheet as CSV (UTF-8)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd', 'unpack it first'],
  ['BZh', 'compressed with bzip2', 'unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed with xz', 'unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'unpack it first, or pack it as ZIP'],
  ['Rar!', 'a RAR archive', 'unpack it first, or pack it as ZIP'],
  ['PAR1', 'a Parquet file', 'write it out as CSV first'],
  ['ARROW1', 'an Arrow (Feather) file', 'write it out as CSV first'],
  [[0x89, 0x48, 0x44, 0x46], 'an HDF5 file', 'write it out as CSV first'],
  ['SQLite format 3', 'a SQLite database', 'write each table out as CSV first (sqlite3 -csv -header)'],
  [[0x80, 0x04, 0x95], 'a Python pickle', 'write the graph out as GraphML or GEXF first'],
  [[0x80, 0x03], 'a Python pickle', 'write the graph out as GraphML or GEXF first'],
  ['%PDF', 'a PDF', READ],
  [[0x89, 0x50, 0x4e, 0x47], 'an image (PNG)', READ],
  [[0xff, 0xd8, 0xff], 'an image (JPEG)', READ],
  ['GIF8', 'an image (GIF)', READ],
  ['RIFF', 'an image or a recording', READ],
  [[0x49, 0x49, 0x2a, 0x00], 'an image (TIFF)', READ],
  [[0x4d, 0x4d, 0x00, 0x2a], 'an image (TIFF)', READ],
];

/** What a file that begins with these bytes is, and how its data are got at; null when it may be text. */
export function binaryOf(head: Buffer): { what: string; remedy: string } | null {
  if (head.toString('latin1', 257, 262) === 'ustar')
    return { what: 'a tar archive', remedy: 'unpack it first, or pack it as ZIP' };
  const found = BINARIES.find(([bytes]) =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes as string, 'latin1')),
  );
  return found ? { what: found[1], remedy: found[2] } : null;
}

const RDF = 'which says statements and no nodes with properties: write it as CSV (a SPARQL SELECT does) or GraphML';
const TEXTS: [RegExp, string][] = [
  [/^(\s*#[^\n]*\n)*\s*(@prefix|@base|PREFIX|BASE)\s+[\w-]*:?\s*</i, `RDF in Turtle, ${RDF}`],
  [/^(\s*#[^\n]*\n)*\s*(<[a-z][\w+.-]*:[^<>\s]*>|_:\w+)\s+<[a-z][\w+.-]*:[^<>\s]*>\s/i, `RDF in N-Triples, ${RDF}`],
  [/^[{[][^]{0,400}?"@context"\s*:/, `RDF in JSON-LD, ${RDF}`],
  [/^%%MatrixMarket/i, 'a matrix (Matrix Market): write it as an edge list, a row and a column a line, or as CSV'],
  [/^[{[][^]{0,200}?"@type"\s*:\s*"(g|tinker|gx):/, `GraphSON (TinkerPop): write it as GraphML with g.io(…).write()`],
  [
    /^\{"id":[^]{0,200}?"(outE|inE|label)":[^]{0,4000}?"(outE|inE|inV|outV)":/,
    'GraphSON (TinkerPop): write it as GraphML',
  ],
  [
    /^\{[^]*?\{[^{}]*"_outV"\s*:|^\{\s*("graph"\s*:\s*\{\s*)?"mode"\s*:\s*"(NORMAL|COMPACT|EXTENDED)"/,
    'GraphSON (TinkerPop): write it as GraphML',
  ],
  [
    /^\[(?=[^]{0,4000}?"schema"\s*:\s*"[A-Z])(?=[^]{0,4000}?"properties"\s*:\s*\{)/,
    `a list of FollowTheMoney's entities: give each a line of its own (jq -c '.[]')`,
  ],
  [
    /^\{[^]{0,1000}?"results"\s*:\s*\[\s*\{(?=[^]{0,4000}?"schema"\s*:\s*"[A-Z])(?=[^]{0,4000}?"properties"\s*:\s*\{)/,
    `an answer of a search in FollowTheMoney's entities: give each a line of its own (jq -c '.results[]')`,
  ],
  [
    /^\{\s*"op"\s*:\s*"(ADD|MOD|DEL)"\s*,\s*"entity"/,
    'a delta of OpenSanctions, which only says what changed: give the whole data set (entities.ftm.json)',
  ],
  [
    /^[{[][^]{0,400}?"statementType"\s*:\s*"(person|entity|ownershipOrControl)Statement"|^[{[][^]{0,400}?"recordType"\s*:\s*"(person|entity|relationship)"/,
    'beneficial ownership data (BODS): write persons and entities as CSV of nodes, and what joins them as CSV of relations',
  ],
  [
    /^\{\s*"version"\s*:\s*"[\d.]+"\s*,\s*"graph"\s*:\s*\{[^]*?"(fromId|dataModel)"\s*:/,
    "a model of Neo4j's Data Importer, which only says what its tables hold: give those without it, and name or map their columns (id:ID, :START_ID, :END_ID)",
  ],
  [/^DGS00\d\b/, 'a GraphStream graph (DGS): write it as GML, GEXF or CSV'],
  [/^\{"@class":"java\./, 'GraphSON (TinkerPop): write it as GraphML with g.io(…).write()'],
  [/^\*node (data|properties)\b/i, 'a NetDraw network (VNA): export it as Pajek or as CSV'],
  [
    /^# \S+\r?\n(?!#)\S+( [\d.]+)?\r?\n([^#\s]\S*( [\d.]+)?\r?\n)*# \S+\r?\n/,
    'a network in LGL: write it as an edge list, two names a line',
  ],
  [
    /^#[^\n]*\n# GMT [^\n]*\n[^]*?\{/,
    'a list of NetworkX with a line for each neighbour: write it by nx.write_adjlist, as GraphML or as GEXF',
  ],
  [/^>>(graph6|sparse6|digraph6)<</, 'a graph6 or sparse6 file: write it as an edge list, GraphML or GML'],
  [/^LEDA\.GRAPH\b/, 'a LEDA graph: write it as GraphML, GML or an edge list'],
  [/^(c\b[^\n]*\n)*p [a-z]+ \d+ \d+\s*\n/, 'a DIMACS network: write it as GraphML, GML or an edge list'],
  [/^\(tlp\s/, 'a Tulip graph: export it as GML, GEXF or CSV'],
  [/^dl\b[^]{0,200}?\bn\s*=?\s*\d/i, 'a UCINET network (DL): export it as Pajek or as CSV'],
  [
    /^(--|\/\*|PRAGMA\b|BEGIN\b|CREATE TABLE\b|INSERT INTO\b)[^]{0,4000}?\b(CREATE TABLE|INSERT INTO)\b/i,
    `an SQL dump: write each table out as CSV`,
  ],
  [
    /^\[\s*\{\s*"(numberVerification|CXVersion)"/,
    'a CX network (NDEx, Cytoscape): export it as Cytoscape.js JSON or GraphML',
  ],
  [
    /^(?:(?:var|let|const)\s+[\w$]+\s*=|export\s+default\b|(?:module\.exports|(?:window|self|globalThis)\.[\w$.]+)\s*=|[\w$.]+\()\s*[{[]\s*["'{[\w]/,
    'a script (JavaScript): save what stands between its outer braces, as JSON, with the ending .json',
  ],
  [/^%!PS/, `PostScript: ${READ}`],
  [/^\{\\rtf/, `a text document (RTF): ${READ}`],
];

/** Of vertices that another file describes: `1`, `1`, `2` … a line. */
const PAJEK_ASIDE = 'of Pajek, which joins no vertices: give the network (.net), or a project (.paj)';

export const METIS = 'a METIS graph, whose lines do not name their nodes: write it as an edge list, GraphML or GML';
export const UNNAMED_MATRIX =
  'a matrix that names neither its rows nor its columns: write the names of the nodes above and before it, or an edge list';

/** What a file of this name is that looks as if it were read, with the way out; null for others. */
export function otherName(name: string): string | null {
  if (/\.(clu|per)$/i.test(name)) return `a partition or permutation ${PAJEK_ASIDE}`;
  return /\.vec$/i.test(name) ? `a vector ${PAJEK_ASIDE}` : null;
}

/** What the text is, with the way out; null when it may be of a format that is read. */
export const otherText = (head: string): string | null =>
  TEXTS.find(([beginning]) => beginning.test(head))?.[1] ?? null;

const ROOTS: Record<string, string> = {
  rdf: `RDF in XML, ${RDF}`,
  html: `a web page: save the data it shows as CSV, JSON, GEXF or GraphML`,
  svg: `a picture (SVG): ${READ}`,
  graph: 'an XGMML network (Cytoscape): export it as Cytoscape.js JSON or GraphML',
  mxfile: 'a diagrams.net drawing: its arrows are no data; give the data as CSV',
  workbook: 'a workbook in XML (Excel 2003): save it as .xlsx or CSV',
  featurecollection: `a map (Geography Markup Language): ${READ}`,
  kml: `a map (KML): ${READ}`,
  dynetml: 'a DyNetML network: export it as GraphML or CSV',
};

/** What XML with this root element is, with the way out. */
export function otherXml(root: string): string {
  const known = Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  return known ?? `XML of another kind (<${root}>): GEXF and GraphML are read`;
}
