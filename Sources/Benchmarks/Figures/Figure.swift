/// One figure of a line.
struct Figure {
  /// A value with what it takes to print it.
  enum Value {
    case text(String)
    case count(Int)
    case number(Double, digits: Int)
    /// Nothing was measured.
    case missing
  }

  /// The name of the figure in JSON, in snake_case.
  let key: String
  /// The heading of its column.
  let heading: String
  let value: Value

  init(_ key: String, _ heading: String, _ value: Value) {
    self.key = key
    self.heading = heading
    self.value = value
  }
}
