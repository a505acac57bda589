import BeeperDesktop
import ContactBook
import Outreach
import Testing

@Suite struct ParticipantMatchTests {
  private func match(_ other: User?, asked user: UserPayload, type: ChatType = .single) throws -> ParticipantMatch {
    var contact = try Invented.contact(1)
    contact.emails = [ContactEmail(address: try #require(EmailAddress("Ada@mail.example")))]
    let person = try #require(mergePeople([contact]).first)
    let own = Participant(user: User(id: "me", isSelf: true))
    let chat = Chat(
      id: "!chat", accountID: "whatsapp", type: type,
      participants: ParticipantList(items: [own] + (other.map { [Participant(user: $0)] } ?? [])))
    return ParticipantMatch(chat, person: person, user: user)
  }

  private let byPhone = UserPayload(phoneNumber: "+447700900001")

  @Test func sameNumberConfirms() throws {
    #expect(try match(User(id: "1", phoneNumber: "+447700900001"), asked: byPhone) == .confirmed(by: .phoneNumber))
  }

  @Test func anyOtherIdentifierOfThePersonConfirms() throws {
    #expect(try match(User(id: "1", email: "ADA@mail.example"), asked: byPhone) == .confirmed(by: .email))
  }

  @Test func anotherNumberIsAMismatch() throws {
    #expect(try match(User(id: "1", phoneNumber: "+447700900999"), asked: byPhone) == .mismatch)
  }

  @Test func nothingToCompareIsUnconfirmed() throws {
    #expect(try match(User(id: "1", username: "somebody"), asked: byPhone) == .unconfirmed)
  }

  @Test func groupIsAMismatch() throws {
    #expect(try match(User(id: "1", phoneNumber: "+447700900001"), asked: byPhone, type: .group) == .mismatch)
  }
}
