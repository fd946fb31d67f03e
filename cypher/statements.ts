/**
 * What each named statement takes and gives. Made from cypher/statements/*.cypher by `npm run statements`: change those.
 */
import type { Signature } from './language/Signature.js';

type ArticleColumns =
  | 'id string, title string?, titleFr string?, date string?, precision string?'
  | 'outlet string?, language string?, passageCount number?, dataset string?'
  | 'author string?, url string?, sourceOutlet string?, sourceAuthor string?'
  | 'sourceUrl string?, sourceDate string?, sourcePrecision string?';
type SaidColumns = ClaimColumns | ClaimantNames | 'reporterName string?, reporterNameFr string?, reporterKind string?';
type StoredNode = 'labels string[], properties map';
type StoredLink = 'type string, source string, target string, properties map';
type WholeFact = FactColumns | TellingColumns | EndColumns | 'cameo string?, properties map';
type NeighbourFilter = FactFilter | 'id string, kinds string[], direction string, symmetric string[]';
type Begins = 'tokens string[]';
type Rank = Begins | 'query string, whole string, start string';
type FactFilter =
  | 'types string[], without string[], statuses string[], articles string[]'
  | 'claimants string[], datasets string[]';
type EntityColumns =
  | 'id string, name string?, nameFr string?, kind string?, role string?'
  | 'roleFr string?, prominence number?, degree number?, datasets string[]?';
type FactColumns =
  | 'id string, type string, status string?, contested boolean?, date string?'
  | 'precision string?, claimCount number?, originCount number?, articles string[]?'
  | 'dataset string?, layer string?, line string?, lineFr string?, sentence string?'
  | 'sentenceFr string?, interpretive boolean?';
type TellingColumns =
  | 'sentenceSpans number[]?, sentenceFrSpans number[]?, passive string?'
  | 'passiveFr string?, passiveSpans number[]?, passiveFrSpans number[]?';
type EndColumns =
  | 'subject string, subjectName string?, subjectNameFr string?, subjectKind string?'
  | 'object string, objectName string?, objectNameFr string?, objectKind string?';
type ClaimantColumns = ClaimantNames | 'claimant string?';
type ClaimantNames =
  | 'claimantName string?, claimantNameFr string?, claimantKind string?'
  | 'claimantInSentence string?, claimantInSentenceFr string?';
type ClaimColumns =
  | EndColumns
  | 'claim string, fact string, type string, status string?, factStatus string?'
  | 'date string?, precision string?, cameo string?, dataset string?, claimant string?'
  | 'reporter string?, layer string?, line string?, lineFr string?, sentence string?'
  | 'sentenceFr string?, interpretive boolean?, sentenceSpans number[]?'
  | 'sentenceFrSpans number[]?, passive string?, passiveFr string?'
  | 'passiveSpans number[]?, passiveFrSpans number[]?';
type EntityFilter = 'kinds string[], datasets string[]';
type EndsFilter = FactFilter | 'kinds string[]';
type EntityEndsFilter = FactFilter | 'kinds string[]';
type Above = 'prominence number, last string';
type HasFact = EntityEndsFilter;

export interface Statements {
  articles: Signature<'', ArticleColumns>;
  'articles.claims': Signature<'', 'article string, count number'>;
  'articles.entities': Signature<'', 'article string, count number'>;
  'articles.texts': Signature<'', 'article string, texts number, recognised number'>;
  article: Signature<'id string', ArticleColumns>;
  'article.passages': Signature<'id string', 'n number, text string?, checksum string?'>;
  'article.mentions': Signature<
    'id string',
    'passage number, entity string, name string?, nameFr string?, kind string?'
  >;
  'article.claims': Signature<
    'id string',
    | EndColumns
    | ClaimantColumns
    | 'passage number, claim string, fact string, type string, status string?'
    | 'paraphrase string?, paraphraseFr string?, sentence string?, sentenceFr string?'
  >;
  'passages.of-facts': Signature<'facts string[]', 'fact string, article string, n number, held boolean'>;
  'passages.texts': Signature<'passages map[], most number', 'article string, n number, text string'>;
  'catalogue.kinds': Signature<'', 'kind string?, count number'>;
  'catalogue.facts': Signature<'', 'type string, standing string?, dataset string?, count number'>;
  'catalogue.claim-facts': Signature<'', 'status string?, count number'>;
  'catalogue.contested-claim-facts': Signature<'', 'status string?, count number'>;
  'catalogue.vocabulary': Signature<
    '',
    | 'type string, label string?, labelFr string?, definition string?'
    | 'definitionFr string?, cameo string?, symmetric boolean?, noun string?'
    | 'nounFr string?, layer string?'
  >;
  'catalogue.symmetric-types': Signature<'', 'type string'>;
  'catalogue.types-beyond': Signature<'layers string[]', 'type string'>;
  'catalogue.claimants': Signature<'', 'id string?, name string?, nameFr string?, kind string?, count number'>;
  'catalogue.passages': Signature<'', 'total number'>;
  'catalogue.datasets': Signature<
    '',
    'name string, title string?, titleFr string?, bundled boolean?, hash string?' | 'loadedAt string?'
  >;
  'catalogue.dataset-entities': Signature<'', 'dataset string, count number'>;
  'catalogue.dataset-claims': Signature<'', 'dataset string?, count number'>;
  'catalogue.dataset-articles': Signature<'', 'dataset string?, count number'>;
  'claims.made': Signature<'id string, limit number', SaidColumns>;
  'claims.made-counts': Signature<'id string', 'status string?, count number'>;
  'claims.reported': Signature<'id string, limit number', SaidColumns>;
  'claims.reported-counts': Signature<'id string', 'status string?, count number'>;
  'claims.by-hand': Signature<'id string', 'e node, t relationship, c node, r relationship, n node'>;
  'communities.entities': Signature<
    'dataset string',
    'id string, name string?, nameFr string?, kind string?, prominence number?'
  >;
  'communities.facts': Signature<'dataset string', 'source string, target string'>;
  'communities.state': Signature<'id string', 'counted number?, nodes number?, relationships number?, version string?'>;
  'communities.kept': Signature<'id string', 'json string?'>;
  'communities.keep': Signature<'id string, properties map'>;
  'doubts.facts': Signature<
    FactFilter | 'ranked boolean, origins number, claims number, limit number',
    FactColumns | TellingColumns | EndColumns | 'cameo string?'
  >;
  'doubts.totals': Signature<FactFilter, 'standing string, origins number, claims number, total number'>;
  'doubts.claims': Signature<
    'facts string[]',
    | ClaimantColumns
    | 'fact string, claim string, status string?, sentence string?, sentenceFr string?'
    | 'ownTerms boolean?, interpretive boolean?, reporter string?, reporterName string?'
    | 'reporterNameFr string?, reporterKind string?'
  >;
  'doubts.articles': Signature<'facts string[]', 'claim string, article string, title string?, titleFr string?'>;
  'doubts.by-hand': Signature<'facts string[]', 'c node, r relationship, n node'>;
  entity: Signature<'id string', 'properties map'>;
  'entity.facts-out': Signature<
    'id string, limit number',
    | FactColumns
    | TellingColumns
    | 'source string, target string, cameo string?, name string?, nameFr string?'
    | 'kind string?'
  >;
  'entity.facts-in': Signature<
    'id string, limit number',
    | FactColumns
    | TellingColumns
    | 'source string, target string, cameo string?, name string?, nameFr string?'
    | 'kind string?'
  >;
  'entity.claims': Signature<'id string', ClaimColumns>;
  'entity.claim-articles': Signature<'id string', 'claim string, article string'>;
  'entity.mentions': Signature<'id string', 'article string, title string?, titleFr string?, passage number'>;
  'entity.counts-out': Signature<'id string, statuses string[], datasets string[]', 'type string, count number'>;
  'entity.counts-in': Signature<'id string, statuses string[], datasets string[]', 'type string, count number'>;
  'entity.by-hand': Signature<'id string', 'e node, r relationship?, n node?'>;
  'export.dataset': Signature<'dataset string', 'name string'>;
  'export.entities': Signature<'dataset string, claims boolean', StoredNode | 'claims map[]'>;
  'export.facts': Signature<'dataset string, claims boolean', StoredLink | 'claims map[]'>;
  'export.nodes-Dataset': Signature<'dataset string', StoredNode>;
  'export.nodes-RelationType': Signature<'dataset string', StoredNode>;
  'export.nodes-Entity': Signature<'dataset string', StoredNode>;
  'export.nodes-Article': Signature<'dataset string', StoredNode>;
  'export.nodes-Passage': Signature<'dataset string', StoredNode>;
  'export.nodes-Claim': Signature<'dataset string', StoredNode>;
  'export.nodes-PropertyClaim': Signature<'dataset string', StoredNode>;
  'export.links-facts': Signature<'dataset string', StoredLink>;
  'export.links-passages': Signature<'dataset string', StoredLink>;
  'export.links-mentions': Signature<'dataset string', StoredLink>;
  'export.links-roles': Signature<'dataset string', StoredLink>;
  'export.links-evidence': Signature<'dataset string', StoredLink>;
  'export.links-property-claims': Signature<'dataset string', StoredLink>;
  'export.datasets': Signature<'', 'name string'>;
  fact: Signature<'factId string', WholeFact>;
  'fact.between': Signature<'factId string, subject string, object string', WholeFact>;
  'fact.of-claims': Signature<'factId string', 'subject string, object string'>;
  'fact.claims': Signature<
    'factId string',
    | ClaimColumns
    | ClaimantNames
    | 'properties map, ownTerms boolean?, reporterName string?, reporterNameFr string?'
    | 'reporterKind string?'
  >;
  'fact.evidence': Signature<
    'factId string',
    | 'claim string, article string, title string?, titleFr string?, passage number'
    | 'paraphrase string?, paraphraseFr string?, text string?, language string?'
  >;
  'fact.by-hand': Signature<'factId string', 's node, r relationship, o node'>;
  'fact.claims-by-hand': Signature<'factId string', 'c node, r relationship, n node'>;
  health: Signature<'', 'entities number, facts number'>;
  'health.nodes': Signature<'', 'total number'>;
  'health.any': Signature<'', 'total number'>;
  'health.counts': Signature<'', 'data map'>;
  'import.imports.begin': Signature<'id string, properties map'>;
  'import.imports.state': Signature<'id string', 'state string?, step number?', 'WRITER'>;
  'import.imports.step': Signature<'id string, step number, now number', '', 'WRITER'>;
  'import.imports.beat': Signature<'id string, now number'>;
  'import.imports.set': Signature<'id string, properties map'>;
  'import.imports.one': Signature<'id string', 'properties map'>;
  'import.imports.all': Signature<'', 'properties map'>;
  'import.imports.later': Signature<'at string, id string', 'id string, dataset string, at string'>;
  'import.imports.unfinished': Signature<'', 'properties map'>;
  'import.imports.remove': Signature<'id string'>;
  'import.imports.remove-of-dataset': Signature<'dataset string, id string'>;
  'import.imports.journal': Signature<'id string, step number, dataset string, changes string'>;
  'import.imports.journal-steps': Signature<'id string', 'step number'>;
  'import.imports.journal-of': Signature<'id string, step number', 'changes string'>;
  'import.imports.remove-journal': Signature<'id string, step number'>;
  'import.imports.remove-journal-of-dataset': Signature<'dataset string'>;
  'import.datasets.one': Signature<'name string', 'properties map'>;
  'import.datasets.names': Signature<'', 'name string'>;
  'import.datasets.merge': Signature<'name string, properties map'>;
  'import.datasets.remove': Signature<'name string'>;
  'import.datasets.claims-left': Signature<'dataset string', 'id string'>;
  'import.datasets.claims': Signature<'dataset string, limit number'>;
  'import.datasets.passages-left': Signature<'dataset string', 'id string'>;
  'import.datasets.passages': Signature<'dataset string, limit number'>;
  'import.datasets.articles-left': Signature<'dataset string', 'id string'>;
  'import.datasets.articles': Signature<'dataset string, limit number'>;
  'import.datasets.relation-types': Signature<'dataset string', 'type string, datasets string[]'>;
  'import.datasets.share-relation-type': Signature<'type string, datasets string[]'>;
  'import.datasets.remove-relation-type': Signature<'type string'>;
  'import.entities.any': Signature<'', 'id string'>;
  'import.keys.any': Signature<'prefix string', 'id string'>;
  'import.keys.bare': Signature<'dataset string, prefix string', 'id string'>;
  'import.entities.known': Signature<'ids string[]', 'id string, labels string[], properties map'>;
  'import.entities.there': Signature<'ids string[]', 'id string'>;
  'import.entities.patch': Signature<'rows map[]'>;
  'import.entities.label': Signature<'ids string[]', '', 'LABEL'>;
  'import.entities.unlabel': Signature<'ids string[]', '', 'LABEL'>;
  'import.entities.degrees': Signature<
    'ids string[]',
    'id string, degree number, before number?, prominence number?, claims number?' | 'articles number?'
  >;
  'import.entities.count-created': Signature<'id string', 'total number'>;
  'import.entities.remove-created': Signature<'id string, limit number'>;
  'import.entities.remove-created-whole': Signature<'id string, limit number'>;
  'import.entities.tied-elsewhere': Signature<'id string', 'id string, importId string?, dataset string?, type string'>;
  'import.entities.shared-elsewhere': Signature<'id string', 'id string, datasets string[]'>;
  'import.entities.created-among': Signature<'ids string[], id string', 'id string'>;
  'import.entities.of-dataset': Signature<'dataset string', 'id string'>;
  'import.entities.releasable': Signature<
    'dataset string, limit number',
    | 'id string, datasets string[], ties number, degree number, prominence number?'
    | 'claimCount number?, articleCount number?'
  >;
  'import.entities.remove': Signature<'ids string[]'>;
  'import.entities.remove-loose': Signature<'ids string[]'>;
  'import.facts.of-sources': Signature<
    'ids string[], dataset string',
    'factId string, type string, source string, target string, properties map'
  >;
  'import.facts.any': Signature<'dataset string', 'factId string'>;
  'import.facts.known': Signature<'rows map[]', 'id string, properties map', 'TYPE'>;
  'import.facts.patch': Signature<'rows map[]', '', 'TYPE'>;
  'import.facts.created-among': Signature<'rows map[], id string', 'id string', 'TYPE'>;
  'import.facts.count-created': Signature<'id string', 'total number'>;
  'import.facts.remove-created': Signature<'id string, limit number'>;
  'import.facts.count-of-dataset': Signature<'dataset string', 'total number'>;
  'import.facts.remove-of-dataset': Signature<'dataset string, limit number'>;
  'judgements.all': Signature<'', 'properties map'>;
  'judgements.merged': Signature<'', 'other string, kept string'>;
  'judgements.write': Signature<'rows map[]'>;
  'judgements.remove': Signature<'ids string[]'>;
  'judgements.move-starts': Signature<'pairs map[]'>;
  'judgements.move-ends': Signature<'pairs map[]'>;
  'judgements.return-starts': Signature<'pairs map[]'>;
  'judgements.return-ends': Signature<'pairs map[]'>;
  'judgements.hide': Signature<'ids string[]'>;
  'judgements.show': Signature<'rows map[]'>;
  'judgements.elsewhere': Signature<'dataset string', 'id string'>;
  'judgements.names': Signature<'dataset string', 'id string, kind string?, searchText string?'>;
  'judgements.hidden': Signature<'ids string[]', 'id string, properties map'>;
  'judgements.hidden-of-import': Signature<'importId string', 'id string'>;
  'judgements.counts': Signature<
    'ids string[]',
    'id string, claims number, articles number, claimCount number?' | 'articleCount number?'
  >;
  'judgements.claimed': Signature<'ids string[]', 'fact string'>;
  'judgements.claimants': Signature<'facts string[]', 'fact string, claimant string?'>;
  'judgements.set-claimants': Signature<'rows map[]'>;
  'kept.state': Signature<'', 'revision number, counted number?, nodes number?, relationships number?' | 'at number?'>;
  'kept.answers': Signature<'', 'version string?, schema string?, core string?'>;
  'kept.begin': Signature<''>;
  'kept.set': Signature<'revision number, properties map'>;
  'kept.outdate': Signature<''>;
  'kept.nodes': Signature<'', 'total number'>;
  'kept.relationships': Signature<'', 'total number'>;
  'load.indexes': Signature<'', 'name string'>;
  'load.datasets.loaded': Signature<'name string', 'd node'>;
  'load.datasets.merge': Signature<'name string, properties map'>;
  'load.whole.nodes': Signature<'rows map[]', 'id string'>;
  'load.whole.relationships': Signature<'rows map[]'>;
  'load.relation-types.loaded': Signature<'dataset string', 't node'>;
  'load.relation-types.known': Signature<'ids string[]', 't node'>;
  'load.relation-types.merge': Signature<'rows map[]'>;
  'load.relation-types.remove': Signature<'rows map[]'>;
  'load.entities.loaded': Signature<'dataset string', 'e node'>;
  'load.entities.known': Signature<'ids string[]', 'e node'>;
  'load.entities.facts-elsewhere': Signature<'ids string[], dataset string', 'id string, other string'>;
  'load.entities.claims-elsewhere': Signature<'ids string[], dataset string', 'id string, other string'>;
  'load.entities.articles-elsewhere': Signature<'ids string[], dataset string', 'id string, other string'>;
  'load.entities.merge': Signature<'rows map[]', '', 'KIND'>;
  'load.entities.unlabel': Signature<'rows map[]', '', 'KIND'>;
  'load.entities.remove': Signature<'rows map[]'>;
  'load.articles.loaded': Signature<'dataset string', 'a node'>;
  'load.articles.loaded-passages': Signature<'dataset string', 'article string, p node'>;
  'load.articles.loaded-mentions': Signature<'dataset string', 'passage string, entity string, m relationship'>;
  'load.articles.elsewhere': Signature<'rows map[], dataset string', 'id string, dataset string?'>;
  'load.articles.merge': Signature<'rows map[]'>;
  'load.articles.merge-passages': Signature<'rows map[]'>;
  'load.articles.clear-mentions': Signature<'rows map[]'>;
  'load.articles.create-mentions': Signature<'rows map[]'>;
  'load.articles.remove-passages': Signature<'rows map[]'>;
  'load.articles.remove': Signature<'rows map[]'>;
  'load.claims.loaded': Signature<'dataset string', 'c node'>;
  'load.claims.loaded-roles': Signature<'dataset string', 'claim string, role string, entity string'>;
  'load.claims.loaded-evidence': Signature<'dataset string', 'claim string, passage string, s relationship'>;
  'load.claims.elsewhere': Signature<'rows map[], dataset string', 'id string, dataset string?'>;
  'load.claims.merge': Signature<'rows map[]'>;
  'load.claims.clear': Signature<'rows map[]'>;
  'load.claims.create-roles': Signature<'rows map[]', '', 'ROLE'>;
  'load.claims.create-evidence': Signature<'rows map[]'>;
  'load.claims.remove': Signature<'rows map[]'>;
  'load.facts.loaded': Signature<'dataset string', 'r relationship, source string, target string'>;
  'load.facts.elsewhere': Signature<'rows map[], dataset string', 'id string, dataset string?'>;
  'load.facts.merge': Signature<'rows map[]', '', 'TYPE'>;
  'load.facts.remove': Signature<'rows map[]', '', 'TYPE'>;
  neighbours: Signature<NeighbourFilter | 'except map, limit number', EntityColumns>;
  'neighbours.total': Signature<NeighbourFilter, 'total number'>;
  'neighbours.facts-total': Signature<NeighbourFilter, 'total number'>;
  'neighbours.facts': Signature<NeighbourFilter | 'ids string[]', FactColumns | 'source string, target string'>;
  'neighbours.by-hand': Signature<'id string, ids string[]', 'e node, r relationship?, n node?'>;
  'pair.ends': Signature<'ids string[]', 'id string, name string?, nameFr string?, kind string?'>;
  'pair.facts': Signature<
    'subject string, object string, limit number',
    FactColumns | TellingColumns | EndColumns | 'cameo string?'
  >;
  'pair.claims': Signature<'subject string, object string', ClaimColumns>;
  'pair.claim-articles': Signature<'subject string, object string', 'claim string, article string'>;
  'pair.by-hand': Signature<'one string, other string', 'a node, r relationship, b node'>;
  'paths.step': Signature<'ids string[], types string[], datasets string[]', 'id string, neighbour string'>;
  'paths.by-hand': Signature<'facts string[]', 'a node, r relationship, b node'>;
  'properties.entities': Signature<'ids string[]', 'id string, labels string[], properties map'>;
  'properties.facts': Signature<'ids string[]', 'id string, object string, properties map'>;
  'property-claims.of-entity': Signature<'id string, limit number', 'properties map'>;
  'property-claims.of-entity-count': Signature<'id string', 'total number'>;
  'property-claims.of-fact': Signature<'factId string, limit number', 'properties map'>;
  'property-claims.of-fact-count': Signature<'factId string', 'total number'>;
  'property-claims.any': Signature<'', 'id string'>;
  'import.property-claims.known': Signature<'ids string[]', 'id string, properties map'>;
  'import.property-claims.add-to-entities': Signature<'rows map[], dataset string, importId string'>;
  'import.property-claims.add-to-facts': Signature<'rows map[], dataset string, importId string'>;
  'import.property-claims.patch': Signature<'rows map[]'>;
  'import.property-claims.created-among': Signature<'ids string[], id string', 'id string'>;
  'import.property-claims.on-facts': Signature<'id string, dataset string', 'fact string, importId string'>;
  'import.property-claims.count-created': Signature<'id string', 'total number'>;
  'import.property-claims.remove-created': Signature<'id string, limit number'>;
  'import.datasets.property-claims-left': Signature<'dataset string', 'id string'>;
  'import.datasets.property-claims': Signature<'dataset string, limit number'>;
  'schema.entity-id': Signature<''>;
  'schema.claim-id': Signature<''>;
  'schema.article-id': Signature<''>;
  'schema.passage-id': Signature<''>;
  'schema.relation-type': Signature<''>;
  'schema.dataset-name': Signature<''>;
  'schema.claim-fact-id': Signature<''>;
  'schema.claim-fact-status': Signature<''>;
  'schema.claim-dataset': Signature<''>;
  'schema.property-claim-id': Signature<''>;
  'schema.property-claim-fact-id': Signature<''>;
  'schema.property-claim-dataset': Signature<''>;
  'schema.search-text': Signature<''>;
  'schema.prominence': Signature<''>;
  'schema.judgement-id': Signature<''>;
  'schema.merged-id': Signature<''>;
  'schema.summary-id': Signature<''>;
  'search.how-many': Signature<'pieces string[], enough number', 'piece string, found number'>;
  'search.begun': Signature<Begins | 'pieces string[], space string, bar string, enough number', 'found number'>;
  'search.total': Signature<'piece string, second string, tokens string[], enough number', 'total number'>;
  search: Signature<Rank | 'pieces string[], ranks number[], limit number', EntityColumns | 'aliases string[]?'>;
  'search.in-order': Signature<Rank | 'rank number, limit number', EntityColumns | 'aliases string[]?'>;
  'search.prominent': Signature<'limit number', EntityColumns | 'aliases string[]?'>;
  'search.any': Signature<'limit number', EntityColumns | 'aliases string[]?'>;
  'search.all': Signature<'', 'total number'>;
  'search.by-hand': Signature<'tokens string[], limit number', 'e node'>;
  'subgraph.entities-by-id': Signature<'ids string[]', EntityColumns>;
  'subgraph.entities-in-order': Signature<EntityFilter | 'limit number', EntityColumns>;
  'subgraph.entities': Signature<EntityFilter | 'limit number', EntityColumns>;
  'subgraph.entities-of-dataset': Signature<EntityFilter | 'dataset string, limit number', EntityColumns>;
  'subgraph.entities-total': Signature<EntityFilter, 'total number'>;
  'subgraph.entities-of-facts-in-order': Signature<HasFact | 'limit number', EntityColumns>;
  'subgraph.entities-of-facts': Signature<HasFact | 'limit number', EntityColumns>;
  'subgraph.entities-of-facts-total': Signature<HasFact, 'total number'>;
  'subgraph.entities-of-facts-among': Signature<EntityEndsFilter | 'ids string[]', 'id string'>;
  'subgraph.facts-among': Signature<EndsFilter | 'ids string[]', FactColumns | 'source string, target string'>;
  'subgraph.facts-joining': Signature<
    FactFilter | 'ends map, kinds string[]',
    FactColumns | 'source string, target string'
  >;
  'subgraph.facts-above': Signature<Above | EndsFilter, FactColumns | 'source string, target string'>;
  'subgraph.facts-above-best': Signature<
    Above | EndsFilter | 'limit number',
    FactColumns | 'source string, target string'
  >;
  'subgraph.facts-total': Signature<EndsFilter, 'total number'>;
  'subgraph.facts-total-all': Signature<'', 'total number'>;
  'subgraph.claims': Signature<'statuses string[]', ClaimColumns>;
  'subgraph.claim-articles': Signature<'statuses string[]', 'claim string, article string'>;
  'subgraph.mentions': Signature<
    'ids string[], articles string[]',
    'article string, title string?, titleFr string?, dataset string?, passage string' | 'n number, entity string'
  >;
  'subgraph.by-hand': Signature<'ids string[], without string[]', 'e node, r relationship?, o node?'>;
  'subgraph.joining-by-hand': Signature<
    'ids string[], others string[], without string[]',
    'e node, r relationship?, o node?'
  >;
  'subgraph.nodes-by-element-id': Signature<'ids string[]', 'n node'>;
  'texts.known': Signature<'', 'article string, n number, length number, checksum string, kept boolean'>;
  'texts.keep': Signature<'rows map[]', 'id string'>;
  'texts.kept': Signature<'article string', 'id string'>;
  'texts.remove': Signature<'ids string[]'>;
  'texts.names': Signature<
    'articles string[]',
    | 'article string, passage number, entity string, name string?, nameFr string?'
    | 'kind string?, aliases string[]?, start number?, end number?'
  >;
  'texts.source': Signature<'id string, properties map', 'id string'>;
}
