/** Words of the layouts to choose from; each has a name and says what it is good for. */
import type { LayoutName } from '../../contract/index.js';
import { bilingual } from './bilingual.js';

type Named = Readonly<Record<LayoutName, { name: string; purpose: string }>>;

export const layoutWords = bilingual({
  en: {
    title: 'Layout',
    chosen: (name: string) => `Layout: ${name}`,
    groupsBy: 'Groups by',
    lanesBy: 'Lanes by',
    builtIn: { kind: 'kind', dataset: 'data set' } as Readonly<Record<string, string>>,
    properties: 'Properties',
    propertyOf: (name: string, count: string) => `${name} (${count} have it)`,
    nowhere: 'No entity here has a latitude and longitude, so there is no map: they stand in rows.',
    noCoordinates: 'There is no map: no entity here has a latitude and longitude.',
    outOfFile: 'No entity here has a place in its file (x and y): they stand in rows.',
    axisUp: 'The file’s y axis points up (Gephi, Graphviz)',
    of: {
      relations: { name: 'By relations', purpose: 'What is related stands near, with room for names and words' },
      force: { name: 'Force', purpose: 'ForceAtlas2: links pull, all push; for large graphs too' },
      layered: { name: 'In layers', purpose: 'From left to right in the direction of the relations' },
      radial: { name: 'Around one', purpose: 'Rings around the selection, each one relation further out' },
      circular: { name: 'Circle', purpose: 'All on one ring, what is related as near on it as can be' },
      grouped: { name: 'In groups', purpose: 'What is of one kind, or has one value of a property, stands together' },
      time: { name: 'By time', purpose: 'Across by date, a lane for each kind or value of a property' },
      map: { name: 'On a map', purpose: 'Where they are on earth; who has no latitude and longitude stands beside' },
      grid: { name: 'Grid', purpose: 'In rows, by kind, the most prominent first' },
      file: {
        name: 'As in the file',
        purpose: 'Where the imported file has them; who has no place in it stands beside',
      },
    } satisfies Named as Named,
  },
  fr: {
    title: 'Disposition',
    chosen: (name) => `Disposition : ${name}`,
    groupsBy: 'Regrouper par',
    lanesBy: 'Un couloir par',
    builtIn: { kind: 'sorte', dataset: 'jeu de données' },
    properties: 'Propriétés',
    propertyOf: (name, count) => `${name} (${count} l’ont)`,
    nowhere: 'Aucune entité ici n’a de latitude ni de longitude : pas de carte, mais des lignes.',
    noCoordinates: 'Pas de carte : aucune entité ici n’a de latitude ni de longitude.',
    outOfFile: 'Aucune entité ici n’a de place dans son fichier (x et y) : elles se tiennent en lignes.',
    axisUp: 'L’axe y du fichier monte (Gephi, Graphviz)',
    of: {
      relations: { name: 'Par relations', purpose: 'Ce qui est lié se tient proche, avec de la place pour les mots' },
      force: {
        name: 'Forces',
        purpose: 'ForceAtlas2 : les liens attirent, tout se repousse ; aussi pour les grands graphes',
      },
      layered: { name: 'En couches', purpose: 'De gauche à droite, dans le sens des relations' },
      radial: { name: 'En anneaux', purpose: 'Des anneaux autour de la sélection, une relation plus loin à chacun' },
      circular: { name: 'En cercle', purpose: 'Tout sur un anneau, ce qui est lié aussi proche que possible' },
      grouped: { name: 'En groupes', purpose: 'Ce qui est de même sorte, ou de même valeur, se tient ensemble' },
      time: { name: 'Par date', purpose: 'De gauche à droite selon la date, un couloir par sorte ou par valeur' },
      map: { name: 'Sur une carte', purpose: 'Là où ils se trouvent ; à côté, ce qui n’a ni latitude ni longitude' },
      grid: { name: 'En grille', purpose: 'En lignes, par sorte, le plus important d’abord' },
      file: {
        name: 'Selon le fichier',
        purpose: 'Là où le fichier importé les place ; à côté, ce qui n’y a pas de place',
      },
    },
  },
});
