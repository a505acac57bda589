import Foundation

/// Base64 in the alphabet for URLs, without padding (RFC 4648, section 5; RFC 7636, appendix A).
enum Base64URL {
  /// The text for `bytes`.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// A text of 256 random bits from the system's generator for cryptography.
  static func random() -> String {
    text(of: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
  }
}
