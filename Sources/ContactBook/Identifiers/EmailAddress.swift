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

extension EmailAddress {
  /// Whether `text` is an address as nearly all are, and nothing else: two parts of ASCII letters, digits and `.-_+`
  /// about one `@`. Any other text may be an address as well: it has to be looked at closely.
  static func isOrdinary(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { unsafe isOrdinary($0) } ?? false
  }

  private static func isOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = -1
    var last = UInt8(ascii: ".")
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        // Most are letters.
      } else if byte == UInt8(ascii: "@") {
        guard at < 0, last != UInt8(ascii: "."), index <= 64 else { return false }
        at = index
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        guard last != UInt8(ascii: "."), last != UInt8(ascii: "@") else { return false }
      } else if byte &- 0x30 >= 10, byte != UInt8(ascii: "_"),
        byte != UInt8(ascii: "+") || at >= 0
      {
        return false
      }
      last = byte
    }
    let domain = bytes.count - at - 1
    // Short domains and those of this length may be a messenger's.
    return at > 0 && domain > 4 && domain != 14 && domain < 64 && last != UInt8(ascii: ".")
  }
}

/// An e-mail address with what people and programs put around it: a scheme, a display name, quotes, punctuation.
struct WrappedAddress {
  /// What is left without it, in Unicode's NFC; not necessarily an address.
  let address: String

  init(_ text: String) {
    var rest = Substring(Self.withoutInvisibles(text))
    var isURI = false
    rest = Self.trimmed(rest)
    while let prefix = Self.prefixes.first(where: { Self.starts(rest.utf8, with: $0) }) {
      isURI = isURI || prefix.elementsEqual("mailto:".utf8)
      rest = Self.trimmed(rest[rest.utf8.index(rest.startIndex, offsetBy: prefix.count)...])
    }
    if let open = rest.utf8.lastIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.utf8.index(after: open)...]
      rest = rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex)]
    } else if rest.utf8.last == UInt8(ascii: ")"), let comment = rest.utf8.lastIndex(of: UInt8(ascii: "(")) {
      // RFC 822's older way: the address, then the name as a comment.
      rest = rest[..<comment]
    }
    if let query = rest.utf8.firstIndex(of: UInt8(ascii: "?")), rest[..<query].utf8.contains(UInt8(ascii: "@")) {
      rest = rest[..<query]
    }
    rest = Self.trimmed(rest)
    if isURI || !rest.utf8.contains(UInt8(ascii: "@")), rest.utf8.contains(UInt8(ascii: "%")) {
      address = rest.removingPercentEncoding ?? String(rest)
    } else {
      address = String(rest)
    }
  }

  private static let prefixes = ["mailto:", "smtp:", "internet:", "email:", "e-mail:"].map { Array($0.utf8) }

  private static func starts(_ utf8: Substring.UTF8View, with prefix: [UInt8]) -> Bool {
    var bytes = utf8.makeIterator()
    return prefix.allSatisfy { byte in bytes.next().map { $0 | 0x20 == byte | 0x20 } ?? false }
  }

  /// What stands about addresses in lists and sentences and never ends one.
  private static let wrapping = Set(" \t\r\n\u{A0}<>\"'`.,;:“”„‘’«»".unicodeScalars)
  private static let opening = wrapping.subtracting(".'`".unicodeScalars).union("'".unicodeScalars)

  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !opening.contains($0) }),
      let last = scalars.lastIndex(where: { !wrapping.contains($0) }), first <= last
    else { return "" }
    return text[first...last]
  }

  private static func withoutInvisibles(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case 0xFF20: scalars.append("@")
      case 0xFF0E: scalars.append(".")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension EmailAddress {
  /// Whether the address is that of a function (`info@`, `office@`), which people pass on to each other.
  package var isRoleMailbox: Bool {
    let local = localPart.utf8.prefix { $0 != UInt8(ascii: "+") }
    let letters = local.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_") }
    return letters.count <= Self.longestRoleName && Self.roleNames.contains(String(decoding: letters, as: UTF8.self))
  }

  private static let longestRoleName = roleNames.map(\.utf8.count).max() ?? 0

  /// Local parts without `-`, `.` and `_`: RFC 2142 and what offices in many countries use.
  private static let roleNames: Set<String> = [
    "abuse", "accounting", "accounts", "admin", "administracion", "administration", "administrator", "amministrazione",
    "anfrage", "apply", "bestellung", "billing", "biuro", "booking", "bookings", "buchhaltung", "bureau", "careers",
    "comercial", "commercial", "compliance", "contact", "contacto", "contato", "contatti",
    "customerservice",
    "desk", "direction", "donotreply", "einkauf", "empfang", "enquiries", "enquiry", "events", "feedback", "finance",
    "frontdesk", "ftp", "hallo", "hello", "help", "helpdesk", "hostmaster", "hr", "info", "infos", "information",
    "inquiries", "inquiry", "invoice", "invoices", "jobs", "kantoor", "kontakt", "kontor", "kundenservice", "legal",
    "mail", "mailbox", "mailerdaemon", "marketing", "media", "membership", "news", "newsletter", "noc", "noreply",
    "notifications", "office", "oficina", "order", "orders", "partner", "partners", "personal", "post", "poststelle",
    "postmaster", "praxis", "press", "presse", "privacy", "purchasing", "rechnung", "reception", "receptie",
    "recepcion", "redaktion", "registrar", "reply", "reservation", "reservations", "reservierung", "root", "sales",
    "secretaria", "secretariat", "secretary", "security", "segreteria", "sekretariat", "service", "services", "shop",
    "soporte", "spam", "staff", "subscribe", "suporte", "support", "sysadmin", "team", "tech", "uffizio", "ufficio",
    "unsubscribe", "usenet", "uucp", "ventas", "verkauf", "vertrieb", "vorstand", "webmaster", "welcome", "www",
    "zentrale",
  ]
}
