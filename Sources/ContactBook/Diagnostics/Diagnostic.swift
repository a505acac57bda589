/// Something in the input that a person should know of: a value with a place, never thrown.
package struct Diagnostic: Hashable, Sendable {
  /// How much is lost.
  package enum Severity: String, Hashable, Sendable {
    /// Nothing is lost.
    case note
    /// A value was dropped or guessed.
    case warning
    /// A record, or more, was not read.
    case error
  }

  /// What happened.
  package var reason: Reason
  /// Where it happened.
  package var source: SourceLocation

  /// `reason` at `source`.
  package init(_ reason: Reason, at source: SourceLocation) {
    self.reason = reason
    self.source = source
  }

  /// How much is lost.
  package var severity: Severity { reason.severity }
}

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
    /// A person whom the owner of the address book has blocked.
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

    /// The number of contacts in the file with a number without a country code, and the region of most of its
    /// international numbers.
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

    // MARK: Labels
    /// A value whose label may say that it is old or another person's, or may say nothing of the kind: not used.
    case ambiguousLabel(label: String)
    // MARK: Spreadsheets
    /// The number of rows of a sheet that are hidden, by a filter or by somebody, or stand in a hidden sheet.
    case hiddenRows(Int)
    // MARK: Files
    /// Nothing in the file names its encoding, and its letters fit `used` about as well as each of `alternatives`.
    case doubtedEncoding(used: String, alternatives: [String])
    // MARK: Columns
    /// A person who asked not to be contacted.
    case optedOut
    /// Cells of `column`, whose header says nothing, look like `field`: it is not used.
    case columnNotUsed(column: String, field: String)
    /// Nothing but its cells says that `column` holds `field`: it is used.
    case columnGuessed(column: String, field: String)
    /// The header of `column` says one thing, its cells another: it is not used.
    case columnContradicted(column: String, field: String)
    /// `columns` hold another person's values than the rest of the row: they are not used.
    case columnOfOthers(columns: [String])
    /// Each row holds several people side by side, who were read as records of their own.
    case severalPeople(Int)
    /// A row without name or number of its own, with values in `columns`: it seems to belong to the record before it.
    case continuationRow(columns: [String])
    /// A cell of `field` holds the error value of a spreadsheet.
    case spreadsheetError(field: String)
    /// A national number whose row names no known country in `field`.
    case countryNotKnown(field: String)
    /// A number without its area code, which `field` holds for others.
    case areaCodeMissing(field: String)
    /// A vCard property of a `name` that nothing here knows, and a value that looks like a number or an address.
    case unknownProperty(name: String)
    /// The archive breaks off or is damaged; what could be unpacked was read.
    case truncatedArchive
    /// Members of the archive that are protected with a password.
    case encryptedMembers(Int)
    /// Archives in the archive, which were not opened.
    case nestedArchives(Int)
    /// Members of the archive that are no address books.
    case membersPassedOver(Int)
    /// Sheets of the workbook that are hidden, and were not read.
    case hiddenSheets(Int)
    /// Sheets of the workbook that hold no contacts.
    case sheetsPassedOver(Int)
  }
}

extension Diagnostic.Reason {
  /// A stable word for programs, in kebab-case.
  package var code: String {
    switch self {
    case .emptyRecord: "empty-record"
    case .group: "group"
    case .notAPerson: "not-a-person"
    case .deceased: "deceased"
    case .deletedRecord: "deleted-record"
    case .blockedRecord: "blocked-record"
    case .recordTooLong: "record-too-long"
    case .noIdentifier: "no-identifier"
    case .invalidEmail: "invalid-email"
    case .othersEmail: "others-email"
    case .othersHandle: "others-handle"
    case .invalidPhone(_, let rejection): "phone-\(rejection.rawValue)"
    case .unknownHandle: "unknown-handle"
    case .valueTooLong: "value-too-long"
    case .tooManyValues: "too-many-values"
    case .regionNeeded: "region-needed"
    case .wrongEncoding: "wrong-encoding"
    case .guessedEncoding: "guessed-encoding"
    case .nulBytes: "nul-bytes"
    case .unterminatedQuote: "unterminated-quote"
    case .fieldCount: "field-count"
    case .headerMissing: "header-missing"
    case .messageTextUncertain: "message-text-uncertain"
    case .unsubscribed: "unsubscribed"
    case .unterminatedCard: "unterminated-card"
    case .malformedLines: "malformed-line"
    case .textOutsideCards: "text-outside-cards"
    case .malformedXML: "malformed-xml"
    case .mendedXML: "mended-xml"
    case .ambiguousLabel: "ambiguous-label"
    case .hiddenRows: "hidden-rows"
    case .doubtedEncoding: "doubted-encoding"
    case .optedOut: "opted-out"
    case .columnNotUsed: "column-not-used"
    case .columnGuessed: "column-guessed"
    case .columnContradicted: "column-contradicted"
    case .columnOfOthers: "column-of-others"
    case .severalPeople: "several-people"
    case .continuationRow: "continuation-row"
    case .spreadsheetError: "spreadsheet-error"
    case .countryNotKnown: "country-not-known"
    case .areaCodeMissing: "area-code-missing"
    case .unknownProperty: "unknown-property"
    case .truncatedArchive: "truncated-archive"
    case .encryptedMembers: "encrypted-members"
    case .nestedArchives: "nested-archives"
    case .membersPassedOver: "members-passed-over"
    case .hiddenSheets: "hidden-sheets"
    case .sheetsPassedOver: "sheets-passed-over"
    }
  }

  /// A sentence for people: what is wrong, and what was read all the same.
  package var message: String {
    switch self {
    case .emptyRecord: "nothing in this record names a person or a way to reach one"
    case .group: "a group or list, not a person: skipped"
    case .notAPerson: "a place, a device or a program, not a person: skipped"
    case .deceased: "this person has died, as a record of theirs says: skipped"
    case .deletedRecord: "the export marks this record as deleted: skipped"
    case .blockedRecord: "the export marks this person as blocked: skipped"
    case .recordTooLong(let bytes): "longer than \(bytes) bytes: not read"
    case .noIdentifier: "no e-mail address, phone number or username to reach this person by"
    case .invalidEmail(let field): "\(field) holds no e-mail address: left out"
    case .othersEmail(let label): "an e-mail address labelled \(label) is somebody else's: kept, never used"
    case .othersHandle(let label): "a username or a link labelled \(label) is somebody else's: kept, never used"
    case .invalidPhone(let field, let rejection): "\(field): \(rejection.explanation)"
    case .unknownHandle(let field): "\(field) names no network or user that is known here: left out"
    case .valueTooLong(let field, let limit): "\(field) is longer than \(limit) bytes: left out"
    case .tooManyValues(let limit): "more than \(limit) addresses, numbers or usernames: the others were left out"
    case .regionNeeded(let contacts, let likeliest):
      "\(contacts) contact\(contacts == 1 ? " has a number" : "s have numbers") without a country code, left unread; "
        + (likeliest.map { "if they are dialled in \($0.code), as most others here, add --region \($0.code)" }
          ?? "--region says in which country they are dialled")
    case .wrongEncoding(let declared, let used) where declared == used:
      "some of the text is not \(declared), which it was read as: what has no meaning there became \u{FFFD}"
    case .wrongEncoding(let declared, let used): "the text is not \(declared) as declared; read as \(used)"
    case .guessedEncoding(let name):
      "no encoding is declared; read as \(name), which its letters fit (if names look wrong: --encoding names another)"
    case .nulBytes: "NUL bytes were left out"
    case .unterminatedQuote: "a quote is never closed; the record was read without quoting"
    case .fieldCount(let expected, let found): "\(found) fields where the header has \(expected)"
    case .headerMissing(let columns):
      "no header found; the columns were told from what they hold: \(columns.joined(separator: ", "))"
    case .messageTextUncertain:
      "more fields than the header has: the message text may be cut off and is left out (quote texts with commas)"
    case .unsubscribed: "this list is of people who unsubscribed: think before you write to them"
    case .unterminatedCard: "the card has no END:VCARD; what it holds was read"
    case .malformedLines(1): "a line that is no property was left out"
    case .malformedLines(let lines): "\(lines) lines that are no properties were left out"
    case .textOutsideCards(let lines): "\(lines) line\(lines == 1 ? "" : "s") outside of any card left out"
    case .malformedXML(let detail): "not well-formed XML (\(detail)); what stood before it was read"
    case .mendedXML(let detail): "not well-formed XML (\(detail)); forbidden characters were mended"
    case .ambiguousLabel(let label):
      "the label “\(label)” may mean an old or another person's number or address: not used; "
        + "if it is this person's, give it another label"
    case .hiddenRows(let rows):
      "\(rows) hidden or filtered row\(rows == 1 ? "" : "s") left out: show \(rows == 1 ? "it" : "them") in the "
        + "spreadsheet, or add --hidden-rows"
    case .truncatedArchive:
      "the archive breaks off or is damaged; what could be unpacked was read: copy or export it again"
    case .encryptedMembers(let count):
      "\(count) file\(count == 1 ? "" : "s") in it protected with a password, and not read: unpack and pass them"
    case .nestedArchives(let count):
      "\(count) archive\(count == 1 ? "" : "s") in it not opened: unpack and pass them"
    case .hiddenSheets(let count):
      "\(count) hidden sheet\(count == 1 ? "" : "s") not read: show \(count == 1 ? "it" : "them") in the spreadsheet, or "
        + "add --hidden-rows"
    case .sheetsPassedOver(let count):
      "\(count) other sheet\(count == 1 ? "" : "s") in it: no contacts"
    case .membersPassedOver(let count):
      "\(count) other file\(count == 1 ? "" : "s") in it: no address book\(count == 1 ? "" : "s")"
    case .doubtedEncoding(let used, let alternatives):
      "no encoding is declared, and the letters leave it in doubt; read as \(used): if names look wrong, add "
        + alternatives.map { "--encoding \($0)" }.joined(separator: " or ")
    case .optedOut: "this person asked not to be contacted (opted out): never contacted"
    case .columnNotUsed(let column, let field):
      "the column “\(column)” looks like \(ColumnContent.of(field)) and was not used: to use it, add --map "
        + quoted("\(column)=\(field)")
    case .columnGuessed(let column, let field):
      "the column “\(column)” was taken for \(ColumnContent.of(field)) by its cells alone: if it is not, add "
        + "--map \(quoted("\(column)=ignored"))"
    case .columnContradicted(let column, let field):
      "the column “\(column)” does not hold what its header says, but \(ColumnContent.of(field)): left out; to use it, add "
        + "--map \(quoted("\(column)=\(field)"))"
    case .columnOfOthers(let columns):
      "\(columns.map { "“\($0)”" }.joined(separator: ", ")): these columns may be another person's and were not used"
    case .severalPeople(let count): "each row holds \(count) people side by side: each was read as a record of its own"
    case .continuationRow(let columns):
      "a row with nothing but \(columns.map { "“\($0)”" }.joined(separator: ", ")) seems to continue the record before "
        + "it: not read; write all values of a person in one row"
    case .spreadsheetError(let field):
      "\(field) holds the error of a spreadsheet (as #N/A or #####): left out; mend the sheet and save it again"
    case .countryNotKnown(let field):
      "\(field) names no country that is known: the number beside it was left out; use two letters such as DE"
    case .areaCodeMissing(let field): "\(field) is empty, so the number beside it lacks its area code: left out"
    case .unknownProperty(let name):
      "\(name) is no property of vCard, and holds what looks like a number or an address: left out (TEL and EMAIL are "
        + "read)"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    // Windows-1252 is what most such files are in; other guesses are worth a look.
    case .guessedEncoding(let name): ["WINDOWS-1252", "UTF-8"].contains(name) ? .note : .warning
    case .membersPassedOver, .sheetsPassedOver, .textOutsideCards, .nulBytes, .othersEmail, .othersHandle,
      .severalPeople:
      .note
    case .emptyRecord, .group, .notAPerson, .deceased, .deletedRecord, .blockedRecord, .noIdentifier, .invalidEmail,
      .invalidPhone,
      .unknownHandle, .regionNeeded, .valueTooLong, .tooManyValues, .wrongEncoding, .unterminatedQuote, .fieldCount,
      .headerMissing,
      .messageTextUncertain, .unsubscribed,
      .unterminatedCard, .malformedLines,
      .mendedXML, .ambiguousLabel, .hiddenRows, .doubtedEncoding, .optedOut, .columnNotUsed, .columnGuessed,
      .columnContradicted, .columnOfOthers, .continuationRow, .spreadsheetError, .countryNotKnown, .areaCodeMissing,
      .unknownProperty, .hiddenSheets:
      .warning
    case .recordTooLong, .malformedXML, .truncatedArchive, .encryptedMembers, .nestedArchives: .error
    }
  }
}

/// What stands in the cells of a column, for people.
package enum ColumnContent {
  /// The cells of a column that holds `field`, a word of `--map`.
  package static func of(_ field: String) -> String {
    switch field {
    case "email": "e-mail addresses"
    case "details": "e-mail addresses and telephone numbers"
    case _ where field.hasPrefix("phone"): "telephone numbers"
    default: field
    }
  }
}

/// `argument` as a shell takes it for one word.
private func quoted(_ argument: String) -> String { "'" + argument.replacing("'", with: #"'\''"#) + "'" }

extension PhoneNumber.Rejection {
  /// What is wrong with the text, and what helps.
  package var explanation: String {
    switch self {
    case .regionMissing: "a national number: --region says in which country it is dialled"
    case .notANumber: "not a telephone number"
    case .tooShort: "too short for a telephone number that others could dial"
    case .tooLong: "too long for a telephone number"
    case .invalid: "not a number of its country"
    case .ambiguous: "could be of two countries: write it with + or the trunk prefix"
    case .moreDigits: "other digits stand beside the number: leave the number alone in its field"
    case .serviceCode: "a service code or an internal number"
    case .placeholder: "a placeholder, not a number"
    case .exponent: "a spreadsheet turned it into exponent form and lost digits: export it as text"
    }
  }
}
