/** neo4j.conf of a local Neo4j: reachable from this machine only, reading no files, sending no usage data. */

export interface ConfigurationOptions {
  boltPort: number;
  /** Null: no HTTP (browser, Query API). */
  httpPort: number | null;
  /** Java heap at most, as Java writes it. */
  heap: string;
  /** Memory for the store's pages. */
  pageCache: string;
  /** Whether LOAD CSV may read the folder `import` of its home. Default false. */
  fileImports?: boolean;
  /** Others by name. Default: none. */
  settings?: Readonly<Record<string, string>>;
}

export function configurationText({
  boltPort,
  httpPort,
  heap,
  pageCache,
  fileImports = false,
  settings: others = {},
}: ConfigurationOptions): string {
  const settings: [name: string, value: string][] = [
    ['server.default_listen_address', '127.0.0.1'],
    ['server.bolt.listen_address', `127.0.0.1:${boltPort}`],
    ['server.bolt.advertised_address', `127.0.0.1:${boltPort}`],
    ['server.http.enabled', String(httpPort !== null)],
    ...(httpPort === null
      ? []
      : ([
          ['server.http.listen_address', `127.0.0.1:${httpPort}`],
          ['server.http.advertised_address', `127.0.0.1:${httpPort}`],
        ] as [string, string][])),
    ['server.https.enabled', 'false'],
    // Unset, LOAD CSV would read any file of this machine.
    ['server.directories.import', 'import'],
    ['dbms.security.allow_csv_import_from_file_urls', String(fileImports)],
    ['dbms.security.auth_enabled', 'true'],
    ['dbms.usage_report.enabled', 'false'],
    ['server.memory.heap.initial_size', heap],
    ['server.memory.heap.max_size', heap],
    ['server.memory.pagecache.size', pageCache],
    // No statement takes what the others need.
    ['db.memory.transaction.max', shareOf(heap, 4)],
    ['dbms.memory.transaction.total.max', shareOf(heap, 2)],
    // Otherwise every database takes 256 MB of disk at once.
    ['db.tx_log.preallocate', 'false'],
    ['db.tx_log.rotation.retention_policy', '1 files'],
    ...Object.entries(others),
  ];
  return `${settings.map(([name, value]) => `${name}=${value}`).join('\n')}\n`;
}

/** A half, a quarter of so much memory, in kilobytes. */
function shareOf(heap: string, parts: number): string {
  const [, count = '', unit = ''] = /^(\d+)([kmg])$/i.exec(heap) ?? [];
  if (count === '') throw new Error(`${heap} is no size of a heap: write 512m or 2g.`);
  return `${Math.floor((Number(count) * 1024 ** 'kmg'.indexOf(unit.toLowerCase())) / parts)}k`;
}
