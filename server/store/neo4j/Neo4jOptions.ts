/** How a Neo4j is reached. */
export interface Neo4jOptions {
  /** bolt:// or neo4j:// address, with +s or +ssc for TLS. */
  uri: string;
  user: string;
  password: string;
  /** Default: the server's home database. */
  database?: string | null;
  /** Milliseconds a statement may take unless it says otherwise. Default 30,000. */
  statementTimeoutMs?: number;
  /** Connections kept at most. Default 50. */
  poolSize?: number;
  /** Milliseconds a statement may wait for one of them. Default 5,000. */
  acquireMs?: number;
}
