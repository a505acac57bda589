import ArgumentParser
import Outreach

/// How starts are made, and where it is said what became of them.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "People never to be contacted: a contact file, or a list of identifiers; repeatable.", valueName: "file"),
    completion: .file())
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Starts on their way at a time.", valueName: "n"))
  var concurrency = 4

  @Option(
    help: ArgumentHelp(
      "Pace for each account, as in 30/m or 200/d, or \"none\" (default: 30/m without a text, 30/h with one).",
      valueName: "n/s|m|h|d"),
    transform: RateOption.init(argument:))
  var rate: RateOption?

  @OptionGroup var reports: ReportOptions

  @Flag(name: .shortAndLong, help: "Do not ask before the starts.")
  var yes = false

  @Option(help: "Progress on a terminal, as plain lines, or not at all.")
  var progress = ProgressMode.auto

  func validate() throws {
    if concurrency < 1 || concurrency > 64 { throw ValidationError("--concurrency takes a number from 1 to 64.") }
  }
}

/// How progress is shown.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto, plain, none
}

/// `--rate`.
enum RateOption {
  case none
  case rate(Rate)

  init(argument: String) throws {
    if argument.lowercased() == "none" {
      self = .none
    } else if let rate = Rate(argument) {
      self = .rate(rate)
    } else {
      throw ValidationError("\"\(argument)\" is no rate: use 30/m (s, m, h or d) or none.")
    }
  }
}
