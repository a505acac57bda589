import BeeperDesktop
package import ContactBook
import Outreach

extension Person {
  /// The person as one line of JSON, as `people --json` prints it: the payload is that for a network of any kind.
  package var jsonLine: String {
    let anyNetwork = BridgeType(rawValue: "")
    let user = UserPayload.candidates(for: self, on: anyNetwork, takesBareID: true).first ?? UserPayload()
    let value: JSONValue = [
      "type": "person", "user": user.json, "emails": .array(emails.map(\.json)),
      "phoneNumbers": .array(phones.map(\.json)), "handles": .array(handles.map(\.json)),
      "sources": .array(sources.map(\.json)), "tier": .string(tier.rawValue),
      "evidence": .array(evidence.map(\.json)), "review": .array(review.map(\.json)),
    ]
    return value.text
  }
}

extension UserPayload {
  /// The payload as the API takes it: what is not known is left out.
  var json: JSONValue {
    let members: [(String, String?)] = [
      ("id", id), ("email", email), ("fullName", fullName), ("phoneNumber", phoneNumber), ("username", username),
    ]
    return .object(members.compactMap { name, value in value.map { .init(name: name, value: .string($0)) } })
  }
}

extension Evidence {
  var json: JSONValue {
    [
      "kind": .string(identifier?.kind ?? "override"), "value": .string(identifier?.value),
      "sources": .array(sources.map(\.json)),
    ]
  }
}

extension ReviewCase {
  var json: JSONValue {
    [
      "reason": .string(reason.code), "kind": .string(reason.identifier?.kind),
      "value": .string(reason.identifier?.value), "explanation": .string(reason.explanation),
      "count": .integer(count), "sources": .array(sources.map(\.json)),
    ]
  }
}
