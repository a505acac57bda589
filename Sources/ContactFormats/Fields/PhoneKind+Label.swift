import ContactBook

extension PhoneKind {
  /// The kind that an export's label means ("CELL", "workFax", "_$!<HomeFAX>!$_", "Mobil"); nil for words of its own.
  init?(label: some StringProtocol) {
    let word = label.lowercased()
    let fax = ["fax", "télécopie", "faks", "факс"]
    if fax.contains(where: word.contains) { self = .fax; return }
    if ["pager", "beeper", "cercapersone"].contains(where: word.contains) { self = .pager; return }
    if ["assistant", "assistent"].contains(where: word.contains) { self = .assistant; return }
    if ["telex", "tty", "tdd", "isdn", "modem", "bbs", "video"].contains(where: word.contains) { self = .data; return }
    if ["callback", "rückmeldung"].contains(where: word.contains) { self = .callback; return }
    if ["mobil", "cell", "handy", "iphone", "portable", "móvil", "whatsapp", "携帯", "手机", "sms"].contains(
      where: word.contains)
    {
      self = .mobile
      return
    }
    if ["company", "switchboard", "zentrale"].contains(where: word.contains) { self = .company; return }
    if ["main", "primary", "haupt"].contains(where: word.contains) { self = .main; return }
    if ["home", "privat", "domicile", "casa", "thuis", "自宅"].contains(where: word.contains) { self = .home; return }
    if ["work", "business", "office", "büro", "dienst", "gesch", "bureau", "lavoro", "trabajo", "werk"].contains(
      where: word.contains)
    {
      self = .work
      return
    }
    if ["other", "voice", "andere", "autre", "altro", "otro"].contains(where: word.contains) { self = .other; return }
    return nil
  }
}
