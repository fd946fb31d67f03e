/** Example statements for the bundled data, with columns named in the reader's language. Each runs on both engines. */
import type { Bilingual, Language } from '../../contract/index.js';

export interface Example {
  id: string;
  title: Bilingual;
  statement: Bilingual;
  parameters: Record<string, unknown>;
}
const same = (text: string): Bilingual => ({ en: text, fr: text });
/** One text for both languages: `@name` becomes the name property of the language, `<who|qui>` a column's name. */
const both = (text: string): Bilingual => {
  const pick = (language: Language) =>
    text
      .replace(/@name/g, language === 'fr' ? 'nameFr' : 'name')
      .replace(/@title/g, language === 'fr' ? 'titleFr' : 'title')
      .replace(/@paraphrase/g, language === 'fr' ? 'paraphraseFr' : 'paraphrase')
      .replace(/<(\w+)\|(\w+)>/g, language === 'fr' ? '$2' : '$1');
  return { en: pick('en'), fr: pick('fr') };
};

export const EXAMPLES: readonly Example[] = [
  {
    id: 'signed',
    title: { en: 'Who signed what', fr: 'Qui a signé quoi' },
    parameters: {},
    statement: same('MATCH (a:Entity)-[r:SIGNED]->(b:Entity)\nRETURN a, r, b'),
  },
  {
    id: 'contested',
    title: { en: 'Facts that somebody denies', fr: 'Les faits que quelqu’un dément' },
    parameters: {},
    statement: same('MATCH (a:Entity)-[r]->(b:Entity)\nWHERE r.contested = true\nRETURN a, r, b'),
  },
  {
    id: 'around',
    title: { en: 'Everything around one entity (a parameter)', fr: 'Tout ce qui entoure une entité (un paramètre)' },
    parameters: { id: 'vladimir-putin' },
    statement: same('MATCH (a:Entity {id: $id})-[r]-(b:Entity)\nRETURN a, r, b\nLIMIT 200'),
  },
  {
    id: 'criticized',
    title: { en: 'Who criticized whom, when', fr: 'Qui a critiqué qui, et quand' },
    parameters: {},
    statement: both(
      'MATCH (a:Entity)-[r:CRITICIZED]->(b:Entity)\nRETURN a.@name AS <who|qui>, b.@name AS <whom|cible>, r.date AS date, r.status AS <status|statut>\nORDER BY <who|qui>, <whom|cible>',
    ),
  },
  {
    id: 'speakers',
    title: { en: 'Who makes the most claims', fr: 'Qui déclare le plus' },
    parameters: {},
    statement: both(
      'MATCH (c:Claim)-[:CLAIMED_BY]->(e:Entity)\nRETURN e.@name AS <who|qui>, count(c) AS <claims|declarations>\nORDER BY <claims|declarations> DESC\nLIMIT 20',
    ),
  },
  {
    id: 'denials',
    title: { en: 'Every denial and its passage', fr: 'Chaque démenti et son passage' },
    parameters: {},
    statement: both(
      "MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {status: 'denied'})-[:OBJECT]->(o:Entity)\nMATCH (c)-[e:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article)\nRETURN s.@name AS <subject|sujet>, c.type AS type, o.@name AS <object|objet>, a.@title AS article, p.n AS passage, e.@paraphrase AS <evidence|preuve>",
    ),
  },
  {
    id: 'arms',
    title: { en: 'What was supplied, with quantities', fr: 'Ce qui a été livré, avec les quantités' },
    parameters: {},
    statement: both(
      'MATCH (a:Entity)-[r:SUPPLIED]->(b:Entity)\nRETURN a.@name AS <supplier|fournisseur>, b.@name AS <receiver|destinataire>, r.goods AS <goods|biens>, r.quantity AS <quantity|quantite>, r.status AS <status|statut>, r.claimCount AS <claims|declarations>\nORDER BY <claims|declarations> DESC',
    ),
  },
];
