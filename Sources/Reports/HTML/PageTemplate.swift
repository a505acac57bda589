import Crypto
import Foundation
import Mustache

/// The page that the reports fill, with its style and its script.
enum PageTemplate {
  /// The page for `context`, whose values are escaped wherever the template puts them in two braces.
  static func render(_ context: [String: Any]) -> String {
    MustacheContentTypes.register(EscapedHTML(), named: "ESCAPED")
    var page = context
    page["style"] = style
    page["script"] = script
    page["policy"] = policy
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:ESCAPED}}" + source).render(page)
    } catch {
      return "report.mustache is not a template: \(error)"
    }
  }

  /// What the page may do: run its own style and script, which are known by their digests, and load nothing.
  static let policy = """
    default-src 'none'; script-src 'sha256-\(digest(script))'; style-src 'sha256-\(digest(style))'; \
    img-src data:; base-uri 'none'; form-action 'none'
    """

  private static let source = String(decoding: PackageResources.report_mustache, as: UTF8.self)
  private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  private static let script = String(
    decoding: PackageResources.elements_js + PackageResources.filters_js + PackageResources.rows_js
      + PackageResources.table_js, as: UTF8.self)

  private static func digest(_ text: String) -> String {
    Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}

/// HTML text and attribute values, escaped by code points.
///
/// The library's own escaping goes by `Character`s: a quote with a combining mark is none of those it knows, and would
/// end an attribute.
private struct EscapedHTML: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text with replacement characters for what a page must not hold (NUL and other controls) and for what turns the
  /// direction of everything after it: a name stays within its cell, and one that hides something is seen to.
  var visible: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
      return String(self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
