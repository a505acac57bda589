import Outreach

extension PaceEstimate {
  /// The pace and the time it takes, for people.
  var sentence: String {
    guard let rate, let duration else { return "No pace is kept (--rate): the server is asked as fast as it answers." }
    return "At most \(rate) starts on each account (--rate): about \(roughly(duration))."
  }
}
