/// The programs whose tables are told by columns that no other has.
enum Exporter: String, Hashable, CaseIterable {
  case results = "Results CSV"
  case googleShared = "Google Shared Contacts CSV"
  case googleAsOutlook = "Google CSV for Outlook"
  case google = "Google CSV"
  case gmail = "Gmail CSV of 2005"
  case linkedInContacts = "LinkedIn contacts CSV"
  case linkedIn = "LinkedIn connections CSV"
  case thunderbird = "Thunderbird CSV"
  case yahoo = "Yahoo CSV"
  case skype = "Skype CSV"
  case telegram = "Telegram CSV"
  case mailchimp = "Mailchimp CSV"
  case constantContact = "Constant Contact CSV"
  case zoho = "Zoho CSV"
  case hubSpot = "HubSpot CSV"
  case pipedrive = "Pipedrive CSV"
  case salesforce = "Salesforce CSV"
  case kAddressBook = "KAddressBook CSV"
  case groupware = "Tine or EGroupware CSV"
  case outlookWeb = "Outlook.com CSV"
  case outlook = "Outlook CSV"
  case windowsContacts = "Windows Contacts CSV"
  case other = "CSV"

  /// The program that writes these columns.
  init(headers: [String]) {
    let keys = Set(headers.map { HeaderKey($0).unnumbered.text })
    self =
      Self.allCases.first { exporter in
        exporter.signatures.contains { $0.allSatisfy(keys.contains) }
      } ?? .other
  }

  /// Keys of columns, without numbers: all of one row are needed.
  private var signatures: [[String]] {
    switch self {
    case .results: [["runid", "decidedby"]]
    case .googleShared: [["action", "emailaddress"]]
    case .googleAsOutlook: [["emailaddress", "keywords", "businessaddress"]]
    case .google: [["emailvalue"], ["phonevalue"]]
    case .gmail: [["sectiondescription"]]
    case .linkedInContacts: [["bookmarkedat", "emails"], ["instantmessagehandles"]]
    case .linkedIn: [["connectedon"], ["verbundenam"], ["firstname", "lastname", "url", "emailaddress", "position"]]
    case .thunderbird: [["displayname", "primaryemail", "secondaryemail"]]
    case .yahoo: [["messengerid"], ["yahooid"], ["yahoophone"]]
    case .skype: [["profileskypehandle"], ["displayname", "profilenamefirst"]]
    case .telegram: [["userid", "firstname", "lastname", "username", "phonenumber"]]
    case .mailchimp: [["leid", "euid"]]
    case .constantContact: [["emailpermissionstatus"], ["emailstatus"]]
    case .zoho: [["contactownerid"], ["contactid", "secondaryemail"]]
    case .hubSpot: [["recordid", "contactowner"], ["recordid", "phonenumber"], ["hswhatsappphonenumber"]]
    case .pipedrive: [["personname"], ["personfirstname"]]
    case .salesforce: [["accountowner"], ["assistantphone", "mailingstreet"], ["accountname", "mailingstreet"]]
    case .kAddressBook: [["formattedname", "additionalnames"]]
    case .groupware: [["nfamily"]]
    case .outlookWeb: [["imaddress", "emailaddress"]]
    case .outlook: [["emaildisplayname"], ["companymainphone"], ["emailangezeigtername"]]
    case .windowsContacts: [["emailaddress", "personalwebpage"], ["emailadresse", "webseiteprivat"]]
    case .other: []
    }
  }

  /// What a column means in this program's tables only.
  func meaning(ofKey key: String) -> FieldDictionary.Meaning? {
    switch (self, key) {
    case (.skype, "id"): .field(.userID(service: "skype"))
    // The id of the same account, without its prefix.
    case (.skype, "profileskypehandle"): .field(.ignored)
    default: nil
    }
  }
}

/// Columns that say something of the record itself: that it is deleted, that the person is blocked or unsubscribed.
struct SignalColumns {
  private let action: Int?
  private let blocked: Int?
  private let unsubscribedAt: Int?
  private let status: Int?

  init(_ headers: [String], exporter: Exporter) {
    let keys = headers.map { HeaderKey($0).text }
    action = exporter == .googleShared ? keys.firstIndex(of: "action") : nil
    blocked = exporter == .skype ? keys.firstIndex(of: "blocked") : nil
    unsubscribedAt = keys.firstIndex(of: "unsubtime")
    status = keys.firstIndex { ["emailstatus", "emailpermissionstatus", "subscriptionstatus"].contains($0) }
  }

  /// Google's shared contacts list what to delete beside what to keep.
  func isDeletion(_ cells: borrowing TableRecord) -> Bool {
    guard let action else { return false }
    return cells.text(at: action)?.cleaned?.lowercased() == "delete"
  }

  /// Whether the person who exported the list does not want to hear from this one.
  func isBlocked(_ cells: borrowing TableRecord) -> Bool {
    guard let blocked else { return false }
    return cells.text(at: blocked)?.lowercased() == "true"
  }

  /// Whether the person asked the list not to write any more.
  func isUnsubscribed(_ cells: borrowing TableRecord) -> Bool {
    if let unsubscribedAt, cells.text(at: unsubscribedAt)?.cleaned != nil { return true }
    guard let status, let word = cells.text(at: status)?.lowercased() else { return false }
    return ["unsubscribed", "opted out", "cleaned", "removed"].contains { word.hasPrefix($0) }
  }
}
