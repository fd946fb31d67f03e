/** `npm run import`: other people's files into the graph, previewed, landed whole, listed, taken back. */
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatasetName, type ColumnMapping } from '../contract/index.js';
import { readConfig } from '../server/config.js';
import { EntenteError } from '../server/EntenteError.js';
import { ImportInvalid, problemText } from '../server/import/ProblemLog.js';
import { mapArguments } from './import/mapArgument.js';
import { openImports } from './import/openImports.js';
import { progressBar } from './import/progressBar.js';
import { listLines, previewLines, recordLines } from './import/reportLines.js';
import { runCommand } from './runCommand.js';

const HELP = `Import files: CSV or TSV (nodes and relationships, or an edge list), JSON (graphology, or nodes with
links), GEXF, GraphML. An import lands whole or not at all, and can be taken back.

  npm run import -- FILE… --dataset NAME [options]
  npm run import -- --list
  npm run import -- --undo ID
  npm run import -- --delete-dataset NAME

  --dataset NAME           data set the files go to: lower-case letters, digits and hyphens
  --preview                tell what would come of it and write nothing
  --type TYPE              relation type for rows that name none (default RELATED_TO)
  --delimiter CHAR         separator of CSV fields (default: told from the file; \\t for a tab)
  --array-delimiter CHAR   separator of lists within a field (default ;)
  --map [FILE:]COLUMN=ROLE[:NAME[:TYPE]]
                           what a column holds where its header does not say; may be repeated.
                           Roles: id, label, name, nameFr, aliases, source, target, type, fact,
                           date, status, property, ignore. TYPE: string, integer, float, boolean,
                           list, integerList, floatList, booleanList.
  --list                   the imports so far
  --undo ID                take an import back: what it added goes, what it changed is restored
  --delete-dataset NAME    delete an imported data set and what only it holds
  --help

It imports into the Neo4j of NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or, without
that, into the embedded engine under ENTENTE_DATA (default ./data). While a running Entente holds that,
the files are sent to it. Ctrl-C cancels and leaves the graph as it was. docs/import.md says more.

Exit code: 0 done (or a preview without problems), 1 refused or failed, 130 cancelled.
`;

const PROBLEMS_SHOWN = 20;
const say = (lines: readonly string[]): void => console.log(lines.join('\n'));
const one = (text: string | undefined, option: string): string | undefined => {
  const character = text === '\\t' ? '\t' : text;
  if (character !== undefined && character.length !== 1) throw new Error(`--${option} takes one character, not "${text}".`);
  return character;
};

function filesOf(paths: readonly string[]): { name: string; path: string }[] {
  return paths.map((path) => {
    const full = resolve(path);
    if (!existsSync(full)) throw new Error(`There is no file ${path}.`);
    if (!statSync(full).isFile()) throw new Error(`${path} is not a file.`);
    return { name: basename(full), path: full };
  });
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dataset: { type: 'string' }, preview: { type: 'boolean', default: false }, type: { type: 'string', default: 'RELATED_TO' }, delimiter: { type: 'string' }, 'array-delimiter': { type: 'string', default: ';' },
      map: { type: 'string', multiple: true, default: [] }, list: { type: 'boolean', default: false }, undo: { type: 'string' }, 'delete-dataset': { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const aside = [values.list, values.undo !== undefined, values['delete-dataset'] !== undefined].filter(Boolean).length;
  if (values.help || (positionals.length === 0 && aside === 0)) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 1;
    return;
  }
  if (aside > 1 || (aside > 0 && positionals.length > 0)) throw new Error('Give either files, or one of --list, --undo and --delete-dataset.\nTry --help.');
  const files = filesOf(positionals);
  const dataset = DatasetName.safeParse(values.dataset);
  if (aside === 0 && values.dataset === undefined) throw new Error('Name the data set the files go to: --dataset NAME.');
  if (aside === 0 && !dataset.success) throw new Error(`--dataset ${values.dataset}: a name is made of lower-case letters, digits and hyphens, at most 63.`);
  const mappings: Record<string, ColumnMapping[]> = mapArguments(values.map, files.map((file) => file.name));
  const delimiter = one(values.delimiter, 'delimiter');
  const arrayDelimiter = one(values['array-delimiter'], 'array-delimiter') ?? ';';

  const cancelling = new AbortController();
  process.on('SIGINT', () => cancelling.abort());
  process.on('SIGTERM', () => cancelling.abort());
  const bar = progressBar();
  const { imports, where, close } = await openImports(readConfig(), (line) => console.error(line));
  try {
    if (values.list) return say(listLines(await imports.list()));
    if (values.undo !== undefined) {
      const { id, dataset: name } = await imports.undo(values.undo);
      return say([`The import ${id} into ${name} was taken back.`]);
    }
    if (values['delete-dataset'] !== undefined) {
      const gone = await imports.deleteDataset(values['delete-dataset']);
      return say([`The data set ${gone.name} was deleted: ${gone.entities.toLocaleString('en')} entities and ${gone.facts.toLocaleString('en')} facts.`]);
    }
    console.error(`${values.preview ? 'Looking at' : 'Importing'} ${files.map((file) => file.name).join(', ')} ${values.preview ? 'for' : 'into'} ${where}`);
    const options = { dataset: dataset.data ?? '', mappings, defaultType: values.type, arrayDelimiter, ...(delimiter === undefined ? {} : { delimiter }) };
    const work = { signal: cancelling.signal, onProgress: bar.show };
    if (values.preview) {
      const preview = await imports.preview(files, options, work);
      bar.end();
      if (preview.problemTotal > 0) process.exitCode = 1;
      return say(previewLines(preview));
    }
    const record = await imports.commit(files, options, work);
    bar.end();
    say(recordLines(record));
  } catch (error) {
    bar.end();
    if (cancelling.signal.aborted && !(error instanceof EntenteError && error.code === 'store.away')) {
      console.error('Cancelled; nothing of the import stays.');
      process.exitCode = 130;
      return;
    }
    if (!(error instanceof ImportInvalid)) throw error;
    const rest = error.total - Math.min(error.total, PROBLEMS_SHOWN);
    console.error([
      `Nothing was imported: ${error.total.toLocaleString('en')} ${error.total === 1 ? 'problem' : 'problems'}.`,
      ...error.problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${problemText(problem)}`), ...(rest > 0 ? [`  … and ${rest.toLocaleString('en')} more`] : []),
    ].join('\n'));
    process.exitCode = 1;
  } finally {
    await close();
  }
});
