// Keys and lookups, run in this order; a constraint brings its own lookup.

//= schema.entity-id
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE

//= schema.claim-id
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE

//= schema.article-id
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE

//= schema.passage-id
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (p:Passage) REQUIRE p.id IS UNIQUE

//= schema.relation-type
CREATE CONSTRAINT relation_type IF NOT EXISTS FOR (t:RelationType) REQUIRE t.type IS UNIQUE

//= schema.dataset-name
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (d:Dataset) REQUIRE d.name IS UNIQUE

//= schema.claim-fact-id: claims are looked up by their fact
CREATE INDEX claim_fact_id IF NOT EXISTS FOR (c:Claim) ON (c.factId)

//= schema.claim-fact-status: and by that fact's status
CREATE INDEX claim_fact_status IF NOT EXISTS FOR (c:Claim) ON (c.factStatus)

//= schema.claim-dataset: and by data set
CREATE INDEX claim_dataset IF NOT EXISTS FOR (c:Claim) ON (c.dataset)

//= schema.property-claim-id
CREATE CONSTRAINT property_claim_id IF NOT EXISTS FOR (c:PropertyClaim) REQUIRE c.id IS UNIQUE

//= schema.property-claim-fact-id: claims on properties of facts are looked up by their fact
CREATE INDEX property_claim_fact_id IF NOT EXISTS FOR (c:PropertyClaim) ON (c.factId)

//= schema.property-claim-dataset: and all by data set
CREATE INDEX property_claim_dataset IF NOT EXISTS FOR (c:PropertyClaim) ON (c.dataset)

//= schema.search-text: search looks for a piece of text inside searchText (CONTAINS), which a TEXT index answers
CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (e:Entity) ON (e.searchText)

//= schema.prominence: what is found everywhere is read from the most prominent on (ORDER BY … LIMIT)
CREATE INDEX entity_prominence IF NOT EXISTS FOR (e:Entity) ON (e.prominence)

//= schema.judgement-id
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE

//= schema.merged-id
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (m:Merged) REQUIRE m.id IS UNIQUE

//= schema.summary-id
CREATE CONSTRAINT summary_id IF NOT EXISTS FOR (s:Summary) REQUIRE s.id IS UNIQUE
