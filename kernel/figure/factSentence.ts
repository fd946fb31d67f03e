/** A fact as a sentence: who, did what, to whom, when, where it stands, on how much it rests. */
import type { EdgeAttributes, Language } from '../../contract/index.js';
import { entityLabel, isFact, STATUS_WORDS } from '../appearance/index.js';
import type { Picture, PictureEdge } from '../picture/index.js';
import { isolated } from '../text/direction.js';
import { FIGURE_WORDS } from './figureWords.js';

export function factSentence({ edge, label }: PictureEdge, nodes: Picture['nodes'], language: Language): string {
  const name = (key: string): string => isolated(entityLabel(nodes.get(key)!.attributes, language));
  const words = `${name(edge.source)} ${label} ${name(edge.target)}`;
  return isFact(edge) ? `${words} (${standing(edge.attributes, language)})` : words;
}

function standing(fact: EdgeAttributes, language: Language): string {
  const words = FIGURE_WORDS[language];
  const status = [STATUS_WORDS[fact.status][language], fact.contested ? STATUS_WORDS.contested[language] : '']
    .filter((s) => s !== '')
    .join(', ');
  const counts = [
    `${fact.claimCount} ${fact.claimCount === 1 ? words.claim : words.claims}`,
    `${fact.originCount} ${fact.originCount === 1 ? words.origin : words.origins}`,
  ];
  return [fact.date, status, ...(fact.claimCount > 0 ? counts : [])].filter(Boolean).join('; ');
}
