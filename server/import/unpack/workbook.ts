/** What a workbook says of all its sheets: which there are, the texts they share, and which styles are of dates. */
import { WHOLE_BYTES } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { Expansion } from './Expansion.js';
import { xmlEvents } from './xmlEvents.js';
import type { ZipArchive } from './ZipArchive.js';

export interface Workbook {
  sheets: { name: string; path: string; hidden: boolean }[];
  texts: string[];
  /** By the number of a cell's style: a number of it is a day. */
  dateStyles: ReadonlySet<number>;
  /** Days are counted from 1904. */
  from1904: boolean;
}

export async function readWorkbook(archive: ZipArchive, expansion: Expansion): Promise<Workbook> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await xmlEvents(archive.bytes('xl/workbook.xml', expansion), {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({
          name: attributes['name'] ?? '',
          relation: attributes['r:id'] ?? attributes['relationships:id'] ?? '',
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    },
  });
  const paths = new Map<string, string>();
  await xmlEvents(archive.bytes('xl/_rels/workbook.xml.rels', expansion), {
    open: (name, { Id, Target, Type = '' }) => {
      if (name === 'Relationship' && Id && Target && Type.endsWith('/worksheet'))
        paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return {
    sheets: sheets.flatMap(({ name, relation, hidden }) => {
      const path = paths.get(relation);
      return path === undefined ? [] : [{ name, path, hidden }];
    }),
    texts: await sharedTexts(archive, expansion),
    dateStyles: await dateStyles(archive, expansion),
    from1904,
  };
}

async function sharedTexts(archive: ZipArchive, expansion: Expansion): Promise<string[]> {
  const texts: string[] = [];
  let [text, inText, phonetic, length] = ['', false, false, 0];
  await xmlEvents(archive.bytes('xl/sharedStrings.xml', expansion), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (part) => {
      if (!inText) return;
      text += part;
      length += part.length;
      if (length > WHOLE_BYTES)
        throw new FileRefused(
          'the workbook holds more text than is held in memory: save its sheets as CSV, which is streamed',
        );
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Formats that every workbook has without saying so. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

async function dateStyles(archive: ZipArchive, expansion: Expansion): Promise<Set<number>> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let [inCells, count] = [false, 0];
  await xmlEvents(archive.bytes('xl/styles.xml', expansion), {
    open: (name, attributes) => {
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? ''))
        formats.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells && formats.has(Number(attributes['numFmtId']))) styles.add(count);
      if (name === 'xf' && inCells) count++;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Without what stands in quotes or brackets, it has a day, month, year, hour or second. */
const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|General/gi, ''));
