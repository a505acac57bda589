/// A value that most records lack, in memory of its own: where it is missing it takes one word.
struct Apart<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  // One or none: an empty array has no memory.
  private var values: [Value] = []

  /// The value; nil where it is missing.
  var value: Value? {
    get { values.first }
    set { values = newValue.map { [$0] } ?? [] }
  }
}
