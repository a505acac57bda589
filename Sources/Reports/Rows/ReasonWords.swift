/// The report's stable words as people say them.
enum ReasonWords {
  private static let words = [
    // Why: skipped before anything was sent.
    "not_resolvable": "Nothing to find them by", "account_not_used": "Asks for another account",
    "shared_destination": "Same chat as another", "limit": "Beyond --limit", "stopped": "The run ended before",
    "account_lost": "Account stopped working", "already_contacted": "Contacted by an earlier run",
    "excluded": "Must not be contacted",
    // Why: what a look-up or a start came to.
    "not_found": "Nobody is found", "cannot_message": "Takes no messages", "not_looked_up": "Could not be looked up",
    "not_sent": "Beeper was not reached", "no_answer": "No answer came", "unreadable_answer": "Unreadable answer",
    "redirected": "Redirected", "interrupted": "The answer was not taken down",
    "not_settled": "Reading could not tell", "same_chat": "Another start opened the same chat",
    // Why: what became of the text.
    "text_held_back": "The chat exists: no text is sent (--text-to all would)",
    "somebody_else": "The network finds somebody else: no text is sent",
    "not_shown": "It may have been sent: the chat does not show it", "draft_exists": "A draft is there already",
    "not_journaled": "The ledger could not take it down",
    // By what the chat's other participant was recognised.
    "phone_number": "Phone number", "email": "E-mail address", "username": "Username", "user_id": "User ID",
    "unconfirmed": "Nobody can say who the chat is with", "mismatch": "Somebody else",
    // What told created from existing.
    "chat_list": "The list of chats read before the first start",
    "chat_list_and_status": "The list of chats read before the first start, and the server says the same",
    "chat_list_against_status": "The list of chats read before the first start, though the server says otherwise",
    "chat_list_afterwards": "The list of chats read before the first start, and again afterwards",
    "earlier_start": "Another start of the same run opened the chat",
    // What became of the text.
    "none": "Held back", "offered": "Offered with the start: whether it was delivered is not known",
    "delivered": "Delivered", "not_delivered": "Not delivered", "drafted": "Left in the composer as a draft",
  ]

  /// `word` for people; words of others (a server's codes) with blanks for underscores.
  static func words(for word: String) -> String {
    if let known = words[word] { return known }
    if word.hasPrefix("http_") { return "HTTP " + word.dropFirst(5) }
    let isUnusable = word.hasPrefix("unusable: ")
    let text = (isUnusable ? String(word.dropFirst(10)) : word).replacing("_", with: " ").replacing("-", with: " ")
      .lowercased()
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension ReportRow {
  /// Why, as one of several notes: the sentence that there is, else the stable word in words.
  var reasonNote: String? {
    if let error { return error }
    guard let words = reason.map(ReasonWords.words) else { return nil }
    let isAbbreviation = words.dropFirst().first?.isUppercase == true
    return isAbbreviation ? words : words.prefix(1).lowercased() + words.dropFirst()
  }
}
