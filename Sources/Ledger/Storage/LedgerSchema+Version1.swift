extension LedgerSchema {
  /// The tables that began.
  static let version1 = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      account_id TEXT NOT NULL,
      user_id TEXT NOT NULL,
      network TEXT,
      UNIQUE (account_id, user_id)
    ) STRICT;

    CREATE TABLE run (
      id TEXT PRIMARY KEY,
      command TEXT NOT NULL,
      inputs TEXT NOT NULL,
      accounts TEXT NOT NULL,
      started_at REAL NOT NULL,
      ended_at REAL,
      end TEXT,
      unusable_records INTEGER NOT NULL,
      details TEXT NOT NULL
    ) STRICT;

    CREATE TABLE known_chat (
      run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      chat_id TEXT NOT NULL,
      local_chat_id TEXT,
      title TEXT NOT NULL,
      identifiers TEXT NOT NULL,
      PRIMARY KEY (run_id, account_id, chat_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempt (
      id INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account,
      number INTEGER NOT NULL,
      name TEXT,
      user TEXT NOT NULL,
      message_text TEXT,
      state TEXT NOT NULL CHECK (state IN ('attempting', 'created', 'existing', 'failed', 'unknown')),
      chat_id TEXT,
      http_status INTEGER,
      error_code TEXT,
      started_at REAL NOT NULL,
      ended_at REAL,
      delivery TEXT CHECK (delivery IN ('draft', 'send'))
    ) STRICT;
    CREATE INDEX attempt_by_run ON attempt (run_id);
    CREATE INDEX attempt_by_account ON attempt (account, started_at);

    CREATE TABLE attempt_identifier (
      attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
      kind TEXT NOT NULL,
      network TEXT NOT NULL,
      value TEXT NOT NULL,
      is_asked INTEGER NOT NULL,
      PRIMARY KEY (attempt_id, kind, network, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entry (
      run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
      position INTEGER NOT NULL,
      attempt_id INTEGER REFERENCES attempt ON DELETE SET NULL,
      row TEXT NOT NULL,
      PRIMARY KEY (run_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_by_attempt ON entry (attempt_id);

    CREATE TABLE exclusion (
      kind TEXT NOT NULL,
      network TEXT NOT NULL,
      value TEXT NOT NULL,
      added_at REAL NOT NULL,
      PRIMARY KEY (kind, network, value)
    ) STRICT, WITHOUT ROWID;
    """
}
