import ArgumentParser
import Foundation
import Importing
import Outreach

/// What an import does with people.
struct ImportOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Preview: everything but the starts.")
  var isDryRun = false

  @Flag(help: "Open no connection (with --dry-run).")
  var offline = false

  @Option(
    help: ArgumentHelp(
      "Text to open each chat with, a Mustache template; a record's own message_text wins.", valueName: "text"))
  var message: String?

  @Option(
    help: ArgumentHelp("The same, from a file.", valueName: "file"), completion: .file())
  var messageFile: String?

  @Flag(help: "Send texts as they are, even where they hold what another tool was to fill in.")
  var literal = false

  @Option(name: .customLong("text-to"), help: "Who gets the text: only chats that this import creates, or all.")
  var textTo = TextRecipients.new

  @Option(
    help: ArgumentHelp(
      """
      How the text gets there: with the start; as a draft for you to send; with the start and, where reading shows that \
      it did not arrive, once as a message; or only as a message, once the chat shows that it is with the right person.
      """))
  var deliver = DeliveryMode.start

  @Flag(help: "Use the account that has a chat with the person already, whatever the order of --account.")
  var preferExisting = false

  @Flag(help: "Contact people whom an earlier run contacted, too.")
  var again = false

  @Flag(help: "Let networks invite people who are not on them yet, where they can.")
  var allowInvite = false

  @Option(help: ArgumentHelp("Start at most N chats.", valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp("Save the plan, for \"apply\" to start exactly that (with --dry-run).", valueName: "file"),
    completion: .file())
  var plan: String?

  func validate() throws {
    if message != nil, messageFile != nil { throw ValidationError("--message and --message-file exclude each other.") }
    if offline, !isDryRun {
      throw ValidationError("--offline opens no connection, so nothing can be started: add --dry-run.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1.") }
    if plan != nil, !isDryRun || offline {
      throw ValidationError("--plan saves what a dry run with a server shows: add --dry-run, without --offline.")
    }
  }

  /// - Throws: `ValidationError` when the message file cannot be read, or the text is no template.
  func settings() throws -> StartSettings {
    var settings = StartSettings()
    do {
      let text = try messageFile.map(Self.text) ?? message
      if let text, text.allSatisfy(\.isWhitespace) {
        throw ValidationError(
          "\(messageFile ?? "--message") holds no text: leave the option out to start chats without one.")
      }
      settings.template = try text.map(MessageSource.init)
    } catch let failure as MessageTemplate.Failure {
      throw ValidationError(failure.description)
    }
    settings.sendsTextsLiterally = literal
    settings.textTo = textTo
    settings.deliver = deliver
    settings.prefersExistingChats = preferExisting
    settings.allowsInvite = allowInvite
    settings.contactsAgain = again
    settings.limit = limit
    return settings
  }

  private static func text(of file: String) throws -> String {
    do {
      return try String(contentsOf: URL(filePath: file), encoding: .utf8).trimmingCharacters(in: .newlines)
    } catch {
      throw ValidationError("\(file) cannot be read as UTF-8 text: check its name and its permissions.")
    }
  }
}

extension TextRecipients: ExpressibleByArgument {}

extension DeliveryMode: ExpressibleByArgument {}
