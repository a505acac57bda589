import ContactBook
import Testing

/// Titles that tell husband and wife apart.
extension NameCompatibilityTests {
  @Test(arguments: [
    ("Sig. Rossi", "Sig.ra Rossi"), ("Sig. Rossi", "Sig. ra Rossi"), ("Sig. Rossi", "Sig.na Rossi"),
    ("Dhr. de Vries", "Mw. de Vries"), ("Meneer de Vries", "Mevrouw de Vries"), ("De heer Jansen", "Mevr. Jansen"),
    ("Dr. García", "Dra. García"), ("Dr. García López", "Dra. García López"), ("Sr. Silva", "Sr.ª Silva"),
    ("SR. SILVA", "SR.A SILVA"), ("Sr. A. Silva", "Sr.a Silva"), ("Sr. Silva", "Srª Silva"),
    ("Dott. Bianchi", "Dott.ssa Bianchi"), ("Rossi, Sig.", "Rossi, Sig.ra"), ("Herr Lund", "Fru Lund"),
    ("Dr. Huber", "Dr.in Huber"), ("D. Ruiz", "D.ª Ruiz"), ("D. Ruiz", "Dña. Ruiz"),
  ])
  func titlesOfHusbandAndWifeTellThemApart(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Herr von Berg", "von Berg"), ("Sig. De Luca", "De Luca"), ("Dhr. de Vries", "de Vries"),
    ("Mr Van der Meer", "van der Meer"), ("Dra. de la Cruz", "de la Cruz"), ("Ms St. Clair", "St. Clair"),
  ])
  func particlesOfAFamilyNameAreNoGivenName(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Sig. Mario Rossi", "Mario Rossi"), ("Sig.ra Rossi", "Signora Anna Rossi"), ("Herr Max von Berg", "Max von Berg"),
    ("Dra. García", "Sra. García"), ("Mw. Els de Vries", "Mevrouw de Vries"),
  ])
  func titlesOfWholeNamesAgree(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }
}
