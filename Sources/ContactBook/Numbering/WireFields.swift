/// The fields of a message in the wire format of protocol buffers, in their order; a broken message ends early.
struct WireFields: Sequence, IteratorProtocol {
  /// What a field holds.
  enum Value {
    case number(UInt64)
    /// A text or a message.
    case bytes(ArraySlice<UInt8>)
    /// What no field that is read here holds.
    case other
  }

  private var rest: ArraySlice<UInt8>

  /// The fields of the message in `bytes`.
  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> (field: Int, value: Value)? {
    guard let tag = number() else { return nil }
    let field = Int(truncatingIfNeeded: tag >> 3)
    switch tag & 7 {
    case 0: return number().map { (field, .number($0)) }
    case 1: return take(8).map { _ in (field, .other) }
    case 2: return number().flatMap { take(Int(clamping: $0)) }.map { (field, .bytes($0)) }
    case 5: return take(4).map { _ in (field, .other) }
    default: return nil
    }
  }

  /// A number of seven bits a byte, the lowest first.
  private mutating func number() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return number }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
