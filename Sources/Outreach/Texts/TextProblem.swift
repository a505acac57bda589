import BeeperDesktop
package import ContactBook

/// What keeps a text from going to people as it was meant.
package enum TextProblem: Hashable, Sendable {
  /// The template names something that nobody in the input has: neither a field nor a column.
  case unknownName(String)
  /// The template names something that these people lack, outside of a section.
  case missingValue(String, people: [SourceLocation])
  /// The records of these people bring several texts, of which only one could be sent.
  case severalTexts(people: [SourceLocation])
  /// The message, or the texts of these people's records, hold what was meant for another program.
  case leftover(TextLeftover, people: [SourceLocation])
  /// The text is longer than these people's chats on the account take.
  case tooLong(accountID: String, limit: Int, people: [SourceLocation])
}

extension TextProblem {
  /// The problems of the texts of `starts`, of which those without a text of their own follow `template`; what looks as
  /// though another program was to fill it in is none in texts that are `literal`.
  package static func all(
    of starts: [PlannedStart], template: MessageTemplate?, literal: Bool = false, knownChats: KnownChats
  ) -> [TextProblem] {
    missingValues(starts, template) + severalTexts(starts) + (literal ? [] : leftovers(starts, template))
      + tooLong(starts, knownChats)
  }

  private static func leftovers(_ starts: [PlannedStart], _ template: MessageTemplate?) -> [TextProblem] {
    var people: [TextLeftover: [SourceLocation]] = [:]
    var order: [TextLeftover] = []
    for contact in starts.flatMap(\.person.contacts) {
      guard let leftover = contact.messageText.flatMap(TextLeftover.init(in:)) else { continue }
      if people[leftover] == nil { order.append(leftover) }
      people[leftover, default: []].append(contact.source)
    }
    let ofTemplate = template.flatMap { TextLeftover(inTemplate: $0.source) }.map {
      TextProblem.leftover($0, people: [])
    }
    return (ofTemplate.map { [$0] } ?? []) + order.map { .leftover($0, people: people[$0] ?? []) }
  }

  private static func severalTexts(_ starts: [PlannedStart]) -> [TextProblem] {
    let people = starts.map(\.person).filter { $0.messageTexts.count > 1 }
    return people.isEmpty ? [] : [.severalTexts(people: people.map { $0.sources[0] })]
  }

  private static func missingValues(_ starts: [PlannedStart], _ template: MessageTemplate?) -> [TextProblem] {
    guard let template else { return [] }
    let templated = starts.filter { $0.person.messageTexts.isEmpty }
    var lacking: [String: [SourceLocation]] = [:]
    var order: [String] = []
    for start in templated {
      for name in template.missing(for: start.person) {
        if lacking[name] == nil { order.append(name) }
        lacking[name, default: []].append(start.person.sources[0])
      }
    }
    return order.map { name in
      let people = lacking[name] ?? []
      let isUnknown = people.count == templated.count && template.columnNames.contains(name)
      return isUnknown ? .unknownName(name) : .missingValue(name, people: people)
    }
  }

  private static func tooLong(_ starts: [PlannedStart], _ knownChats: KnownChats) -> [TextProblem] {
    struct Limit: Hashable {
      let accountID: String
      let characters: Int
    }
    var found: [Limit: [SourceLocation]] = [:]
    for start in starts {
      let candidate = start.candidates[0]
      guard let text = start.text(for: candidate), let limit = knownChats.textLimit(candidate), text.count > limit
      else { continue }
      found[Limit(accountID: candidate.account.accountID, characters: limit), default: []]
        .append(start.person.sources[0])
    }
    return found.sorted { ($0.key.accountID, $0.key.characters) < ($1.key.accountID, $1.key.characters) }
      .map { .tooLong(accountID: $0.accountID, limit: $0.characters, people: $1) }
  }
}

extension TextProblem: CustomStringConvertible {
  /// What is wrong, for whom, and what to do.
  package var description: String {
    switch self {
    case .unknownName(let name):
      "the message names {{\(name)}}, which is neither a field (\(MessageTemplate.fieldNames.joined(separator: ", "))) "
        + "nor a column that anybody has a value in"
    case .missingValue(let name, let people):
      "the message names {{\(name)}}, which is empty for \(Self.list(people)): put it in a section, as in "
        + "{{#\(name)}} {{\(name)}}{{/\(name)}}, or give these people a message_text of their own"
    case .severalTexts(let people):
      "several records of one person bring texts that differ, and only one could be sent, for \(Self.list(people)): leave one"
    case .leftover(let leftover, people: []):
      "the message holds \(leftover): mend it, or add --literal to send it as it is"
    case .leftover(let leftover, let people):
      "the text holds \(leftover), for \(Self.list(people)): mend it, or add --literal to send texts as they are"
    case .tooLong(let accountID, let limit, let people):
      "the text is longer than the \(limit) characters that \(accountID) takes, for \(Self.list(people))"
    }
  }

  private static func list(_ people: [SourceLocation]) -> String {
    let shown = people.prefix(5).map(\.description).joined(separator: ", ")
    return people.count > 5 ? "\(shown) and \(people.count - 5) more" : shown
  }
}
