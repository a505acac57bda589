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

  /// A global `phone-context` is part of the number. An extension, or digits to dial behind a pause (RFC 2806), say that it
  /// is a switchboard's. All others mean nothing to a chat network.
  private static func withoutParameters(_ text: Substring) -> String {
    guard let semicolon = text.utf8.firstIndex(of: UInt8(ascii: ";")) else { return String(text) }
    var number = String(text[..<semicolon])
    for parameter in text[semicolon...].split(separator: ";") {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        if parameter.utf8.first.map(isDigit) == true { number += ";" + parameter }
        continue
      }
      switch parts[0].lowercased() {
      case "phone-context": if parts[1].hasPrefix("+") { number += ";phone-context=" + parts[1] }
      case "ext", "extension", "postd": number += ";ext=" + parts[1].drop { !$0.isNumber }
      default: break
      }
    }
    return number
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
