import Foundation

/// An e-mail address, kept as it was written.
package struct EmailAddress: Hashable, Sendable, Codable {
  /// The address as written, less what surrounds it (`mailto:`, `<>`, quotes, blanks).
  package let value: String

  /// Reads `text` as one address (the addr-spec of RFC 5322, with RFC 6531's letters of other scripts); nil when it is
  /// none: no `@`, a blank inside, an X.500 name, a WhatsApp id, longer than RFC 5321 allows.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  /// Reads `text`, as for any text.
  package init?(_ text: String) {
    if Self.isOrdinary(text) {
      value = text
    } else if Self.isPlain(text.utf8) {
      guard Self.isAddress(text.utf8) else { return nil }
      value = text
    } else {
      let address = WrappedAddress(text).address
      guard Self.isAddress(address.utf8) else { return nil }
      value = address
    }
  }

  /// The address `value`, which is known to be one.
  init(verified value: String) { self.value = value }

  /// The form to compare by: case, Unicode form and `googlemail.com` do not tell two addresses apart.
  package var folded: String {
    var isLowerCase = true
    var isASCII = true
    for byte in value.utf8 {
      if byte &- UInt8(ascii: "A") < 26 { isLowerCase = false }
      if byte >= 0x80 { isASCII = false }
    }
    var folded = value
    if !isASCII {
      folded = value.precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
    } else if !isLowerCase {
      folded = value.lowercased()
    }
    guard folded.utf8.count > Self.oldGmail.count, folded.utf8.suffix(Self.oldGmail.count).elementsEqual(Self.oldGmail)
    else { return folded }
    return String(folded.dropLast(Self.oldGmail.count)) + "@gmail.com"
  }

  private static let oldGmail = Array("@googlemail.com".utf8)

  /// The part before the `@`, folded.
  package var localPart: Substring {
    let folded = folded
    return folded[..<(folded.utf8.firstIndex(of: UInt8(ascii: "@")) ?? folded.endIndex)]
  }

  // MARK: Syntax

  /// Whether there is nothing to take off: ASCII letters, digits and `._%+-` about an `@`, and no punctuation at the end.
  private static func isPlain(_ utf8: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        last = byte
      default: return false
      }
    }
    return last != UInt8(ascii: ".")
  }

  /// Whether the bytes are a local part, one `@` and a domain.
  private static func isAddress(_ utf8: String.UTF8View) -> Bool {
    guard utf8.count <= 254, utf8.first != UInt8(ascii: "/") else { return false }
    var local = 0
    var domain = 0
    var label = 0
    var isInDomain = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "@"):
        guard !isInDomain, (1...64).contains(local) else { return false }
        isInDomain = true
        continue
      case _ where !isInDomain:
        guard isLocal(byte) else { return false }
        local += 1
        continue
      // Labels of letters, digits, `-` and `_`, each of 1 to 63 bytes.
      case UInt8(ascii: "."):
        guard label > 0 else { return false }
        label = -1
      case UInt8(ascii: "-"): guard label > 0 else { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        break
      default: return false
      }
      label += 1
      domain += 1
      guard label <= 63 else { return false }
    }
    return label > 0 && !isMessengerDomain(utf8, length: domain) && !isEncapsulatedName(utf8)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "\\"):
      false
    default: true
    }
  }

  private static let messengerDomains = ["s.whatsapp.net", "c.us", "g.us", "lid"].map { Array($0.utf8) }

  /// Addresses at these hosts are WhatsApp ids: the local part is a phone number or a group.
  private static func isMessengerDomain(_ utf8: String.UTF8View, length: Int) -> Bool {
    guard length <= 4 || length == 14 else { return false }
    let domain = utf8.suffix(length).map { $0 | 0x20 }
    return messengerDomains.contains(domain)
  }

  private static let encapsulation = Array("imceaex-".utf8)

  /// Exchange writes an X.500 name that has no address as `IMCEAEX-_O=…`.
  private static func isEncapsulatedName(_ utf8: String.UTF8View) -> Bool {
    guard let first = utf8.first, first | 0x20 == encapsulation[0] else { return false }
    return utf8.prefix(encapsulation.count).map { $0 | 0x20 } == encapsulation
  }
}
