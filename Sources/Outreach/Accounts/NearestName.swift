/// The one of `names` that `word` was most likely meant to be: few of its letters differ. Nil when none is near.
func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  let most = max(1, word.count / 3)
  return names.map { (name: $0, distance: editDistance(Array(word.lowercased()), Array($0.lowercased()))) }
    .filter { $0.distance <= most }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters are to be put in, taken out or changed to make one of the other (Levenshtein's distance).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (character == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
