/**
 * A graph kept on disk: a base that holds all of it, and a log of the changes since. The log is folded into a new base
 * when it has grown as large as the one before it, so that a start stays quick.
 */
import { mkdir, rm } from 'node:fs/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { ChangeSet } from '../../../../cypher/engine/graph/ChangeSet.js';
import { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { GraphBuilder } from '../../../../cypher/engine/graph/GraphBuilder.js';
import { StoreError } from '../../StoreError.js';
import { readBase, writeBase } from './base.js';
import { ChangeLog } from './ChangeLog.js';
import { damaged, openingError } from './diskErrors.js';
import { basePath, hasFiles, lastGeneration, logPath, removeOthers } from './folderFiles.js';
import { HEADER_BYTES } from './header.js';
import { readLog } from './readLog.js';
import { changeParts, graphParts } from './writeChanges.js';

export interface DurableOptions {
  /** Takes a line for what is worth knowing. */
  log: (line: string) => void;
  /** Bytes that the log must have before it is folded; it must also be as large as the base. Default 16 MB. */
  foldBytes?: number;
}
export interface Durable {
  /** Puts what is kept into a graph that is empty, and follows that graph from then on. Once, before all else. */
  load(into: CommittedGraph): Promise<void>;
  /**
   * Resolves when the changes are on disk; they are to be applied to the graph then, before the next. Rejects with
   * StoreError 'cannot-write' or 'away'; nothing of them is kept then.
   */
  commit(changes: ChangeSet): Promise<void>;
  close(): Promise<void>;
}

const FOLD_BYTES = 16 * 1024 ** 2;

/** Opens the database in a folder, which is made when it is missing. The folder must be locked by whoever calls. */
export async function openDurable(folder: string, options: DurableOptions): Promise<Durable> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    let generation = lastGeneration(folder);
    if (generation === null) {
      refuseOrphans(folder);
      generation = 1;
      await (await ChangeLog.create(logPath(folder, generation), generation)).close();
      await writeBase(basePath(folder, generation), generation, graphParts(new CommittedGraph()));
    }
    return new DurableFolder(folder, generation, options);
  } catch (cause) {
    throw openingError(cause, folder);
  }
}

/** A log with changes in it whose base is gone is damage; an empty one is left of a folder that was never finished. */
function refuseOrphans(folder: string): void {
  if (!hasFiles(folder)) return;
  for (const name of readdirSync(folder))
    if (/^graph-\d+\.log$/.test(name) && statSync(`${folder}/${name}`).size > HEADER_BYTES)
      throw damaged(`${folder}/${name}`, 'the base that it belongs to is missing');
}

class DurableFolder implements Durable {
  #graph: CommittedGraph | null = null;
  #log: ChangeLog | null = null;
  #baseBytes = 0;
  #foldBytes: number;
  /** What is under way; one thing at a time is written. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private generation: number,
    private readonly options: DurableOptions,
  ) {
    this.#foldBytes = options.foldBytes ?? FOLD_BYTES;
  }

  load(into: CommittedGraph): Promise<void> {
    return this.#inTurn(async () => {
      const { folder, generation } = this;
      try {
        const shared = sharedTexts();
        const builder = new GraphBuilder();
        this.#baseBytes = readBase(basePath(folder, generation), generation, builder, shared);
        const path = logPath(folder, generation);
        if (!existsSync(path)) throw damaged(basePath(folder, generation), 'its log is missing');
        const read = readLog(path, generation, builder, shared);
        if (read.torn > 0)
          this.options.log(
            `A change was being written to ${path} when Entente was ended; it had not been acknowledged, and its ${read.torn} bytes are taken away.`,
          );
        this.#log = await ChangeLog.goOn(path, read);
        builder.finish();
        into.become(builder);
        this.#graph = into;
        removeOthers(folder, generation);
      } catch (cause) {
        throw openingError(cause, folder);
      }
    });
  }

  commit(changes: ChangeSet): Promise<void> {
    return this.#inTurn(async () => {
      await this.#foldWhenLarge();
      await this.#opened.add(changeParts(changes));
    });
  }

  /** Before a change, when all changes before it have been applied to the graph. */
  async #foldWhenLarge(): Promise<void> {
    const { folder } = this;
    const log = this.#opened;
    if (log.end < Math.max(this.#foldBytes, this.#baseBytes) || !this.#graph) return;
    const next = this.generation + 1;
    let following: ChangeLog | null = null;
    try {
      following = await ChangeLog.create(logPath(folder, next), next);
      this.#baseBytes = await writeBase(basePath(folder, next), next, graphParts(this.#graph));
      this.#log = following;
      this.generation = next;
      await log.close();
      removeOthers(folder, next);
    } catch (cause) {
      // The log goes on; it is tried again when it has grown as much again.
      this.#foldBytes = 2 * log.end;
      this.options.log(`The log in ${folder} could not be folded: ${String(cause)}`);
      if (this.#log !== log) return;
      await following?.close();
      await rm(logPath(folder, next), { force: true }).catch(() => undefined);
    }
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#log?.close();
      this.#log = null;
    });
  }

  get #opened(): ChangeLog {
    if (!this.#log) throw new StoreError('away', 'The store is closed.');
    return this.#log;
  }
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => undefined);
    return done;
  }
}

function sharedTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
}
