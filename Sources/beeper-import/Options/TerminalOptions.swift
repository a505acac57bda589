import ArgumentParser

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
