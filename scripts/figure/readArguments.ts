/** Reads the figure command's arguments into a figure request; knows no store and no network. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { FigureFormat, FigureRequest, readStyle, type StyleRule } from '../../contract/index.js';
import { commandLine, numberOption } from '../commandLine.js';
import { ENDINGS } from './help.js';
import { readParameters } from './readParameters.js';
import { requestFromFile } from './requestFromFile.js';

export interface FigureArguments {
  request: FigureRequest;
  /** The file whose figure is made again; null when it is a new one. */
  from: string | null;
  out: string;
  server: URL | null;
}
const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true, default: [] as string[] } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  from: text,
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
  style: text,
  language: text,
  layout: text,
  by: text,
  around: many,
  seed: text,
  group: text,
  transparent: flag,
  'no-legend': flag,
  'no-sources': flag,
  texts: flag,
  server: text,
} as const;
type Values = ReturnType<typeof commandLine<typeof OPTIONS>>['values'];

/** Null when help was asked for. Throws an error that names the argument at fault. */
export function readArguments(args: readonly string[]): FigureArguments | null {
  const { values } = commandLine(args, OPTIONS);
  if (values.help) return null;
  const server = values.server === undefined ? null : serverUrl(values.server);
  if (values.from !== undefined) {
    refuseBesideFrom(args);
    const out = values.out ?? besideName(values.from);
    return { request: requestFromFile(values.from, formatOf(out)), from: values.from, out, server };
  }
  if (values.out === undefined) throw new Error('--out is missing: name the file to write, such as --out figure.svg.');
  const parsed = FigureRequest.safeParse({
    recipe: {
      ...sourceOf(values),
      layout: layoutOf(values),
      style: { theme: values.theme, rules: rulesOf(values.style) },
      language: values.language,
      grouping: groupingOf(values.group),
    },
    format: formatOf(values.out),
    width: numberOf(values, 'width'),
    height: numberOf(values, 'height'),
    scale: numberOf(values, 'scale'),
    title: values.title,
    transparent: values.transparent,
    legend: !values['no-legend'],
    sources: !values['no-sources'],
    texts: values.texts,
  });
  if (!parsed.success) throw new Error(parsed.error.issues.map(lineOf).join('\n'));
  return { request: parsed.data, from: null, out: values.out, server };
}

/** `core.svg` → `core-again.svg`: the file itself stays. */
const besideName = (from: string): string =>
  `${from.slice(0, from.length - extname(from).length)}-again${extname(from)}`;

/** A recipe says everything but where the graph is read and the file written. */
function refuseBesideFrom(args: readonly string[]): void {
  const other = args.find((arg) => arg.startsWith('--') && !/^--(from|out|server)(=|$)/.test(arg));
  if (other !== undefined) throw new Error(`${other} cannot stand beside --from, whose file says how it was made.`);
}

function formatOf(out: string): FigureFormat {
  const format = FigureFormat.safeParse(extname(out).slice(1).toLowerCase());
  if (!format.success) throw new Error(`--out ${out}: the file must end in ${ENDINGS}.`);
  return format.data;
}

/** The statement and its parameters, or the core of the graph. */
function sourceOf(values: Values): object {
  const { query, param, dataset } = values;
  if (query === undefined) {
    if (param.length > 0) throw new Error('--param needs --query.');
    const filter = dataset.length > 0 ? { datasets: dataset } : {};
    return { source: { scope: 'core', entityLimit: numberOf(values, 'entities') }, filter };
  }
  if (dataset.length > 0 || values.entities !== undefined)
    throw new Error('--dataset and --entities narrow the core; in a --query write WHERE and LIMIT instead.');
  return { source: { scope: 'query', statement: query, parameters: readParameters(param) } };
}

function numberOf(values: Values, name: 'entities' | 'width' | 'height' | 'scale' | 'seed'): number | undefined {
  const value = values[name];
  return value === undefined ? undefined : numberOption(name, value, { whole: false });
}

/** Throws where a layout has no use for what stands beside it. */
function layoutOf(values: Values): object {
  const { layout: name, by, around } = values;
  if (by !== undefined && !['grouped', 'time', 'file'].includes(name ?? ''))
    throw new Error('--by is for --layout grouped, time or file.');
  if (by !== undefined && name === 'file' && by !== 'up' && by !== 'down')
    throw new Error('--by of --layout file is up or down: where the y of the file grows.');
  if (around.length > 0 && name !== 'radial') throw new Error('--around is for --layout radial.');
  return { name, by, around: around.length > 0 ? around : undefined, seed: numberOf(values, 'seed') };
}

/** The rules of a style's file. */
function rulesOf(path: string | undefined): StyleRule[] | undefined {
  if (path === undefined) return undefined;
  const read = readStyle(jsonOf(path));
  if ('faults' in read) throw new Error([`--style ${path}:`, ...read.faults].join('\n'));
  return read.style.rules;
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `--style ${path}: cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** As a recipe has it. */
const groupingOf = (given: string | undefined): string | number | undefined =>
  given !== undefined && /^\d+$/.test(given) ? Number(given) : given;

/** A fault of the request, under the name of the option that it came from. */
function lineOf({ path, message }: { path: PropertyKey[]; message: string }): string {
  const field = String(path.findLast((part) => typeof part === 'string'));
  return `--${OPTION_OF[field] ?? field}: ${message}`;
}
const OPTION_OF: Readonly<Record<string, string>> = {
  statement: 'query',
  parameters: 'param',
  entityLimit: 'entities',
  datasets: 'dataset',
  grouping: 'group',
  name: 'layout',
};

function serverUrl(value: string): URL {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`--server ${value}: must be an address such as http://127.0.0.1:4400.`);
  return new URL(value);
}
