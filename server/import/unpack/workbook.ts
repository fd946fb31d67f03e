/** What a workbook says of all its sheets: which there are, the texts they share, and which styles are of times. */
import { SHARED_TEXT, SHEETS, WHOLE_BYTES } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import type { Expansion } from './Expansion.js';
import { xmlEvents } from './xmlEvents.js';
import type { ZipArchive } from './ZipArchive.js';

export type TimeStyle = 'moment' | 'span';

export interface Workbook {
  sheets: { name: string; path: string; hidden: boolean }[];
  texts: string[];
  /** By the number of a cell's style: its numbers are days and times, or time that elapsed. */
  timeStyles: ReadonlyMap<number, TimeStyle>;
  /** Days are counted from 1904. */
  from1904: boolean;
}

export async function readWorkbook(archive: ZipArchive, expansion: Expansion): Promise<Workbook> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await xmlEvents(archive.bytes('xl/workbook.xml', expansion), {
    open: (name, attributes) => {
      if (sheets.length > SHEETS)
        throw new FileRefused(`the workbook has more than ${SHEETS.toLocaleString('en')} sheets: save some as CSV`);
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
    timeStyles: await timeStyles(archive, expansion),
    from1904,
  };
}

async function sharedTexts(archive: ZipArchive, expansion: Expansion): Promise<string[]> {
  const texts: string[] = [];
  let [text, inText, phonetic, length] = ['', false, false, 0];
  const count = (characters: number): void => {
    length += characters;
    if (length <= WHOLE_BYTES) return;
    const fault = 'the workbook holds more text than is held in memory';
    throw new FileRefused(`${fault}: save its sheets as CSV, which is streamed`);
  };
  await xmlEvents(archive.bytes('xl/sharedStrings.xml', expansion), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (part) => {
      if (!inText) return;
      text += part;
      count(part.length);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        count(Math.max(0, SHARED_TEXT - text.length));
        texts.push(text);
      }
    },
  });
  return texts;
}

/** Formats that every workbook has without saying so. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
/** `[h]:mm:ss` */
const ELAPSED = 46;

async function timeStyles(archive: ZipArchive, expansion: Expansion): Promise<Map<number, TimeStyle>> {
  const formats = new Map<number, TimeStyle>([...DATE_FORMATS].map((id) => [id, id === ELAPSED ? 'span' : 'moment']));
  const styles = new Map<number, TimeStyle>();
  let [inCells, count] = [false, 0];
  await xmlEvents(archive.bytes('xl/styles.xml', expansion), {
    open: (name, attributes) => {
      const given = name === 'numFmt' ? timeStyle(attributes['formatCode'] ?? '') : undefined;
      if (given) formats.set(Number(attributes['numFmtId']), given);
      if (name === 'cellXfs') inCells = true;
      const format = name === 'xf' && inCells ? formats.get(Number(attributes['numFmtId'])) : undefined;
      if (format) styles.set(count, format);
      if (name === 'xf' && inCells) count++;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Characters of a format that spreadsheet programs take, and more. */
const LONGEST_FORMAT = 1_000;

/**
 * Without what stands in quotes or other brackets, it has a day, month, year, hour or second: of a span in brackets.
 */
function timeStyle(code: string): TimeStyle | undefined {
  if (code.length > LONGEST_FORMAT) return undefined;
  const bare = code.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|General/gi, '');
  if (!/[dmyhs]/i.test(bare)) return undefined;
  return /\[[hms]+\]/i.test(bare) ? 'span' : 'moment';
}
