/** The rows of a result as CSV and as JSON: to the clipboard, and as files. */
import type { CypherResponse } from '../../contract/index.js';
import { copyText } from '../panels/parts/copyText.js';
import type { MenuGroup } from '../panels/parts/MenuList.js';
import { saveFile } from '../panels/parts/saveFile.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';
import { toCsv } from './toCsv.js';

type Rows = CypherResponse['data'];

export const resultAsJson = (rows: Rows): string => JSON.stringify(rows, null, 2);

/** The entries of the menu "Save". */
export function resultFiles(rows: Rows): MenuGroup[] {
  const t = wordsOf(cypherWords);
  const csv = () => toCsv(rows.fields, rows.values);
  const json = () => resultAsJson(rows);
  // Spreadsheets need the mark in front to read the file as UTF-8.
  const saveCsv = () => saveFile('entente-result.csv', `\ufeff${csv()}`, 'text/csv;charset=utf-8');
  const saveJson = () => saveFile('entente-result.json', json(), 'application/json');
  return [
    {
      entries: [
        { id: 'copy-csv', label: t.copyCsv, icon: 'copy', run: () => void copyText(csv()) },
        { id: 'copy-json', label: t.copyJson, icon: 'copy', run: () => void copyText(json()) },
        { id: 'csv', label: t.csvFile, icon: 'download', run: saveCsv },
        { id: 'json', label: t.jsonFile, icon: 'download', run: saveJson },
      ],
    },
  ];
}
