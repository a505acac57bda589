import ContactBook

/// A link to a user of a server of the fediverse, which may have any host.
struct FediverseLink {
  let reading: HandleReading

  /// `isNamed` says that the export itself calls the link one of a fediverse server; without that only the form
  /// `/@ada` counts, and not on sites that have it and are none.
  init?(_ link: Link, isNamed: Bool) {
    guard let first = link.segments.first else { return nil }
    var user = first
    if first.first == "@" {
      guard link.segments.count == 1, isNamed || !Self.isOther(link.host) else { return nil }
    } else {
      guard isNamed, first == "users", link.segments.count == 2 else { return nil }
      user = link.segments[1]
    }
    let name = user.first == "@" ? user.dropFirst() : user
    // `/@ada@social.example` is the page of a user of another server.
    let address = name.contains("@") ? name : "\(name)@\(link.host)"
    guard let reading = AddressForm.fediverse.reading(address, on: .mastodon) else { return nil }
    self.reading = reading
  }

  private static let otherSites: Set<Substring> = [
    "medium.com", "tiktok.com", "youtube.com", "threads.net", "threads.com", "substack.com", "flipboard.com",
    "vimeo.com",
    "telegram.im", "kick.com", "rumble.com", "odysee.com", "steemit.com", "hive.blog", "hackernoon.com", "dev.to",
    "codepen.io", "npmjs.com", "observablehq.com", "mirror.xyz", "farcaster.xyz", "warpcast.com", "beacons.ai",
    "lens.xyz",
    "vk.com", "vero.co", "cash.app", "ko-fi.com", "unsplash.com",
  ]

  private static func isOther(_ host: String) -> Bool {
    let labels = host.split(separator: ".")
    guard labels.count >= 2 else { return true }
    return otherSites.contains(Substring(labels.suffix(2).joined(separator: ".")))
  }
}
