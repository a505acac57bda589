/// Numbers of the prefix 555 of North American area codes: first those that the numbering plan keeps for fiction
/// (555-0100 to 555-0199), 14,000 in all.
///
/// Beyond them, for large inputs only, the other lines of 555. Nobody is assigned one any more except 1212, directory
/// assistance, and 4334, which are left out. They are made while a benchmark runs, stand in no file of this project, and
/// are sent to nobody but the sandbox.
struct NorthAmericanNumbers: Sendable {
  private let areaCodes = [
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 220, 223, 224, 225, 228, 229,
    231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 272, 276, 279, 281, 283, 301, 302, 303,
    304, 305, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 326, 330, 331, 332, 334,
    336, 337, 339, 341, 346, 347, 351, 352, 360, 361, 364, 380, 385, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410,
    412, 413, 414, 415, 417, 419, 423, 424, 425, 430, 432, 434, 435, 440, 442, 443, 445, 447, 448, 458, 463, 464, 469,
    470, 475, 478, 479, 480, 484, 601, 602, 603, 605, 606, 607, 608, 609, 610, 612, 614, 615, 616, 617, 618, 619, 620,
    623, 626,
  ]
  private let lines: [Int] = {
    let fictional = Array(100..<200)
    return fictional + (0..<10_000).filter { !(100..<200).contains($0) && $0 != 1212 && $0 != 4334 }
  }()

  /// How many numbers there are.
  var count: Int { areaCodes.count * lines.count }

  /// The number at `index`, which begins anew when they are used up, in E.164.
  func number(at index: Int) -> String {
    let line = String(lines[index / areaCodes.count % lines.count])
    return "+1\(areaCodes[index % areaCodes.count])555" + String(repeating: "0", count: 4 - line.count) + line
  }
}
