import ArgumentParser
import Foundation
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output for data, standard error for people.
struct Console: Sendable {
  /// How text for people is laid out.
  let style: TextStyle
  /// Whether a person reads standard error.
  let isInteractive: Bool
  private let isQuiet: Bool
  private let canAsk: Bool

  init(_ options: TerminalOptions, environment: [String: String]) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    isInteractive = isTerminal && environment["TERM"] != "dumb"
    let noColor = options.noColor || environment["NO_COLOR"].map { !$0.isEmpty } == true
    style = TextStyle(width: Self.width(environment), hasColor: isInteractive && !noColor)
    isQuiet = options.quiet
    canAsk = isTerminal && isatty(STDIN_FILENO) == 1 && !options.noInput
  }

  /// Writes data to standard output.
  func print(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// Tells a person something on a line of its own.
  func say(_ line: String) {
    if !isQuiet { Self.write(line + "\n", to: STDERR_FILENO) }
  }

  /// Tells a person what went wrong.
  func error(_ message: String) {
    Self.write(style.tinted("error: ", .bad) + message + "\n", to: STDERR_FILENO)
  }

  /// Tells a person what to mind.
  func warning(_ message: String) {
    if !isQuiet { Self.write(style.tinted("warning: ", .warning) + message + "\n", to: STDERR_FILENO) }
  }

  /// Tells a person something while a line of progress may be drawn, which gives way.
  func interject(_ line: String) { say((isInteractive ? "\r\u{1B}[2K" : "") + line) }

  /// Writes to standard error as it is.
  func write(_ text: String) { Self.write(text, to: STDERR_FILENO) }

  /// Asks for a line; nil where nobody can be asked, or nobody answers.
  func ask(_ question: String) -> String? {
    guard canAsk else { return nil }
    Self.write(question, to: STDERR_FILENO)
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }

  /// Asks a question that yes or no answers, no by default; nil where nobody can be asked, or nobody answers.
  func confirm(_ question: String) -> Bool? {
    ask("\(question) [y/N] ").map { ["y", "yes"].contains($0.lowercased()) }
  }

  /// How text on standard output is laid out: without colour where no terminal shows it.
  var outputStyle: TextStyle {
    TextStyle(width: style.width, hasColor: style.hasColor && isatty(STDOUT_FILENO) == 1)
  }

  /// Whether somebody can be asked.
  var mayAsk: Bool { canAsk }

  private static func width(_ environment: [String: String]) -> Int {
    var size = winsize()
    if unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment["COLUMNS"].flatMap(Int.init) ?? 100
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    unsafe bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = unsafe Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        // A reader that went away (`| head`) is no error of this command.
        guard count > 0 else { return }
        written += count
      }
    }
  }
}

/// How the command speaks with people and programs.
struct TerminalOptions: ParsableArguments {
  @Flag(help: "Print JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say everything, each diagnostic included.")
  var verbose = false

  @Flag(help: "No colours; NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Never ask.")
  var noInput = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }
}
