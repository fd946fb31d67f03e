/**
 * What went wrong, in words. The server's messages are English, for those who write requests; errors that a reader can
 * meet without writing any have words of their own here. In French the text comes from the code, and the server's own
 * message follows where it gives particulars.
 */
import type { Bilingual, Language } from '../../contract/index.js';
import { ApiError, type ApiErrorCode } from '../api/ApiError.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';

const french: Record<ApiErrorCode, string> = {
  'request.invalid': 'La demande n’est pas comprise.',
  'request.too-large': 'La demande est trop grande.',
  'request.not-json': 'Ce n’est pas du JSON valable.',
  'request.unknown-endpoint': 'Le serveur ne connaît pas cette adresse.',
  'request.method-not-allowed': 'Le serveur n’admet pas cette méthode.',
  'request.forbidden-origin': 'Le serveur n’admet pas de demande venue d’ici.',
  'entity.not-found': 'Cette entité n’est pas dans les données.',
  'community.not-found': 'Cette communauté n’existe pas dans les données.',
  'communities.under-way': 'Les communautés sont en cours de recherche.',
  'fact.not-found': 'Ce fait n’est pas dans les données.',
  'article.not-found': 'Cet article n’est pas dans les données.',
  'dataset.not-found': 'Ce jeu de données n’existe pas ici.',
  'dataset.invalid': 'Le jeu de données est refusé ; rien n’a été changé.',
  'cypher.syntax': 'La requête contient une erreur.',
  'cypher.parameter-missing': 'Il manque un paramètre.',
  'cypher.read-only': 'Cette requête écrirait ; seule la lecture est permise ici.',
  'cypher.not-allowed': 'Cette requête n’est pas permise ici.',
  'cypher.would-write': 'Cette requête modifierait la base ; seule la lecture était demandée.',
  'cypher.needs-neo4j': 'Le moteur embarqué ne sait pas répondre juste à cette requête ; elle demande Neo4j.',
  'cypher.failed': 'La requête a échoué.',
  'cypher.timeout': 'La requête a dépassé le temps permis ; elle est arrêtée.',
  'cypher.memory': 'La requête a dépassé la mémoire permise ; elle est arrêtée.',
  'cypher.too-large': 'Une valeur que la requête produirait est trop grande.',
  'cypher.cancelled': 'La requête est annulée.',
  'figure.empty': 'Il n’y a rien à dessiner.',
  'figure.too-large': 'La figure est trop grande.',
  'figure.png-unavailable': 'Ce serveur ne peut pas faire de PNG ; le SVG reste possible.',
  'import.invalid': 'L’import est refusé ; rien n’a été changé.',
  'import.not-found': 'Cet import n’existe plus.',
  'judgement.not-found': 'Ce rapprochement n’existe plus.',
  'judgement.conflict': 'Une fusion plus récente s’y oppose ; rien n’a été changé.',
  'import.conflict': 'L’import contredit ce qui est en base ; rien n’a été changé.',
  'import.cancelled': 'L’import est annulé ; rien n’en reste.',
  'import.not-allowed': 'Ce serveur n’admet pas d’import.',
  'store.away': 'La base ne répond pas ; ce qui est à l’écran est intact.',
  'store.unauthorized': 'La base refuse le compte du serveur.',
  'store.locked': 'La base est prise par un autre programme.',
  'store.unknown-outcome': 'La base a disparu pendant l’écriture ; vérifiez ce qui en est resté avant de recommencer.',
  'server.cannot-write': 'Le serveur ne peut pas écrire sur son disque : il est plein, ou protégé.',
  'request.too-many': 'Trop de demandes à la fois ; réessayez dans un instant.',
  'server.busy': 'Le serveur est occupé ; réessayez dans un instant.',
  'server.internal': 'Le serveur a échoué ; ce qui est à l’écran est intact.',
  'network.unreachable': 'Le serveur est injoignable. Tourne-t-il encore ? La page réessaie d’elle-même.',
  'network.timeout': 'Pas de réponse à temps. Réessayez, ou demandez moins.',
  'response.unexpected': 'La réponse du serveur n’est pas celle qui était convenue ; rechargez la page.',
};

/**
 * What a reader is shown, in both languages, where the server's words are for those who write requests; `hint` says
 * what can be done. The server's message is not shown for these.
 */
const forReaders: Partial<Record<ApiErrorCode, { message: Bilingual; hint?: Bilingual }>> = {
  'entity.not-found': {
    message: { en: 'This entity is not in the data.', fr: french['entity.not-found'] },
    hint: {
      en: 'It was taken out, or the link is of other data. Look for it by its name.',
      fr: 'Elle en a été retirée, ou le lien vient d’autres données. Cherchez-la par son nom.',
    },
  },
  'fact.not-found': {
    message: { en: 'This fact is not in the data.', fr: french['fact.not-found'] },
    hint: {
      en: 'It was taken out, or the link is of other data. The pages of its entities list their facts.',
      fr: 'Il en a été retiré, ou le lien vient d’autres données. Les pages de ses entités listent leurs faits.',
    },
  },
  'article.not-found': { message: { en: 'This article is not in the data.', fr: french['article.not-found'] } },
  'dataset.not-found': { message: { en: 'There is no such data set here.', fr: french['dataset.not-found'] } },
  'request.too-many': {
    message: { en: 'More is asked from here at once than the server answers.', fr: french['request.too-many'] },
    hint: { en: 'Try again in a moment.', fr: 'Le serveur répond à quelques-unes à la fois.' },
  },
  'cypher.would-write': {
    message: {
      en: 'This statement would change the data, and here it may only read. It was not run.',
      fr: 'Cette requête modifierait les données, et ne peut ici que lire. Elle n’a pas été exécutée.',
    },
    hint: {
      en: 'Leave out what writes, and return what is to be seen: MATCH … RETURN …',
      fr: 'Retirez ce qui écrit, et renvoyez ce qui est à voir : MATCH … RETURN …',
    },
  },
};

/** Of these the French sentence says all; of others the server's words say which statement, row or field it is. */
const COMPLETE_IN_FRENCH: ReadonlySet<ApiErrorCode> = new Set<ApiErrorCode>([
  'request.too-many',
  'request.too-large',
  'request.not-json',
  'request.unknown-endpoint',
  'request.method-not-allowed',
  'request.forbidden-origin',
  'communities.under-way',
  'cypher.timeout',
  'cypher.memory',
  'cypher.too-large',
  'cypher.cancelled',
  'figure.too-large',
  'figure.png-unavailable',
  'import.not-found',
  'import.cancelled',
  'import.not-allowed',
  'store.away',
  'store.unknown-outcome',
  'server.cannot-write',
  'server.busy',
  'server.internal',
  'network.unreachable',
  'network.timeout',
  'response.unexpected',
]);

export interface ErrorDescription {
  message: string;
  /** What to do; in French, what the server said of particulars. */
  hint: string | null;
}

export function describeError(error: ApiError, language: Language): ErrorDescription {
  const own = forReaders[error.code];
  if (own !== undefined)
    return { message: worded(own.message, language), hint: own.hint ? worded(own.hint, language) : null };
  if (language === 'en') return { message: error.message, hint: error.hint ?? null };
  const said = [error.message, error.hint].filter((text) => text !== undefined && text !== '').join(' ');
  return { message: frenchSpacing(french[error.code]), hint: COMPLETE_IN_FRENCH.has(error.code) ? null : said };
}
const worded = (text: Bilingual, language: Language): string => (language === 'fr' ? frenchSpacing(text.fr) : text.en);

/** The same in both languages at once, for notices: a place in a statement instead of all that could stand there. */
export function bilingualError(given: ApiError): { message: Bilingual; hint?: Bilingual } {
  if (given.code === 'cypher.syntax') return { message: unreadable(given) };
  // Who opens a picture is not who runs the server, and needs no leave to write.
  const error = given.code === 'cypher.read-only' ? new ApiError('cypher.would-write', '', given.status) : given;
  const en = describeError(error, 'en');
  const fr = describeError(error, 'fr');
  return {
    message: { en: en.message, fr: fr.message },
    ...((en.hint !== null || fr.hint !== null) && { hint: { en: en.hint ?? '', fr: fr.hint ?? '' } }),
  };
}

function unreadable({ position }: ApiError): Bilingual {
  const at = position === undefined ? null : [position.line, position.column];
  return {
    en: `The statement cannot be read${at === null ? '' : `: line ${at[0]}, column ${at[1]}`}. The Cypher drawer says what could stand there.`,
    fr: frenchSpacing(
      `La requête est illisible${at === null ? '' : ` : ligne ${at[0]}, colonne ${at[1]}`}. Le volet Cypher dit ce qui pourrait s’y trouver.`,
    ),
  };
}
