import Foundation
import Hummingbird
import NIOCore

/// The parameters of a request's query and path, decoded and checked.
struct RequestParameters {
  let request: Request
  let context: SandboxContext

  /// The decoded path component of a route's parameter.
  ///
  /// - Throws: 404 where it does not decode.
  func component(_ name: String) throws(APIFailure) -> String {
    guard let text = context.parameters.get(name)?.percentDecoded else { throw .noSuchRoute }
    return text
  }

  /// The last value of a parameter.
  func text(_ name: String) -> String? {
    values(name).last
  }

  /// All values of a parameter that may repeat.
  func values(_ name: String) -> [String] {
    FormText(request.uri.query ?? "").values(name)
  }

  /// A number within bounds.
  ///
  /// - Throws: 422.
  func number(_ name: String, in range: ClosedRange<Int>, default value: Int) throws(APIFailure) -> Int {
    guard let text = text(name) else { return value }
    guard let number = Int(text), range.contains(number) else {
      throw .invalid("\(range.lowerBound) to \(range.upperBound)", code: "invalid_value", path: [.key(name)])
    }
    return number
  }

  /// One of a set of words.
  ///
  /// - Throws: 422.
  func choice<Choice: RawRepresentable<String>>(_ name: String, default value: Choice) throws(APIFailure) -> Choice {
    guard let text = text(name) else { return value }
    guard let choice = Choice(rawValue: text) else {
      throw .invalid("Not one of the options", code: "invalid_value", path: [.key(name)])
    }
    return choice
  }

  /// The part of a list that is asked for.
  ///
  /// - Throws: 422 for a cursor that no answer contained.
  func page(size: Int) throws(APIFailure) -> PageRequest {
    let cursor = text("cursor")
    let place = cursor.flatMap { Cursor($0) }
    if cursor != nil, place == nil {
      throw .invalid("Not a cursor", code: "invalid_value", path: [.key("cursor")])
    }
    return PageRequest(
      cursor: place, direction: try choice("direction", default: .before),
      limit: try number("limit", in: 1...200, default: size))
  }
}

/// Names and values, as in the query of an address or in the body of a form.
struct FormText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// All values of a parameter that may repeat. A `+` is a blank, as forms write it and as official clients do.
  func values(_ name: String) -> [String] {
    text.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0] == name[...], let value = parts.last, parts.count == 2 else { return nil }
      return String(value.map { $0 == "+" ? " " : $0 }).percentDecoded
    }
  }

  /// The value of a parameter; nil where it is missing or repeated.
  subscript(name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values.first : nil
  }
}

extension Request {
  /// The body, read as a form.
  ///
  /// - Throws: `OAuthFailure` where it is none; what reading from the connection throws.
  func form() async throws -> FormText {
    guard headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw OAuthFailure("invalid_request", "The body is not a form")
    }
    return FormText(String(buffer: try await body.collect(upTo: 1 << 16)))
  }
}

extension String {
  /// The text without percent encoding; nil where that is damaged.
  var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(bytes: bytes, encoding: .utf8)
  }
}
