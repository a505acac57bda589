import Foundation
import Testing

@testable import ContactFormats

/// Ordinary letters are taken as they stand: cleaning would change none of them.
struct OrdinaryLetterTests {
  private static let all: [Unicode.Scalar] = (UInt32(0x80)...0x1_FFFF).compactMap(Unicode.Scalar.init).filter {
    let bytes = Array(String($0).utf8)
    return bytes.lengthOfOrdinaryLetter(at: 0, to: bytes.count) == bytes.count
  }

  @Test func areInNormalForm() {
    let changed = Self.all.filter { !isNormal(String($0)) }
    #expect(changed == [])
    #expect(Self.all.count > 40_000)
  }

  @Test func areNeitherBlankNorInvisible() {
    let blank = Self.all.filter { $0.properties.isWhitespace || (0x200B...0x200F).contains($0.value) }
    #expect(blank == [])
  }

  @Test(arguments: [UInt32(0x900)...0x97F, 0xB80...0xBFF, 0x3040...0x30FF, 0x5B0...0x64F, 0x370...0x3FF])
  func areInNormalFormBesideEachOther(_ block: ClosedRange<UInt32>) {
    let letters = Self.all.filter { block.contains($0.value) }.map(String.init)
    let changed = letters.flatMap { first in letters.filter { !isNormal(first + $0) }.map { first + $0 } }
    #expect(changed == [])
    #expect(letters.count > 20)
  }

  @Test(arguments: ["e\u{301}", "\u{915}\u{93C}", "\u{BC6}", "\u{A0}", "\u{200B}", "\u{E33}", "\u{2003}"])
  func othersAreLookedAtClosely(_ text: String) {
    #expect(!TextSurvey(text).isClean)
  }

  @Test(arguments: [[0xC3], [0xE3, 0x81], [0xF0, 0x9F, 0x98], [0xC3, 0x41], [0x80], [0xFF], [0xE0, 0x80, 0x80]])
  func brokenBytesAreNone(_ bytes: [UInt8]) {
    #expect(bytes.lengthOfOrdinaryLetter(at: 0, to: bytes.count) == 0)
  }

  private func isNormal(_ text: String) -> Bool {
    text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
  }
}
