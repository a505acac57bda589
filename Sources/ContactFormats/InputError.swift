/// Why nothing of a file can be read. The texts name no file: whoever knows the name says it.
package enum InputError: Error, Hashable, Sendable {
  case notFound
  /// The operating system refused, with its words.
  case unreadable(String)
  case empty
  case zeros
  case tooLarge(bytes: Int, limit: Int)
  /// A kind of file that holds no contacts, or holds them in a way that has to be exported first.
  case foreign(ForeignFile)
  /// XML with a document type definition of its own.
  case documentType
  case malformedXML(String)
  /// No record that could be one of a person.
  case noContacts
  /// Labels and values, one under the other, and no table.
  case labelledLines
  /// A table whose rows hold several people, and which tells not whose the numbers are.
  case severalPeople
  /// A gzip file or a tar archive that does not unpack.
  case damagedArchive
  /// A ZIP archive that does not unpack.
  case damagedZIP
  /// An archive that unpacks to far more than its size.
  case unpacksToTooMuch
  /// An archive whose members are protected with a password.
  case encrypted
  /// A workbook whose sheets are all hidden, or hold no contacts.
  case hiddenSheets
  /// An archive of so many files, of which none is an address book.
  case noMembers(files: Int)
  /// A folder in which nothing looks like an address book.
  case noContactFiles
}

/// Kinds of files that people offer by mistake, told by their first bytes.
package enum ForeignFile: String, Hashable, Sendable {
  case json, zip, xlsx, document, html, pdf, sqlite, image, gzip, mail, binary, ldif
}

extension InputError: CustomStringConvertible {
  /// What happened and what to do now.
  package var description: String {
    switch self {
    case .notFound: "there is no such file: check the name"
    case .unreadable(let reason): "cannot be read (\(reason)): check its permissions"
    case .empty: "the file is empty: export the contacts again"
    case .zeros: "the file holds nothing but zero bytes: the copy is damaged, export the contacts again"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than the limit of \(limit): split the export into several files"
    case .foreign(let kind): kind.advice
    case .documentType: "the XML declares a document type (DOCTYPE), which is refused for safety: remove that line"
    case .malformedXML(let detail): "not well-formed XML (\(detail)): export it again"
    case .noContacts: "no contact was found in it: is it an export of contacts (CSV, vCard or XML)?"
    case .labelledLines:
      "it has a label and a value in each line, and is no table: put each person in a row of their own below a row of "
        + "column names, or export the contacts as CSV or vCard"
    case .severalPeople:
      "its rows hold several people side by side, and the columns do not tell whose the numbers and addresses are: put "
        + "each person in a row of their own, or leave the names of others out with --map 'COLUMN=ignored'"
    case .damagedArchive: "the compressed file is damaged: copy or export it again"
    case .damagedZIP: "the ZIP archive is damaged: copy or export it again"
    case .unpacksToTooMuch:
      "it unpacks to far more than its size, which may be a trap: if you trust it, unpack it yourself or save it as CSV, and "
        + "pass that"
    case .encrypted: "the archive is protected with a password: unpack it and pass the files in it"
    case .hiddenSheets:
      "only hidden sheets may hold contacts: show them in the spreadsheet, or add --hidden-rows"
    case .noMembers(0): "the archive is empty: export it again"
    case .noMembers(1): "the only file in the archive is no address book: export the contacts as CSV or vCard"
    case .noMembers(let files):
      "none of the \(files) files in the archive is an address book: export the contacts as CSV or vCard"
    case .noContactFiles: "the folder holds no CSV, vCard or XML file"
    }
  }
}

extension ForeignFile {
  fileprivate var advice: String {
    switch self {
    case .json: "this is JSON: export the contacts as vCard or CSV instead"
    case .zip: "this is a ZIP archive: unpack it and pass the files in it"
    case .xlsx: "this is an Excel or other office file: open it and save the sheet as CSV (UTF-8)"
    case .document: "this is an office document: save its table as CSV (UTF-8)"
    case .mail: "this is a saved mail without a card or a table attached: save the attachment and pass it"
    case .html: "this is a web page: export the contacts as CSV or vCard instead"
    case .pdf: "this is a PDF: export the contacts as CSV or vCard instead"
    case .sqlite: "this is a database: export the contacts as CSV or vCard from the program that wrote it"
    case .image: "this is a picture, not an export of contacts"
    case .gzip: "this is compressed: unpack it first (gunzip)"
    case .ldif: "this is LDIF, which is not read: export the address book as vCard or CSV instead"
    case .binary: "this is no text: export the contacts as CSV, vCard or XML"
    }
  }
}
