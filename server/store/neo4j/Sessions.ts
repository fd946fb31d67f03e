/** The driver's sessions, each opened for one statement or transaction; a store that closes waits for their end. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** As portion: all records at once. */
export const ALL_RECORDS = -1;

export class Sessions {
  readonly #driver: Driver;
  readonly #database: string | null;
  /** Statements see what earlier ones of this store wrote, whichever server of a cluster answers. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #ending = new Set<Promise<void>>();

  /** `database`: null for the server's home database. */
  constructor(driver: Driver, database: string | null) {
    this.#driver = driver;
    this.#database = database;
  }

  /** `portion`: how many records are asked for at a time. */
  open(access: 'read' | 'write', portion: number): Session {
    return this.#driver.session({
      fetchSize: portion,
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.#database ? { database: this.#database } : {}),
    });
  }

  /** Ends the session's statement in the database. Never rejects. */
  close(session: Session): Promise<void> {
    const ending = session
      .close()
      .catch(() => undefined)
      .finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
    return ending;
  }

  async bookmarks(): Promise<string[]> {
    return [...(await this.#bookmarks.getBookmarks())];
  }
  /** What another driver wrote, or saw. */
  async learn(bookmarks: string[]): Promise<void> {
    await this.#bookmarks.updateBookmarks([], bookmarks);
  }

  /** Resolves once every session being closed is. */
  async allClosed(): Promise<void> {
    await Promise.all(this.#ending);
  }
}
