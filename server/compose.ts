/**
 * What the server and the commands are made of: opens store, gate, figures and imports from the settings, and closes
 * them in order. Knows no HTTP and starts nothing that is not asked for.
 */
import { join } from 'node:path';
import type { DoubtsResponse, SubgraphResponse } from '../contract/index.js';
import type { Config } from './config.js';
import { FigureDrawer } from './figure/index.js';
import { Gate } from './gate/Gate.js';
import type { StatementParser } from './gate/StatementParser.js';
import { ImportService } from './import/ImportService.js';
import { UploadShelf } from './import/UploadShelf.js';
import { KeptAnswers } from './kept/KeptAnswers.js';
import { KeptCommunities } from './kept/KeptCommunities.js';
import { RecentAnswers } from './kept/RecentAnswers.js';
import { recentExtent } from './kept/recentExtent.js';
import { openStore, type GraphStore } from './store/index.js';
import type { WrittenJson } from './WrittenJson.js';

/** Of everything, up to some twenty megabytes each. */
const WHOLES_KEPT = 2;
/** Files of previews are kept up to this many times what one import may send. */
const UPLOADS_KEPT = 2;

export interface Parts {
  config: Config;
  store: GraphStore;
  gate: Gate;
  /** Answers about the whole graph. */
  kept: KeptAnswers;
  /** Of the whole graph and of data sets. */
  communities: KeptCommunities;
  /** Answers about the whole graph under the filters last asked for. */
  recent: {
    cores: RecentAnswers<SubgraphResponse>;
    doubts: RecentAnswers<DoubtsResponse>;
    /** Everything, as it is sent. */
    wholes: RecentAnswers<WrittenJson>;
  };
  figures: FigureDrawer;
  imports: ImportService;
  /** Files sent for an import. */
  uploads: UploadShelf;
}

export interface ComposeOptions {
  /** Takes what is kept from users. Default: standard error. */
  log?: (line: string) => void;
  /** What the gate reads statements with; default: a parser of its own. */
  parser?: StatementParser;
  /** Rows of an import that land in one transaction; default: the import's own. */
  importBatchRows?: number;
}

/**
 * Opens the store of the settings (Neo4j where an address is given, else the embedded engine in the data folder) and
 * makes the rest over it. Does not wait for the engine: `store.status()` says how it fares, `store.ready()` waits.
 * Throws when the store's settings cannot be used.
 */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<Parts> {
  const { neo4j, dataFolder, memoryMb } = config;
  const store = await openStore(
    neo4j
      ? { engine: 'neo4j', ...neo4j }
      : { engine: 'embedded', folder: dataFolder, memoryLimitBytes: memoryMb * 1024 ** 2, log: options.log },
  );
  return composeOver(store, config, options);
}

/** The same over a store that is open. */
export function composeOver(store: GraphStore, config: Config, options: ComposeOptions = {}): Parts {
  const folder = join(config.dataFolder, 'imports');
  const { log, parser, importBatchRows } = options;
  return {
    config,
    store,
    gate: new Gate({
      allowWrites: config.allowWrites,
      ...(store.engine === 'neo4j' && { extent: recentExtent(store) }),
      ...(parser && { parser }),
    }),
    kept: new KeptAnswers(store, log),
    communities: new KeptCommunities(store, log),
    recent: {
      cores: new RecentAnswers(store),
      doubts: new RecentAnswers(store),
      wholes: new RecentAnswers(store, { most: WHOLES_KEPT }),
    },
    figures: new FigureDrawer(),
    imports: new ImportService(store, {
      folder,
      ...(log ? { log } : {}),
      ...(importBatchRows === undefined ? {} : { batchRows: importBatchRows }),
    }),
    uploads: new UploadShelf(folder, UPLOADS_KEPT * config.importMaxMb * 1024 ** 2),
  };
}

/**
 * Ends what is under way, then what it stands on; the store last. `users`: resolves when whoever else uses the parts,
 * such as a listening server, has ended.
 */
export async function closeParts(
  { gate, figures, imports, uploads, store }: Parts,
  users: Promise<void> = Promise.resolve(),
): Promise<void> {
  await Promise.all([users, gate.close(), figures.close(), imports.close()]);
  await uploads.close();
  await store.close();
}
