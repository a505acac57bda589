package import Outreach

/// The pace that was asked for, and what holds where none was.
package enum PacePolicy: Hashable, Sendable {
  /// 30 an hour with texts, 30 a minute without; none in the sandbox.
  case automatic
  case unlimited
  case rate(Rate)

  /// The pace for each account; nil for none. Texts count whether they are on board of starts or follow them.
  package func rate(withTexts: Bool, isSandbox: Bool) -> Rate? {
    switch self {
    case .automatic: isSandbox ? nil : Rate(withTexts ? "30/h" : "30/m")
    case .unlimited: nil
    case .rate(let rate): rate
    }
  }

  func rate(for starts: [PlannedStart], isSandbox: Bool) -> Rate? {
    rate(withTexts: starts.contains { $0.messageText != nil }, isSandbox: isSandbox)
  }
}
