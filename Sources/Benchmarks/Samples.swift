/// How long several runs of one thing took.
struct Samples {
  private let seconds: [Double]

  /// Samples of at least one run.
  init(_ durations: [Duration]) { seconds = durations.map(\.seconds).sorted() }

  private init(sorted seconds: [Double]) { self.seconds = seconds }

  /// The samples, each shortened by `seconds`, but not to nothing.
  func less(_ seconds: Double) -> Samples { Samples(sorted: self.seconds.map { max($0 - seconds, 1e-6) }) }

  /// Runs `work` `count` times, at least once.
  static func of(_ count: Int, _ work: () async throws -> Void) async rethrows -> Samples {
    var durations: [Duration] = []
    let clock = ContinuousClock()
    for _ in 0..<max(1, count) {
      let start = clock.now
      try await work()
      durations.append(start.duration(to: clock.now))
    }
    return Samples(durations)
  }

  /// The middle one, the lower of two.
  var median: Double { seconds[(seconds.count - 1) / 2] }
  var shortest: Double { seconds[0] }
  var longest: Double { seconds[seconds.count - 1] }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
