/** Reads the figure command's arguments into a figure request; knows no store and no network. */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { CypherParameters, FigureFormat, FigureRequest } from '../../contract/index.js';

const ENDINGS = FigureFormat.options.map((format) => `.${format}`).join(' or ');

export const HELP = `Make a figure: the graph of a query, or the core of the data, as SVG or PNG.

  npm run figure -- --out FILE.svg [options]
  npm run figure -- --query 'MATCH (a)-[r:SIGNED]->(b) RETURN a, r, b' --out signed.png

What is drawn
  --query CYPHER       nodes, relationships and paths that the statement returns (default: the most prominent entities and their facts)
  --param NAME=VALUE   parameter of the query; VALUE is JSON or else text; repeat for more
  --entities N         most prominent entities to draw without --query (default 32)
  --dataset NAME       only facts of this data set, without --query; repeat for more

How
  --out FILE           where to write; the ending ${ENDINGS} names the format (required)
  --title TEXT
  --width N --height N size in CSS pixels (default 1600 × 1000)
  --scale N            PNG pixels per CSS pixel (default 2)
  --theme NAME         light, dark or print (default light)
  --language NAME      en or fr (default en)
  --seed N             another seed, another layout (default 1)
  --transparent        no ground
  --no-legend --no-sources

Where from
  --server URL         a running Entente, such as http://127.0.0.1:4400; without it the graph is read
                       from the Neo4j of NEO4J_URI, or from the embedded engine under ENTENTE_DATA
                       (default ./data), which no running Entente may have open
  --help

The same arguments on the same data give the same bytes. The file holds its recipe: query,
parameters, seed, hash of the data set and version.
`;

export interface FigureArguments {
  request: FigureRequest;
  out: string;
  server: URL | null;
}

/** Null when help was asked for. Throws an error that names the argument at fault. */
export function readArguments(args: readonly string[]): FigureArguments | null {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      query: text,
      param: many,
      entities: text,
      dataset: many,
      out: text,
      title: text,
      width: text,
      height: text,
      scale: text,
      theme: text,
      language: text,
      seed: text,
      transparent: flag,
      'no-legend': flag,
      'no-sources': flag,
      server: text,
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) return null;
  if (values.out === undefined) throw new Error('--out is missing: name the file to write, such as --out figure.svg.');
  const format = FigureFormat.safeParse(extname(values.out).slice(1).toLowerCase());
  if (!format.success) throw new Error(`--out ${values.out}: the file must end in ${ENDINGS}.`);
  if (values.query === undefined && values.param.length > 0) throw new Error('--param needs --query.');
  if (values.query !== undefined && (values.dataset.length > 0 || values.entities !== undefined))
    throw new Error('--dataset and --entities narrow the core; in a --query write WHERE and LIMIT instead.');
  const number = (name: 'entities' | 'width' | 'height' | 'scale' | 'seed'): number | undefined => {
    const value = values[name];
    if (value !== undefined && !/^\d+(\.\d+)?$/.test(value)) throw new Error(`--${name} ${value}: must be a number.`);
    return value === undefined ? undefined : Number(value);
  };
  const parsed = FigureRequest.safeParse({
    source:
      values.query === undefined
        ? {
            subgraph: {
              scope: 'core',
              entityLimit: number('entities'),
              filter: values.dataset.length > 0 ? { datasets: values.dataset } : {},
            },
          }
        : { statement: values.query, parameters: parametersOf(values.param) },
    format: format.data,
    width: number('width'),
    height: number('height'),
    scale: number('scale'),
    seed: number('seed'),
    theme: values.theme,
    language: values.language,
    title: values.title,
    transparent: values.transparent,
    legend: !values['no-legend'],
    sources: !values['no-sources'],
  });
  if (!parsed.success)
    throw new Error(
      parsed.error.issues
        .map(
          ({ path, message }) =>
            `--${String(path[0] === 'source' ? (values.query === undefined ? 'entities, --dataset' : 'query') : path[0])}: ${message}`,
        )
        .join('\n'),
    );
  return {
    request: parsed.data,
    out: values.out,
    server: values.server === undefined ? null : serverUrl(values.server),
  };
}

function parametersOf(pairs: readonly string[]): CypherParameters {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new Error(`--param ${pair}: write NAME=VALUE, such as --param who=putin or --param since=2023.`);
      return [pair.slice(0, at), jsonOrText(pair.slice(at + 1))];
    }),
  );
}
type CypherParameters = (typeof CypherParameters)['_output'];
function jsonOrText(value: string): CypherParameters[string] {
  try {
    return JSON.parse(value) as CypherParameters[string];
  } catch {
    return value;
  }
}

function serverUrl(value: string): URL {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`--server ${value}: must be an address such as http://127.0.0.1:4400.`);
  return new URL(value);
}
