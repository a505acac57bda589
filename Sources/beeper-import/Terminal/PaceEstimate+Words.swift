import Outreach
import Reports

extension PaceEstimate {
  /// The pace and the time it takes, as a part of a sentence.
  var words: String {
    guard let rate, let duration else { return "as fast as the server takes them" }
    return "at most \(rate) on each account, about \(duration.inWords)"
  }

  /// The pace and the time it takes, for people.
  var sentence: String {
    rate == nil
      ? "No pace is kept (--rate): the server is asked as fast as it answers." : "The starts: \(words) (--rate)."
  }
}
