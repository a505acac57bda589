/// Rows of cells in columns that fit a line: a column is as wide as its widest cell, and the widest give way first.
package struct Table {
  private let header: [String]
  private let rows: [[String]]

  /// A table; each row has as many cells as the header.
  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The lines of the table within `width` columns.
  package func lines(width: Int) -> [String] {
    let widths = columnWidths(within: width)
    return ([header] + rows).map { cells in
      var line = "  " + zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func columnWidths(within width: Int) -> [Int] {
    var widths = header.indices.map { column in
      ([header] + rows).map { $0[column].singleLine.displayWidth }.max() ?? 0
    }
    let room = max(width - 2 * (widths.count + 1), widths.count * 6)
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 6
    {
      widths[widest] -= 1
    }
    return widths
  }
}

extension Unicode.Scalar {
  /// The columns that a terminal gives the scalar (Unicode Standard Annex 11: wide and full-width take two; marks that
  /// take no room of their own take none).
  fileprivate var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case ..<0x300: return 1
    default:
      let category = properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
    }
  }
}

extension Character {
  /// The columns that a terminal gives the character.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}

extension StringProtocol {
  /// The columns that a terminal gives the text.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text on one line, without characters that move the cursor or turn the direction of writing, cut to `width`
  /// columns with an ellipsis.
  func fitted(to width: Int) -> String {
    var result = ""
    var used = 0
    let line = singleLine
    let total = line.displayWidth
    for character in line {
      let next = used + character.displayWidth
      if next > (total > width ? width - 1 : width) { return result + "…" }
      result.append(character)
      used = next
    }
    return result
  }

  /// `fitted`, filled up with blanks to `width`.
  package func padded(to width: Int) -> String {
    let text = fitted(to: width)
    return text + String(repeating: " ", count: Swift.max(0, width - text.displayWidth))
  }

  /// The text with line ends as blanks and without control characters: what a hostile name could do a terminal.
  package var singleLine: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
