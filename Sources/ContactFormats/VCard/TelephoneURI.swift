import Foundation

/// A TEL value: a number as people write it, or a `tel:` URI (RFC 3966).
struct TelephoneURI {
  /// The number, without what only a URI has.
  let number: String
  /// The scheme of a URI that is no number's (`sip`, `skype`).
  let foreignScheme: String?

  init(_ text: String) {
    var rest = text[...]
    while rest.utf8.first.map({ $0 <= 0x20 }) == true { rest = rest.dropFirst() }
    let scheme = rest.utf8.prefix { $0.lowercased &- 0x61 < 26 }
    let hasScheme = !scheme.isEmpty && scheme.count < rest.utf8.count && rest.utf8[scheme.endIndex] == 0x3A
    guard hasScheme else {
      number = text
      foreignScheme = nil
      return
    }
    let word = String(decoding: scheme, as: UTF8.self).lowercased()
    guard ["tel", "callto", "phone", "sms"].contains(word) else {
      number = text
      foreignScheme = ["sip", "sips", "skype", "xmpp", "facetime", "whatsapp", "tg", "h323"].contains(word) ? word : nil
      return
    }
    foreignScheme = nil
    let body = rest[rest.utf8.index(after: scheme.endIndex)...]
    let decoded = body.utf8.contains(UInt8(ascii: "%")) ? body.removingPercentEncoding ?? String(body) : String(body)
    number = Self.withoutParameters(decoded)
  }

  /// Extensions and the like say nothing to a chat network; a global `phone-context` is part of the number.
  private static func withoutParameters(_ text: String) -> String {
    guard let semicolon = text.firstIndex(of: ";") else { return text }
    let context = text[semicolon...].split(separator: ";").first { $0.lowercased().hasPrefix("phone-context=+") }
    return text[..<semicolon] + (context.map { ";" + $0 } ?? "")
  }

  /// The texts of the number: WhatsApp's own digits (`waid`) are in E.164, and first where they are not what is shown.
  func candidates(whatsAppID: String?) -> [String] {
    guard let id = whatsAppID, (7...15).contains(id.utf8.count), id.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return [number]
    }
    let shown = String(decoding: number.utf8.filter { $0 &- 0x30 < 10 }, as: UTF8.self)
    if number.contains("+"), shown == id { return [number] }
    let national = shown.drop { $0 == "0" }
    return number.contains("+") || !id.hasSuffix(national) ? ["+" + id, number] : ["+" + id]
  }
}
