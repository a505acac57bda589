/// The server's description of itself, which needs no token.
package struct ServerInfo: Hashable, Sendable {
  /// The application's name, such as `Beeper Desktop`.
  package var appName: String
  /// The application's version as it writes it.
  package var appVersion: String
  /// The application's identifier (a bundle ID); nil when it does not say.
  package var bundleID: String?
  /// The version that decides what the server can do, or nil when it has a form this version does not know.
  package var desktopVersion: DesktopVersion?
  /// Whether the server also listens to other computers; nil when it does not say.
  package var remoteAccess: Bool?

  /// A description with the given members.
  package init(appName: String, appVersion: String, bundleID: String? = nil, remoteAccess: Bool? = nil) {
    self.appName = appName
    self.bundleID = bundleID
    self.appVersion = appVersion
    self.desktopVersion = DesktopVersion(appVersion)
    self.remoteAccess = remoteAccess
  }

  /// Checks that the server can start chats; a version of unknown form passes, because the server refuses what it cannot do.
  ///
  /// - Throws: `BeeperError.tooOld`.
  package func requireChatStart() throws(BeeperError) {
    try desktopVersion?.requireChatStart()
  }
}

extension ServerInfo: Decodable {
  private enum CodingKeys: CodingKey {
    case app, server
  }

  private enum NestedKeys: String, CodingKey {
    case name, version
    case bundleID = "bundle_id"
    case remoteAccess = "remote_access"
  }

  /// Reads a response; `app.version` is required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let app = try members.nestedContainer(keyedBy: NestedKeys.self, forKey: .app)
    self.init(
      appName: app.lenient(.name) ?? "", appVersion: try app.decode(String.self, forKey: .version),
      bundleID: app.lenient(.bundleID),
      remoteAccess: members.lenientObject(.server, keyedBy: NestedKeys.self)?.lenient(.remoteAccess))
  }
}

/// A version of Beeper Desktop or Beeper Server, such as 4.2.808, compared number by number.
package struct DesktopVersion: Hashable, Sendable {
  /// The version that brought `POST /v1/chats/start`.
  package static let firstToStartChats = DesktopVersion(numbers: [4, 2, 808])

  private let numbers: [Int]

  private init(numbers: [Int]) {
    self.numbers = numbers
  }

  /// Parses numbers separated by dots; a suffix after `-` or `+` (a nightly build) is ignored. Nil for other texts.
  package init?(_ text: String) {
    var numbers: [Int] = []
    for part in text.prefix(while: { $0 != "-" && $0 != "+" }).split(separator: ".", omittingEmptySubsequences: false) {
      guard let number = Int(part), number >= 0 else { return nil }
      numbers.append(number)
    }
    while numbers.last == 0 { numbers.removeLast() }
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }

  /// Checks that a server of this version can start chats.
  ///
  /// - Throws: `BeeperError.tooOld`.
  package func requireChatStart() throws(BeeperError) {
    guard self >= .firstToStartChats else { throw .tooOld(found: self, needed: .firstToStartChats) }
  }
}

extension DesktopVersion: Comparable {
  /// Whether `left` is the older version; a missing number counts as zero.
  package static func < (left: DesktopVersion, right: DesktopVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

extension DesktopVersion: CustomStringConvertible {
  /// The numbers joined by dots, at least two of them.
  package var description: String {
    (numbers + Array(repeating: 0, count: max(0, 2 - numbers.count))).map(String.init).joined(separator: ".")
  }
}
