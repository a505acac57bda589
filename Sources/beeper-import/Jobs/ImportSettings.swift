import ArgumentParser
import BeeperDesktop
import Foundation
import Outreach

/// What an import does with people, as a saved plan keeps it.
struct ImportSettings: Codable, Hashable {
  /// The message template; nil for none.
  let template: String?
  let textTo: TextRecipients
  let deliver: DeliveryMode
  let prefersExistingChats: Bool
  let allowsInvite: Bool
  let contactsAgain: Bool
  var limit: Int?
  /// When this was decided: whom runs contacted later is not contacted again by it.
  let decidedAt: Date

  /// - Throws: `ValidationError` when the message file cannot be read.
  init(_ options: ImportOptions) throws {
    template = try options.messageFile.map(Self.text) ?? options.message
    textTo = options.textTo
    deliver = options.deliver
    prefersExistingChats = options.preferExisting
    allowsInvite = options.allowInvite
    contactsAgain = options.again
    limit = options.limit
    decidedAt = Date()
  }

  /// How people are reached on `accounts`.
  ///
  /// - Throws: `ValidationError` when the template is none.
  func planOptions(accounts: [Account]) throws -> PlanOptions {
    var options = PlanOptions(
      accounts: accounts, template: try messageTemplate(), textsExistingChats: textTo == .all,
      prefersExistingChats: prefersExistingChats, limit: limit)
    if contactsAgain { options.contactsAgainAfter = decidedAt }
    return options
  }

  /// - Throws: `ValidationError` when the template is none.
  func messageTemplate() throws -> MessageTemplate? {
    do {
      return try template.map { text throws(MessageTemplate.Failure) in try MessageTemplate(text) }
    } catch {
      throw ValidationError(error.description)
    }
  }

  private static func text(of file: String) throws -> String {
    do {
      return try String(contentsOf: URL(filePath: file), encoding: .utf8).trimmingCharacters(in: .newlines)
    } catch {
      throw ValidationError("\(file) cannot be read as UTF-8 text: check its name and its permissions.")
    }
  }
}
