import ContactBook
import Testing

/// Names of several people in one record.
extension NameCompatibilityTests {
  @Test(arguments: [
    "Tom and Anna Roth", "Tom und Anna Roth", "Tom & Anna Roth", "Tom et Anna Roth", "Tom y Anna Roth",
    "Tom e Anna Roth", "Tom och Anna Roth", "Tom + Anna Roth", "Tom+Anna Roth", "Tom/Anna Roth", "Tom u. Anna Roth",
    "Tom Roth y Anna Roth", "Tom Roth & Anna", "TOM Y ANNA ROTH", "tom y anna roth", "Roth, Tom und Anna",
    "Familie Tom Roth", "Fam. Tom Roth", "Tom Roth Family", "Tom Roth (& Anna)", "Herr und Frau Tom Roth",
    "Tom en Els Roth",
  ])
  func householdIsNoneOfItsPeople(household: String) {
    expect(household, "Tom Roth", areOnePersons: false)
    expect(household, household.lowercased(), areOnePersons: true)
  }

  @Test(arguments: [
    ("Tom and Anna Roth", "Tom & Anna Roth"), ("José Ortega y Gasset", "José Ortega"),
    ("Maria Silva e Costa", "Maria Costa"), ("John E Smith", "John Smith"), ("JOHN E SMITH", "John E. Smith"),
    ("john e smith", "John Smith"), ("A. Lindqvist", "Ada Lindqvist"), ("Josep Puig i Cadafalch", "Josep Puig"),
    ("Anna Roth +49 171 3920011", "Anna Roth +49 171 3920011"),
  ])
  func conjunctionsMayBeInitialsAndPartsOfFamilyNames(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func householdIsReadFromParts() {
    let household = PersonName(given: "Tom & Anna", family: "Roth")
    #expect(!household.isCompatible(with: PersonName(given: "Tom", family: "Roth")))
    #expect(household.isCompatible(with: PersonName(full: "Tom and Anna Roth")))
    let whole = PersonName(full: "Tom and Anna Roth", given: "Tom", family: "Roth")
    #expect(!whole.isCompatible(with: PersonName(given: "Tom", family: "Roth")))
    let family = PersonName(given: "José", family: "Ortega y Gasset")
    #expect(family.isCompatible(with: PersonName(full: "José Ortega y Gasset")))
  }
}
