import CPhoneNumber

/// The numbering plans of the installed libphonenumber, each still a message of bytes.
struct InstalledPlans: Sendable {
  /// Empty where the library does not hand them out.
  static let standard = InstalledPlans(installedBytes)

  /// The messages of each calling code, in the order in which the library tries its regions.
  private var messages: [Int: [ArraySlice<UInt8>]] = [:]

  /// Sorts the messages of the PhoneMetadataCollection in `bytes` by their calling codes.
  init(_ bytes: [UInt8]) {
    for case (1, .bytes(let message)) in ProtobufFields(bytes[...]) {
      var callingCode = 0
      var isMain = false
      for case (let field, .number(let number)) in ProtobufFields(message) {
        if field == 10 { callingCode = Int(clamping: number) }
        if field == 22 { isMain = number != 0 }
      }
      messages[callingCode, default: []].insert(message, at: isMain ? 0 : messages[callingCode]?.count ?? 0)
    }
  }

  /// The calling code of the number with its plans; nil when there are none, or one that cannot be decided here.
  func callingCode(_ code: Int) -> CallingCode? {
    var patterns = DigitPatterns()
    return (try? messages[code]?.map { try NumberingPlan($0, &patterns) }).flatMap(CallingCode.init)
  }

  /// Whether a country has the calling code.
  func has(_ code: Int) -> Bool { messages[code] != nil }

  /// Whether the library hands out no plan at all.
  var isEmpty: Bool { messages.isEmpty }

  /// The calling code that `digits` begin with, and what follows it; nil for none: no code begins another.
  func split(_ digits: ArraySlice<UInt8>) -> (code: Int, number: ArraySlice<UInt8>)? {
    var code = 0
    for (index, digit) in digits.prefix(3).enumerated() {
      code = code * 10 + Int(digit - UInt8(ascii: "0"))
      guard code > 0 else { return nil }
      if has(code) { return (code, digits.dropFirst(index + 1)) }
    }
    return nil
  }

  private static var installedBytes: [UInt8] {
    var count = 0
    guard let start = unsafe CPhoneNumberPlans(&count) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The fields of a message in the wire format of protocol buffers, in their order; a broken message ends early.
struct ProtobufFields: Sequence, IteratorProtocol {
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
    case 1: return readBytes(8).map { _ in (field, .other) }
    case 2: return number().flatMap { readBytes(Int(clamping: $0)) }.map { (field, .bytes($0)) }
    case 5: return readBytes(4).map { _ in (field, .other) }
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

  private mutating func readBytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
