package import ContactBook
package import Foundation

/// What is known of a run, or of a preview, beside its entries: a report shows what there is of it.
package struct RunDetails: Hashable, Sendable, Codable {
  /// A file that was read.
  package struct Input: Hashable, Sendable, Codable {
    /// The file, as it was named.
    package let name: String
    /// The format and encoding it was read as, as in "vCard 3.0, UTF-8"; nil when that is not known.
    package let recognition: String?
    /// How many records it holds.
    package let records: Int

    /// A file called `name` of so many records.
    package init(name: String, recognition: String? = nil, records: Int) {
      self.name = name
      self.recognition = recognition
      self.records = records
    }
  }

  /// The files that were read, in their order; empty for those that the entries name.
  package var inputs: [Input] = []
  /// When the run or the preview began; nil for the first start.
  package var date: Date?
  /// Who was asked; nil where the ledger does not know it.
  package var server: Server?
  /// The pace and the time it takes; nil where nobody was to be started, and in ledgers of versions 1 to 4.
  package var pace: PaceEstimate?
  /// How the run ended; nil for a preview, and for a run that goes on or was killed.
  package var end: RunEnd?
  /// Further sentences for people: what is wrong with texts, and what ledgers of versions 1 to 4 say.
  package var notices: [String] = []
  /// What is to be known of the input; not kept in the ledger.
  package var diagnostics: [Diagnostic] = []

  /// Who was asked.
  package enum Server: String, Hashable, Sendable, Codable {
    case beeper, sandbox
    /// Nobody: the preview was made offline.
    case offline
  }

  private enum CodingKeys: CodingKey { case inputs, date, server, pace, notices }

  /// Nothing but what the entries tell.
  package init() {}

  /// Reads details as this version or an earlier one encoded them.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    inputs = try container.decodeIfPresent([Input].self, forKey: .inputs) ?? []
    date = try container.decodeIfPresent(Date.self, forKey: .date)
    server = try container.decodeIfPresent(Server.self, forKey: .server)
    pace = try container.decodeIfPresent(PaceEstimate.self, forKey: .pace)
    notices = try container.decodeIfPresent([String].self, forKey: .notices) ?? []
  }
}

/// How a run came to its end.
package enum RunEnd: String, Hashable, Sendable, Codable {
  /// Everybody had their turn.
  case completed
  /// A person or the system asked it to stop.
  case interrupted
  /// Too many failures: nothing was started after them.
  case breakerOpened = "breaker_opened"
  /// The token was refused.
  case unauthorized
  /// The ledger could not record any more: nothing was started after that.
  case journalFailed = "journal_failed"
}

/// How a run ended, as it tells its caller.
package struct RunConclusion: Hashable, Sendable {
  /// How it ended.
  package var end: RunEnd
  /// Why the ledger could not record any more, for people; nil unless that ended the run.
  package var journalProblem: String?

  /// A conclusion.
  package init(_ end: RunEnd, journalProblem: String? = nil) {
    self.end = end
    self.journalProblem = journalProblem
  }
}
