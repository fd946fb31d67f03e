/** Words of the properties that sources give, in the inspector. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const propertyClaimWords = bilingual({
  en: {
    title: 'Properties, and who says so',
    cut: (shown: number, total: number) =>
      `Listed: ${number(shown, 'en')} of ${count(total, 'en', 'claim', 'claims')}.`,
    unnamed: 'a source without a name',
    since: (date: string) => `seen since ${date}`,
    until: (date: string) => `last seen ${date}`,
    between: (first: string, last: string) => `seen ${first} to ${last}`,
    written: (original: string) => `written “${original}”`,
    inLanguage: (name: string | null, code: string) => (name === null ? `language ${code}` : `in ${name}`),
    external: 'found by matching, not confirmed',
  },
  fr: {
    title: 'Propriétés, et qui les donne',
    cut: (shown, total) => `Ici : ${number(shown, 'fr')} sur ${count(total, 'fr', 'déclaration', 'déclarations')}.`,
    unnamed: 'une source sans nom',
    since: (date) => `relevé depuis le ${date}`,
    until: (date) => `relevé le ${date} pour la dernière fois`,
    between: (first, last) => `relevé du ${first} au ${last}`,
    written: (original) => `écrit « ${original} »`,
    inLanguage: (name, code) => (name === null ? `langue ${code}` : `en ${name}`),
    external: 'trouvé par rapprochement, non confirmé',
  },
});
