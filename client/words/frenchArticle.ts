/**
 * The article that French puts before the names of countries and of some bodies: "la Russie", « l’OTAN », « les
 * États-Unis ». Other names stand as they are.
 */

const NONE = new Set([
  'Cuba',
  'Israël',
  'Taïwan',
  'Singapour',
  'Chypre',
  'Malte',
  'Haïti',
  'Madagascar',
  'Bahreïn',
  'Oman',
  'Monaco',
  'Djibouti',
  'Maurice',
  'Andorre',
  'Hong Kong',
  'Macao',
  'Porto Rico',
  'Kiribati',
  'Nauru',
  'Tuvalu',
  'Sao Tomé-et-Principe',
  'Trinité-et-Tobago',
  'Antigua-et-Barbuda',
]);
const MASCULINE_IN_E = new Set([
  'Mexique',
  'Cambodge',
  'Mozambique',
  'Zimbabwe',
  'Belize',
  'Suriname',
  'Bélize',
  'Zaïre',
]);
const PLURAL =
  /^(?:États-Unis|Pays-Bas|Émirats|Philippines|Maldives|Seychelles|Comores|Bahamas|Fidji|Palaos|Tonga|Nations unies|[ÎI]les |Territoires )/;
/** Saints have none, but their see has. */
const SAINT = /^Sainte?-(?!Siège)/;
/** Bodies whose article is certain. */
const BODIES: Record<string, string> = {
  OTAN: 'l’',
  ONU: 'l’',
  Occident: 'l’',
  'Union européenne': 'l’',
  'Union soviétique': 'l’',
  URSS: 'l’',
  'Nations unies': 'les ',
  Kremlin: 'le ',
  'Maison-Blanche': 'la ',
  'Maison Blanche': 'la ',
  'Cour pénale internationale': 'la ',
};

/** `l’`, `la `, `le `, `les ` or nothing. */
export function articleOf(name: string, kind: string): string {
  if (Object.hasOwn(BODIES, name)) return BODIES[name] ?? '';
  if (kind !== 'Country' || NONE.has(name) || SAINT.test(name)) return '';
  if (PLURAL.test(name)) return 'les ';
  if (/^[aeiouàâéèêîôû]/i.test(name)) return 'l’';
  const [first = name] = name.split(/[ -]/);
  return (first.endsWith('e') && !MASCULINE_IN_E.has(first)) || name === 'Sierra Leone' ? 'la ' : 'le ';
}

/** The words before a name and its article, drawn together as French does: "à" + "les " → "aux ". */
export function joined(before: string, article: string): string {
  const drawn =
    article === 'le '
      ? ['à le ', 'au ', 'de le ', 'du ']
      : article === 'les '
        ? ['à les ', 'aux ', 'de les ', 'des ']
        : null;
  const text = `${before}${article}`;
  if (drawn === null) return text;
  return text
    .replace(new RegExp(`(^| )${drawn[0]}$`), `$1${drawn[1]}`)
    .replace(new RegExp(`(^| )${drawn[2]}$`), `$1${drawn[3]}`);
}

/** "a signé" → "ont signé", "est membre de" → "sont membre de"; other verbs keep their form. */
export const pluralVerb = (words: string): string => words.replace(/^a /, 'ont ').replace(/^est /, 'sont ');
