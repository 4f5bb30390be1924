// The little that the tables need of a database: statements, COPY in and out, transactions.

export interface Session {
  /** The rows of a query, as objects. Outside a transaction it only reads. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** `COPY … FROM STDIN` or what stands for it; `target` is a table with its column list. */
  copyIn(target: string, bytes: Uint8Array): Promise<void>;
  /** The rows of a query in COPY's text form. */
  copyOut(query: string): Promise<Uint8Array>;
}

export interface TransactionOptions {
  /** Whether the work, done twice, leaves what it leaves when done once. */
  readonly repeatable?: boolean;
}

export interface Database extends Session {
  /**
   * Commits when the work resolves; everything is undone when it rejects. The work may be called
   * again when a connection was lost before anything was committed.
   */
  transaction<T>(work: (session: Session) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Empties the log of changes. Nobody else does it in an embedded database. */
  checkpoint(): Promise<void>;
  /** Gives the room of removed rows to new ones. */
  vacuum(): Promise<void>;
  close(): Promise<void>;
}
