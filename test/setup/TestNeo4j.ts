/** The Neo4j that tests run against, or why there is none. */
export type TestNeo4j =
  | {
      present: true;
      uri: string;
      user: string;
      password: string;
      httpUrl: string | null;
      origin: 'given' | 'local' | 'container';
    }
  | { present: false; reason: string };
