extension Identifier {
  /// Reads an identifier as people list it: an e-mail address, a telephone number (of `region` where it has no country
  /// code), or `network:username`, as in `telegram:ada_l`. Nil for anything else, and for more than one of them.
  package init?(listed text: String, region: Region?) {
    // A spreadsheet's text mark, which the results CSV puts before a plus.
    let text = text.hasPrefix("'") ? String(text.dropFirst()) : text
    if let address = EmailAddress(text) {
      self = address.identifier
    } else if text.isOneNumber, let number = try? PhoneNumber(text, region: region) {
      self = number.identifier
    } else if let colon = text.firstIndex(of: ":") {
      let network = Network(rawValue: text[..<colon].lowercased())
      var username = text[text.index(after: colon)...]
      if username.hasPrefix("@") { username = username.dropFirst() }
      guard network.isKnown, !username.isEmpty, !username.contains(where: \.isWhitespace) else { return nil }
      self = .username(network, network.folded(username: username))
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether nothing but the digits of one number stands here, as people space and bracket them.
  fileprivate var isOneNumber: Bool {
    let digits = hasPrefix("tel:") ? dropFirst(4) : self[...]
    return digits.dropFirst().allSatisfy { $0.isNumber || $0.isWhitespace || "-.()/‐‑–".contains($0) }
      && digits.first.map { $0.isNumber || "+(＋".contains($0) } == true
  }
}
