import GRDB

/// The tables, version by version. A version that was released is never edited: changes are a new one.
///
/// The present tables: `run`, `known_chat` and `exclusion` of version 1, `account` of 1 and 3, `entry_identifier` of 2,
/// `entry` of 2 and 5, `attempt` and `entry_source` of 5 (`TypedOutcomeMigration`).
enum LedgerSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: version1) }
    migrator.registerMigration("2") { try $0.execute(sql: version2) }
    migrator.registerMigration("3") { try $0.execute(sql: version3) }
    migrator.registerMigration("4") { try $0.execute(sql: version4) }
    migrator.registerMigration("5", migrate: TypedOutcomeMigration.migrate)
    return migrator
  }

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

  /// A start costs one inserted and one updated row: its result stands in columns of the attempt, and the person's
  /// identifiers are written when the run begins. `told_attempt` is the earlier request that the entry reports.
  static let version2 = """
    ALTER TABLE attempt RENAME TO attempt_1;
    ALTER TABLE entry RENAME TO entry_1;

    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
      position INTEGER,
      told_attempt INTEGER REFERENCES attempt ON DELETE SET NULL,
      name TEXT,
      row TEXT NOT NULL,
      UNIQUE (run_id, position)
    ) STRICT;

    CREATE TABLE entry_identifier (
      entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
      kind TEXT NOT NULL,
      network TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (entry_id, kind, network, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempt (
      id INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account,
      number INTEGER NOT NULL,
      user_id TEXT,
      phone_number TEXT,
      email TEXT,
      username TEXT,
      full_name TEXT,
      message_text TEXT,
      is_text_on_board INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('attempting', 'created', 'existing', 'failed', 'unknown')),
      is_final INTEGER NOT NULL,
      chat_id TEXT,
      chat_title TEXT,
      matched TEXT,
      decided_by TEXT,
      http_status INTEGER,
      error_code TEXT,
      error TEXT,
      reason TEXT,
      message TEXT,
      started_at REAL NOT NULL,
      ended_at REAL,
      delivery TEXT CHECK (delivery IN ('draft', 'send'))
    ) STRICT;

    INSERT INTO entry (run_id, position, told_attempt, name, row)
      SELECT entry_1.run_id, position, attempt_id, name, row
      FROM entry_1 LEFT JOIN attempt_1 ON attempt_1.id = attempt_id ORDER BY entry_1.run_id, position;

    -- Requests that were followed by others for the same person, which their entries tell of.
    INSERT INTO entry (run_id, told_attempt, name, row)
      SELECT run_id, id, name, '{"status":"skipped","attempts":1,"sources":[],"subject":"person"}'
      FROM attempt_1 WHERE id NOT IN (SELECT told_attempt FROM entry WHERE told_attempt IS NOT NULL) ORDER BY id;

    INSERT INTO attempt
      SELECT attempt_1.id, entry.id, account, number,
        json_extract(user, '$.id'), json_extract(user, '$.phoneNumber'), json_extract(user, '$.email'),
        json_extract(user, '$.username'), json_extract(user, '$.fullName'),
        message_text, message_text IS NOT NULL, state, json_extract(row, '$.status') <> 'skipped',
        chat_id, json_extract(row, '$.chatTitle'), json_extract(row, '$.matched'), json_extract(row, '$.decidedBy'),
        http_status, error_code,
        iif(json_extract(row, '$.status') = 'skipped', NULL, json_extract(row, '$.error')),
        iif(json_extract(row, '$.status') = 'skipped', NULL, json_extract(row, '$.reason')),
        iif(json_extract(row, '$.status') = 'skipped', NULL, json_extract(row, '$.message')),
        started_at, ended_at, delivery
      FROM attempt_1 JOIN entry ON entry.id = (SELECT min(id) FROM entry WHERE told_attempt = attempt_1.id);

    INSERT INTO entry_identifier (entry_id, kind, network, value)
      SELECT attempt.entry_id, kind, network, value
      FROM attempt_identifier JOIN attempt ON attempt.id = attempt_id WHERE true
      ON CONFLICT DO NOTHING;

    DROP TABLE attempt_identifier;
    DROP TABLE entry_1;
    DROP TABLE attempt_1;
    CREATE INDEX entry_by_told_attempt ON entry (told_attempt) WHERE told_attempt IS NOT NULL;
    CREATE INDEX attempt_by_entry ON attempt (entry_id);
    """

  /// When a server last refused a start on an account for its rate, and for how many seconds it asked to be left alone.
  static let version3 = """
    ALTER TABLE account ADD COLUMN rate_limited_at REAL;
    ALTER TABLE account ADD COLUMN rate_limited_for REAL;
    """

  /// When a text was last sent to its chat as a message, or was about to be. Of those that were about to be when their
  /// run ended, nobody knew anything.
  static let version4 = """
    ALTER TABLE attempt ADD COLUMN text_sent_at REAL;
    UPDATE attempt SET message = 'offered' WHERE delivery = 'send' AND coalesce(message, 'none') = 'none';
    """
}
