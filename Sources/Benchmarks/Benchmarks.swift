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
