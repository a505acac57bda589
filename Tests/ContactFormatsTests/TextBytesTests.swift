import Testing

@testable import ContactFormats

@Suite struct ByteWordTests {
  @Test func findsAByteWhereverItStands() {
    for length in 0..<40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x3B, count: length)
        bytes[place] = 0x3A
        for start in 0...place { #expect(bytes.position(of: 0x3A, from: start, to: length) == place) }
        #expect(bytes.position(of: 0x3A, from: place + 1, to: length) == length)
        #expect(bytes.position(of: 0x3A, from: 0, to: place) == place)
      }
    }
  }

  @Test func matchesEachOfEightBytesAlone() {
    let bytes: [UInt8] = [0x80, 0x00, 0x7F, 0xFF, 0x01, 0x81, 0x00, 0xFE]
    for byte in [0x80, 0x00, 0x7F, 0xFF, 0x01, 0x02] as [UInt8] {
      let matches = bytes.word(at: 0).matches(byte)
      let expected = bytes.enumerated().reduce(UInt64(0)) { bits, element in
        element.element == byte ? bits | 0x80 << UInt64(element.offset * 8) : bits
      }
      #expect(matches == expected)
    }
  }

  @Test func surveysBytes() {
    for length in 1..<20 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x41, count: length)
        #expect(ByteSurvey(bytes).isASCII && !ByteSurvey(bytes).hasZeros)
        bytes[place] = 0x80
        #expect(!ByteSurvey(bytes).isASCII)
        bytes[place] = 0
        #expect(ByteSurvey(bytes).isASCII && ByteSurvey(bytes).hasZeros)
      }
    }
  }
}

@Suite struct TextCleaningTests {
  @Test(arguments: [
    ("Ada", "Ada"), ("  Ada\t", "Ada"), ("\u{FEFF}Ada\u{200E}", "Ada"), ("\u{202A}+1\u{202C}", "+1"),
    ("A\u{A0}B", "A B"), ("\u{A0}A\u{A0}", "A"), ("e\u{301}", "é"), ("Zoë", "Zoë"), ("山田 太郎", "山田 太郎"),
    ("a\nb", "a\nb"), ("A  B", "A  B"), ("nobody", "nobody"), ("0049", "0049"), ("🙂", "🙂"), ("x\u{0}y", "xy"),
    ("\u{3000}x\u{3000}", "x"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}👧", "👩\u{200D}👧"),
    ("\u{200C}علی\u{200D}", "علی"), ("a\u{200D}b", "ab"),
  ])
  func cleans(text: String, cleaned: String) {
    let result = text.cleaned
    #expect(result == cleaned)
    #expect(result.map { Array($0.utf8) } == Array(cleaned.utf8))
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", "-", "--", "n/a", "N/A", "null", "NULL", "None", "undefined", "(null)", "0/0/00", "0.0.00",
    "0000-00-00", " - ",
  ])
  func nothingIsNothing(text: String) { #expect(text.cleaned == nil) }

  @Test(arguments: [
    ("A  B", "A B"), ("A\tB", "A B"), ("A\r\nB", "A B"), ("A \u{A0} B", "A B"), ("Zoë  M", "Zoë M"),
    ("Zoë\u{2003}M", "Zoë M"), ("A B", "A B"),
  ])
  func namesHaveSingleBlanks(text: String, name: String) { #expect(text.cleanedName == name) }
}
