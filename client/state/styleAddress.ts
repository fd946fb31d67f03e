/**
 * A style rule as a text of the address and back: `entities.colour~measure:community`, then where there is one its scale,
 * `off`, and the legend's entries that are left out.
 */
import { StyleRule } from '../../contract/index.js';

export const ruleText = ({ of, what, by, scale, off, hidden = [] }: StyleRule): string =>
  [`${of}.${what}`, by, scale ?? '', off === true ? 'off' : '', ...hidden]
    .map((part) => part.replaceAll('%', '%25').replaceAll('~', '%7E'))
    .join('~')
    .replace(/~+$/, '');

/** Undefined where none of the texts is a rule. */
export function rulesIn(texts: readonly string[]): StyleRule[] | undefined {
  const rules = texts.flatMap((text) => {
    const [subject = '', by, scale, off, ...hidden] = text
      .split('~')
      .map((part) => part.replaceAll('%7E', '~').replaceAll('%25', '%'));
    const [of, what] = subject.split('.');
    const read = StyleRule.safeParse({
      ...{ of, what, by },
      ...(scale && { scale }),
      ...(off === 'off' && { off: true }),
      ...(hidden.length > 0 && { hidden }),
    });
    return read.success ? [read.data] : [];
  });
  return rules.length === 0 ? undefined : rules;
}
