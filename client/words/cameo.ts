/** What a CAMEO event code means (Conflict and Mediation Event Observations), in both languages. Codes the table lacks fall back to their root. */
import type { Language } from '../../contract/index.js';

const roots: Record<string, [string, string]> = {
  '01': ['make a public statement', 'déclaration publique'], '02': ['appeal', 'appel ou demande'], '03': ['express intent to cooperate', 'intention de coopérer'],
  '04': ['consult', 'consultation'], '05': ['engage in diplomatic cooperation', 'coopération diplomatique'], '06': ['engage in material cooperation', 'coopération matérielle'],
  '07': ['provide aid', 'aide'], '08': ['yield', 'concession'], '09': ['investigate', 'enquête'], '10': ['demand', 'exigence'], '11': ['disapprove', 'désapprobation'],
  '12': ['reject', 'rejet'], '13': ['threaten', 'menace'], '14': ['protest', 'protestation'], '15': ['exhibit force posture', 'démonstration de force'],
  '16': ['reduce relations', 'réduction des relations'], '17': ['coerce', 'contrainte'], '18': ['assault', 'agression'], '19': ['fight', 'combat'],
  '20': ['use unconventional mass violence', 'violence de masse non conventionnelle'],
};
const codes: Record<string, [string, string]> = {
  '010': roots['01']!, '011': ['decline comment', 'refus de commenter'], '012': ['make a pessimistic comment', 'commentaire pessimiste'],
  '013': ['make an optimistic comment', 'commentaire optimiste'], '014': ['consider a policy option', 'examen d’une option'], '015': ['acknowledge or claim responsibility', 'reconnaissance de responsabilité'],
  '016': ['deny responsibility', 'dénégation'], '017': ['engage in symbolic act', 'acte symbolique'], '018': ['make an empathetic comment', 'marque d’empathie'], '019': ['express accord', 'expression d’un accord'],
  '020': roots['02']!, '021': ['appeal for material cooperation', 'demande de coopération matérielle'], '022': ['appeal for diplomatic cooperation', 'demande de coopération diplomatique'],
  '023': ['appeal for aid', 'demande d’aide'], '030': roots['03']!, '031': ['express intent to engage in material cooperation', 'intention de coopération matérielle'],
  '032': ['express intent to engage in diplomatic cooperation', 'intention de coopération diplomatique'], '033': ['express intent to provide material aid', 'intention de fournir une aide matérielle'],
  '036': ['express intent to meet or negotiate', 'intention de se rencontrer ou de négocier'], '040': roots['04']!, '041': ['discuss by telephone', 'entretien téléphonique'],
  '042': ['make a visit', 'visite'], '043': ['host a visit', 'accueil d’une visite'], '044': ['meet at a third location', 'rencontre en lieu tiers'], '046': ['engage in negotiation', 'négociation'],
  '050': roots['05']!, '051': ['praise or endorse', 'éloge ou soutien'], '052': ['defend verbally', 'défense verbale'], '053': ['rally support on behalf of', 'mobilisation de soutiens'],
  '054': ['grant diplomatic recognition', 'reconnaissance diplomatique'], '055': ['apologize', 'excuses'], '057': ['sign formal agreement', 'signature d’un accord formel'],
  '060': roots['06']!, '061': ['cooperate economically', 'coopération économique'], '062': ['cooperate militarily', 'coopération militaire'], '064': ['share intelligence or information', 'partage de renseignement'],
  '070': roots['07']!, '071': ['provide economic aid', 'aide économique'], '072': ['provide military aid', 'aide militaire'], '073': ['provide humanitarian aid', 'aide humanitaire'],
  '080': roots['08']!, '081': ['ease administrative sanctions', 'allègement de sanctions'], '090': roots['09']!, '092': ['investigate human rights abuses', 'enquête sur les droits humains'],
  '100': roots['10']!, '110': roots['11']!, '111': ['criticize or denounce', 'critique ou dénonciation'], '112': ['accuse', 'accusation'], '113': ['rally opposition against', 'mobilisation contre'],
  '114': ['complain officially', 'plainte officielle'], '115': ['bring lawsuit against', 'poursuite en justice'], '120': roots['12']!, '121': ['reject material cooperation', 'refus de coopération matérielle'],
  '123': ['reject request for aid', 'refus d’une demande'], '128': ['defy norms or law', 'défi aux normes'], '129': ['veto', 'veto'], '130': roots['13']!, '131': ['threaten non-force', 'menace sans force'],
  '138': ['threaten with military force', 'menace militaire'], '139': ['give ultimatum', 'ultimatum'], '140': roots['14']!, '150': roots['15']!, '154': ['mobilize armed forces', 'mobilisation des forces armées'],
  '160': roots['16']!, '161': ['reduce diplomatic relations', 'réduction des relations diplomatiques'], '162': ['reduce material aid', 'réduction de l’aide'], '163': ['impose embargo, boycott or sanctions', 'embargo, boycott ou sanctions'],
  '170': roots['17']!, '172': ['impose administrative sanctions', 'sanctions administratives'], '173': ['arrest or detain', 'arrestation'], '180': roots['18']!, '190': ['use conventional military force', 'force militaire conventionnelle'],
  '191': ['impose blockade', 'blocus'], '192': ['occupy territory', 'occupation d’un territoire'], '193': ['fight with small arms', 'combat à l’arme légère'], '194': ['fight with artillery and tanks', 'combat à l’artillerie et aux chars'],
  '195': ['employ aerial weapons', 'emploi d’armes aériennes'], '196': ['violate ceasefire', 'violation d’un cessez-le-feu'], '200': roots['20']!,
};

/** `057` → "sign formal agreement" / « signature d’un accord formel »; null when the code is in no table. */
export function wordCameo(code: string, language: Language): string | null {
  const found = codes[code] ?? codes[code.slice(0, 3)] ?? roots[code.slice(0, 2)];
  return found === undefined ? null : found[language === 'en' ? 0 : 1];
}
