import ContactBook

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

/// Columns that say something of the record itself: that it is deleted, that the person is not to be contacted.
struct SignalColumns {
  private let action: Int?
  /// Columns of states and groups, among them those of people who are not to be contacted.
  private let states: [Int]
  private var words = DoNotContactCache()

  init(_ layout: TableLayout, exporter: Exporter) {
    let keys = layout.columns.map(\.key)
    action = exporter == .googleShared ? keys.firstIndex(of: "action") : nil
    states = layout.columns.indices.filter { index in
      let column = layout.columns[index]
      guard column.field == nil || column.field == .ignored || column.field == .label else { return false }
      // Lists of calls say so among their types.
      return column.key == "type" || column.key == "typ" || Self.names.contains { column.key.hasSuffix($0) }
    }
  }

  private static let names = [
    "status", "state", "subscription", "contactmethod", "ステータス", "durum", "situação", "stav", "állapot", "الحالة",
    "tila",
    "stare", "estatus", "toestand", "tilstand", "סטטוס", "labels", "tags", "tag", "groups", "group", "groupmembership",
    "categories", "category", "lists",
    "kategorien", "kategorie", "gruppen", "gruppe", "étiquettes", "groupe", "groupes", "catégories", "grupos", "grupo",
    "categorías", "estado", "stato", "gruppi", "gruppo", "categorie", "statut", "категории", "группа", "группы",
    "статус",
    "状态", "分组", "标签", "グループ", "状態", "그룹", "상태",
  ]

  /// Google's shared contacts list what to delete beside what to keep.
  func isDeletion(_ cells: borrowing TableRecord) -> Bool {
    guard let action else { return false }
    return cells.text(at: action)?.cleaned?.lowercased() == "delete"
  }

  /// Why the person is not to be contacted, by the record's state and groups; nil for most.
  mutating func doNotContact(_ cells: borrowing TableRecord) -> DoNotContactReason? {
    for column in states {
      if let reason = words.reason(in: cells, at: column) { return reason }
    }
    return nil
  }
}
