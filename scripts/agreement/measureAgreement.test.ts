import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../server/paths.js';
import { unpadded } from './testing/unpadded.js';
import { agreementTable } from './agreementTable.js';
import { cohensKappa, measureAgreement, type CodedClaim } from './measureAgreement.js';
import { parsePass, readPasses } from './readPasses.js';

const claim = (text: string, more: Partial<CodedClaim> = {}): CodedClaim => {
  const [subject = '', type = '', object = ''] = text.split(' ');
  return { article: 'a1', passages: [1], subject, type, object, status: 'asserted', claimant: '', ...more };
};
const symmetric = new Set(['MET']);
const all = (a: CodedClaim[], b: CodedClaim[]) => {
  const measured = measureAgreement(a, b, symmetric);
  return { ...measured, all: measured.claims.get('all') };
};

describe('agreement of two codings', () => {
  it('counts matching claims among all that either coder has', () => {
    const { all: share } = all(
      [claim('kim LEADS dprk'), claim('kim MET putin')],
      [claim('kim LEADS dprk'), claim('kim SIGNED pact'), claim('putin LEADS russia')],
    );
    expect(share).toEqual({ a: 2, b: 3, matched: 1, share: 1 / 4, dice: 2 / 5 });
  });

  it('matches a symmetric relation either way round, and no other', () => {
    expect(all([claim('kim MET putin')], [claim('putin MET kim')]).all?.matched).toBe(1);
    expect(all([claim('kim LEADS putin')], [claim('putin LEADS kim')]).all?.matched).toBe(0);
  });

  it('keeps articles and claimants apart, and says how far they matter', () => {
    const measured = all(
      [claim('kim LEADS dprk', { claimant: 'cha' }), claim('kim MET putin')],
      [claim('kim LEADS dprk'), claim('kim MET putin', { article: 'a2' })],
    );
    expect(measured.all?.matched).toBe(0);
    expect(measured.anyClaimant.matched).toBe(1);
    expect(measured.sameClaimant).toBe(0);
    expect(measured.claims.get('a2')).toMatchObject({ a: 0, b: 1, matched: 0 });
  });

  it('sees the same pair under another type', () => {
    const measured = all([claim('pact PROVIDES_FOR clause')], [claim('clause PART_OF pact')]);
    expect([measured.all?.matched, measured.anyType.matched]).toEqual([0, 1]);
  });

  it('uses each claim once, pairing those that cite the same passage', () => {
    const a = [
      claim('dprk SUPPLIED russia', { passages: [2], status: 'alleged' }),
      claim('dprk SUPPLIED russia', { passages: [9] }),
    ];
    const b = [
      claim('dprk SUPPLIED russia', { passages: [9] }),
      claim('dprk SUPPLIED russia', { passages: [2], status: 'alleged' }),
      claim('dprk SUPPLIED russia', { passages: [5] }),
    ];
    const measured = all(a, b);
    expect([measured.all?.matched, measured.status.same, measured.samePassage]).toEqual([2, 1, 1]);
  });
});

describe("Cohen's kappa", () => {
  it('is agreement beyond chance', () => {
    const ratings: [string, string][] = [
      ...Array(20).fill(['y', 'y']),
      ...Array(5).fill(['y', 'n']),
      ...Array(10).fill(['n', 'y']),
      ...Array(15).fill(['n', 'n']),
    ];
    expect(cohensKappa(ratings)).toBeCloseTo(0.4, 10);
  });

  it('is 1 for full agreement on one category, and 0 for what chance gives', () => {
    expect(
      cohensKappa([
        ['y', 'y'],
        ['y', 'y'],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        ['y', 'y'],
        ['y', 'n'],
        ['n', 'y'],
        ['n', 'n'],
      ]),
    ).toBe(0);
  });
});

describe('the bundled codings', () => {
  it('give the figures that the README of the data set states', async () => {
    const { a, b, symmetric: types } = await readPasses(projectPath('cypher', 'dataset'));
    expect(unpadded(await readFile(projectPath('cypher', 'dataset', 'README.md'), 'utf8'))).toContain(
      unpadded(agreementTable(measureAgreement(a, b, types))),
    );
  });

  it('are refused by file and line when a row is short', () => {
    const header = 'article\tpassages\tsubject\ttype\tobject\tstatus\tclaimant\treporter\tdate';
    expect(() => parsePass(`${header}\na1\tx\tkim\tLEADS\tdprk\tasserted\t-\t-\t-`, 'a.tsv')).toThrow('a.tsv line 2');
    expect(() => parsePass('article\tsubject', 'a.tsv')).toThrow('a.tsv line 1');
  });
});
