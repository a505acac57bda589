import BeeperDesktop

extension BeeperClient.Configuration {
  /// For commands that say how the server is rather than wait until it is better: one try, ten seconds.
  static let singleTry = Self(requestTimeout: .seconds(10), retry: .never)
}
