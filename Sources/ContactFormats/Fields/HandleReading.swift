import ContactBook

/// What a text that should name a user of a network turns out to be.
enum HandleReading: Hashable, Sendable {
  case handle(Handle)
  /// Networks without usernames (WhatsApp, Viber) know people by their number.
  case phone(String)
  case email(String)
  case unrecognised

  /// Reads `text`: a username, an id, a URI or a link, as `service` (the export's word for the network) has it.
  ///
  /// `service` may be a scheme's, a property's, a parameter's or a column's word; where it names no network the text
  /// must say so itself. `userID` is the platform's id of the user; what is none is passed over.
  init(_ text: String, service: String?, userID: String? = nil) {
    var rule: NetworkRule?
    if case .known(let known) = NetworkIndex.shared.service(service) { rule = known }
    let reading = HandleText(text).reading(rule)
    guard let rule, let userID, let id = rule.id(HandleText(userID).withoutPseudoScheme),
      !HandleText.hasPseudoScheme(id)
    else {
      self = reading
      return
    }
    switch reading {
    case .handle(var handle) where handle.network == rule.network:
      // Given as the name too, as it is where an export has nothing but the id.
      if text == userID, handle.id != id { handle.username = nil }
      handle.id = id
      self = .handle(handle)
    case .unrecognised: self = .handle(Handle(network: rule.network, id: id))
    case .handle, .email, .phone: self = reading
    }
  }

  /// Reads a link to a profile; nil when it links to none.
  init?(profile url: String) {
    guard let reading = HandleText(url).profile, reading != .unrecognised else { return nil }
    self = reading
  }
}
