import Testing

@testable import ContactBook

@Suite struct DeathMarkTests {
  @Test(arguments: [
    "Bert Lang †", "† Bert Lang", "Bert Lang (†)", "Bert Lang (†2019)", "Bert Lang † 3.4.2019", "Bert Lang ✝",
    "Bert ⚰️ Lang",
    "Bert Lang (+)", "Bert Lang (+ 2019)", "Bert Lang (+3.4.2019)", "Bert Lang (1931-2019)", "Bert Lang (*1931 †2019)",
    "Bert Lang (1931–2019)",
    "Bert Lang (deceased)", "Bert Lang DECEASED", "Deceased - Bert Lang", "Bert Lang - deceased", "Bert Lang, dec'd",
    "Bert Lang (dead)", "Bert Lang (died 2019)", "Bert Lang - dead", "Bert Lang passed away", "In memoriam Bert Lang",
    "RIP Bert Lang", "Bert Lang RIP", "BERT LANG RIP", "Bert Lang R.I.P.", "Bert Lang (rip)", "Late Bert Lang",
    "the late Bert Lang", "Bert Lang (late)", "Late Shri Bert Lang",
    "Bert Lang verstorben", "Bert Lang (verst.)", "Bert Lang (gest.)", "Bert Lang (gest. 2019)",
    "Bert Lang (tot)", "Bert Lang, gestorben", "Bert Lang décédé", "Berthe Lang (décédée)", "Bert Lang (DCD)",
    "Bert Lang (mort)",
    "Bert Lang fallecido", "Berta Lang (fallecida)", "Bert Lang Q.E.P.D.", "Bert Lang QEPD", "Bert Lang difunto",
    "Bert Lang (muerto)", "Bert Lang deceduto", "Bert Lang defunto", "Bert Lang falecido", "Bert Lang (finado)",
    "Bert Lang overleden", "Wijlen Bert Lang", "Bert Lang avliden", "Bert Lang avdød", "Bert Lang afdød",
    "Bert Lang (död)",
    "Bert Lang (død)", "Bert Lang kuollut", "Bert Lang zmarł", "Bert Lang nie żyje", "Ś.P. Bert Lang",
    "Bert Lang zemřel",
    "Bert Lang zomrel", "Bert Lang elhunyt", "néhai Bert Lang", "Bert Lang decedat", "pokojni Bert Lang",
    "Bert Lang vefat",
    "Merhum Bert Lang", "Rahmetli Bert Lang", "Берт Ланг умер", "БЕРТ ЛАНГ УМЕР", "Покойный Берт Ланг",
    "Берт Ланг помер", "Bert Lang αποβίωσε",
    "ברט לנג ז״ל", "המנוח ברט לנג", "ברט לנג נפטר", "المرحوم أحمد لانغ", "مرحوم احمد", "स्वर्गीय राम", "王小明（故）", "王小明 已故",
    "王小明（去世）",
    "山田 太郎 (故人)", "김민준 별세", "สมชาย เสียชีวิต", "Almarhum Budi", "Alm. Budi Santoso",
  ])
  func nameSaysThatThePersonHasDied(name: String) {
    #expect(PersonName(full: name).saysDeceased)
    #expect(PersonName(given: "Bert", family: name).saysDeceased)
  }

  @Test(arguments: [
    "Bert Tot", "Rip Torn", "Rip Van Winkle", "RIP TORN", "Jan Rip", "Mort Sahl", "Mortimer Hale (Mort)", "Morten Dahl",
    "David Gest",
    "Gest, David", "Feu Martin", "Toth, Anna", "Selig, Anna", "Dieter Tod", "Todd Late", "Late Night Pizza",
    "Dee Cease", "Verena Storb",
    "Dead Sea Spa", "Anna Berg (2015-2019)", "Anna Berg (+1)", "Tom Roth (+49 171 3920011)", "Tom + Anna Roth",
    "Anna Berg (DoD)",
    "Anna Alm", "Alm, Anna", "Rahman", "Ferdinand Fallen", "Vera Fatima", "Deborah", "Ümit Öl", "故宫", "Ad Dood",
    "Marta Morta", "",
    "Decker, Anna", "Ripley Stone", "Tripp", "Anna Berg (born 1990)", "R. I. Petersen", "Śpiewak Jan",
  ])
  func nameThatOnlyLooksSo(name: String) {
    #expect(!PersonName(full: name).saysDeceased)
  }

  /// The look at a few bytes passes no mark by, however it is spelled.
  @Test func everyWordIsFound() {
    for word in DeathMark.words.split(whereSeparator: \.isWhitespace) {
      let mark = word.filter { $0 != "*" }.replacing("_", with: " ")
      for spelling in [mark, mark.uppercased(), mark.lowercased()] {
        #expect(DeathMark.isSet(in: "Bert Lang " + spelling), "\(spelling)")
      }
    }
    for word in DeathMark.wordsSetOff.split(whereSeparator: \.isWhitespace) where word != "mort" && word != "rip" {
      let mark = word.replacing("_", with: " ")
      #expect(DeathMark.isSet(in: "Bert Lang (" + mark + ")"), "\(mark)")
    }
  }

  @Test func anyPartMaySaySo() {
    #expect(PersonName(given: "Bert †", family: "Lang").saysDeceased)
    #expect(PersonName(given: "Bert", family: "Lang", suffix: "deceased").saysDeceased)
    #expect(PersonName(given: "Bert", family: "Lang", prefix: "†").saysDeceased)
    #expect(!PersonName(given: "Rip", family: "Torn").saysDeceased)
  }
}
