import ContactBook

/// Which elements of a document of no known dialect hold one person each.
extension XMLOutline {
  /// The elements of records, and which nodes are people, in a record or outside of any.
  struct People {
    let records: [Int]
    let isPerson: [Bool]
  }

  /// The elements of the records; nil when nothing in the document could reach anybody.
  func people(options: ReadOptions) -> People? {
    guard let root = nodes[0].children.first else { return nil }
    let fields = nodes.indices.map { node -> Field? in
      // A name is that of the element around it; a number in "phone" is a telephone number.
      let parent = nodes[node].parent ?? 0
      return field(of: node, in: isBareName(node) ? parent : nodes[parent].parent ?? 0, options: options)
    }
    let census = PersonCensus(self, fields: fields)
    let people = census.people(in: root)
    if !people.isEmpty { return People(records: people, isPerson: census.isPerson) }
    return namelessRecord(root, fields: fields).map { People(records: [$0], isPerson: census.isPerson) }
  }

  /// The element of a record where nothing has a name; nil when nothing could reach anybody.
  private func namelessRecord(_ root: Int, fields: [Field?]) -> Int? {
    let identities = sums { fields[$0]?.isIdentity == true ? nodes[$0].texts : 0 }
    guard identities[root] > 0 else { return nil }
    var record = root
    while let child = nodes[record].children.max(by: { identities[$0] < identities[$1] }), identities[child] > 0,
      holdsPeople(child, of: record, identities: identities),
      !isNamedForCompany(child) || !nodes[record].children.contains(where: { fields[$0]?.isName == true })
    {
      record = child
    }
    return record
  }

  /// Whether people stand in `child`, rather than values of the one that `parent` is.
  private func holdsPeople(_ child: Int, of parent: Int, identities: [Int]) -> Bool {
    guard isElement(child) else { return false }
    if nodes[child].children.isEmpty {
      // A bare list of addresses.
      return nodes[child].count > 1 && nodes[parent].parent == 0 && identities[child] == identities[parent]
    }
    guard !isNamedForValue(child) else { return false }
    return identities[child] == identities[parent] || repeats(child, in: parent, identities: identities)
  }

  /// Whether the node, or one in it, is there more often than `parent`, and holds what people have.
  private func repeats(_ node: Int, in parent: Int, identities: [Int]) -> Bool {
    var waiting = [node]
    while let next = waiting.popLast() {
      guard identities[next] > 0, !nodes[next].children.isEmpty, !isNamedForValue(next) else { continue }
      if nodes[next].count > nodes[parent].count { return true }
      waiting += nodes[next].children
    }
    return false
  }

  func isElement(_ node: Int) -> Bool { !nodes[node].name.hasPrefix("@") }

  /// Whether the element is a telephone number, an address or a list of them, not a person.
  func isNamedForValue(_ node: Int) -> Bool {
    let word = singular(word(node))
    return !Self.personNames.contains(word) && FieldDictionary.standard.field(named: word)?.isIdentity == true
  }

  /// Whether the element is named for a telephone number.
  func isNamedForPhone(_ node: Int) -> Bool {
    if case .phone = FieldDictionary.standard.field(named: singular(word(node))) { true } else { false }
  }

  /// Whether the element is named for a person.
  func isNamedForPerson(_ node: Int) -> Bool {
    Self.personNames.contains(singular(word(node))) || nodes[node].nameWords.last.map(Self.personNames.contains) == true
  }

  /// Whether the element is named for a list or a group, whose name is nobody's.
  func isNamedForGroup(_ node: Int) -> Bool {
    let folded = DoNotContactWords.folded(nodes[node].name)
    return Self.groupWords.contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
  }

  /// Whether the element is named for a company: what stands in it is not the person's own.
  func isNamedForCompany(_ node: Int) -> Bool {
    guard isElement(node), !nodes[node].children.isEmpty else { return false }
    let word = singular(word(node))
    return Self.companyWords.contains(word) || FieldDictionary.standard.field(named: word) == .organization
      || nodes[node].nameWords.last.map { Self.companyWords.contains($0) } == true
  }

  /// Whether the element is named for somebody whom a person's record only mentions.
  func isNamedForRelation(_ node: Int) -> Bool {
    LabelMeanings(of: nodes[node].name).contains(.others)
      || nodes[node].nameWords.contains { Self.relationWords.contains($0) }
  }

  private static let personNames: Set = [
    "contact", "person", "user", "member", "account", "customer", "entry", "client", "employee", "people", "friend",
    "participant", "guest", "student", "patient", "recipient", "subscriber", "lead", "attendee", "player", "teacher",
    "volunteer", "donor", "tenant", "resident", "individual", "colleague", "vcard", "buddy",
    "kontakt", "eintrag", "mitglied", "kunde", "mitarbeiter", "teilnehmer", "gast", "schüler", "nutzer", "benutzer",
    "personne", "membre", "participante", "utilisateur", "persona", "contacto", "miembro", "cliente", "usuario",
    "contatto", "contato", "membro", "utente", "pessoa", "persoon", "lid", "klant", "gebruiker", "osoba", "członek",
    "klient", "uživatel", "člen", "medlem", "kund", "bruger", "bruker", "användare", "henkilö", "jäsen", "kişi", "üye",
    "kapcsolat", "személy", "persoană", "контакт", "человек", "клиент", "участник", "сотрудник", "особа",
  ]

  private static let groupWords = [
    "group", "list", "book", "directory", "folder", "category", "categories", "export", "backup", "department",
    "team", "section", "family", "families", "household", "contacts", "people", "entries", "gruppe", "gruppen",
    "liste", "buch", "ordner", "kategorie", "abteilung", "familie", "haushalt", "verzeichnis", "kontakte", "groupe",
    "carnet", "annuaire", "dossier", "famille", "grupo", "gruppo", "rubrica", "agenda", "lista", "famiglia",
    "familia", "groep", "lijst", "grupa", "skupina", "ryhma", "csoport", "группа", "папка", "книга", "список",
  ].map { DoNotContactWords.folded($0) }

  private static let companyWords: Set = [
    "account", "employer", "company", "firm", "agency", "arbeitgeber", "firma", "unternehmen", "betrieb", "employeur",
    "empleador", "datore", "werkgever", "pracodawca", "zaměstnavatel", "arbetsgivare", "arbejdsgiver", "arbeidsgiver",
    "işveren", "работодатель",
  ]

  private static let relationWords: Set = [
    "relation", "relations", "related", "relationship", "reference", "referee", "beneficiary", "dependant", "dependent",
    "guarantor", "bürge", "bezugsperson", "angehörige", "angehöriger", "beziehung", "relación", "relazione", "familiar",
  ]

  /// For each node the sum of `weight` over it and all below it.
  private func sums(_ weight: (Int) -> Int) -> [Int] {
    var sums = nodes.indices.map(weight)
    // Children come after their parents.
    for node in nodes.indices.reversed() {
      if let parent = nodes[node].parent { sums[parent] += sums[node] }
    }
    return sums
  }
}

/// Counts which elements have both a name and a way to reach somebody, outside of any element in them that does.
private struct PersonCensus {
  private let outline: XMLOutline
  /// How many values by which somebody could be reached belong to each node, less those of the people in it.
  private var identities: [Int]
  /// The same of names.
  private var names: [Int]
  private(set) var isPerson: [Bool]
  /// The numbers and addresses in each node that have a name of their own: people, or values with a label.
  private var named: [[Int]]

  init(_ outline: XMLOutline, fields: [Field?]) {
    self.outline = outline
    identities = fields.indices.map { fields[$0]?.isIdentity == true ? outline.nodes[$0].texts : 0 }
    names = fields.indices.map { fields[$0]?.isName == true ? outline.nodes[$0].texts : 0 }
    isPerson = fields.map { _ in false }
    named = fields.map { _ in [] }
    // Children come after their parents.
    for node in outline.nodes.indices.reversed() where outline.isInner(node) { count(node) }
  }

  // MARK: From the inside outwards

  private mutating func count(_ node: Int) {
    for child in outline.nodes[node].children where !isPerson[child] { add(child, to: node) }
    guard !outline.isNamedForValue(node) else { return }
    decideNamedValues(of: node)
    absorbWrappedPerson(of: node)
    isPerson[node] =
      identities[node] > 0 && names[node] > 0 && !outline.isNamedForOther(node) && !outline.isNamedForRelation(node)
    if names[node] > 0, !isContainer(node) {
      // The company that somebody works for, or a customer is.
      for child in outline.nodes[node].children where outline.isNamedForCompany(child) { isPerson[child] = false }
    }
  }

  /// Adds to `node` what belongs to it of its child.
  private mutating func add(_ child: Int, to node: Int) {
    guard outline.isInner(child) else {
      identities[node] += identities[child]
      names[node] += names[child]
      return
    }
    if outline.isNamedForRelation(child) { return }
    if outline.isNamedForCompany(child), !outline.isNamedForPerson(child) { return }
    named[node] += named[child]
    if outline.isNamedForValue(child) {
      if identities[child] > 0, names[child] > 0, !outline.hasLabels(child) {
        named[node].append(child)
      } else {
        identities[node] += identities[child]
      }
    } else {
      identities[node] += identities[child]
      if !outline.hidesNames(child) { names[node] += names[child] }
    }
  }

  /// Decides of numbers and addresses with a name whether they are people, or belong to the one that `node` is.
  private mutating func decideNamedValues(of node: Int) {
    let values = named[node]
    named[node] = []
    guard !values.isEmpty else { return }
    let isOneForEach = !values.contains { outline.nodes[$0].count > outline.nodes[node].count }
    if isContainer(node) || names[node] == 0 && !isOneForEach {
      for value in values { isPerson[value] = true }
    } else if names[node] == 0 {
      for value in values { add(whole: value, to: node) }
    } else if identities[node] == 0, !isOneForEach,
      values.allSatisfy({ outline.isNamedForPhone($0) && outline.hasFullNames($0) })
    {
      // A household, and the telephones of those who live in it.
      for value in values { isPerson[value] = true }
    } else {
      for value in values { identities[node] += identities[value] }
    }
  }

  private mutating func add(whole child: Int, to node: Int) {
    identities[node] += identities[child]
    names[node] += names[child]
  }

  /// Makes one person of `node` and an element in it that is there once for each, where the name stands only in it.
  private mutating func absorbWrappedPerson(of node: Int) {
    guard identities[node] > 0, names[node] == 0, !isContainer(node) else { return }
    let people = outline.nodes[node].children.filter { isPerson[$0] }
    guard people.count == 1, outline.nodes[people[0]].count == outline.nodes[node].count,
      !outline.isNamedForCompany(people[0])
    else { return }
    isPerson[people[0]] = false
    add(whole: people[0], to: node)
  }

  /// Whether the element holds people, so that its own name is nobody's.
  private func isContainer(_ node: Int) -> Bool {
    outline.isNamedForGroup(node) || outline.nodes[node].parent == 0 && !outline.isNamedForPerson(node)
  }

  // MARK: From the outside inwards

  /// The elements in `root`, or it, that hold one person each.
  func people(in root: Int) -> [Int] {
    var people: [Int] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      if outline.isNamedForRelation(node) { continue }
      let inner = innerPeople(of: node)
      if !isPerson[node] || !inner.isEmpty && (isContainer(node) || outline.isNamedForCompany(node)) {
        waiting += outline.nodes[node].children.filter(outline.isInner)
      } else if let unnamed = unnamedPeople(in: node) {
        people.append(unnamed)
      } else {
        people.append(node)
        // Of one who is mentioned in the record, like an assistant, there is one at most.
        waiting += inner.filter { outline.nodes[$0].count > outline.nodes[node].count || inner.count > 1 }
      }
    }
    return people.sorted()
  }

  /// The outermost people in `node`.
  private func innerPeople(of node: Int) -> [Int] {
    var people: [Int] = []
    var waiting = outline.nodes[node].children
    while let next = waiting.popLast() {
      if outline.isNamedForRelation(next) || isPerson[node] && !isContainer(node) && outline.isNamedForCompany(next) {
        continue
      }
      if isPerson[next] { people.append(next) } else { waiting += outline.nodes[next].children }
    }
    return people
  }

  /// The repeated element in `node` that holds people without a name that is known as one, where `node` is a list or
  /// group of them.
  private func unnamedPeople(in node: Int) -> Int? {
    let isList = isContainer(node)
    var waiting = outline.nodes[node].children
    while !waiting.isEmpty {
      for child in waiting where outline.isElement(child) && identities[child] * 2 >= identities[node] {
        let isRepeated = outline.nodes[child].count > outline.nodes[node].count
        guard isRepeated || isList && outline.isInner(child) && !outline.isNamedForGroup(child) else { continue }
        if isUnnamedPerson(child, in: node, isRepeated: isRepeated) { return child }
      }
      waiting = waiting.filter(outline.isInner).flatMap { outline.nodes[$0].children }
    }
    return nil
  }

  private func isUnnamedPerson(_ child: Int, in node: Int, isRepeated: Bool) -> Bool {
    if !outline.isInner(child) || outline.isNamedForValue(child) { return outline.isNamedForGroup(node) && isRepeated }
    if outline.isNamedForOther(child) || outline.isNamedForRelation(child) { return false }
    if outline.isNamedForPerson(child), isContainer(node) || !outline.isNamedForPerson(node) { return true }
    return outline.hasLikelyName(child, isSure: !isContainer(node))
  }
}

// MARK: What values tell of the element around them

extension XMLOutline {
  /// Whether it is an element with attributes or elements in it.
  func isInner(_ node: Int) -> Bool { node != 0 && isElement(node) && !nodes[node].children.isEmpty }

  /// Whether the element is named for something that is neither a person nor of a person's name: a country, a status.
  func isNamedForOther(_ node: Int) -> Bool {
    guard !isNamedForPerson(node) else { return false }
    let word = singular(word(node))
    if Self.labelNames.contains(word) || Self.networkNames.contains(word) { return true }
    switch FieldDictionary.standard.meaning(of: word) {
    case .field(.ignored), .field(.country), .field(.label), .field(.custom): return true
    default: return false
    }
  }

  /// Whether a name in the element is not that of the person whose record it stands in.
  func hidesNames(_ node: Int) -> Bool {
    // The name of a value: `<owner name="Ada">17</owner>`.
    isNamedForOther(node) || isNamedForGroup(node) || nodes[node].texts * 2 >= max(nodes[node].count, 1)
  }

  /// Whether the names in the element are words for what a number is for: "mobile".
  func hasLabels(_ node: Int) -> Bool {
    let samples = nodes[node].children.filter { word($0) == "name" }.map { nodes[$0].sample }
    return samples.contains { $0.labels * 2 >= $0.count && $0.count > 0 }
  }

  /// Whether something in the element looks like the first and last name of a person.
  func hasFullNames(_ node: Int) -> Bool {
    nodes[node].children.contains { nodes[$0].sample.fullNames * 2 > nodes[$0].sample.count }
  }

  /// Whether something in the element looks like a name, though its own name does not say so; surely only where it
  /// looks like a first and last name.
  func hasLikelyName(_ node: Int, isSure: Bool) -> Bool {
    nodes[node].children.contains { child in
      let sample = nodes[child].sample
      guard sample.count > 0, nodes[child].words * 5 >= nodes[child].texts * 4, sample.labels * 2 < sample.count,
        sample.flags * 2 < sample.count, sample.different * 4 >= sample.count * 3,
        !Self.networkNames.contains(word(child))
      else { return false }
      switch FieldDictionary.standard.meaning(of: word(child)) {
      case .field(let field) where !field.isName && field != .label: return false
      default: return !isSure || sample.fullNames * 2 > sample.count
      }
    }
  }
}
