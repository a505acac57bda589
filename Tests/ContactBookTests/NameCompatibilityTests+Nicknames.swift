import ContactBook
import Testing

/// Given names and their short forms.
extension NameCompatibilityTests {
  @Test(arguments: [
    ("Jörg", "Jürgen"), ("Jan", "Jens"), ("Rolf", "Ralf"), ("Nancy", "Anna"), ("Lily", "Betty"), ("Greta", "Daisy"),
    ("Molly", "Polly"), ("Anna", "Anne"), ("Georg", "Jürgen"), ("Mary", "Molly"), ("Maria", "Mia"), ("Bob", "Rob"),
    ("Hans", "Jan"), ("Christina", "Christine"), ("Katja", "Katrin"), ("William", "Liam"), ("Jean", "Baptiste"),
    ("John", "Jack"), ("Саша", "Шура"),
  ])
  func namesOfOneLineAreNotOnePersons(first: String, second: String) {
    expect("\(first) Roth", "\(second) Roth", areOnePersons: false)
  }

  @Test(arguments: [
    ("Robert", "Bob"), ("Katherine", "Cathy"), ("Catherine", "Kathryn"), ("Johannes", "Jan"), ("Hendrik", "Henrik"),
    ("Олександр", "Александр"), ("Олександр", "Саша"), ("Günter", "Günther"), ("Margaret", "Peggy"),
    ("Elisabeth", "Liz"), ("Sara", "Sarah"),
  ])
  func nameIsItsSpellingsAndShortForms(first: String, second: String) {
    expect("\(first) Roth", "\(second) Roth", areOnePersons: true)
  }
}
