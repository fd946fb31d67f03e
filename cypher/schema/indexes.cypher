// Claims are looked up by their fact, by that fact's status, and by data set.
CREATE INDEX claim_fact_id IF NOT EXISTS FOR (c:Claim) ON (c.factId);
CREATE INDEX claim_fact_status IF NOT EXISTS FOR (c:Claim) ON (c.factStatus);
CREATE INDEX claim_dataset IF NOT EXISTS FOR (c:Claim) ON (c.dataset);
