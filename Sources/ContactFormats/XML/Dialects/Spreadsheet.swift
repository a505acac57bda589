extension XMLDialect {
  /// SpreadsheetML of Excel 2003: rows of cells, in which the empty ones may be left out.
  static let spreadsheet = XMLDialect(
    name: "SpreadsheetML",
    marks: [
      Mark(path: "/Workbook", namespace: "urn:schemas-microsoft-com:office:spreadsheet"),
      Mark(path: "Workbook/Worksheet/Table"),
    ],
    records: ["Row"],
    tables: ["Worksheet"],
    properties: [
      XMLProperty(
        path: "Cell", meaning: .cell, value: "Data|Data/*|Data/*/*|Data/*/*/*", label: "Data/@Type", flags: ".",
        service: "@MergeAcross", key: "@Index")
    ])
}
