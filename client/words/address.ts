/** What is said of an address (a link, a bookmark) or a picture file of which not all could be shown, or is another. */
import type { Bilingual } from '../../contract/index.js';
import { RECIPE_SIZE } from '../../contract/limits.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';
import { number } from './numbers.js';

const { least, most } = RECIPE_SIZE.group;
/** What these names of the address take; of others the values say enough. */
const takes: Record<string, Bilingual> = {
  group: {
    en: `off, auto or ${number(least, 'en')} to ${number(most, 'en')}`,
    fr: `off, auto ou de ${number(least, 'fr')} à ${number(most, 'fr')}`,
  },
  show: { en: 'core or all', fr: 'core ou all' },
  lang: { en: 'en or fr', fr: 'en ou fr' },
  layers: { en: 'articles, passages', fr: 'articles, passages' },
  pair: { en: 'two different entities', fr: 'deux entités différentes' },
  paths: { en: 'two different entities', fr: 'deux entités différentes' },
};
/** A longer list says no more. */
const NAMED = 8;
const some = (items: readonly string[], more: string): string =>
  [...items.slice(0, NAMED).map(short), ...(items.length > NAMED ? [more] : [])].join(', ');
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const partIn = (part: string, language: 'en' | 'fr'): string => {
  const [name = ''] = part.split('=', 1);
  const taken = Object.hasOwn(takes, name) ? takes[name] : undefined;
  return taken === undefined ? short(part) : `${short(part)} (${taken[language]})`;
};

/** A key, and the name of the entity that its own was merged into. */
interface Became {
  was: string;
  now: { name: string; nameFr: string };
}

const mergedInto = (became: readonly Became[], more: string, name: 'name' | 'nameFr'): string =>
  some(
    became.map(({ was, now }) => `${was} → ${now[name]}`),
    more,
  );

/** Of what is drawn. */
export const mergedNotice = (became: readonly Became[]): Bilingual => ({
  en: `Merged since the page read it, and shown as one: ${mergedInto(became, 'and more', 'name')}.`,
  fr: frenchSpacing(
    `Fusionné depuis que la page l’a lu, donc montré ensemble : ${mergedInto(became, 'et d’autres', 'nameFr')}.`,
  ),
});

/**
 * `unread`: parts as `group=1`; `missing`: keys and names that the data do not have; `became`: those merged into others
 * since. One of them has something.
 */
export function addressNotice(
  unread: readonly string[],
  missing: readonly string[],
  became: readonly Became[] = [],
): Bilingual {
  const parts = (language: 'en' | 'fr', more: string) =>
    some(
      unread.map((part) => partIn(part, language)),
      more,
    );
  const en = [
    ...(became.length > 0
      ? [`Merged since the link was made, and shown as one: ${mergedInto(became, 'and more', 'name')}.`]
      : []),
    ...(missing.length > 0 ? [`Not in the data, and so not shown: ${some(missing, 'and more')}.`] : []),
    ...(unread.length > 0 ? [`Not understood in the address: ${parts('en', 'and more')}.`] : []),
  ];
  const fr = [
    ...(became.length > 0
      ? [
          `Fusionné depuis que le lien a été fait, donc montré ensemble : ${mergedInto(became, 'et d’autres', 'nameFr')}.`,
        ]
      : []),
    ...(missing.length > 0 ? [`Absent des données, donc pas montré : ${some(missing, 'et d’autres')}.`] : []),
    ...(unread.length > 0 ? [`Non compris dans l’adresse : ${parts('fr', 'et d’autres')}.`] : []),
  ];
  return {
    en: `${en.join(' ')} All else is as asked.`,
    fr: frenchSpacing(`${fr.join(' ')} Tout le reste est comme demandé.`),
  };
}
