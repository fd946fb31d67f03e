/** Reads the two raw codings of the bundled data set, kept as tab-separated text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodedClaim } from './measureAgreement.js';

const COLUMNS = ['article', 'passages', 'subject', 'type', 'object', 'status', 'claimant', 'reporter', 'date'] as const;

/** The two codings, and the relation types that are symmetric, from the data set's folder. */
export async function readPasses(dir: string): Promise<{ a: CodedClaim[]; b: CodedClaim[]; symmetric: Set<string> }> {
  const [a, b, vocabulary] = await Promise.all(
    ['passes/a.tsv', 'passes/b.tsv', 'vocabulary.jsonl'].map((name) => readFile(join(dir, name), 'utf8')),
  );
  const types = (vocabulary ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; symmetric: boolean });
  return {
    a: parsePass(a ?? '', 'a.tsv'),
    b: parsePass(b ?? '', 'b.tsv'),
    symmetric: new Set(types.filter((t) => t.symmetric).map((t) => t.type)),
  };
}

/** Throws, naming file and line, on a header or a row that is not as expected. */
export function parsePass(text: string, file: string): CodedClaim[] {
  const [header, ...rows] = text.trim().split('\n');
  if (header !== COLUMNS.join('\t'))
    throw new Error(`${file} line 1: the columns must be ${COLUMNS.join(', ')}, parted by tabs.`);
  return rows.map((row, i) => {
    const cells = row.split('\t');
    const [article = '', passages = '', subject = '', type = '', object = '', status = '', claimant = ''] = cells;
    const numbers = passages.split(',').map(Number);
    if (
      cells.length !== COLUMNS.length ||
      [article, subject, type, object, status, claimant].includes('') ||
      !numbers.every((n) => Number.isInteger(n) && n > 0)
    ) {
      throw new Error(
        `${file} line ${i + 2}: a row is ${COLUMNS.join(', ')} with passages such as 3 or 3,8; claimant, reporter and date are - where there is none.`,
      );
    }
    return { article, passages: numbers, subject, type, object, status, claimant: claimant === '-' ? '' : claimant };
  });
}
