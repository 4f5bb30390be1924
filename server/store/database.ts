// The little that the tables need of a database: statements, COPY in and out, transactions.

export interface Session {
  /** The rows of a query, as objects. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** `COPY … FROM STDIN` or what stands for it; `target` is a table with its column list. */
  copyIn(target: string, bytes: Uint8Array): Promise<void>;
  /** The rows of a query in COPY's text form. */
  copyOut(query: string): Promise<Uint8Array>;
}

export interface Database extends Session {
  /** Commits when the work resolves; everything is undone when it rejects. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Empties the log of changes. Nobody else does it in an embedded database. */
  checkpoint(): Promise<void>;
  /** Gives the room of removed rows to new ones. */
  vacuum(): Promise<void>;
  close(): Promise<void>;
}
