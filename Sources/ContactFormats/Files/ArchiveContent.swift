import ContactBook

/// What kind of container a file is: told by its first bytes, never by its name.
enum ContainerKind: Sendable {
  case gzip, archive, mail

  /// The kind of `bytes`; nil for a file that holds contacts itself.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if Self.isArchive(bytes) {
      self = .archive
    } else if MailMessage.isMail(bytes) {
      self = .mail
    } else {
      return nil
    }
  }

  /// ZIP archives, an empty one included, and tar archives of POSIX and GNU.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || bytes.count > 512 && bytes[257..<262].elementsEqual("ustar".utf8)
  }
}

/// Which members of an archive are address books, told by what wrote the archive.
struct ArchiveLayout: Sendable {
  /// Who wrote the archive.
  private enum Origin: Sendable {
    case unknown, googleTakeout, linkedIn, outlookForMac
  }

  private let origin: Origin

  /// The layout of an archive whose files are at `paths`.
  init(_ paths: [String]) {
    let names = Set(paths.map { Self.fileName($0) })
    if paths.contains(where: { $0.hasPrefix("com.microsoft.__") || $0.contains("/com.microsoft.__") }) {
      origin = .outlookForMac
    } else if paths.contains(where: { $0.hasPrefix("Takeout/") || $0.contains("/Takeout/") }) {
      origin = .googleTakeout
    } else if names.contains("connections.csv") || names.isSuperset(of: ["email addresses.csv", "profile.csv"]) {
      origin = .linkedIn
    } else {
      origin = .unknown
    }
  }

  /// Whether the file at `path` may be an address book. The archives of services hold the owner's own addresses, messages
  /// and orders as well, whose people are none of an address book.
  func isCandidate(_ path: String) -> Bool {
    let name = Self.fileName(path)
    if path.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) { return false }
    switch origin {
    case .outlookForMac: return name == "contacts.xml"
    case .googleTakeout: return name.hasSuffix(".vcf") || name.hasSuffix(".csv")
    case .linkedIn:
      return ["connections.csv", "contacts.csv", "importedcontacts.csv", "imported contacts.csv"].contains(name)
    case .unknown: return Self.suffixes.contains { name.hasSuffix($0) } || !name.contains(".")
    }
  }

  /// Whether `reading` is of an address book, and not of what else looks like one.
  func isAddressBook(_ reading: FileReading) -> Bool {
    guard let recognition = reading.recognition, origin == .googleTakeout else { return true }
    return recognition.format == .vCard || recognition.dialect.hasPrefix("Google")
  }

  /// Whether the file at `path` is an archive itself.
  static func isArchive(_ path: String) -> Bool {
    [".zip", ".gz", ".tgz", ".tar", ".olm", ".7z", ".rar", ".bz2", ".xz"].contains { fileName(path).hasSuffix($0) }
  }

  /// Whether the file at `path` is a workbook of Excel.
  static func isWorkbook(_ path: String) -> Bool { [".xlsx", ".xlsm"].contains { fileName(path).hasSuffix($0) } }

  private static let suffixes = [
    ".vcf", ".vcard", ".csv", ".tsv", ".tab", ".txt", ".xml", ".ldif", ".ldf", ".xlsx", ".eml",
  ]

  private static func fileName(_ path: String) -> String { (path.split(separator: "/").last ?? "").lowercased() }
}

extension FileReading {
  /// Reads what the file at `path` holds: one reading of an ordinary file, and of an archive or a mail one for each of
  /// its members that is an address book, called `path!member`.
  package static func readings(of path: String, options: ReadOptions) -> [FileReading] {
    do {
      return readings(in: try FileBytes.read(path), name: path, options: options)
    } catch {
      return [FileReading(failed: path, error: error)]
    }
  }

  /// Reads what `bytes` hold, the content of a file called `name`.
  package static func readings(in bytes: [UInt8], name: String, options: ReadOptions) -> [FileReading] {
    do {
      switch ContainerKind(of: bytes) {
      case .gzip: return try unpacked(bytes, name: name, options: options)
      case .archive: return try members(of: bytes, name: name, options: options)
      case .mail where options.format == nil: return try attachments(of: bytes, name: name, options: options)
      case .mail, nil: return [FileReading(bytes, name: name, options: options)]
      }
    } catch {
      return [FileReading(failed: name, error: error)]
    }
  }

  /// The reading of a file that gzip packed, or those of the tar archive in it.
  private static func unpacked(
    _ bytes: [UInt8], name: String, options: ReadOptions
  ) throws(InputError) -> [FileReading] {
    let (content, isDamaged) = try ArchiveReader.read(bytes, as: .gzip) { reader throws(InputError) in
      guard try reader.next() != nil else { throw .damagedArchive }
      // A tar archive is read once more, member by member: all of it need not fit.
      let head = try reader.content(upTo: 1024)
      guard !ContainerKind.isArchive(head) else { return ([UInt8]?.none, false) }
      return (try reader.content(after: head), reader.isDamaged)
    }
    guard let content else { return try members(of: bytes, name: name, options: options) }
    guard !content.isEmpty else { throw .damagedArchive }
    var readings = [FileReading(content, name: name, options: options)]
    if isDamaged { readings[0].diagnostics.append(Diagnostic(.truncatedArchive, at: SourceLocation(file: name))) }
    return readings
  }

  /// The readings of the members of an archive.
  private static func members(
    of bytes: [UInt8], name: String, options: ReadOptions
  ) throws(InputError) -> [FileReading] {
    let found = try ArchiveReader.read(bytes, as: .archive) { reader throws(InputError) in
      var found: [ArchiveReader.Member] = []
      while let member = try reader.next() {
        found.append(member)
        try reader.skip()
      }
      return (members: found, isDamaged: reader.isDamaged)
    }
    if found.members.isEmpty { throw found.isDamaged ? damage(of: bytes) : .noMembers(files: 0) }
    let paths = found.members.map(\.path)
    if let office = OfficeDocument(paths) {
      guard Workbook.isWorkbook(paths) else { throw .foreign(office.isWorkbook ? .xlsx : .document) }
      return try sheets(of: bytes, name: name, options: options)
    }
    var members = ArchiveMembers(name: name, layout: ArchiveLayout(paths), options: options)
    let isDamaged = try ArchiveReader.read(bytes, as: .archive) { reader throws(InputError) in
      while let member = try reader.next() { try members.read(member, from: &reader) }
      return reader.isDamaged
    }
    return try members.readings(damage: isDamaged ? damage(of: bytes) : nil)
  }

  private static func damage(of bytes: [UInt8]) -> InputError {
    bytes.first == UInt8(ascii: "P") ? .damagedZIP : .damagedArchive
  }
}

/// The readings of an archive's members.
private struct ArchiveMembers {
  let name: String
  let layout: ArchiveLayout
  let options: ReadOptions
  private var readings: [FileReading] = []
  private var names = UniqueNames()
  private var passedOver = 0
  private var encrypted = 0
  private var archives = 0

  init(name: String, layout: ArchiveLayout, options: ReadOptions) {
    self.name = name
    self.layout = layout
    self.options = options
  }

  mutating func read(_ member: ArchiveReader.Member, from reader: inout ArchiveReader) throws(InputError) {
    if ArchiveLayout.isArchive(member.path) { archives += 1 }
    guard layout.isCandidate(member.path), !ArchiveLayout.isArchive(member.path) else {
      if !ArchiveLayout.isArchive(member.path) { passedOver += 1 }
      return try reader.skip()
    }
    if member.isEncrypted {
      encrypted += 1
      return try reader.skip()
    }
    let head = try reader.content(upTo: Self.headLength)
    if ArchiveLayout.isWorkbook(member.path), ContainerKind.isArchive(head) {
      let content = try reader.content(after: head)
      return readBook(content, name: "\(name)!\(names.unused(member.path))")
    }
    if ContainerKind(of: head).map({ $0 != .mail }) == true {
      archives += 1
      return try reader.skip()
    }
    if !head.isEmpty, (try? ContactFormat(of: head)) == nil {
      passedOver += 1
      return try reader.skip()
    }
    let content = try reader.content(after: head)
    for reading in FileReading.readings(in: content, name: "\(name)!\(names.unused(member.path))", options: options) {
      keep(reading)
    }
  }

  private static let headLength = 64 << 10

  private mutating func readBook(_ bytes: [UInt8], name: String) {
    do {
      for reading in try FileReading.sheets(of: bytes, name: name, options: options) { keep(reading) }
    } catch {
      keep(FileReading(failed: name, error: error))
    }
  }

  private mutating func keep(_ reading: FileReading) {
    switch reading.error {
    case nil where layout.isAddressBook(reading): readings.append(reading)
    case nil, .empty, .zeros, .foreign, .noContacts: passedOver += 1
    default: readings.append(reading)
    }
  }

  /// The readings, behind one that tells of what else is in the archive.
  func readings(damage: InputError?) throws(InputError) -> [FileReading] {
    guard !readings.isEmpty else {
      if encrypted > 0 { throw .encrypted }
      if let damage { throw damage }
      throw .noMembers(files: passedOver + archives)
    }
    let source = SourceLocation(file: name)
    var reasons: [Diagnostic.Reason] = []
    if damage != nil { reasons.append(.truncatedArchive) }
    if encrypted > 0 { reasons.append(.encryptedMembers(encrypted)) }
    if archives > 0 { reasons.append(.nestedArchives(archives)) }
    if passedOver > 0 { reasons.append(.membersPassedOver(passedOver)) }
    guard !reasons.isEmpty else { return readings }
    return [FileReading(tellingOf: name, reasons.map { Diagnostic($0, at: source) })] + readings
  }
}

/// An office document, which is a ZIP archive of its parts.
private struct OfficeDocument {
  /// Whether it is a workbook of Excel.
  let isWorkbook: Bool

  /// The document whose parts are at `paths`; nil for other archives.
  init?(_ paths: [String]) {
    let isPackage = paths.contains("[Content_Types].xml")
    let isOpenDocument = paths.first == "mimetype" && paths.contains("content.xml")
    guard isPackage || isOpenDocument else { return nil }
    isWorkbook = isPackage && paths.contains { $0.hasPrefix("xl/") }
  }
}

extension FileReading {
  /// The readings of what is attached to a mail; of the mail itself where cards stand in its text.
  private static func attachments(
    of bytes: [UInt8], name: String, options: ReadOptions
  ) throws(InputError) -> [FileReading] {
    let attachments = MailMessage(bytes).attachments
    guard !attachments.isEmpty else {
      let plain = FileReading(bytes, name: name, options: options)
      guard plain.error == nil, plain.recognition?.format == .vCard else { throw .foreign(.mail) }
      return [plain]
    }
    var names = UniqueNames()
    return attachments.map { attachment in
      FileReading(attachment.bytes, name: "\(name)!\(names.unused(attachment.name))", options: options)
    }
  }
}

extension FileReading {
  /// The readings of the sheets of a workbook that hold contacts.
  fileprivate static func sheets(
    of bytes: [UInt8], name: String, options: ReadOptions
  ) throws(InputError) -> [FileReading] {
    let book = try Workbook(bytes)
    var options = options
    (options.format, options.encoding) = (.xml, nil)
    var readings: [FileReading] = []
    var names = UniqueNames()
    var (hidden, passedOver) = (0, 0)
    for sheet in book.sheets {
      guard options.readsHiddenRows || !sheet.isHidden else {
        hidden += 1
        continue
      }
      let reading = reading(of: sheet, in: book, name: "\(name)!\(names.unused(sheet.name))", options: options)
      switch reading.error {
      case .noContacts where reading.diagnostics.isEmpty: passedOver += 1
      default: readings.append(reading)
      }
    }
    guard !readings.isEmpty else { throw hidden > 0 ? .hiddenSheets : .noContacts }
    var reasons: [Diagnostic.Reason] = []
    if hidden > 0 { reasons.append(.hiddenSheets(hidden)) }
    if passedOver > 0 { reasons.append(.sheetsPassedOver(passedOver)) }
    guard !reasons.isEmpty else { return readings }
    return [FileReading(tellingOf: name, reasons.map { Diagnostic($0, at: SourceLocation(file: name)) })] + readings
  }

  private static func reading(
    of sheet: Workbook.Sheet, in book: Workbook, name: String, options: ReadOptions
  ) -> FileReading {
    do {
      var options = options
      options.doNotContact = DoNotContactReason(stateOrGroup: sheet.name)
      var reading = FileReading(try book.document(of: sheet), name: name, options: options)
      if let recognition = reading.recognition {
        reading.recognition = Recognition(
          format: recognition.format, dialect: "Excel sheet", encoding: recognition.encoding,
          columns: recognition.columns)
      }
      return reading
    } catch {
      return FileReading(failed: name, error: error)
    }
  }
}

/// Names that may come twice, made different: places have to tell them apart.
private struct UniqueNames {
  private var counts: [String: Int] = [:]

  /// `name`, with a number where it came before.
  mutating func unused(_ name: String) -> String {
    let count = counts[name, default: 0] + 1
    counts[name] = count
    return count == 1 ? name : unused("\(name) (\(count))")
  }
}
