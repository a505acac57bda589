import CLibArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libarchive's reader over an archive in memory: the members one after the other, as they stand in it.
@safe struct ArchiveReader: ~Copyable {
  /// What the bytes are read as.
  enum Kind: Sendable {
    /// ZIP, or tar that gzip may have packed.
    case archive
    /// One file that gzip has packed.
    case gzip
  }

  /// A file in the archive.
  struct Member: Hashable, Sendable {
    /// Its path, without what would lead out of the archive and without control characters.
    let path: String
    let isEncrypted: Bool
  }

  private let archive: OpaquePointer
  /// The bytes that may still be unpacked.
  private var budget = UnpackingBudget()
  /// Whether the archive breaks off, or is damaged.
  private(set) var isDamaged = false
  private let isZIP: Bool

  /// Calls `body` with a reader of `bytes`, which it must not keep.
  static func read<Result>(
    _ bytes: [UInt8], as kind: Kind, _ body: (inout ArchiveReader) throws(InputError) -> Result
  ) throws(InputError) -> Result {
    // libarchive gives the names of members in the locale's encoding, and those that it cannot write not at all.
    let locale = ThreadLocale()
    defer { locale.restore() }
    return try unsafe bytes.withUnsafeBufferPointer { buffer throws(InputError) in
      guard let archive = unsafe archive_read_new() else { throw .damagedArchive }
      var reader = unsafe ArchiveReader(archive, buffer)
      guard unsafe reader.open(buffer, as: kind) else { throw .damagedArchive }
      return try body(&reader)
    }
  }

  /// A reader that takes `archive` over.
  private init(_ archive: OpaquePointer, _ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe self.archive = archive
    isZIP = unsafe buffer.first == UInt8(ascii: "P")
  }

  private func open(_ buffer: UnsafeBufferPointer<UInt8>, as kind: Kind) -> Bool {
    unsafe archive_read_support_filter_gzip(archive)
    switch kind {
    case .archive:
      unsafe archive_read_support_format_zip(archive)
      unsafe archive_read_support_format_tar(archive)
    case .gzip: unsafe archive_read_support_format_raw(archive)
    }
    return unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
  }

  deinit { unsafe _ = archive_read_free(archive) }

  /// The next file, without folders and links; nil at the end.
  ///
  /// - Throws: `InputError.unpacksToTooMuch` where passing over the members before takes too much work.
  mutating func next() throws(InputError) -> Member? {
    while true {
      var entry: OpaquePointer?
      let result = unsafe archive_read_next_header(archive, &entry)
      // ARCHIVE_WARN tells of a name that the locale cannot write.
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry = unsafe entry else {
        isDamaged = result != ARCHIVE_EOF
        return nil
      }
      try budget.countMember()
      let isFile = unsafe UInt32(archive_entry_filetype(entry)) & Self.typeMask == Self.regularFile
      if isFile, unsafe archive_entry_hardlink(entry) == nil {
        return unsafe Member(
          path: Self.path(of: entry), isEncrypted: archive_entry_is_encrypted(entry) != 0)
      }
      try skip()
    }
  }

  /// S_IFMT and S_IFREG.
  private static let typeMask: UInt32 = 0o170000
  private static let regularFile: UInt32 = 0o100000

  /// Passes over the content of the member read last.
  mutating func skip() throws(InputError) {
    // In a ZIP archive nothing is unpacked for it.
    guard !isZIP else {
      unsafe _ = archive_read_data_skip(archive)
      return
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while try readPiece(into: &chunk) > 0 {}
  }

  /// The first bytes of the content, at least `length` where there are as many.
  mutating func content(upTo length: Int) throws(InputError) -> [UInt8] {
    var output: [UInt8] = []
    try read(into: &output, upTo: length)
    return output
  }

  /// The whole content, whose first bytes are `head`.
  mutating func content(after head: [UInt8]) throws(InputError) -> [UInt8] {
    var output = head
    try read(into: &output, upTo: .max)
    return output
  }

  private mutating func read(into output: inout [UInt8], upTo length: Int) throws(InputError) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while output.count < length {
      let count = try readPiece(into: &chunk)
      guard count > 0 else { return }
      output.append(contentsOf: chunk[..<count])
    }
  }

  /// Reads on in the member; how many bytes of `chunk` it filled, none at its end or where it is damaged.
  private mutating func readPiece(into chunk: inout [UInt8]) throws(InputError) -> Int {
    let before = unsafe archive_filter_bytes(archive, -1)
    let count = unsafe chunk.withUnsafeMutableBytes { buffer in
      unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else {
      isDamaged = true
      return 0
    }
    try budget.spend(count, from: Int(unsafe archive_filter_bytes(archive, -1) - before))
    return count
  }

  private static func path(of entry: OpaquePointer) -> String {
    let name = unsafe (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map {
      unsafe String(cString: $0)
    }
    let text = String(
      (name ?? "").unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).filter { $0 != "." && $0 != ".." }
    return parts.joined(separator: "/")
  }
}

/// How much may be unpacked of an archive: made-up archives of a few kilobytes unpack to more than any memory.
struct UnpackingBudget {
  private var packed = 0
  private var unpacked = 0
  private var members = 0

  /// Address books are packed to a tenth or so; what is packed to less than a hundredth holds next to nothing.
  private static let ratio = 100
  /// As much may always be unpacked.
  private static let least = 8 << 20
  private static let mostMembers = 200_000

  /// Counts `count` bytes that `packed` bytes of the archive unpacked to.
  ///
  /// - Throws: `InputError.unpacksToTooMuch` where they are too many.
  mutating func spend(_ count: Int, from packed: Int) throws(InputError) {
    // Members may share their bytes: what counts is what was read, once more each time.
    self.packed += max(packed, 0)
    unpacked += count
    guard unpacked <= Self.least + self.packed * Self.ratio else { throw .unpacksToTooMuch }
    guard unpacked <= FileBytes.limit else { throw .tooLarge(bytes: unpacked, limit: FileBytes.limit) }
  }

  /// - Throws: `InputError.unpacksToTooMuch` where there are too many members.
  mutating func countMember() throws(InputError) {
    members += 1
    guard members <= Self.mostMembers else { throw .unpacksToTooMuch }
  }
}

/// A locale of this thread alone whose encoding is UTF-8.
@safe private struct ThreadLocale {
  private let own: locale_t?
  private let former: locale_t?

  init() {
    // Linux has the first one, macOS the second.
    let own = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
    unsafe self.own = own
    unsafe former = unsafe own.flatMap { unsafe uselocale($0) }
  }

  func restore() {
    guard let own = unsafe own else { return }
    unsafe uselocale(former)
    unsafe freelocale(own)
  }
}
