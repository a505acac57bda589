import ArgumentParser
import BeeperSandbox
import Foundation

/// Serves a sandbox in which everybody is reachable: run in a process of its own by `StartsCommand`, until its standard
/// input ends, as it does with its parent.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

  /// How long each start takes, in milliseconds.
  @Option var latency = 0.0

  func run() async throws {
    try await Sandbox.serve(try World(json: Array(world.utf8))) { server in
      FileHandle.standardOutput.write(Data("\(server.baseURL) \(server.accessToken)\n".utf8))
      await Self.endOfInput()
    }
  }

  private var world: String {
    """
    {
      "latency": {"starts": \(latency)},
      "accounts": [
        {
          "accountID": "whatsapp",
          "bridge": {"id": "whatsapp", "provider": "cloud", "type": "whatsapp"},
          "strangers": {"reachable": 1, "by": ["phoneNumber"]}
        }
      ]
    }
    """
  }

  /// Waits in a thread of its own: one of the pool's would be missing to the server.
  private static func endOfInput() async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        while readLine() != nil {}
        continuation.resume()
      }
    }
  }
}
