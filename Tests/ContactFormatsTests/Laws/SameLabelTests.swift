import ContactBook
import Testing

@testable import ContactFormats

@Suite("Law 2: the same labels give the same kind of number in every format") struct SameLabelTests {
  private static let words = [
    "cell", "home", "work", "main", "other", "voice", "fax", "pager", "video", "isdn", "text", "msg", "pref", "company",
    "assistant", "callback", "wife", "Büro", "Mutter",
  ]

  /// Every word, and every two and three words of the list in its order.
  private static let labels: [[String]] = words.indices.flatMap { first in
    [[words[first]]]
      + words.indices[(first + 1)...].flatMap { second in
        [[words[first], words[second]]]
          + words.indices[(second + 1)...].map { [words[first], words[second], words[$0]] }
      }
  }

  @Test("Law 2: as a label cell, as TYPE of vCard 2.1, 3.0 and 4.0, as types of xCard, as a label of a group")
  func everyFormatAgrees() throws {
    let expected = Self.labels.map { LabelMeanings(of: $0.joined(separator: " ")).kind ?? .other }
    #expect(try kinds(table) == expected)
    #expect(try kinds(cards { "TEL" + $0.map { ";\($0)" }.joined() + ":\($1)" }) == expected)
    #expect(try kinds(cards { "TEL;TYPE=\($0.joined(separator: ",")):\($1)" }) == expected)
    #expect(try kinds(cards { "TEL;VALUE=uri;TYPE=\"\($0.joined(separator: ","))\":tel:\($1)" }) == expected)
    #expect(try kinds(cards { "a.TEL:\($1)\r\na.X-ABLabel:\($0.joined(separator: " "))" }) == expected)
    #expect(try kinds(xCards) == expected)
  }

  /// The kind of the one number of every contact in `text`.
  private func kinds(_ text: String) throws -> [PhoneKind] {
    try FileReading(Array(text.utf8), name: "sample", options: ReadOptions()).contacts.map {
      try #require($0.phones.first).kind
    }
  }

  private func number(_ index: Int) -> String { "+4477009\(10000 + index)" }

  private var table: String {
    CSVText.text(
      [["Name", "Phone 1 - Label", "Phone 1 - Value"]]
        + Self.labels.enumerated().map { ["Ada \($0)", $1.joined(separator: " "), number($0)] },
      delimiter: ",", lineEnd: "\n")
  }

  private func cards(_ lines: (_ words: [String], _ number: String) -> String) -> String {
    Self.labels.enumerated().map {
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada \($0)\r\n\(lines($1, number($0)))\r\nEND:VCARD\r\n"
    }.joined()
  }

  private var xCards: String {
    let cards = Self.labels.enumerated().map {
      let types = $1.map { "<text>\($0)</text>" }.joined()
      return "<vcard><fn><text>Ada \($0)</text></fn><tel><parameters><type>\(types)</type></parameters>"
        + "<uri>tel:\(number($0))</uri></tel></vcard>"
    }
    return "<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\">\(cards.joined())</vcards>"
  }
}
