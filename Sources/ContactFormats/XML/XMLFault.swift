/// The first thing that made a document unreadable, as libxml2 has it.
struct XMLFault: Hashable {
  /// The line, from 1.
  var line: Int
  /// What is wrong, on one line: libxml2 names elements, attributes and entities in it, never their content.
  var detail: String

  /// The fault with its place.
  var text: String { "line \(line): \(detail)" }
}
