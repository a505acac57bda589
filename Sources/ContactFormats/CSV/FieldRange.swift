/// Where a field of a record stands in its text, without the quotes around it.
struct FieldRange: Hashable {
  let start: Int
  let end: Int
  let form: Form

  enum Form: UInt8, Hashable {
    /// The bytes are the value.
    case literal
    /// The value has quotes that the text escapes.
    case escaped
  }

  var isEmpty: Bool { start == end }

  /// The field's value in `bytes`, its quotes unescaped.
  func text(in bytes: [UInt8], dialect: Dialect) -> String {
    switch form {
    case .literal: bytes.string(at: start..<end)
    case .escaped: String(decoding: unescaped(bytes, dialect), as: UTF8.self)
    }
  }

  private func unescaped(_ bytes: [UInt8], _ dialect: Dialect) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(end - start)
    var index = start
    while index < end {
      let byte = bytes[index]
      let isEscape =
        byte == dialect.quote || (byte == UInt8(ascii: "\\") && dialect.escape == .backslash)
      if isEscape, index + 1 < end, bytes[index + 1] == dialect.quote { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    return value
  }
}
