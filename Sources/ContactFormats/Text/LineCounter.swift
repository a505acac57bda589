/// Line numbers of growing offsets: counted on demand, so that files without diagnostics pay nothing.
///
/// A line ends at LF, CR LF or a CR alone, all three mixed in one file if need be.
struct LineCounter {
  private var offset = 0
  private var line = 1

  /// The number, from 1, of the line that holds `target`, which must not be smaller than in an earlier call.
  mutating func line(of target: Int, in bytes: [UInt8]) -> Int {
    while offset < target {
      switch bytes[offset] {
      case 0x0A: line += 1
      case 0x0D where offset + 1 >= bytes.count || bytes[offset + 1] != 0x0A: line += 1
      default: break
      }
      offset += 1
    }
    return line
  }
}
