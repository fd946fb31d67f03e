/** What the legend of a figure says of its style rules: each rule in words, then its entries with a sample. */
import { betweenText, figureText, entryText, ruleText, type LegendEntry, type RuleLegend } from '../style/index.js';
import type { FigureInput } from './FigureInput.js';

/** A sample of what a rule draws. */
export interface StyleSample {
  of: RuleLegend['rule']['of'];
  look: NonNullable<LegendEntry['look']>;
}
interface StyleEntry {
  text: string;
  sample?: StyleSample;
}

/**
 * A list for each rule; entries that are switched off are left out of picture and legend, and all of a rule without
 * looks that leaves none out.
 */
export const styleEntries = ({ styles = [], vocabulary, language }: FigureInput): StyleEntry[][] =>
  styles.map(({ rule, entries: all }) => {
    const entries = rule.what === 'shown' && rule.hidden === undefined ? [] : all;
    const numbers = rule.between === undefined ? '' : ` (${betweenText(rule.between, language)})`;
    const colon = entries.length === 0 ? '' : language === 'fr' ? '\u00a0:' : ':';
    return [
      { text: `${ruleText(rule, language)}${numbers}${colon}` },
      ...entries
        .filter(({ hidden, look, count }) => !hidden && look !== null && count > 0)
        .map((entry) => ({
          text: `${entryText(entry, rule, vocabulary, language)} (${figureText(entry.count, language)})`,
          sample: { of: rule.of, look: entry.look! },
        })),
    ];
  });

/** Whether a rule says what is else said of all figures: what a colour, a larger disc, a wider line means. */
export const isRuled = ({ styles = [] }: FigureInput, of: RuleLegend['rule']['of'], what: RuleLegend['rule']['what']) =>
  styles.some(({ rule }) => rule.of === of && rule.what === what);
