/// Writes samples as the rows of a table.
enum SampleTableWriter {
  /// The table of `samples`, delimited by `delimiter`, with CR LF.
  static func text(_ samples: [SampleContact], delimiter: String = ",") -> String {
    CSVText.text([header] + samples.map(row), delimiter: delimiter, lineEnd: "\r\n")
  }

  private static let header = [
    "Name", "First Name", "Last Name", "Company", "E-mail Address", "E-mail 2 Address", "E-mail 3 Address",
    "Mobile Phone", "Home Phone", "Business Phone", "Business Fax", "Pager", "Jabber", "Web Page",
  ]

  private static func row(_ sample: SampleContact) -> [String] {
    let emails = sample.emails.map(\.address) + ["", ""]
    let phones = SampleContact.PhoneLabel.allCases.map { label in
      sample.phones.first { $0.label == label }?.number ?? ""
    }
    return [sample.fullName, sample.given, sample.family, sample.organization ?? ""] + emails.prefix(3) + phones
      + [sample.jabber ?? "", sample.profile ?? ""]
  }
}
