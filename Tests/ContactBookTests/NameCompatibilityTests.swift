import ContactBook
import Testing

@Suite struct NameCompatibilityTests {
  private func name(_ text: String) -> PersonName { PersonName(full: text.isEmpty ? nil : text) }

  @Test(arguments: [
    ("Ada Lindqvist", "ada LINDQVIST"), ("Ada Lindqvist", "Lindqvist, Ada"), ("Ada Lindqvist", "A. Lindqvist"),
    ("Ada Lindqvist", "Ada"), ("Ada Lindqvist", "Lindqvist"), ("Ada Maria Lindqvist", "Ada M Lindqvist"),
    ("José Álvarez", "Jose Alvarez"), ("Jürgen Weiß", "Jurgen Weiss"), ("Søren Kjær", "Soren Kjaer"),
    ("Anne-Marie Dupont", "Anne Marie Dupont"), ("Ada Lindqvist-Osei", "Ada Lindqvist"),
    ("Vincent van der Berg", "Vincent Berg"), ("Dr. Ada Lindqvist", "Ada Lindqvist"),
    ("Ada Lindqvist, PhD", "Ada Lindqvist"),
    ("Robert Hale", "Bob Hale"), ("William Hale", "Bill Hale"), ("Elisabeth Weber", "Lisa Weber"),
    ("Александр Коваль", "Саша Коваль"), ("Francisco Ruiz", "Paco Ruiz"), ("Ada Lindqvist", "Ada Lindqvits"),
    ("王小明", "王 小明"), ("王小明", "小明"), ("Ada Lindqvist", "Ада Линдквист"), ("Robert Hale Jr.", "Robert Hale II"),
    ("", "Ada Lindqvist"), ("O'Brien Kate", "Kate OBrien"), ("O\u{2019}Brien Kate", "Kate O'Brien"),
  ])
  func canBeOnePersons(first: String, second: String) {
    #expect(name(first).isCompatible(with: name(second)))
    #expect(name(second).isCompatible(with: name(first)))
  }

  @Test(arguments: [
    ("Ada Lindqvist", "Ben Lindqvist"), ("Ada Lindqvist", "Ada Osei"), ("Ada", "Ben"),
    ("Robert Hale Sr.", "Robert Hale Jr."), ("Robert Hale", "Robert Hale Jr."), ("Martin Weber", "Martina Weber"),
    ("Maria Weber", "Mario Weber"), ("Marvin Weber", "Martin Weber"), ("A. Lindqvist", "B. Lindqvist"),
    ("王小明", "王小红"), ("Анна Коваль", "Олена Коваль"), ("Daniel Stone", "Daniela Stone"),
    ("Frederick Hale", "Alfred Hale"),
  ])
  func cannotBeOnePersons(first: String, second: String) {
    #expect(!name(first).isCompatible(with: name(second)))
    #expect(!name(second).isCompatible(with: name(first)))
  }

  @Test func partsLeaveNoDoubtAboutOrder() {
    let parts = PersonName(given: "Ada", family: "Lindqvist", suffix: "Jr")
    #expect(parts.isCompatible(with: name("Lindqvist Ada Jr")))
    #expect(!parts.isCompatible(with: name("Ada Lindqvist")))
  }
}
