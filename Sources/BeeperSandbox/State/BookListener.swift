/// Somebody who waits for a number of the books to change.
struct BookListener: Sendable {
  let count: @Sendable (SandboxBooks) -> Int
  let continuation: AsyncStream<Int>.Continuation
  private var last: Int?

  init(count: @escaping @Sendable (SandboxBooks) -> Int, continuation: AsyncStream<Int>.Continuation) {
    self.count = count
    self.continuation = continuation
  }

  /// Takes the books as they are now.
  mutating func hear(_ books: SandboxBooks) {
    let number = count(books)
    guard number != last else { return }
    last = number
    continuation.yield(number)
  }
}
