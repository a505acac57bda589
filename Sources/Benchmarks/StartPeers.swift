import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Subprocess

/// The starts that a peer makes in place of this project's client.
struct PeerStarts {
  let baseURL: String
  let token: String
  /// The bodies of the requests, JSON.
  let bodies: [[UInt8]]
  /// How many requests are sent at the same time.
  let width: Int
}

// MARK: AsyncHTTPClient

extension PeerStarts {
  /// Sends the requests with AsyncHTTPClient alone; the answers are received whole and not decoded.
  ///
  /// - Returns: how many were answered 200.
  func performWithAsyncHTTPClient() async throws -> Int {
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

  private func isAnswered(_ body: [UInt8], by client: HTTPClient) async -> Bool {
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

// MARK: The official SDK

/// Beeper's official SDK for Python, over aiohttp.
enum OfficialSDK {
  static let installation = "python3 -m pip install 'beeper_desktop_api[aiohttp]'"

  /// Whether the `python3` of the path has the SDK and what it needs for aiohttp.
  static var isInstalled: Bool {
    get async {
      let result = try? await run(
        .name("python3"), arguments: ["-c", "import beeper_desktop_api, httpx_aiohttp"], output: .discarded,
        error: .discarded)
      return result?.terminationStatus.isSuccess == true
    }
  }

  /// What the script prints, as JSON.
  fileprivate struct Measurement: Decodable {
    let created: Int
    let seconds: Double
  }

  fileprivate struct Failure: Error, CustomStringConvertible {
    let status: String

    var description: String { "the script with the official SDK ended with \(status)" }
  }

  /// Arguments: the base URL, a file with a JSON body a line, the width. The token is in the environment.
  ///
  /// As with this project's client, one request opens a connection before the time is taken.
  fileprivate static let script = """
    import asyncio, json, sys, time
    from beeper_desktop_api import AsyncBeeperDesktop, DefaultAioHttpClient

    async def main(base_url, path, width):
        keys = {"fullName": "full_name", "phoneNumber": "phone_number"}
        with open(path, encoding="utf-8") as file:
            bodies = [json.loads(line) for line in file]
        starts = iter([(body["accountID"], {keys[key]: text for key, text in body["user"].items()}) for body in bodies])

        async def lane(client):
            created = 0
            for account_id, user in starts:
                chat = await client.chats.start(account_id=account_id, user=user)
                created += chat.status == "created"
            return created

        http_client = DefaultAioHttpClient()
        async with AsyncBeeperDesktop(base_url=base_url, max_retries=0, http_client=http_client) as client:
            await client.accounts.list()
            begin = time.perf_counter()
            created = sum(await asyncio.gather(*(lane(client) for _ in range(width))))
            print(json.dumps({"created": created, "seconds": time.perf_counter() - begin}))

    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
    """
}

extension PeerStarts {
  /// Makes the starts with the official SDK, which decodes the answers.
  ///
  /// - Returns: how many chats were created, and how long that took, without the start of Python.
  func performWithOfficialSDK() async throws -> (created: Int, took: Duration) {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "starts.ndjson")
      try Data(bodies.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
      let result = try await run(
        .name("python3"), arguments: ["-c", OfficialSDK.script, baseURL, file.path, String(width)],
        environment: .inherit.updating(["BEEPER_ACCESS_TOKEN": token]), output: .string(limit: 1 << 12),
        error: .currentStandardError)
      guard result.terminationStatus.isSuccess else {
        throw OfficialSDK.Failure(status: "\(result.terminationStatus)")
      }
      let measurement = try JSONDecoder().decode(
        OfficialSDK.Measurement.self, from: Data(result.standardOutput.utf8))
      return (measurement.created, .seconds(measurement.seconds))
    }
  }
}
