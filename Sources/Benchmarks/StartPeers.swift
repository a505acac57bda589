import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Starts by AsyncHTTPClient: the same requests as the client's, whose answers are taken whole and not read.
struct PeerStarts {
  let baseURL: String
  let token: String
  /// The bodies of the requests.
  let bodies: [ByteBuffer]
  let width: Int

  /// Sends them all; how many were answered 200.
  func perform() async throws -> Int {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = width
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let answered = await withTaskGroup(of: Int.self) { group in
      for lane in 0..<width {
        group.addTask {
          var answered = 0
          for index in stride(from: lane, to: bodies.count, by: width) where await isAnswered(bodies[index], by: client)
          {
            answered += 1
          }
          return answered
        }
      }
      return await group.reduce(0, +)
    }
    try await client.shutdown()
    return answered
  }

  private func isAnswered(_ body: ByteBuffer, by client: HTTPClient) async -> Bool {
    var request = HTTPClientRequest(url: baseURL + "/v1/chats/start")
    request.method = .POST
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(body)
    guard let answer = try? await client.execute(request, timeout: .seconds(30)), answer.status == .ok else {
      return false
    }
    return (try? await answer.body.collect(upTo: 1 << 20)) != nil
  }
}
