/// The body of `PATCH /v1/chats/{chatID}`, as far as the sandbox serves it: a draft to set, or null to clear.
struct ChatUpdate: Sendable {
  /// The text of the draft. A missing `draft` changes nothing, a null one clears.
  let draft: String??

  /// - Throws: 422.
  init(_ object: RequestObject) throws(APIFailure) {
    try object.refuseMembers(otherThan: ["draft"])
    draft = object.has("draft") ? .some(try object.objectUnlessNull("draft")?.text("text")) : .none
  }
}

/// The body of `POST /v1/chats/{chatID}/messages`, as far as the sandbox serves it.
struct MessageRequest: Sendable {
  let text: String

  /// - Throws: 422, for an empty text, too.
  init(_ object: RequestObject) throws(APIFailure) {
    try object.refuseMembers(otherThan: ["text"])
    text = try object.nonemptyText("text")
  }
}
