package import JSON

/// What a server says of itself without a token.
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

  /// An answer with the given members.
  package init(appName: String, appVersion: String, bundleID: String? = nil, remoteAccess: Bool? = nil) {
    self.appName = appName
    self.bundleID = bundleID
    self.appVersion = appVersion
    self.desktopVersion = DesktopVersion(appVersion)
    self.remoteAccess = remoteAccess
  }

  /// Checks that the server can start chats; a version of unknown form is let through, the server itself will say.
  ///
  /// - Throws: `BeeperError.tooOld`.
  package func requireChatStart() throws(BeeperError) {
    try desktopVersion?.requireChatStart()
  }
}

extension ServerInfo: AnswerValue {
  /// Reads an answer; `app.version` is required.
  package init?(json: JSONValue) {
    guard let app = json["app"], let version = app["version"]?.string else { return nil }
    self.init(
      appName: app["name"]?.string ?? "", appVersion: version, bundleID: app["bundle_id"]?.string,
      remoteAccess: json["server"]?["remote_access"]?.bool)
  }
}
