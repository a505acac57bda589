/// The labels of a file by the bytes they stand as: a file uses few, but each of them in many records.
struct LabelCache {
  private var known: [(bytes: [UInt8], labels: [ValueLabel])] = []

  /// Exports that write remarks where labels should stand would make the cache grow with the file.
  private static let limit = 64

  /// The labels whose bytes `isSame` finds to be those asked for; nil at their first sight.
  func labels(where isSame: ([UInt8]) -> Bool) -> [ValueLabel]? {
    for index in known.indices where isSame(known[index].bytes) { return known[index].labels }
    return nil
  }

  /// Keeps `labels`, which stand as `bytes`.
  mutating func insert(_ labels: [ValueLabel], for bytes: [UInt8]) {
    if known.count < Self.limit { known.append((bytes, labels)) }
  }
}
