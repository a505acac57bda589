import ContactBook

/// What a text that should name a user of a network turns out to be.
enum HandleReading: Hashable {
  case handle(Handle)
  /// Networks without usernames (WhatsApp, Viber) know people by their number.
  case phone(String)
  case email(String)
  case unrecognised

  /// Reads `text`: a username, an id, a URI or a link, as `service` (the export's word for the network) has it.
  init(_ text: String, service: String?, userID: String? = nil) {
    // Filled in with the networks' own rules in HandleReading+Networks.
    guard let service, !service.isEmpty else {
      self = .unrecognised
      return
    }
    let username = text.hasPrefix("@") ? String(text.dropFirst()) : text
    self = .handle(Handle(network: Network(rawValue: service.lowercased()), username: username, id: userID))
  }

  /// Reads a link to a profile; nil when it links to none.
  init?(profile url: String) { return nil }
}
