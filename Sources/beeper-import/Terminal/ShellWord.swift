/// `word` as a POSIX shell has to read it (Shell Command Language, 2.2): quoted where it holds more than plain characters.
func shellWord(_ word: String) -> String {
  let isPlain = !word.isEmpty && word.utf8.allSatisfy { plainBytes.contains($0) }
  return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
}

private let plainBytes = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:=,+@".utf8)
