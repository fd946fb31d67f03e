/**
 * What became of the articles' texts, in lines: what each file holds, which articles are whole, what is missing. Pure.
 */
import type { FoundArticle, TextFile, TextsReport, UnknownParagraph } from '../../contract/index.js';

/** `dryRun`: nothing was kept. */
export const textLines = ({ files, articles }: TextsReport, { dryRun = false } = {}): string[] => [
  'Texts:',
  ...files.flatMap(fileLines),
  ...articles.map((article) => articleLine(article, dryRun)),
];

/** Whether an article whose passages were found was left out. */
export const anyLeftOut = ({ articles }: TextsReport): boolean => articles.some(({ kept }) => !kept);

/** Paragraphs that stand in place of a missing passage are listed one by one. */
function fileLines({ name, found, unknown, unknownTotal, refused, remark }: TextFile): string[] {
  if (refused !== null) return [`  ${name}: not read, ${refused}`];
  const others = unknownTotal > 0 ? `, ${count(unknownTotal, 'other paragraph', 'other paragraphs')}` : '';
  return [
    found === 0
      ? `  ${name}: none of its paragraphs is of an article of the data set`
      : `  ${name}: ${count(found, 'passage', 'passages')}${others}`,
    ...(remark === null ? [] : [`    ${remark}`]),
    ...unknown.flatMap(insteadLine),
  ];
}

const insteadLine = ({ line, words, insteadOf }: UnknownParagraph): string[] =>
  insteadOf === null ? [] : [`    line ${line} is not passage ${insteadOf.n} of ${insteadOf.article}: “${words}”`];

function articleLine({ id, found, missing, passageCount, kept }: FoundArticle, dryRun: boolean): string {
  const head = `  ${id}: ${found.length} of ${count(passageCount, 'passage', 'passages')} found`;
  const gap = missing.length === 0 ? '' : `, missing ${missing.join(', ')}`;
  if (kept) return `${head}${gap}; kept`;
  if (missing.length === 0) return `${head}${dryRun ? '; would be kept' : '; not kept'}`;
  return `${head}${gap}; not kept: give the article whole, or keep what was found with --partial`;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
