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
  /// Whether makers write more into records than the properties below: what the document shows is read, too.
  var isOpen = false
  /// Texts that stand for nothing.
  var placeholders: [String] = []
  /// Whether the full name is the last name where a first name stands beside it.
  var isNameFamilyName = false
  var properties: [XMLProperty]
}

extension XMLDialect {
  /// The dialects that are recognised, in the order of trial.
  static let all: [XMLDialect] = [
    xCard, vCardTemp, portableRoster, googleData, windowsContact, exchangeWebServices, outlookForMac, sifC, zimbra,
    kolab, portableContacts, friendOfAFriend, fritzBox, phoneDirectory, yealinkBook, grandstream, snom, polycom,
    gigaset, jFritz, lotus, sugarCRM, directoryRecords, smsBackupCalls, smsBackupMessages, cardDAV, syncML,
    spreadsheet,
  ]
}

/// Where the records of a dialect keep one kind of value.
///
/// Paths are local names with `/` between them, whatever their case; `@name` is an attribute, `.` the element itself,
/// `*` any element without a path of its own, and `|` separates alternatives.
struct XMLProperty {
  /// What the value means.
  enum Meaning: Hashable {
    case field(Field)
    /// The key beside a value, in lower case and without its number, says what the value means; others are passed
    /// over. `key=value` pairs tell records to leave out.
    case keyed([String: Field], exclusions: [String: XMLExclusion])
    /// A cell of a table's row: the key is its column, the service how many more columns it spans, the label its type.
    case cell
    /// Whether a table's row is hidden: "1" or "true".
    case hiddenRow
    /// How high a table's row is; one without height is hidden.
    case rowHeight
    /// A whole vCard, as text; what the key says must hold the word, if there is one.
    case card(status: String?)
    /// The record is left out where the value is one of the words; where there are none, where the element is there.
    case exclusion([String], XMLExclusion)
    /// The record is left out where the value is one of the words, for the reason of the word.
    case exclusions([String: XMLExclusion])
    /// The record is left out where the value is several, with the separator between them.
    case exclusionOfSeveral(separator: Character, XMLExclusion)
    /// The record is one of a person only where some value ends in one of the words (any value, if there are none).
    case requirement([String])
    /// The record declares the group of the id `key`; the members of groups with these names are left out.
    case groupDeclaration(blocked: [String])
    /// The record belongs to the group of this id.
    case membership
    /// The person must not be contacted, unless the value says no: `doNotCall`.
    case refusal(XMLExclusion)
    /// The person must not be contacted, if the value says no: `mayContact`.
    case permission
    /// The person must not be contacted, if the value names a type, a group or a state of blocked people.
    case blockedType
  }

  /// The element that holds the value, and what is said of it, from the record element.
  let path: String
  let meaning: Meaning
  /// Where the value stands, from `path`.
  var value = "."
  /// Words for what the value is for.
  var label: String?
  /// Elements whose mere presence is such a word.
  var flags: String?
  /// The value to use: "true", "1", "pref".
  var preferred: String?
  /// The word for the network of a handle.
  var service: String?
  /// The platform's own id of the user, beside the handle.
  var userID: String?
  /// What tells the meaning of a keyed value.
  var key: String?
  /// Whether only the first value counts, the others saying the same in another form.
  var isSingle = false
  /// Whose value it is, from 0, where a record is one of several people: "name1", "name2".
  var person = 0
}

/// Why a record is passed over.
enum XMLExclusion: Hashable {
  case group, notAPerson, deceased, deleted, blocked
  /// Neither a person nor anything to tell of.
  case other
}

extension XMLProperty {
  /// The property at `path`, which means `field`.
  init(
    _ path: String, _ field: Field, value: String = ".", label: String? = nil, flags: String? = nil,
    preferred: String? = nil, service: String? = nil, userID: String? = nil,
    isSingle: Bool = false
  ) {
    self.init(
      path: path, meaning: .field(field), value: value, label: label, flags: flags, preferred: preferred,
      service: service, userID: userID, isSingle: isSingle)
  }

  /// The values at `path` that `key` tells the meaning of, by `fields`.
  static func keyed(
    _ path: String, by key: String, value: String = ".", _ fields: [String: Field],
    exclusions: [String: XMLExclusion] = [:]
  ) -> Self {
    let folded = Dictionary(fields.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    return Self(path: path, meaning: .keyed(folded, exclusions: exclusions), value: value, key: key)
  }

  /// No person's record, where `path` is one of `values`.
  static func exclusion(_ path: String, is values: [String] = [], _ reason: XMLExclusion) -> Self {
    Self(path: path, meaning: .exclusion(values, reason))
  }

  /// No person's record, where `path` is one of `values`, each with its reason.
  static func exclusions(_ path: String, _ values: [String: XMLExclusion]) -> Self {
    Self(path: path, meaning: .exclusions(values))
  }

  /// A person's record only where some `path` ends in one of `values`.
  static func requirement(_ path: String, is values: [String] = []) -> Self {
    Self(path: path, meaning: .requirement(values))
  }
}
