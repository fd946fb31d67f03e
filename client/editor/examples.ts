/** Example statements for the bundled data, with columns named in the reader's language. Each runs on both engines. */
import type { Bilingual, Language } from '../../contract/index.js';
import { exampleWords } from '../words/examples.js';
import { FIRST_STATEMENT } from './query.js';

interface Example {
  id: keyof typeof exampleWords.en.titles;
  statement: Bilingual;
  parameters: Record<string, unknown>;
}

/** Properties that the data hold in both languages: `@name` stands for `name` or `nameFr`. */
const inLanguage = (property: string, language: Language) => (language === 'fr' ? `${property}Fr` : property);

/** One text for both languages: `@name` becomes the property of the language, `<who>` the column's name in it. */
function inBoth(...lines: string[]): Bilingual {
  const written = (language: Language) => {
    const columns: Readonly<Record<string, string>> = exampleWords[language].columns;
    return lines
      .join('\n')
      .replace(/@(name|title|paraphrase)/g, (_, property: string) => inLanguage(property, language))
      .replace(/<(\w+)>/g, (_, column: string) => columns[column]!);
  };
  return { en: written('en'), fr: written('fr') };
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'signed',
    parameters: {},
    statement: inBoth('MATCH (a:Entity)-[r:SIGNED]->(b:Entity)', 'RETURN a, r, b'),
  },
  {
    id: 'contested',
    parameters: {},
    statement: inBoth('MATCH (a:Entity)-[r]->(b:Entity)', 'WHERE r.contested = true', 'RETURN a, r, b'),
  },
  {
    id: 'around',
    parameters: { id: 'vladimir-putin' },
    statement: inBoth('MATCH (a:Entity {id: $id})-[r]-(b:Entity)', 'RETURN a, r, b', 'LIMIT 200'),
  },
  {
    id: 'criticized',
    parameters: {},
    statement: inBoth(
      'MATCH (a:Entity)-[r:CRITICIZED]->(b:Entity)',
      'RETURN a.@name AS <who>, b.@name AS <whom>, r.date AS date, r.status AS <status>',
      'ORDER BY <who>, <whom>',
    ),
  },
  {
    id: 'speakers',
    parameters: {},
    statement: inBoth(
      'MATCH (c:Claim)-[:CLAIMED_BY]->(e:Entity)',
      'RETURN e.@name AS <who>, count(c) AS <claims>',
      'ORDER BY <claims> DESC',
      'LIMIT 20',
    ),
  },
  {
    id: 'denials',
    parameters: {},
    statement: inBoth(
      "MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {status: 'denied'})-[:OBJECT]->(o:Entity)",
      'MATCH (c)-[e:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article)',
      'RETURN s.@name AS <subject>, c.type AS type, o.@name AS <object>, a.@title AS article, p.n AS passage, e.@paraphrase AS <evidence>',
    ),
  },
  {
    id: 'arms',
    parameters: {},
    statement: inBoth(
      'MATCH (a:Entity)-[r:SUPPLIED]->(b:Entity)',
      'RETURN a.@name AS <supplier>, b.@name AS <receiver>, r.goods AS <goods>, r.quantity AS <quantity>, r.status AS <status>, r.claimCount AS <claims>',
      'ORDER BY <claims> DESC',
    ),
  },
];

/** Whether a statement is an example as it was given. */
export const isExample = (text: string): boolean =>
  text === FIRST_STATEMENT || EXAMPLES.some(({ statement }) => statement.en === text || statement.fr === text);
