/**
 * A style rule as a text of the address and back: `entities.colour~measure:community`, then where there is one its
 * scale,
 * `off` or the numbers that it leaves in (`2..10`, `off_2..`), and the legend's entries that are left out.
 */
import { StyleRule } from '../../contract/index.js';

export const ruleText = ({ of, what, by, scale, off, between, hidden = [] }: StyleRule): string =>
  [
    `${of}.${what}`,
    by,
    scale ?? '',
    [off === true ? 'off' : '', rangeText(between)].filter(Boolean).join('_'),
    ...hidden,
  ]
    .map((part) => part.replaceAll('%', '%25').replaceAll('~', '%7E'))
    .join('~')
    .replace(/~+$/, '');

/** Undefined where none of the texts is a rule. */
export function rulesIn(texts: readonly string[]): StyleRule[] | undefined {
  const rules = texts.flatMap((text) => {
    const [subject = '', by, scale, how = '', ...hidden] = text
      .split('~')
      .map((part) => part.replaceAll('%7E', '~').replaceAll('%25', '%'));
    const [of, what] = subject.split('.');
    const between = rangeIn(how);
    const read = StyleRule.safeParse({
      ...{ of, what, by },
      ...(scale && { scale }),
      ...(/^off(_|$)/.test(how) && { off: true }),
      ...(between !== null && { between }),
      ...(hidden.length > 0 && { hidden }),
    });
    return read.success ? [read.data] : [];
  });
  return rules.length === 0 ? undefined : rules;
}

const rangeText = (between: StyleRule['between']): string =>
  between === undefined ? '' : between.map((end) => end ?? '').join('..');

function rangeIn(text: string): StyleRule['between'] | null {
  const ends = /^(?:off_)?(-?[\d.e+-]*?)\.\.(-?[\d.e+-]*)$/.exec(text)?.slice(1);
  const [from, to] = (ends ?? []).map((end) => (end === '' ? null : Number(end)));
  return from === undefined || to === undefined || (from === null && to === null) ? null : [from, to];
}
