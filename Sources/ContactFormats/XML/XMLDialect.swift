/// A program's or a standard's way to write contacts in XML.
struct XMLDialect {
  /// An element by which a document is recognised.
  struct Mark {
    /// The names of the element and those around it: from the root where it begins with `/`, else the innermost ones.
    /// `*` at either end of a name stands for any letters, a last `@name` for an attribute that must be there.
    let path: String
    /// The namespace of the innermost element; nil for any and none.
    var namespace: String?
  }

  /// How a record is to be found.
  enum Nesting {
    /// Records inside of records belong to them.
    case outermost
    /// Records inside of records are records, too.
    case every
  }

  /// The name for people.
  let name: String
  let marks: [Mark]
  /// The elements that hold one record each, by name, or with the name of the element around: `query/item`.
  let records: [String]
  /// The elements that hold a group or list of contacts each.
  var groups: [String] = []
  var nesting = Nesting.outermost
  /// The elements that hold a table each, where records are rows.
  var tables: [String] = []
  /// Elements around some properties of a record that the paths leave out.
  var wrappers: [String] = []
  /// Texts that stand for nothing.
  var placeholders: [String] = []
  var properties: [XMLProperty]
}

extension XMLDialect {
  /// The dialects that are recognised, in the order of trial.
  static let all: [XMLDialect] = [
    xCard, vCardTemp, portableRoster, googleData, windowsContact, exchangeWebServices, outlookForMac, zimbra, kolab,
    portableContacts, friendOfAFriend, fritzBox, phoneDirectory, yealinkBook, grandstream, snom, gigaset, jFritz, lotus,
    sugarCRM, directoryRecords, cardDAV, syncML, spreadsheet,
  ]
}
