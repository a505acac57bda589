extension XMLDialect {
  /// What CardDAV servers answer (RFC 6352): vCards.
  static let cardDAV = XMLDialect(
    name: "CardDAV",
    marks: [
      Mark(path: "address-data", namespace: "urn:ietf:params:xml:ns:carddav"), Mark(path: "/multistatus"),
    ],
    records: ["response"],
    properties: [
      XMLProperty(path: "propstat", meaning: .card(status: " 200"), value: "prop/address-data", key: "status")
    ])

  /// SyncML messages with vCards, as text or in base64.
  static let syncML = XMLDialect(
    name: "SyncML",
    marks: [Mark(path: "/SyncML")],
    records: ["Item"],
    properties: [XMLProperty(path: "Data", meaning: .card(status: nil))])
}

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
        service: "@MergeAcross", key: "@Index"),
      XMLProperty(path: "@Hidden", meaning: .hiddenRow), XMLProperty(path: "@Height", meaning: .rowHeight),
    ])
}
