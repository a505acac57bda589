import Foundation

/// The parts of a page that tests look into.
struct PageParts {
  /// The data island: the rows as the page's script reads them.
  struct Island: Decodable {
    struct Row: Decodable {
      let status: String
      let name: String
      let messageText: String?
    }

    let files: [String]
    let advice: [String]
    let rows: [Row]
  }

  let html: String

  /// The text between `start` and the `end` after it; nil when one of them is missing.
  func text(from start: String, to end: String) -> String? {
    guard let first = html.range(of: start), let last = html.range(of: end, range: first.upperBound..<html.endIndex)
    else { return nil }
    return String(html[first.upperBound..<last.lowerBound])
  }

  /// The text of the data island.
  var islandText: String? { text(from: #"<script type="application/json" id="data">"#, to: "</script>") }

  /// The island's rows.
  func island() throws -> Island {
    try JSONDecoder().decode(Island.self, from: Data((islandText ?? "").utf8))
  }

  /// The names of the rows that a script has drawn, as markup, in their order.
  var drawnNames: [String] {
    html.matches(of: /<td role="cell" class="c-name"><bdi>([^<]*)<\/bdi>/).map { String($0.output.1) }
  }
}
