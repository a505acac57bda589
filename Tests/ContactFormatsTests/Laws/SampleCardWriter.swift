/// Writes samples as vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), each as programs of its day do.
struct SampleCardWriter: Sendable {
  enum Version: String, CaseIterable, Sendable {
    case two = "2.1"
    case three = "3.0"
    case four = "4.0"
  }

  let version: Version

  static let all = Version.allCases.map(SampleCardWriter.init)

  /// The cards of `samples`, with CR LF.
  func text(_ samples: [SampleContact]) -> String { samples.map(card).joined() }

  private func card(_ sample: SampleContact) -> String {
    var lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"]
    lines.append(property("FN", [sample.fullName]))
    lines.append(property("N", [sample.family, sample.given, "", "", ""]))
    if let organization = sample.organization { lines.append(property("ORG", [organization])) }
    for email in sample.emails {
      lines.append("EMAIL\(types(["INTERNET"], isPreferred: email.isPreferred)):\(email.address)")
    }
    for phone in sample.phones {
      let types = types(phone.label.words, isPreferred: phone.isPreferred)
      lines.append(
        version == .four ? "TEL;VALUE=uri\(types):tel:\(phone.number)" : "TEL\(types):\(phone.number)")
    }
    if let jabber = sample.jabber { lines.append(version == .two ? "X-JABBER:\(jabber)" : "IMPP:xmpp:\(jabber)") }
    if let profile = sample.profile { lines.append("URL:\(profile)") }
    return (lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
  }

  private func types(_ words: [String], isPreferred: Bool) -> String {
    switch version {
    case .two: (words + (isPreferred ? ["PREF"] : [])).map { ";\($0)" }.joined()
    case .three: ";TYPE=" + (words + (isPreferred ? ["pref"] : [])).joined(separator: ",")
    case .four: ";TYPE=\"\(words.joined(separator: ",").lowercased())\"" + (isPreferred ? ";PREF=1" : "")
    }
  }

  private func property(_ name: String, _ components: [String]) -> String {
    let text = components.map {
      $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
    }.joined(separator: ";")
    if version == .two {
      guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "=") }) else { return "\(name):\(text)" }
      return quotedPrintable("\(name);CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", text)
    }
    return folded("\(name):\(text)")
  }

  /// With a soft line break (RFC 2045, section 6.7) after each 70 characters; no line begins with a blank, which could
  /// be taken for a fold's.
  private func quotedPrintable(_ head: String, _ text: String) -> String {
    var result = head
    var length = head.utf8.count
    for byte in text.utf8 {
      let isPlain = (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
      var piece = isPlain ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
      if length + piece.utf8.count > 70 {
        result += "=\r\n"
        length = 0
        if byte == 0x20 { piece = "=20" }
      }
      result += piece
      length += piece.utf8.count
    }
    return result
  }

  /// With a fold before a line has more than 75 octets (RFC 6350, section 3.2).
  private func folded(_ line: String) -> String {
    var pieces: [[UInt8]] = [[]]
    for character in line {
      if pieces[pieces.count - 1].count + String(character).utf8.count > 74 { pieces.append([]) }
      pieces[pieces.count - 1] += Array(String(character).utf8)
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\r\n ")
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

extension SampleContact.PhoneLabel {
  /// The types of vCard, which vcard-temp has as elements.
  var words: [String] {
    switch self {
    case .mobile: ["CELL"]
    case .home: ["HOME", "VOICE"]
    case .work: ["WORK", "VOICE"]
    case .fax: ["WORK", "FAX"]
    case .pager: ["PAGER"]
    }
  }
}
