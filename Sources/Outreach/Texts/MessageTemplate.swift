package import ContactBook
import Mustache

/// A Mustache template for the text that opens a chat.
package struct MessageTemplate: Sendable {
  /// The template as it was written.
  let source: String
  private let template: Mustache.MustacheTemplate
  private let variables: TemplateVariables

  /// Why a template cannot be used.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and where.
    package let description: String
  }

  /// Parses `source`. The text is plain: nothing is escaped for HTML.
  package init(_ source: String) throws(Failure) {
    self.source = source
    variables = TemplateVariables(source)
    if let tag = variables.unseen {
      throw Failure(
        description:
          "the message template has \(tag), behind which nobody can see whose text would have holes: write "
          + "it without partials, parents and other delimiters")
    }
    if let tag = variables.nameless {
      throw Failure(description: "the message template has \(tag), which names nothing")
    }
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + variables.source)
    } catch let error as MustacheTemplate.ParserError {
      throw Failure(
        description: "the message template is not valid Mustache: \(error.words), line \(error.context.lineNumber)")
    } catch {
      throw Failure(description: "the message template is not valid Mustache: \(error)")
    }
  }

  /// The text for `person`; nil when nothing but blanks comes of it.
  package func text(for person: Person) -> String? {
    var values = Self.values(of: person)
    for (name, alias) in variables.aliases { values[alias] = values[name] }
    let text = template.render(values)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The names in the template that are no fields of a person: columns of the input, if anything.
  package var columnNames: [String] { variables.all.filter { Self.fields[$0] == nil } }

  /// The names of the fields that every template can use.
  package static var fieldNames: [String] { fields.keys.sorted() }

  /// The names that stand bare in the template and have no value for `person`, in its order: the text would have holes.
  package func missing(for person: Person) -> [String] {
    let values = Self.values(of: person)
    return variables.all.filter { variables.bare.contains($0) && values[$0] == nil }
  }

  private static let fields: [String: @Sendable (Person) -> String?] = [
    "full_name": { $0.payloadName }, "given_name": { $0.name.given }, "first_name": { $0.name.given },
    "family_name": { $0.name.family }, "last_name": { $0.name.family },
    "nickname": { $0.contacts.lazy.compactMap(\.name.nickname).first }, "organization": { $0.organization },
    "email": { $0.emails.first?.address.value }, "phone_number": { $0.phones.first?.usableNumber?.e164 },
    "username": { $0.handles.first?.username },
  ]

  /// What a template can name of `person`, with the words of the results CSV, and the columns that were kept. A field
  /// that is not known is absent, so that sections tell it.
  private static func values(of person: Person) -> [String: String] {
    var values: [String: String] = [:]
    for contact in person.contacts.reversed() { values.merge(contact.columns) { _, earlier in earlier } }
    for (name, field) in fields { values[name] = field(person) }
    return values
  }
}

extension MustacheTemplate.ParserError {
  /// What is wrong, for people.
  fileprivate var words: String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed that was not opened last"
    case .expectedSectionEnd: "a section {{#…}} is not closed by {{/…}}"
    case .unfinishedName: "a name between {{ and }} is missing, or cannot be one"
    default: "a tag {{…}} is not closed, or not one that messages can have"
    }
  }
}
