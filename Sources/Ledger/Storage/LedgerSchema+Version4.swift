extension LedgerSchema {
  /// When a text was last sent to its chat as a message, or was about to be. Of those that were about to be when their
  /// run ended, nobody knew anything.
  static let version4 = """
    ALTER TABLE attempt ADD COLUMN text_sent_at REAL;
    UPDATE attempt SET message = 'offered' WHERE delivery = 'send' AND coalesce(message, 'none') = 'none';
    """
}
