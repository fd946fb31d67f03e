/**
 * What went wrong, in words. The server speaks English; in French the text comes from the code, and the server's own message
 * follows as a detail.
 */
import type { Bilingual, Language } from '../../contract/index.js';
import type { ApiError, ApiErrorCode } from '../api/ApiError.js';
import { frenchSpacing } from '../../kernel/text/frenchSpacing.js';

const french: Record<ApiErrorCode, string> = {
  'request.invalid': 'La demande n’est pas comprise.',
  'request.too-large': 'La demande est trop grande.',
  'request.not-json': 'Ce n’est pas du JSON valable.',
  'request.unknown-endpoint': 'Le serveur ne connaît pas cette adresse.',
  'request.method-not-allowed': 'Le serveur n’admet pas cette méthode.',
  'request.forbidden-origin': 'Le serveur n’admet pas de demande venue d’ici.',
  'entity.not-found': 'Cette entité n’est pas dans la base.',
  'fact.not-found': 'Ce fait n’est pas dans la base.',
  'article.not-found': 'Cet article n’est pas dans la base.',
  'dataset.not-found': 'Ce jeu de données n’est pas dans la base.',
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
  'cypher.too-large': 'Une seule ligne du résultat est trop grande pour être envoyée.',
  'cypher.cancelled': 'La requête est annulée.',
  'figure.empty': 'Il n’y a rien à dessiner.',
  'figure.too-large': 'La figure est trop grande.',
  'figure.png-unavailable': 'Ce serveur ne peut pas faire de PNG ; le SVG reste possible.',
  'import.invalid': 'L’import est refusé ; rien n’a été changé.',
  'import.not-found': 'Cet import n’existe plus.',
  'import.conflict': 'L’import contredit ce qui est en base ; rien n’a été changé.',
  'import.cancelled': 'L’import est annulé ; rien n’en reste.',
  'import.not-allowed': 'Ce serveur n’admet pas d’import.',
  'store.away': 'La base ne répond pas ; ce qui est à l’écran est intact.',
  'store.unauthorized': 'La base refuse le compte du serveur.',
  'store.locked': 'La base est prise par un autre programme.',
  'store.unknown-outcome': 'La base a disparu pendant l’écriture ; vérifiez ce qui en est resté avant de recommencer.',
  'server.cannot-write': 'Le serveur ne peut pas écrire sur son disque : il est plein, ou protégé.',
  'server.busy': 'Le serveur est occupé ; réessayez dans un instant.',
  'server.internal': 'Le serveur a échoué ; ce qui est à l’écran est intact.',
  'network.unreachable': 'Le serveur est injoignable. Tourne-t-il encore ? La page réessaie d’elle-même.',
  'network.timeout': 'Pas de réponse à temps. Réessayez, ou demandez moins.',
  'response.unexpected': 'La réponse du serveur n’est pas celle qui était convenue ; rechargez la page.',
};

export interface ErrorDescription {
  message: string;
  /** What to do; in French, what the server said. */ hint: string | null;
}

export function describeError(error: ApiError, language: Language): ErrorDescription {
  if (language === 'en') return { message: error.message, hint: error.hint ?? null };
  const own = error.code.startsWith('network.')
    ? null
    : [error.message, error.hint].filter((text) => text !== undefined && text !== '').join(' ');
  return { message: frenchSpacing(french[error.code]), hint: own };
}

/** The same in both languages at once, for notices. */
export function bilingualError(error: ApiError): { message: Bilingual; hint?: Bilingual } {
  const en = describeError(error, 'en');
  const fr = describeError(error, 'fr');
  return {
    message: { en: en.message, fr: fr.message },
    ...((en.hint !== null || fr.hint !== null) && { hint: { en: en.hint ?? '', fr: fr.hint ?? '' } }),
  };
}
