import ArgumentParser
import Outreach
import Reports

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

  @Option(name: .customLong("text-to"), help: "Who gets the text: only chats that this import creates, or all.")
  var textTo = TextRecipients.new

  @Option(
    help: ArgumentHelp(
      """
      How the text gets there: with the start; as a draft for you to send; or with the start and, where reading shows \
      that it did not arrive, once as a message.
      """))
  var deliver = DeliveryMode.start

  @Flag(help: "Use the account that has a chat with the person already, whatever the order of --account.")
  var preferExisting = false

  @Flag(help: "Contact people whom an earlier run contacted, too.")
  var again = false

  @Option(
    help: ArgumentHelp(
      "People never to be contacted: a contact file, or a list of identifiers; repeatable.", valueName: "file"),
    completion: .file())
  var exclude: [String] = []

  @Flag(help: "Let networks invite people who are not on them yet, where they can.")
  var allowInvite = false

  @Option(help: ArgumentHelp("Starts on their way at a time.", valueName: "n"))
  var concurrency = 4

  @Option(
    help: ArgumentHelp(
      "Pace for each account, as in 30/m or 200/d, or \"none\" (default: 30/m without a text, 30/h with one).",
      valueName: "n/s|m|h|d"),
    transform: RateOption.init(argument:))
  var rate: RateOption?

  @Option(help: ArgumentHelp("Only the first so many starts.", valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Write the report; .csv .json .ndjson .txt by suffix, \"-\" for standard output; repeatable.",
      valueName: "file"),
    completion: .file())
  var report: [String] = []

  @Option(name: .customLong("csv"), help: "Neutralise formula cells and write a BOM, or neither.")
  var csvFlavor = CSVFlavor.excel

  @Flag(name: .shortAndLong, help: "Do not ask before the starts.")
  var yes = false

  @Flag(help: "Replace report files that exist.")
  var force = false

  @Option(help: "Progress on a terminal, as plain lines, or not at all.")
  var progress = ProgressMode.auto

  func validate() throws {
    if message != nil, messageFile != nil { throw ValidationError("--message and --message-file exclude each other.") }
    if offline, !isDryRun {
      throw ValidationError("--offline opens no connection, so nothing can be started: add --dry-run.")
    }
    if concurrency < 1 || concurrency > 64 { throw ValidationError("--concurrency takes a number from 1 to 64.") }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1.") }
    try ReportTarget.validate(report)
  }
}

/// Who gets the text.
enum TextRecipients: String, ExpressibleByArgument, CaseIterable {
  case new, all
}

/// How progress is shown.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto, plain, none
}

extension CSVFlavor: ExpressibleByArgument {}

extension DeliveryMode: ExpressibleByArgument {}

/// `--rate`.
enum RateOption {
  case none
  case rate(Rate)

  init(argument: String) throws {
    if argument.lowercased() == "none" {
      self = .none
    } else if let rate = Rate(argument) {
      self = .rate(rate)
    } else {
      throw ValidationError("\"\(argument)\" is no rate: use 30/m (s, m, h or d) or none.")
    }
  }
}
