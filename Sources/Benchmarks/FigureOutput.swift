import Foundation

/// Prints figures, each line as soon as it is measured.
struct FigureOutput {
  /// How figures are printed.
  enum Form {
    case table, jsonLines
  }

  let form: Form
  private let subjectWidth = 38

  init(form: Form) { self.form = form }

  /// Prints what the figures depend on.
  func print(machine: Machine, seed: UInt64) {
    switch form {
    case .table:
      emit(
        """
        \(machine.processor), \(machine.cores) cores, \(machine.memory >> 20) MB, \(machine.system)
        \(machine.swift), \(machine.build) build, \(machine.date), seed \(seed)
        """)
    case .jsonLines:
      emit(
        json([
          ("benchmark", .text("machine")), ("processor", .text(machine.processor)), ("cores", .count(machine.cores)),
          ("memory_bytes", .count(machine.memory)), ("system", .text(machine.system)), ("swift", .text(machine.swift)),
          ("build", .text(machine.build)), ("date", .text(machine.date)), ("seed", .text(String(seed))),
        ]))
    }
  }

  /// Prints the title of a table and the headings of `columns`, of which only the names matter.
  func begin(_ title: String, columns: [Figure]) {
    guard form == .table else { return }
    emit("\n" + title)
    emit(columns.reduce(String(repeating: " ", count: subjectWidth)) { $0 + "  " + padded($1.heading, $1.width) })
  }

  /// Prints a line of figures of `subject`.
  func line(_ benchmark: String, _ subject: String, _ figures: [Figure]) {
    switch form {
    case .table:
      let start = subject + String(repeating: " ", count: max(0, subjectWidth - subject.count))
      emit(figures.reduce(start) { $0 + "  " + padded($1.value.text, $1.width) })
    case .jsonLines:
      emit(json([("benchmark", .text(benchmark)), ("subject", .text(subject))] + figures.map { ($0.key, $0.value) }))
    }
  }

  /// Says something that is no figure: to people only.
  func remark(_ text: String) {
    if form == .table { emit(text) }
  }

  private func emit(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func json(_ members: [(String, Figure.Value)]) -> String {
    "{" + members.map { "\"\($0)\":\($1.json)" }.joined(separator: ",") + "}"
  }
}

extension Figure {
  fileprivate var width: Int { max(heading.count, 9) }
}

extension Figure.Value {
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): grouped(String(count))
    case .number(let number, let digits): grouped(fixed(number, digits))
    case .missing: "-"
    }
  }

  fileprivate var json: String {
    switch self {
    case .text(let text): "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .count(let count): String(count)
    case .number(let number, let digits): number.isFinite ? fixed(number, digits) : "null"
    case .missing: "null"
    }
  }

  private func fixed(_ number: Double, _ digits: Int) -> String {
    number.formatted(
      .number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
  }

  /// `digits` with a comma before every three of them in front of the point.
  private func grouped(_ digits: String) -> String {
    let whole = digits.prefix { $0 != "." }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3), text != "-" { text.append(",") }
      text.append(digit)
    }
    return text + digits.dropFirst(whole.count)
  }
}

/// One figure of a line.
struct Figure {
  /// A value with what it takes to print it.
  enum Value {
    case text(String)
    case count(Int)
    case number(Double, digits: Int)
    /// Nothing was measured.
    case missing
  }

  /// The name of the figure in JSON, in snake_case.
  let key: String
  /// The heading of its column.
  let heading: String
  let value: Value

  init(_ key: String, _ heading: String, _ value: Value) {
    self.key = key
    self.heading = heading
    self.value = value
  }
}
