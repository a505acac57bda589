import BeeperDesktop
import Outreach
import TestSupport
import Testing

@Suite struct AccountSelectionTests {
  private let signal = Account(
    accountID: "signal", bridge: Bridge(type: "signal"), user: User(id: "me"), status: .reconnectRequired,
    network: "Signal")

  @Test func onlyConnectedAccountNeedsNoName() throws {
    let selection = try AccountSelection([], among: [signal, Invented.whatsApp])
    #expect(selection.accounts == [Invented.whatsApp])
  }

  @Test(arguments: ["telegram", "Telegram", "TELEGRAM"]) func nameIsTheIDTheNetworkOrTheBridge(_ name: String) throws {
    let selection = try AccountSelection([name], among: [Invented.whatsApp, Invented.telegram])
    #expect(selection.accounts == [Invented.telegram])
  }

  @Test func orderIsThatOfTheNames() throws {
    let selection = try AccountSelection(
      ["telegram", "whatsapp", "telegram"], among: [Invented.whatsApp, Invented.telegram])
    #expect(selection.accounts == [Invented.telegram, Invented.whatsApp])
  }

  @Test func failuresSayWhatThereIs() {
    #expect(throws: AccountSelection.Failure.noneConnected) { try AccountSelection([], among: [signal]) }
    #expect(throws: AccountSelection.Failure.ambiguous(["whatsapp", "telegram"])) {
      try AccountSelection([], among: [Invented.whatsApp, Invented.telegram])
    }
    #expect(throws: AccountSelection.Failure.noSuchAccount(selector: "x", existing: ["whatsapp"])) {
      try AccountSelection(["x"], among: [Invented.whatsApp])
    }
    #expect(throws: AccountSelection.Failure.notConnected(accountID: "signal", status: "reconnect_required")) {
      try AccountSelection(["signal"], among: [signal])
    }
  }

  @Test(arguments: [("watsapp", "did you mean whatsapp?"), ("Telegramm", "did you mean telegram?")])
  func namesTheAccountThatWasMeant(selector: String, hint: String) {
    let failure = AccountSelection.Failure.noSuchAccount(selector: selector, existing: ["whatsapp", "telegram"])
    #expect(failure.description.contains(hint))
  }

  @Test func namesNoAccountThatIsNothingLike() {
    let failure = AccountSelection.Failure.noSuchAccount(selector: "icq", existing: ["whatsapp", "telegram"])
    #expect(failure.description == "no account is called \"icq\"; there are whatsapp, telegram")
  }
}
