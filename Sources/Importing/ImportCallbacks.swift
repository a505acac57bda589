package import BeeperDesktop
package import ContactBook
package import ContactFormats
package import Ledger
package import Outreach
import Reports

/// The questions and events of an import, for its front end: a terminal, a page or a test. The defaults answer no
/// question and confirm nothing.
package struct ImportCallbacks: Sendable {
  /// Starts that wait for somebody to say yes.
  package struct Proposal: Sendable {
    package let starts: Int
    /// How many of them have a text.
    package let texts: Int
    package let pace: PaceEstimate
  }

  /// Runs the starts with a function that hears where they stand.
  package typealias ObservedStarts =
    @Sendable (_ observe: @escaping @Sendable (RunProgress) -> Void) async throws -> RunConclusion

  package var report: @Sendable (ImportEvent) -> Void = { _ in }
  /// In which region national numbers are dialled; nil leaves them as they are.
  package var chooseRegion: @Sendable (RegionOffer) async -> Region? = { _ in nil }
  /// Which of the columns that were not used to use; none where nobody can be asked.
  package var chooseColumns: @Sendable ([UnusedColumn]) async -> [UnusedColumn] = { _ in [] }
  /// Which of several connected accounts to use; nil where nobody can be asked.
  package var chooseAccounts: @Sendable (_ connected: [Account]) async -> [Account]? = { _ in nil }
  /// Whether a pair of an override list that has no names beside it is the one that is meant; nil where nobody can be
  /// asked.
  package var confirmPair: @Sendable (UnnamedPair) async -> Bool? = { _ in nil }
  /// Whether the starts may be made. What it throws ends the import before the first one.
  package var confirm: @Sendable (Proposal) async throws -> Bool = { _ in false }
  /// Runs a confirmed run to its end: a terminal takes its signals as requests to stop for so long.
  package var supervise:
    @Sendable (_ run: @escaping @Sendable () async throws -> RunConclusion) async throws -> RunConclusion = {
      try await $0()
    }
  /// Runs the starts, and shows meanwhile where they stand.
  package var watch: @Sendable (_ starts: @escaping ObservedStarts) async throws -> RunConclusion = {
    try await $0 { _ in }
  }

  package init() {}

  func notify(_ notice: ImportNotice) { report(.notice(notice)) }
}

/// What an import tells, beside its results.
package enum ImportEvent: Sendable {
  /// The inputs were read and merged.
  case read(ImportSources)
  /// What a run will do, and the run that it goes on with, if it does.
  case planned(ImportReport, resuming: RunRecord?)
  case notice(ImportNotice)
}

/// Something to mind while an import goes on; `description` says it to people.
package enum ImportNotice: Sendable {
  /// A folder holds the results of an earlier run.
  case passedOver(file: String)
  /// A file that somebody named, or that a folder holds, cannot be read.
  case unreadable(file: String, InputError, isNamed: Bool)
  case unmatchedOverride(String)
  /// A dry run found what would keep a run from beginning.
  case textProblem(TextProblem)
  /// What is unknown could not be settled by reading.
  case unsettled(BeeperError)
  /// Texts that cannot be seen in their chats yet are looked for again when they had their time to show.
  case awaitingTexts(count: Int, Duration)
  /// What is missing then is sent, at the pace.
  case sendingTexts(most: Int, Rate, firstIn: Duration)

  package enum Level: Sendable {
    case error, warning, information
  }

  package var level: Level {
    switch self {
    case .unreadable(_, _, isNamed: true): .error
    // Folders hold all sorts of files; a file that somebody named is meant to be read.
    case .unreadable, .passedOver, .unmatchedOverride, .textProblem, .unsettled: .warning
    case .awaitingTexts, .sendingTexts: .information
    }
  }
}

extension ImportNotice: CustomStringConvertible {
  package var description: String {
    switch self {
    case .passedOver(let file):
      "\(file): results of an earlier run, passed over in a folder; name the file to read it"
    case .unreadable(let file, let error, _): "\(file): \(error)"
    case .unmatchedOverride(let selector): "an override names nobody: \(selector)"
    case .textProblem(let problem): problem.description
    case .unsettled(let error): "what is unknown could not be settled by reading: \(error)"
    case .awaitingTexts(let count, let left):
      "\(count) \(plural("text", count)) cannot be seen yet: looked for again in \(left.inWords)."
    case .sendingTexts(let most, let rate, let wait):
      "What is missing then is sent as a message: \(most) at most, \(rate) on each account (--rate)"
        + (wait > .seconds(1) ? ", from \(wait.inWords) on." : ".")
    }
  }
}
