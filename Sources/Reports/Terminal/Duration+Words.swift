extension Duration {
  /// "40 s", "12 min", "3 h 20 min": as exact as a person asks, and never too short.
  package var inWords: String {
    let seconds = Int((self / .seconds(1)).rounded(.up))
    switch seconds {
    case ..<90: return "\(seconds) s"
    case ..<5400: return "\(seconds / 60) min"
    case ..<172_800: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    default: return "\(seconds / 86400) d \(seconds % 86400 / 3600) h"
    }
  }
}
