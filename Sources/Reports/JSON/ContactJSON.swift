package import ContactBook

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
