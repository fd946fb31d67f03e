// Search looks for a piece of text inside searchText (CONTAINS): a TEXT index answers that, and only Neo4j has one.
CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (e:Entity) ON (e.searchText);
