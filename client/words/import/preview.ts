/** Words of the second step of an import: what would come of it, and what stands in the way. */
import { bilingual } from '../bilingual.js';
import { count, firstOnes, number } from '../numbers.js';

export const previewWords = bilingual({
  en: {
    what: 'What would come of it',
    entities: 'Entities',
    facts: 'Facts',
    claims: 'Claims on properties',
    columnsOfCounts: { added: 'new', merged: 'updated', unchanged: 'as they are', conflicts: 'in conflict' },
    countsHelp:
      'Updated: there already, and given new values. In conflict: another data set holds a different value; that value stays.',
    nothingNew: 'Everything is there already: this import would change nothing.',
    listed: (shown: number, of: number) => `The first ${number(shown, 'en')} of ${number(of, 'en')}.`,
    conflicts: (n: number) => count(n, 'en', 'conflict', 'conflicts'),
    conflictsHelp: 'These values of other data sets stay; the file’s values are left out.',
    conflictColumns: { entity: 'Entity', property: 'Property', kept: 'Stays', offered: 'In the file' },
    remarks: (n: number) => count(n, 'en', 'remark', 'remarks'),
    back: 'Back to the files',
    land: 'Import',
    /** `what`: entities and facts, empty where there are none. */
    landing: (what: string, merges: number) =>
      `Import${what === '' ? '' : ` ${what}`}${merges === 0 ? '' : `, merge into ${number(merges, 'en')} existing`}`,
    checkingAgain: 'Checking again…',
  },
  fr: {
    what: 'Ce que cela donnerait',
    entities: 'Entités',
    facts: 'Faits',
    claims: 'Déclarations sur des propriétés',
    columnsOfCounts: { added: 'en plus', merged: 'mis à jour', unchanged: 'inchangés', conflicts: 'en conflit' },
    countsHelp:
      'Mis à jour : déjà là, avec de nouvelles valeurs. En conflit : un autre jeu de données a une valeur différente ; elle reste.',
    nothingNew: 'Tout est déjà là : cet import ne changerait rien.',
    listed: (shown, of) => `Ici : ${firstOnes(shown, 'm')} sur ${number(of, 'fr')}.`,
    conflicts: (n) => count(n, 'fr', 'conflit', 'conflits'),
    conflictsHelp: 'Ces valeurs d’autres jeux de données restent ; celles du fichier sont laissées de côté.',
    conflictColumns: { entity: 'Entité', property: 'Propriété', kept: 'Reste', offered: 'Dans le fichier' },
    remarks: (n) => count(n, 'fr', 'remarque', 'remarques'),
    back: 'Revenir aux fichiers',
    land: 'Importer',
    landing: (what, merges) =>
      `Importer${what === '' ? '' : ` ${what}`}${merges === 0 ? '' : `, fusionner avec ${count(merges, 'fr', 'existante', 'existantes')}`}`,
    checkingAgain: 'Nouvelle vérification…',
  },
});
