/// A bar of statuses side by side, in percent of its width.
struct StatusBar {
  /// A part of the bar.
  struct Segment: Hashable {
    let status: PageStatus
    let count: Int
    /// Where the part begins, and how wide it is.
    let x: Double
    let width: Double
  }

  let segments: [Segment]

  /// The bar of `counts` in a width that stands for `whole` of them: a bar shorter than others ends before 100.
  init(_ counts: [(status: PageStatus, count: Int)], whole: Int) {
    var x = 0.0
    segments = counts.filter { $0.count > 0 }.map { status, count in
      let width = 100 * Double(count) / Double(Swift.max(whole, 1))
      defer { x += width }
      return Segment(status: status, count: count, x: x, width: width)
    }
  }

  /// The segments for the template.
  var context: [[String: Any]] {
    segments.map { segment in
      [
        "status": segment.status.word, "title": "\(segment.status.title): \(segment.count.grouped)",
        "x": segment.x.coordinate, "width": segment.width.coordinate,
      ]
    }
  }
}

extension Double {
  /// The number with two decimals at most, as SVG takes it.
  var coordinate: String {
    let hundredths = Int((self * 100).rounded())
    return hundredths % 100 == 0 ? String(hundredths / 100) : String(Double(hundredths) / 100)
  }
}
