/** Changes of the style's rules: each one step of undo. */
import { RECIPE_SIZE, type StyleRule } from '../../../contract/index.js';
import { styleRules } from '../../state/graph.js';
import { commit } from '../../state/history.js';
import { sameValue } from '../../state/sameValue.js';
import { styleGestures } from '../../words/styleGestures.js';

export function setRules(next: readonly StyleRule[]): void {
  if (!sameValue(next, styleRules.value)) commit(styleGestures.rules, { styleRules: next });
}

export const addRules = (more: readonly StyleRule[]): void => setRules([...styleRules.value, ...more]);

export const removeRule = (at: number): void => setRules(styleRules.value.filter((_, i) => i !== at));

/** By one place, `-1` towards the first. */
export function moveRule(at: number, by: -1 | 1): void {
  const rules = [...styleRules.value];
  const [moved] = rules.splice(at, 1);
  if (moved !== undefined) setRules([...rules.slice(0, at + by), moved, ...rules.slice(at + by)]);
}

export const switchRule = (at: number): void =>
  setRules(
    styleRules.value.map((rule, i): StyleRule => {
      if (i !== at) return rule;
      const { off, ...others } = rule;
      return off === true ? others : { ...others, off: true };
    }),
  );

const withoutHidden = (rule: StyleRule): StyleRule => {
  const { hidden: _, ...others } = rule;
  return others;
};
const withoutRange = (rule: StyleRule): StyleRule => {
  const { between: _, ...others } = rule;
  return others;
};

/** Leaves out numbers below `from` and above `to`; null: that side is open. */
export function keepBetween(at: number, from: number | null, to: number | null): void {
  const open = from === null && to === null;
  const rules = styleRules.value.map((rule, i): StyleRule => {
    if (i !== at) return rule;
    return open ? withoutRange(rule) : { ...rule, between: [from, to] };
  });
  if (!sameValue(rules, styleRules.value)) commit(styleGestures.filter, { styleRules: rules });
}

/** Of the entries of a rule's legend leaves these out. What is hidden and not in the legend now stays so. */
export function hideEntries(at: number, entries: readonly string[], hidden: readonly string[]): void {
  const rules = styleRules.value.map((rule, i): StyleRule => {
    if (i !== at) return rule;
    const elsewhere = (rule.hidden ?? []).filter((id) => !entries.includes(id));
    const next = [...hidden, ...elsewhere].slice(0, RECIPE_SIZE.hiddenEntries);
    return next.length === 0 ? withoutHidden(rule) : { ...rule, hidden: next };
  });
  if (!sameValue(rules, styleRules.value)) commit(styleGestures.filter, { styleRules: rules });
}

export function showAllEntries(): void {
  const rules = styleRules.value.map((rule) => withoutRange(withoutHidden(rule)));
  if (!sameValue(rules, styleRules.value)) commit(styleGestures.filter, { styleRules: rules });
}
