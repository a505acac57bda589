extension LedgerSchema {
  /// When a server last refused a start on an account for its rate, and for how many seconds it asked to be left alone.
  static let version3 = """
    ALTER TABLE account ADD COLUMN rate_limited_at REAL;
    ALTER TABLE account ADD COLUMN rate_limited_for REAL;
    """
}
