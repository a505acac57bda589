import ContactBook
import Foundation
package import Outreach

extension ImportReport {
  /// The version of the JSON report's shape: raised when a member is renamed, removed or changes its meaning.
  package static let jsonSchemaVersion = 2

  /// The report as one JSON document.
  package var json: String {
    let counts = JSONValue.object(
      self.counts.map { .init(name: $0.status.rawValue, value: .integer($0.count)) })
    let value: JSONValue = [
      "schemaVersion": .integer(Self.jsonSchemaVersion), "runID": .string(runID),
      "recordsRead": .integer(recordsRead), "unusableRecords": .integer(unusableRecords), "people": .integer(people),
      "counts": counts, "rows": .array(rows.map(\.json)),
    ]
    return value.text + "\n"
  }

  /// The rows as JSON, one on a line.
  package var jsonLines: String { rows.map { $0.json.text + "\n" }.joined() }
}

extension ReportRow {
  var json: JSONValue {
    [
      "type": "result", "status": .string(status.rawValue), "reason": .string(reason), "fullName": .string(fullName),
      "phoneNumber": .string(phoneNumber), "email": .string(email), "username": .string(username),
      "userID": .string(userID), "accountID": .string(accountID), "network": .string(network),
      "chatID": .string(chatID), "chatTitle": .string(chatTitle), "matched": .string(matched),
      "decidedBy": .string(decidedBy), "messageText": .string(messageText), "message": .string(message),
      "attempts": .integer(attempts),
      "requests": .array(entry.outcome.requests.map(\.json)), "httpStatus": .integer(httpStatus),
      "errorCode": .string(errorCode),
      "error": .string(error), "startedAt": .string(startedAt?.formatted(.iso8601)),
      "durationMs": .integer(durationInMilliseconds), "sources": .array(sources.map(\.json)), "runID": .string(runID),
    ]
  }
}

extension StartOutcome.Request {
  var json: JSONValue {
    [
      "accountID": .string(accountID), "askedBy": .array(kinds.map { .string($0.columnName) }),
      "result": .string(status.rawValue),
      "httpStatus": .integer(failure?.httpStatus), "errorCode": .string(failure?.code),
    ]
  }
}
