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
