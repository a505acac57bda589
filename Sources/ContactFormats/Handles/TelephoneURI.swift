/// A TEL value: a number as people write it, or a `tel:` URI (RFC 3966).
struct TelephoneURI {
  /// The number as written, without the scheme and the parameters of a URI.
  let text: String
  /// The scheme of a URI that is no number's (`sip`, `skype`).
  let foreignScheme: String?

  /// Reads `value`, which may be a URI or not.
  init(_ value: String) {
    guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      text = value
      foreignScheme = nil
      return
    }
    let scheme = value[..<colon].cleaned?.lowercased() ?? ""
    if ["tel", "callto", "phone", "sms"].contains(scheme) {
      text = Self.withoutParameters(value[value.utf8.index(after: colon)...])
      foreignScheme = nil
    } else {
      text = value
      foreignScheme = Self.chatSchemes.contains(scheme) ? scheme : nil
    }
  }

  private static let chatSchemes: Set = ["sip", "sips", "skype", "xmpp", "facetime", "whatsapp", "tg", "h323"]

  /// A global `phone-context` is part of the number, and an extension tells that it is a company's; subaddresses and the
  /// like say nothing to a chat network.
  private static func withoutParameters(_ text: Substring) -> String {
    guard let semicolon = text.utf8.firstIndex(of: UInt8(ascii: ";")) else { return String(text) }
    let kept = text[semicolon...].split(separator: ";").filter { parameter in
      let parameter = parameter.lowercased()
      return ["phone-context=+", "ext=", "postd="].contains(where: parameter.hasPrefix)
        || parameter.utf8.first.map(isDigit) == true
    }
    return text[..<semicolon] + kept.map { ";" + $0 }.joined()
  }

  /// The texts of the number: WhatsApp's own digits (`waid`) are in E.164, and first where they are not what is shown.
  func candidates(whatsAppID: String?) -> [String] {
    guard let id = whatsAppID, (7...15).contains(id.utf8.count), id.utf8.allSatisfy(isDigit) else { return [text] }
    let shown = String(decoding: text.utf8.prefix { $0 != UInt8(ascii: ";") }.filter(isDigit), as: UTF8.self)
    if text.contains("+"), shown == id { return [text] }
    let isNational = !text.contains("+") && id.hasSuffix(shown.drop { $0 == "0" })
    return isNational ? ["+" + id] : ["+" + id, text]
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
