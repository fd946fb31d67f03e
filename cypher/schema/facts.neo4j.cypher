// Once for each relation type; {TYPE} is its name. Makes merging a fact by its key quick, and two facts of one key impossible. Only Neo4j keeps it.
CREATE CONSTRAINT `fact_{TYPE}` IF NOT EXISTS FOR ()-[r:`{TYPE}`]-() REQUIRE r.factId IS UNIQUE;
