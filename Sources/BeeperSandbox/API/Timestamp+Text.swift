import JSON

extension Timestamp: JSONRepresentable {
  var json: JSONValue { text.json }
}

extension Timestamp {
  /// The time in UTC by the Gregorian calendar, such as `2026-01-31T12:00:00.000Z`.
  ///
  /// Foundation formats a date, which holds seconds as a binary fraction, and cuts a millisecond off about every other.
  package var text: String {
    let (days, time) = milliseconds.dividedFloored(by: 86_400_000)
    let date = CivilDate(daysSince1970: days)
    var text = ""
    text.reserveCapacity(24)
    text.append(date.year, digits: 4, then: "-")
    text.append(date.month, digits: 2, then: "-")
    text.append(date.day, digits: 2, then: "T")
    text.append(time / 3_600_000, digits: 2, then: ":")
    text.append(time / 60_000 % 60, digits: 2, then: ":")
    text.append(time / 1000 % 60, digits: 2, then: ".")
    text.append(time % 1000, digits: 3, then: "Z")
    return text
  }
}

/// A day of the Gregorian calendar, extended to all times.
private struct CivilDate {
  let year: Int64
  let month: Int64
  let day: Int64

  /// Counts in eras of 400 years, and in years from March on, so that the leap day is the last of its year: all months
  /// before the last then follow a pattern of 153 days in five months.
  init(daysSince1970 days: Int64) {
    let (era, dayOfEra) = (days + 719_468).dividedFloored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is not negative.
  fileprivate func dividedFloored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension String {
  fileprivate mutating func append(_ number: Int64, digits: Int, then end: String) {
    let text = String(number)
    for _ in text.utf8.count..<max(text.utf8.count, digits) { append("0") }
    append(text)
    append(end)
  }
}
