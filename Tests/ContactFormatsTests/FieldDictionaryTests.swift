import ContactBook
import Testing

@testable import ContactFormats

@Suite struct FieldDictionaryTests {
  @Test func everyLineOfTheFileIsUnderstood() {
    #expect(FieldDictionary.standard.faults == [])
  }

  @Test(
    arguments: [
      ("First Name", .givenName),
      (" LAST NAME ", .familyName),
      ("携帯電話 ", .phone(.mobile)),
      ("firstName", .givenName),
      ("phone_mobile", .phone(.mobile)),
      ("EmailAddress", .email),
      ("Email2Address", .email),
      ("BusinessPhone2", .phone(.work)),
      ("E-mail 17 - Value", .email),
      ("Phone 3 - Type", .label),
      ("Custom Field 2 - Value", .custom),
      ("IM 4 - Service", .label),
      ("Ｅ－ｍａｉｌ", .email),
      ("2. Vorname", .middleName),
      ("E-Mail 2: Adresse", .email),
      ("Téléphone 2 (domicile)", .phone(.home)),
      ("İlk Adı", .givenName),
      ("पहला नाम", .givenName),
      ("Person - Email - Work", .email),
      ("contact_phone", .phone(.other)),
      ("Phone (mobile)", .phone(.mobile)),
      ("Phone - home", .phone(.home)),
      ("Email address - other", .email), ("E-Mail - Büro", .email), ("E-Mail - privat", .email),
      ("Telefon - Büro", .phone(.work)), ("E-Mail-Adresse - geschäftlich", .email), ("Tel.-Nr. - Büro", .phone(.work)),
      ("Email*", .email),
      ("Telefax", .phone(.fax)),
      ("Home Fax 2", .phone(.fax)),
      ("Assistant's Phone", .phone(.others)),
      ("Company Main Phone", .phone(.company)),
      ("Name", .fullName),
      ("Nom", .fullName),
      ("message_text", .messageText),
      ("message text", .messageText), ("messageText", .messageText), ("message", .ignored), ("Nachricht", .ignored),
      ("text", .ignored), ("account", .ignored), ("accountID", .account),
      ("account_id", .account),
      ("full_name", .fullName),
      ("phone_number", .phone(.other)),
      ("username", .handle(service: nil)),
      ("user_id", .userID(service: nil)),
      ("Skype ID", .handle(service: "skype")),
    ] as [(String, Field)])
  func knows(header: String, field: Field) {
    #expect(FieldDictionary.standard.field(named: header) == field)
  }

  @Test(arguments: [
    "", " - ", "E-mail 2 Display Name", "Email Type Code", "Email verified", "Phone Extension", "Owner Email", "Home",
    "Work", "Primary", "Other", "Given Yomi", "Phonetic First Name", "Address 1 - Street", "Home City", "Custom 1",
  ])
  func takesNoFieldFrom(header: String) {
    let field = FieldDictionary.standard.field(named: header)
    #expect(field == nil || field == .ignored)
  }

  @Test(
    arguments: [
      ("Nom", .either(.fullName, or: .familyName)),
      ("Nombre", .either(.fullName, or: .givenName)),
      ("名字", .either(.fullName, or: .givenName)),
      ("Home", .phoneIfDialable(.home)),
      ("Other", .phoneIfDialable(.other)),
    ] as [(String, FieldDictionary.Meaning)])
  func leavesOpen(header: String, meaning: FieldDictionary.Meaning) {
    #expect(FieldDictionary.standard.meaning(of: header) == meaning)
  }

  @Test(arguments: ["Ada\temail\nada\tphone\n", "Ada\tnonsense\n", "no tab\n", "Ada\temail?\n"])
  func namesFaultyLines(tsv: String) {
    #expect(FieldDictionary(tsv: Array(tsv.utf8)).faults.count == 1)
  }

  @Test(arguments: [
    "full-name", "email", "phone", "phone.mobile", "handle", "handle.telegram", "user-id", "user-id.discord", "message",
  ])
  func fieldWordsReadBack(word: String) {
    #expect(Field(word: word)?.word == word)
  }

  @Test(arguments: ["", "phone.", "phone.tin", "email.home", "nothing"])
  func refusesWord(word: String) {
    #expect(Field(word: word) == nil)
  }
}
