import Foundation

extension String {
  /// The text with every byte percent-encoded that is not unreserved (RFC 3986, section 2.3).
  package var percentEncoded: String {
    // Nil only for text that is no Unicode, which a String never is.
    addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
  }
}

extension CharacterSet {
  fileprivate static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
