/** Words of the example statements: their titles, and the columns of their results as Cypher names. */
import { bilingual } from './bilingual.js';

export const exampleWords = bilingual({
  en: {
    titles: {
      signed: 'Who signed what',
      contested: 'Facts that somebody denies',
      around: 'Everything around one entity (a parameter)',
      criticized: 'Who criticized whom, when',
      speakers: 'Who makes the most claims',
      denials: 'Every denial and its passage',
      arms: 'What was supplied, with quantities',
    },
    columns: {
      who: 'who',
      whom: 'whom',
      status: 'status',
      claims: 'claims',
      subject: 'subject',
      object: 'object',
      evidence: 'evidence',
      supplier: 'supplier',
      receiver: 'receiver',
      goods: 'goods',
      quantity: 'quantity',
    },
  },
  fr: {
    titles: {
      signed: 'Qui a signé quoi',
      contested: 'Les faits que quelqu’un dément',
      around: 'Tout ce qui entoure une entité (un paramètre)',
      criticized: 'Qui a critiqué qui, et quand',
      speakers: 'Qui déclare le plus',
      denials: 'Chaque démenti et son passage',
      arms: 'Ce qui a été livré, avec les quantités',
    },
    columns: {
      who: 'qui',
      whom: 'cible',
      status: 'statut',
      claims: 'declarations',
      subject: 'sujet',
      object: 'objet',
      evidence: 'preuve',
      supplier: 'fournisseur',
      receiver: 'destinataire',
      goods: 'biens',
      quantity: 'quantite',
    },
  },
});
