import Foundation

extension String {
  /// The number of a `tel` URI (RFC 3966), in full where the URI says what to put before it; other texts as they are.
  var withoutTelephoneScheme: String {
    guard utf8.count > 4, utf8.prefix(4).elementsEqual("tel:".utf8) || prefix(4).lowercased() == "tel:" else {
      return self
    }
    let rest = String(dropFirst(4))
    let number = rest.utf8.contains(UInt8(ascii: "%")) ? rest.removingPercentEncoding ?? rest : rest
    let parts = number.split(separator: ";", omittingEmptySubsequences: false)
    guard let local = parts.first, !local.hasPrefix("+"),
      let context = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("phone-context=+") })
    else { return number }
    return String(context.dropFirst("phone-context=".count) + local)
  }

  /// Whether a telephone could call it, but not by digits: a SIP address or a Skype name.
  var isAddressOfCalls: Bool {
    utf8.contains(UInt8(ascii: "@")) || ["sip:", "sips:", "skype:"].contains { lowercased().hasPrefix($0) }
  }
}
