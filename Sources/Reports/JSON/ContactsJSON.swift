import BeeperDesktop
package import ContactBook
import Outreach

extension Contact {
  /// The contact as one line of JSON, as `parse --json` prints it.
  package var jsonLine: String {
    let value: JSONValue = [
      "type": "contact", "source": source.json, "fullName": .string(name.display), "givenName": .string(name.given),
      "familyName": .string(name.family), "emails": .array(emails.map(\.json)),
      "phoneNumbers": .array(phones.map(\.json)), "handles": .array(handles.map(\.json)), "userID": .string(userID),
      "organization": .string(organization), "messageText": .string(messageText), "account": .string(account),
    ]
    return value.text
  }
}

extension Diagnostic {
  /// The diagnostic as one line of JSON.
  package var jsonLine: String {
    let value: JSONValue = [
      "type": "diagnostic", "severity": .string(severity.rawValue), "code": .string(reason.code),
      "message": .string(reason.message), "source": source.json,
    ]
    return value.text
  }
}

extension SourceLocation {
  var json: JSONValue { ["file": .string(file), "record": .integer(record), "line": .integer(line)] }
}

extension ContactEmail {
  var json: JSONValue {
    ["value": .string(address.value), "label": .string(label), "preferred": .bool(isPreferred)]
  }
}

extension ContactPhone {
  var json: JSONValue {
    [
      "raw": .string(raw), "e164": .string(number?.e164), "label": .string(label), "kind": .string(kind.rawValue),
      "preferred": .bool(isPreferred), "usable": .bool(usableNumber != nil),
    ]
  }
}

extension Handle {
  var json: JSONValue {
    ["network": .string(network.rawValue), "username": .string(username), "id": .string(id)]
  }
}

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
