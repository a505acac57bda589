import CZlib

/// Unpacks gzip files (RFC 1952), several members one after the other included.
enum Gzip {
  /// Whether `bytes` begin as a gzip file does.
  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What `bytes` unpack to. A file that breaks off gives what could be unpacked of it.
  ///
  /// - Throws: `InputError.tooLarge` when that is more than `limit` bytes, `.damagedArchive` when nothing unpacks.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(InputError) -> [UInt8] {
    guard let inflater = Inflater() else { throw .damagedArchive }
    let output = try inflater.unpack(bytes, limit: limit)
    guard !output.isEmpty else { throw .damagedArchive }
    return output
  }
}

/// zlib's inflate with a gzip header.
@safe private struct Inflater: ~Copyable {
  // zlib keeps the address of the stream: it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 16 asks for gzip's header and trailer, 15 for the largest window.
    guard unsafe CZlibInflateInit(stream, 16 + 15) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe _ = inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func unpack(_ bytes: [UInt8], limit: Int) throws(InputError) -> [UInt8] {
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while true {
      let step = min(input.count - consumed, 1 << 30)
      let (result, taken, made) = inflate(&input, from: consumed, count: step, into: &chunk)
      consumed += taken
      output.append(contentsOf: chunk[..<made])
      guard output.count <= limit else { throw .tooLarge(bytes: output.count, limit: limit) }
      switch result {
      case Z_STREAM_END where consumed < input.count: guard unsafe inflateReset(stream) == Z_OK else { return output }
      case Z_OK where taken > 0 || made > 0: continue
      default: return output
      }
    }
  }

  private func inflate(_ input: inout [UInt8], from start: Int, count: Int, into chunk: inout [UInt8])
    -> (result: Int32, taken: Int, made: Int)
  {
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe chunk.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress?.advanced(by: start)
        unsafe stream.pointee.avail_in = UInt32(count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        let result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let (left, room) = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
        return (result, count - left, target.count - room)
      }
    }
  }
}
