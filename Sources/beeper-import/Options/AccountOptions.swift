import ArgumentParser

/// On which accounts chats are started.
struct AccountOptions: ParsableArguments {
  @Option(
    name: .customLong("account"),
    help: ArgumentHelp(
      "Account ID, network or bridge type; repeat for an order of preference.", valueName: "account"))
  var selectors: [String] = []
}
