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
