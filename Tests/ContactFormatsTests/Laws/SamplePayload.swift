import ContactBook

@testable import ContactFormats

/// What a contact may become in a chat: everything of it that no format decides.
struct SamplePayload: Hashable, CustomStringConvertible {
  let description: String

  /// The payload of `contact`, whose numbers were normalised.
  init(_ contact: Contact) {
    let name = contact.name
    var parts = [name.display, name.given, name.family, contact.organization].map { $0 ?? "-" }
    parts += contact.emails.map { $0.address.value + ($0.isPreferred ? "*" : "") }
    parts += contact.phones.map { "\($0.kind) \($0.number?.e164 ?? "rejected")" + ($0.isPreferred ? "*" : "") }
    parts += contact.handles.map { "\($0.network.rawValue) \($0.username ?? "-") \($0.id ?? "-")" }.sorted()
    description = parts.joined(separator: " | ")
  }

  /// The payloads of what `text` holds, in the order of the file.
  static func all(in bytes: [UInt8]) async -> [SamplePayload] {
    var reading = FileReading(bytes, name: "sample", options: ReadOptions())
    let (contacts, _) = await normalizePhones(reading.takeContacts(), region: nil)
    return contacts.map(SamplePayload.init)
  }
}

extension SamplePayload {
  /// What every reader has to make of `sample`.
  init(_ sample: SampleContact) {
    var parts = [sample.fullName, sample.given, sample.family, sample.organization ?? "-"]
    parts += sample.emails.map { $0.address + ($0.isPreferred ? "*" : "") }
    parts += sample.phones.map { "\($0.label) \($0.number)" + ($0.isPreferred ? "*" : "") }
    let jabber = sample.jabber.map { "xmpp \($0) \($0)" }
    let profile = sample.profile.map { "telegram \($0.dropFirst("https://t.me/".count)) -" }
    description = (parts + [jabber, profile].compactMap { $0 }.sorted()).joined(separator: " | ")
  }
}
