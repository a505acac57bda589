/// What a fault can be matched on.
struct Call: Sendable {
  let method: String
  /// Decoded.
  let path: String
  var accountID: String?
  /// As the request has them.
  var identifiers: [String] = []
}

/// The world's faults, and how often each was met.
struct FaultPlan: Sendable {
  private let faults: [World.Fault]
  private var matches: [Int]
  private(set) var applied: [Int]

  init(_ faults: [World.Fault]) {
    self.faults = faults
    matches = Array(repeating: 0, count: faults.count)
    applied = matches
  }

  /// The first fault that applies to a call.
  mutating func fault(for call: Call) -> World.Fault? {
    var chosen: Int?
    for (index, fault) in faults.enumerated() where fault.match.covers(call) {
      matches[index] += 1
      if chosen == nil, fault.match.selects(matches[index]), applied[index] < fault.times ?? .max { chosen = index }
    }
    guard let chosen else { return nil }
    applied[chosen] += 1
    return faults[chosen]
  }
}

extension World.Fault.Match {
  /// Whether everything but the count holds.
  fileprivate func covers(_ call: Call) -> Bool {
    if let method, method != call.method { return false }
    if let path, !Self.covers(call.path, pattern: path) { return false }
    if let accountID, accountID != call.accountID { return false }
    if let identifier, !call.identifiers.contains(identifier) { return false }
    return true
  }

  /// Whether the n-th call that is covered is meant.
  fileprivate func selects(_ count: Int) -> Bool {
    if let nth, nth != count { return false }
    if let every, !count.isMultiple(of: every) { return false }
    return true
  }

  private static func covers(_ path: String, pattern: String) -> Bool {
    pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
  }
}
