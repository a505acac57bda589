import JSON

/// What connects an account to its network.
package struct Bridge: Hashable, Sendable {
  /// The bridge's own key.
  package var id: String
  /// Where the bridge runs: `cloud`, `self-hosted`, `local` or `platform-sdk`.
  package var provider: String
  /// The machine-readable kind of network, such as `whatsapp`; empty when the server does not say.
  package var type: String

  /// A bridge with the given members.
  package init(id: String = "", provider: String = "", type: String = "") {
    self.id = id
    self.provider = provider
    self.type = type
  }
}

extension Bridge {
  /// Reads a bridge; a member that is missing is empty.
  init(json: JSONValue) {
    self.init(
      id: json["id"]?.string ?? "", provider: json["provider"]?.string ?? "", type: json["type"]?.string ?? "")
  }
}
