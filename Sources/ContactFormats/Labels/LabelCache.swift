/// The labels of a file by the bytes they stand as: a file uses few, but each of them in many records.
struct LabelCache {
  private var known: [(bytes: [UInt8], labels: [ValueLabel])] = []

  /// Exports that write remarks where labels should stand would make the cache grow with the file.
  private static let limit = 64

  /// The labels that `bytes` stand for; `read` reads them at their first sight.
  mutating func labels(of bytes: [UInt8], read: () -> [ValueLabel]) -> [ValueLabel] {
    for index in known.indices where known[index].bytes == bytes { return known[index].labels }
    let labels = read()
    if known.count < Self.limit { known.append((bytes, labels)) }
    return labels
  }
}
