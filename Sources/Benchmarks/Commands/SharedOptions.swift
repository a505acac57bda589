import ArgumentParser

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
