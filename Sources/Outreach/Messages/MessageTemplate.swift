package import ContactBook
import Mustache

/// A Mustache template for the text that opens a chat.
package struct MessageTemplate: Sendable {
  private let template: Mustache.MustacheTemplate

  /// Why a template cannot be used.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and where, in the words of the template library.
    package let description: String
  }

  /// Parses `source`. The text is plain: nothing is escaped for HTML.
  package init(_ source: String) throws(Failure) {
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source)
    } catch {
      throw Failure(description: "the message template is not valid Mustache: \(error)")
    }
  }

  /// The text for `person`; nil when nothing but blanks comes of it.
  package func text(for person: Person) -> String? {
    let text = template.render(Self.fields(of: person))
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// What a template can name, with the words of the results CSV. A field that is not known is absent, so that
  /// sections tell it.
  private static func fields(of person: Person) -> [String: String] {
    let fields: [String: String?] = [
      "full_name": person.payloadName, "given_name": person.name.given, "first_name": person.name.given,
      "family_name": person.name.family, "last_name": person.name.family, "organization": person.organization,
      "email": person.emails.first?.address.value, "phone_number": person.phones.first?.usableNumber?.e164,
      "username": person.handles.first?.username,
    ]
    return fields.compactMapValues { $0 }
  }
}
