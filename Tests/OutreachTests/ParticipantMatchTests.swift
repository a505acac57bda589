import BeeperDesktop
import ContactBook
import Outreach
import TestSupport
import Testing

@Suite struct ParticipantMatchTests {
  private func match(
    _ others: [User], asked user: UserPayload, type: ChatType? = .single, hasMore: Bool = false,
    on bridge: String = "telegram"
  ) throws -> ParticipantMatch {
    var contact = try Invented.contact(1)
    contact.handles = [
      Handle(network: .instagram, username: "Ada", id: "77"), Handle(network: .telegram, username: "Ada_L", id: "88"),
    ]
    contact.userID = "99"
    contact.emails = [ContactEmail(address: try #require(EmailAddress("Ada@mail.example")))]
    let person = try #require(mergePeople([contact]).first)
    let own = Participant(user: User(id: "me", isSelf: true))
    let chat = Chat(
      id: "!chat", accountID: "account", type: type,
      participants: ParticipantList(items: [own] + others.map { Participant(user: $0) }, hasMore: hasMore))
    return ParticipantMatch(chat, person: person, user: user, on: BridgeType(rawValue: bridge))
  }

  private let byPhone = UserPayload(phoneNumber: "+447700900001")

  @Test func sameNumberConfirms() throws {
    #expect(try match([User(id: "1", phoneNumber: "+447700900001")], asked: byPhone) == .confirmed(by: .phoneNumber))
  }

  @Test func anyOtherIdentifierOfThePersonConfirms() throws {
    #expect(try match([User(id: "1", email: "ADA@mail.example")], asked: byPhone) == .confirmed(by: .email))
  }

  @Test func anotherNumberIsAMismatch() throws {
    #expect(try match([User(id: "1", phoneNumber: "+447700900999")], asked: byPhone) == .mismatch)
  }

  @Test func nothingToCompareIsUnconfirmed() throws {
    #expect(try match([User(id: "1", username: "somebody")], asked: byPhone) == .unconfirmed)
  }

  @Test func groupIsAMismatch() throws {
    #expect(try match([User(id: "1", phoneNumber: "+447700900001")], asked: byPhone, type: .group) == .mismatch)
  }

  @Test(arguments: [
    (User(id: "1", username: "ada"), ParticipantMatch.unconfirmed), (User(id: "77"), .unconfirmed),
    (User(id: "1", username: "ada_l"), .confirmed(by: .username)), (User(id: "88"), .confirmed(by: .id)),
    (User(id: "99"), .unconfirmed),
  ])
  func handlesOfOtherNetworksConfirmNothing(other: User, expected: ParticipantMatch) throws {
    #expect(try match([other], asked: byPhone) == expected)
  }

  @Test func theIDThatWasAskedForConfirms() throws {
    #expect(try match([User(id: "99")], asked: UserPayload(id: "99")) == .confirmed(by: .id))
  }

  @Test func aChatWithoutTypeIsDirectWithOneOther() throws {
    let ada = User(id: "1", phoneNumber: "+447700900001")
    #expect(try match([ada], asked: byPhone, type: nil) == .confirmed(by: .phoneNumber))
    #expect(try match([ada, User(id: "2")], asked: byPhone, type: nil) == .mismatch)
    #expect(try match([ada], asked: byPhone, type: nil, hasMore: true) == .mismatch)
  }
}
