import ArgumentParser

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
