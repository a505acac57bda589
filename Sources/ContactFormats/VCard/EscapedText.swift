/// TEXT values (RFC 6350, section 3.4): components, lists and backslash escapes.
enum EscapedText {
  /// `text` without its escapes. Writers escape more than they should, and colons; any other backslash is text.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < text.endIndex else {
        output.append(byte)
        continue
      }
      switch text[index] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): output.append(0x0A)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"): output.append(text[index])
      default: output.append(contentsOf: [byte, text[index]])
      }
      index += 1
    }
    return output
  }

  /// The end of the component that begins at `start`: the next `separator` that no backslash stands before.
  static func end(of separator: UInt8, from start: Int, to limit: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == separator { return index }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return limit
  }

  /// Parameter values (RFC 6868): `^n` is a line end, `^^` a caret, `^'` a quote; any other caret is text.
  static func uncareted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "^")) else { return Array(text) }
    var output: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "^"), index < text.endIndex else {
        output.append(byte)
        continue
      }
      switch text[index] {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "^"): output.append(byte)
      case UInt8(ascii: "'"): output.append(UInt8(ascii: "\""))
      default: output.append(contentsOf: [byte, text[index]])
      }
      index += 1
    }
    return output
  }
}
