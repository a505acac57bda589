package import ContactBook

/// What one file held.
package struct FileReading: Sendable {
  /// The file as it was named; for a member of an archive the archive's name, `!`, and its path in it.
  package let name: String
  /// The path of the file on disk: that of the archive for a member of one.
  package private(set) var path: String
  /// Whether it was found in a folder, and not named by anybody.
  package private(set) var isFromFolder = false
  /// What it was taken for; nil when nothing of it could be read.
  package var recognition: Recognition?
  /// The records that were read, in the order of the file.
  package var contacts: [RawContact] = []
  /// A diagnostic for each record that yields no contact.
  package var unusable: [Diagnostic] = []
  /// What else is to be known.
  package var diagnostics: [Diagnostic] = []
  /// Why nothing of it could be read.
  package var error: InputError?

  /// How many records the file held.
  package private(set) var recordCount = 0

  /// Gives the contacts away: they are not kept here any longer.
  package mutating func takeContacts() -> [RawContact] {
    defer { contacts = [] }
    return contacts
  }

  /// Reads `bytes` as the content of a file called `name`.
  package init(_ bytes: [UInt8], name: String, options: ReadOptions) {
    self.name = name
    path = name
    do {
      try read(bytes, options: options)
    } catch {
      self.error = error
    }
  }

  private mutating func read(_ bytes: [UInt8], options: ReadOptions) throws(InputError) {
    var reader = try ContactReader(bytes, file: name, options: options)
    recognition = reader.recognition
    repeat {
      if contacts.count == contacts.capacity { makeRoom(afterReading: reader.position, of: bytes.count) }
    } while keep(reader.next())
    recordCount = contacts.count + unusable.count
    if contacts.isEmpty { throw .noContacts }
  }

  /// Makes room for as many contacts as the first `position` of `size` bytes let expect: doubling the room would copy
  /// all of them more than once. Room that stays empty takes no memory.
  private mutating func makeRoom(afterReading position: Int, of size: Int) {
    guard contacts.count >= Self.sampleSize, position > 0 else { return }
    let expected = Double(contacts.count) * Double(size) / Double(position)
    contacts.reserveCapacity(Int(max(expected, Double(contacts.count)) * 9 / 8))
  }

  /// How many contacts are enough to estimate the size of the others.
  private static let sampleSize = 4096

  /// Takes `event` over: a copy would count every value of a contact anew. False at the end, where there is none.
  private mutating func keep(_ event: consuming ReadEvent?) -> Bool {
    switch consume event {
    case .contact(let contact): contacts.append(contact)
    case .unusable(let diagnostic): unusable.append(diagnostic)
    case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
    case nil: return false
    }
    return true
  }

  /// Reads the files that `words` stand for, each in a task of its own; a failure costs only its file.
  package static func readAll(_ words: [String], options: ReadOptions) async -> [FileReading] {
    let (found, failures) = InputFiles.find(words)
    let readings = await withTaskGroup(of: (Int, [FileReading]).self) { group in
      var results: [(Int, [FileReading])] = []
      for (index, file) in found.enumerated() {
        if index >= mostFilesAtOnce, let result = await group.next() { results.append(result) }
        group.addTask {
          let found = Self.readings(of: file.name, options: options).map { reading in
            var reading = reading
            reading.isFromFolder = file.folder != nil
            reading.path = file.name
            return reading
          }
          return (index, found)
        }
      }
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    let folders = Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.folder) })
    let kept = readings.filter { !$0.isForeign || folders[$0.path] == .some(nil) }
    let foldersWithContacts = Set(kept.compactMap { folders[$0.path] ?? nil })
    let foldersWithout = Set(found.compactMap(\.folder)).subtracting(foldersWithContacts).sorted()
    return kept + failures.map { FileReading(failed: $0.name, error: $0.error) }
      + foldersWithout.map { FileReading(failed: $0, error: .noContactFiles) }
  }

  private static let mostFilesAtOnce = 4

  /// A file of which nothing can be read.
  init(failed name: String, error: InputError) {
    self.name = name
    path = name
    self.error = error
  }

  /// What is to be known of an archive beside its members.
  init(tellingOf name: String, _ diagnostics: [Diagnostic]) {
    self.name = name
    path = name
    self.diagnostics = diagnostics
  }

  /// Whether the file is of a kind that holds no contacts: what nobody names, but finds in a folder.
  private var isForeign: Bool {
    switch error {
    case .foreign, .noMembers: true
    default: false
    }
  }

  /// Whether the file at `path` is of a kind that holds no contacts.
  package static func isForeign(_ path: String) -> Bool {
    readings(of: path, options: ReadOptions()).allSatisfy(\.isForeign)
  }
}
