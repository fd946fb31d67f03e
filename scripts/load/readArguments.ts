/** Reads the command line of `npm run load`. */
import { resolve } from 'node:path';
import { bundledDatasetDir } from '../../server/dataset/readDataset.js';
import { commandLine } from '../commandLine.js';

export const HELP = `Load a data set written as text; a second load changes nothing.

  npm run load -- [options]

  --dir DIR        folder of dataset.json and the JSONL files (default: the bundled data set)
  --texts PATH     text files of the data set's articles, or a folder of them: the passages are
                   recognised by checksum and kept in the graph beside their claims. Later loads
                   keep them; exports leave them out. Only whole articles are kept.
  --partial        keep what was found of articles of which passages are missing, too
  --sources FILE   where articles appeared: {"a1": {"outlet": "…", "author": "…", "url": "https://…",
                   "date": "2024-06-19"}}. Default: sources.json in the folder of --texts, if there
  --remove-texts   take the texts out of the graph again
  --dry-run        show what would change, and change nothing
  --help

It loads into the Neo4j of NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or, without
that, into the embedded engine under ENTENTE_DATA (default ./data), which no running Entente may
have open: drop the articles' files on its page then. A broken data set is refused whole, and the
graph stays as it was.

Exit code: 0 done, 1 refused, or an article's text was not kept because passages are missing.
`;

export interface LoadTask {
  dir: string;
  texts: string | null;
  partial: boolean;
  sources: string | null;
  removeTexts: boolean;
  dryRun: boolean;
}

/** Null: help is asked for. Throws an Error whose message says what to write instead. */
export function readArguments(argv: readonly string[]): LoadTask | null {
  const { values } = commandLine(argv, {
    dir: { type: 'string' },
    texts: { type: 'string' },
    partial: { type: 'boolean', default: false },
    sources: { type: 'string' },
    'remove-texts': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  if (values.help) return null;
  if (values['remove-texts'] && values.texts !== undefined)
    throw new Error('--remove-texts takes out what --texts would bring: use one of them.');
  const path = (value: string | undefined): string | null => (value === undefined ? null : resolve(value));
  return {
    dir: path(values.dir) ?? bundledDatasetDir(),
    texts: path(values.texts),
    partial: values.partial,
    sources: path(values.sources),
    removeTexts: values['remove-texts'],
    dryRun: values['dry-run'],
  };
}
