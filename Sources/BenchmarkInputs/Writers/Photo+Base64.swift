extension InventedRecord.Photo {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 (RFC 4648) that begins as a JPEG file's does; what follows is chance.
  var base64: String {
    var random = SplitMix64(seed: seed)
    var bytes = Array("/9j/4AAQSkZJRgABAQAASABIAAD/".utf8)
    while bytes.count < length {
      var word = random.next()
      for _ in 0..<8 {
        bytes.append(Self.alphabet[Int(word & 63)])
        word >>= 8
      }
    }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }
}
