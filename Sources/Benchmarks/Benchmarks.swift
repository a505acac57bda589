import ArgumentParser

/// Measures what this project claims to be quick or right at, and prints plain figures.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure the readers, merging, starts and identity on large invented inputs.",
    subcommands: [
      AllCommand.self, ReadCommand.self, MergeCommand.self, StartsCommand.self, IdentityCommand.self,
      GenerateCommand.self, ServeCommand.self, PipelineCommand.self, NumbersCommand.self,
    ],
    defaultSubcommand: AllCommand.self)
}

/// Every benchmark in its default size, each in a process of its own.
struct AllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "all", abstract: "Every benchmark in its default size.")

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    for benchmark in ["read", "merge", "starts", "identity"] {
      try await OwnProcess.perform([benchmark] + shared.arguments)
    }
  }
}

/// What every benchmark takes.
struct SharedOptions: ParsableArguments {
  @Option(help: "What the invented inputs follow from.")
  var seed: UInt64 = 20

  @Flag(help: "Print a JSON object for each line of figures.")
  var json = false

  @Flag(inversion: .prefixedNo, help: .hidden)
  var heading = true

  /// Where the figures go.
  var output: FigureOutput { FigureOutput(form: json ? .jsonLines : .table) }

  /// The arguments that hand these options on to another process, which leaves the heading out.
  var arguments: [String] { ["--seed", String(seed), "--no-heading"] + (json ? ["--json"] : []) }

  /// Prints on what machine, when and from what seed the figures are.
  func printMachine() async {
    if heading { output.print(machine: await Machine.current(), seed: seed) }
  }
}
