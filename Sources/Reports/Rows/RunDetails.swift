package import ContactBook
package import Foundation

/// What is known of a run, or of a preview, beside its rows: a report shows what there is of it.
package struct RunDetails: Hashable, Sendable, Codable {
  /// A file that was read.
  package struct Input: Hashable, Sendable, Codable {
    /// The file, as it was named.
    package let name: String
    /// What it was taken for, as in "vCard 3.0, UTF-8"; nil when that is not known.
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

  /// The files that were read, in their order; empty for those that the rows name.
  package var inputs: [Input] = []
  /// When the run or the preview began; nil for the first start.
  package var date: Date?
  /// Sentences for people: the pace, an estimate, why a run stopped.
  package var notices: [String] = []
  /// What is to be known of the input; not kept in the ledger.
  package var diagnostics: [Diagnostic] = []

  private enum CodingKeys: CodingKey { case inputs, date, notices }

  /// Nothing but what the rows tell.
  package init() {}
}
