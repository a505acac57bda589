extension Diagnostic {
  /// What a reader or the normalisation can find wrong. Texts of people's records stand in none of them, but for
  /// the words of the export itself: column names, property names, labels.
  package enum Reason: Hashable, Sendable {
    // MARK: Records that yield no contact
    /// Nothing in the record names a person or a way to reach one.
    case emptyRecord
    /// A group or distribution list, not a person.
    case group
    /// A place, a device or a program.
    case notAPerson
    /// A person who has died.
    case deceased
    /// A record that the export itself marks as deleted.
    case deletedRecord
    /// A person whom the owner of the export blocked.
    case blockedRecord
    /// A record longer than the limit of `bytes`.
    case recordTooLong(bytes: Int)

    // MARK: Values dropped
    /// A contact that nothing could reach.
    case noIdentifier
    /// `field` holds text that is no e-mail address.
    case invalidEmail(field: String)
    /// An address with this label is not the contact's own: kept, never used.
    case othersEmail(label: String)
    /// A username or a link with this label is not the contact's own: kept, never used.
    case othersHandle(label: String)
    /// `field` holds text that is no telephone number.
    case invalidPhone(field: String, PhoneNumber.Rejection)
    /// `field` names a network or a user that nothing here knows.
    case unknownHandle(field: String)
    /// A value of `field` with more than `limit` bytes.
    case valueTooLong(field: String, limit: Int)
    /// A record with more than `limit` values of one kind: the others were left out.
    case tooManyValues(limit: Int)

    /// So many contacts of the file have a number without a country code; most of its international numbers are of the
    /// region.
    case regionNeeded(contacts: Int, likeliest: Region?)

    // MARK: Text
    /// The bytes are not what `declared` says; read as `used`.
    case wrongEncoding(declared: String, used: String)
    /// `encoding` was guessed: nothing in the file names one.
    case guessedEncoding(String)
    /// NUL bytes were left out.
    case nulBytes

    // MARK: CSV
    /// A quoted field without its closing quote; the record was read without quoting.
    case unterminatedQuote
    /// A record with more or fewer fields than the header; said once for a file.
    case fieldCount(expected: Int, found: Int)
    /// No record names the columns; they were told from what they hold.
    /// `columns` is what each of use was taken for: "1 = full-name".
    case headerMissing(columns: [String])
    /// A record with more fields than the header, which may be parts of its text: it brings none.
    case messageTextUncertain
    /// People of a list who asked not to be written to.
    case unsubscribed

    // MARK: vCard
    /// A card without END:VCARD.
    case unterminatedCard
    /// Lines of a card that are no properties.
    case malformedLines(Int)
    /// Text outside of any card.
    case textOutsideCards(lines: Int)

    // MARK: XML
    /// The document breaks off or is not well-formed; what stood before it was read.
    case malformedXML(detail: String)
    /// The document holds characters that XML forbids; it was read without them.
    case mendedXML(detail: String)
  }
}
