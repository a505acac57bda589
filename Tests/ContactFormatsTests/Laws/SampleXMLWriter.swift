/// Writes samples as xCard (RFC 6351) and as vcard-temp (XEP-0054).
enum SampleXMLWriter: String, CaseIterable, Sendable {
  case xCard = "xCard"
  case vCardTemp = "vcard-temp"

  /// A document of all `samples`.
  func text(_ samples: [SampleContact]) -> String {
    switch self {
    case .xCard:
      "<?xml version=\"1.0\"?>\r\n<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\">\r\n"
        + samples.map(xCard).joined() + "</vcards>\r\n"
    case .vCardTemp:
      "<?xml version=\"1.0\"?>\r\n<export>\r\n" + samples.map(vCardTemp).joined() + "</export>\r\n"
    }
  }

  private func xCard(_ sample: SampleContact) -> String {
    var lines = [
      "<fn><text>\(escaped(sample.fullName))</text></fn>",
      "<n><surname>\(escaped(sample.family))</surname><given>\(escaped(sample.given))</given><additional/></n>",
    ]
    if let organization = sample.organization { lines.append("<org><text>\(escaped(organization))</text></org>") }
    for email in sample.emails {
      lines.append("<email>\(parameters([], email.isPreferred))<text>\(email.address)</text></email>")
    }
    for phone in sample.phones {
      lines.append(
        "<tel>\(parameters(phone.label.words, phone.isPreferred))<uri>tel:\(phone.number)</uri></tel>")
    }
    if let jabber = sample.jabber { lines.append("<impp><uri>xmpp:\(jabber)</uri></impp>") }
    if let profile = sample.profile { lines.append("<url><uri>\(profile)</uri></url>") }
    return element("vcard", lines)
  }

  private func parameters(_ words: [String], _ isPreferred: Bool) -> String {
    let types = words.map { "<text>\($0.lowercased())</text>" }.joined()
    let all =
      (types.isEmpty ? "" : "<type>\(types)</type>") + (isPreferred ? "<pref><integer>1</integer></pref>" : "")
    return all.isEmpty ? "" : "<parameters>\(all)</parameters>"
  }

  private func vCardTemp(_ sample: SampleContact) -> String {
    var lines = [
      "<FN>\(escaped(sample.fullName))</FN>",
      "<N><FAMILY>\(escaped(sample.family))</FAMILY><GIVEN>\(escaped(sample.given))</GIVEN><MIDDLE/></N>",
    ]
    if let organization = sample.organization {
      lines.append("<ORG><ORGNAME>\(escaped(organization))</ORGNAME><ORGUNIT/></ORG>")
    }
    for email in sample.emails {
      lines.append("<EMAIL><INTERNET/>\(email.isPreferred ? "<PREF/>" : "")<USERID>\(email.address)</USERID></EMAIL>")
    }
    for phone in sample.phones {
      let flags = phone.label.words.map { "<\($0)/>" }.joined() + (phone.isPreferred ? "<PREF/>" : "")
      lines.append("<TEL>\(flags)<NUMBER>\(phone.number)</NUMBER></TEL>")
    }
    if let jabber = sample.jabber { lines.append("<JABBERID>\(jabber)</JABBERID>") }
    if let profile = sample.profile { lines.append("<URL>\(profile)</URL>") }
    return element("vCard xmlns=\"vcard-temp\"", lines)
  }

  private func element(_ tag: String, _ lines: [String]) -> String {
    let name = String(tag.prefix { $0 != " " })
    return "  <\(tag)>\r\n" + lines.map { "    \($0)\r\n" }.joined() + "  </\(name)>\r\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
