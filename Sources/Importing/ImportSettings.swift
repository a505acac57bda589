import BeeperDesktop
package import ContactBook
package import ContactFormats
package import Foundation
package import Outreach

/// An import as it was asked for. A front end (the command line, later a page) builds it once; the rest of the import
/// sees neither options nor the environment.
package struct ImportSettings: Sendable {
  package var input: InputSettings
  /// The accounts that were asked for, the preferred first; empty for none.
  package var accounts: [String] = []
  package var start: StartSettings
  /// Files of people who must never be contacted.
  package var exclusionFiles: [String] = []
  package var pace = PacePolicy.automatic
  /// How many starts may be on their way at a time.
  package var concurrency = 4
  /// Nil to open no connection.
  package var server: ServerChoice?
  package var ledger: LedgerChoice
  package var reports: ReportFiles
  package var isDryRun = false
  /// Where a dry run saves its plan.
  package var planFile: String?
  /// The arguments that repeat this import; the ledger keeps them with the run.
  package var command: [String] = []

  package init(
    input: InputSettings, start: StartSettings = StartSettings(), server: ServerChoice?, ledger: LedgerChoice,
    reports: ReportFiles
  ) {
    self.input = input
    self.start = start
    self.server = server
    self.ledger = ledger
    self.reports = reports
  }
}

/// What is read, and how.
package struct InputSettings: Sendable {
  /// Files and folders; "-" is standard input.
  package var files: [String]
  package var options = ReadOptions()
  /// The region of national phone numbers; nil asks for it where it matters.
  package var region: Region?
  /// Only these records; nil for all.
  package var only: RecordSelection?
  package var overrides = OverrideList()

  package init(files: [String]) { self.files = files }

  /// The files and folders by their absolute paths, as the ledger knows them; "-" stays.
  var absolutePaths: [String] { files.map { $0 == "-" ? $0 : URL(filePath: $0).standardizedFileURL.path } }
}

/// How people are started. Saved plans keep it.
package struct StartSettings: Codable, Sendable {
  /// The text for everybody whose record brings none of its own.
  package var template: MessageSource?
  package var textTo = TextRecipients.new
  package var deliver = DeliveryMode.start
  package var prefersExistingChats = false
  package var allowsInvite = false
  package var contactsAgain = false
  package var limit: Int?
  /// Whether texts are sent even where they hold what looks as though another program was to fill it in.
  package var sendsTextsLiterally = false
  /// When this was decided. With `contactsAgain`, people whom runs contacted later are not contacted again.
  package var decidedAt: Date

  package init(decidedAt: Date = Date()) { self.decidedAt = decidedAt }

  func planOptions(accounts: [Account]) -> PlanOptions {
    var options = PlanOptions(
      accounts: accounts, template: template?.template, textsExistingChats: textTo == .all,
      prefersExistingChats: prefersExistingChats, limit: limit)
    if contactsAgain { options.contactsAgainAfter = decidedAt }
    return options
  }
}

/// Who gets the text: only people whose chat the import creates, or everybody.
package enum TextRecipients: String, Codable, CaseIterable, Sendable {
  case new, all
}

/// A message template, parsed where it enters. It is stored as its source.
package struct MessageSource: Codable, Sendable {
  package let text: String
  package let template: MessageTemplate

  package init(_ text: String) throws(MessageTemplate.Failure) {
    self.text = text
    template = try MessageTemplate(text)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(container.decode(String.self))
    } catch let failure as MessageTemplate.Failure {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: failure.description)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Where past runs are kept.
package struct LedgerChoice: Sendable {
  /// The file that somebody named; nil for the usual ones.
  let named: String?
  private let usual: String
  private let usualOfSandbox: String

  /// The ledger called `named`, else the `usual` one: a server that is a stand-in has its own, `usualOfSandbox`.
  package init(named: String?, usual: String, usualOfSandbox: String) {
    self.named = named
    self.usual = usual
    self.usualOfSandbox = usualOfSandbox
  }

  package func path(isSandbox: Bool) -> String { named ?? (isSandbox ? usualOfSandbox : usual) }
}
