/// What a value is made of, found while its end is looked for.
struct ValueSurvey {
  /// The line end after the value, or the end of the text.
  private(set) var end: Int
  private var all: UInt64 = 0
  private var backslashes: UInt64 = 0
  private var deletes: UInt64 = 0
  private var doubledBlanks: UInt64 = 0
  private var lastBlank: UInt64 = 0
  private var hasControls = false

  /// Whether the value holds nothing but ASCII.
  var isASCII: Bool { all & ByteWord.highBits == 0 }
  /// Whether a backslash stands in the value.
  var hasBackslash: Bool { backslashes != 0 }
  /// Whether the value is of printable ASCII without backslashes, and of single blanks: no part of it has more to be
  /// cleaned than the blanks at its ends.
  var isPlain: Bool {
    !hasControls && (all & ByteWord.highBits) | backslashes | deletes | doubledBlanks == 0
  }

  /// Surveys the bytes from `start` to the next line end.
  init(_ bytes: [UInt8], from start: Int, to limit: Int) {
    end = start
    while end < limit {
      let word = bytes.word(at: end)
      let controls = word.firstControl
      if controls == 0, end &+ 8 <= limit {
        add(word)
        end &+= 8
        continue
      }
      let count = min(controls == 0 ? 8 : controls.trailingZeroBitCount &>> 3, limit &- end)
      add(word.prefix(count))
      end &+= count
      guard end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D else { return }
      hasControls = true
      end &+= 1
    }
  }

  @inline(__always) private mutating func add(_ word: ByteWord) {
    all |= word.bits
    backslashes |= word.firstMatch(UInt8(ascii: "\\"))
    deletes |= word.firstMatch(0x7F)
    guard word.firstMatch(0x20) | lastBlank != 0 else { return }
    let blanks = word.matches(0x20)
    doubledBlanks |= blanks & (blanks &<< 8 | lastBlank)
    lastBlank = blanks &>> 56
  }
}
