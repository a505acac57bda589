import ArgumentParser
import BeeperDesktop

/// Where the server is.
struct ServerAddressOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The server (default: http://127.0.0.1:23373).", valueName: "url"))
  var baseURL: String?

  /// The address that the command line or the environment names, else the app's own.
  ///
  /// - Throws: `BaseURLError`.
  func baseURL(_ environment: [String: String]) throws(BaseURLError) -> BaseURL {
    let text = baseURL ?? environment["BEEPER_BASE_URL"] ?? environment["BEEPER_DESKTOP_BASE_URL"]
    return try text.map { text throws(BaseURLError) in try BaseURL(text) } ?? .desktopDefault
  }
}
