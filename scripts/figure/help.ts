/** What `npm run figure -- --help` prints. */
import { FigureFormat, LAYOUT_PURPOSES } from '../../contract/index.js';

/** The endings of files that name a format of figures. */
export const ENDINGS = FigureFormat.options.map((format) => `.${format}`).join(' or ');

export const HELP = `Make a figure: the graph of a query, or the core of the data, as SVG or PNG.

  npm run figure -- --out FILE.svg [options]
  npm run figure -- --query 'MATCH (a)-[r:SIGNED]->(b) RETURN a, r, b' --out signed.png

What is drawn
  --query CYPHER       nodes, relationships and paths that the statement returns (default: the most
                       prominent entities and their facts)
  --param NAME=VALUE   parameter of the query; VALUE is JSON or else text; repeat for more
  --entities N         most prominent entities to draw without --query (default 32)
  --dataset NAME       only facts of this data set, without --query; repeat for more
  --from FILE          the figure of this SVG or PNG again, from the recipe in it; only --out and --server
                       may stand beside it. Without --out it is written to FILE-again.svg or .png

How
  --out FILE           where to write; the ending ${ENDINGS} names the format (required, but for --from)
  --title TEXT
  --width N --height N size in CSS pixels (default 1600 × 1000)
  --scale N            PNG pixels per CSS pixel (default 2)
  --theme NAME         light, dark or print (default light)
  --style FILE         style rules saved by the page (colours, sizes, widths by what the data say)
  --language NAME      en or fr (default en)
  --group WHEN         parallel relations as ribbons: auto (where their words would crowd, the default),
                       off, or a number from which on
  --layout NAME        how its nodes are placed, by one of the layouts below (default relations)
  --by NAME            with --layout grouped or time: the property whose values stand together (default
                       kind); dataset for the data sets. With --layout file: up where the y of the file
                       grows upwards, as Gephi and Graphviz have it (default down)
  --around ID          with --layout radial: who stands in the middle; repeat for several
  --seed N             another seed, another layout (default 1)
  --transparent        no ground; light and print are then for a light ground, dark for a dark one
  --no-legend --no-sources
  --texts              the passages of the drawn facts below the sheet, which grows by what they take, from
                       the articles' texts that were brought with npm run load or on the page: whoever gets
                       the file gets them, so have the right to pass them on

Where from
  --server URL         a running Entente, such as http://127.0.0.1:4400; without it the graph is read
                       from the Neo4j of NEO4J_URI, or from the embedded engine under ENTENTE_DATA
                       (default ./data); an Entente that runs on that folder is asked
  --help

Layouts
${Object.entries(LAYOUT_PURPOSES)
  .map(([name, purpose]) => `  ${name.padEnd(20)} ${purpose}\n`)
  .join('')}
The same arguments on the same data give the same bytes. The file holds its recipe: all
of them, the version, and a hash of the data drawn. --from makes it again, and says so where it is not the same any more.
`;
