/// Who a Skype contact is: the number before the colon of its id (MRI) names the network.
enum SkypeID: Hashable {
  case phone(String)
  case user(String, network: String)

  /// Reads `8:live:ada`, `1:ada@engines.example` or `4:+442079460018`; nil for other ids, such as those of bots.
  init?(_ id: String) {
    let value = String(id.dropFirst(2))
    switch id.prefix(2) {
    case "8:": self = .user(value, network: "skype")
    case "1:": self = .user(value, network: "msn")
    case "4:": self = .phone(value)
    default: return nil
    }
  }
}
