#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything a sandbox starts from: the app, its accounts, the people of each network, the chats that exist, and what
/// goes wrong.
///
/// A world is a JSON object. Every key is optional except where a type says otherwise; an unknown key is an error.
///
/// | key | meaning | default |
/// |---|---|---|
/// | `about` | a remark for the reader of the file | none |
/// | `appVersion` | version that `GET /v1/info` and the header `X-Beeper-Desktop-Version` show | `4.3.73` |
/// | `token` | bearer token with the scopes `read` and `write` | `sandbox-token` |
/// | `readOnlyToken` | bearer token with the scope `read` | `sandbox-read-only-token` |
/// | `omits` | optional parts of answers that this server leaves out, see ``Omission`` | `[]` |
/// | `textForm` | how `text` of messages and drafts reads back, see ``TextForm`` | `html` |
/// | `chatPageSize` | chats and messages on a page | 25 |
/// | `clockOffset` | seconds by which the clock that stamps chats and messages is ahead of this machine's | 0 |
/// | `latency` | time that answers take, see ``Latency`` | none |
/// | `accounts` | see ``Account`` | `[]` |
/// | `people` | the users of each network, see ``Person`` | `[]` |
/// | `chats` | chats that exist before the first start, see ``Chat`` | `[]` |
/// | `wrongPersons` | identifiers that open another person's chat, see ``WrongPerson`` | `[]` |
/// | `faults` | see ``Fault`` | `[]` |
package struct World: Codable, Hashable, Sendable {
  /// An optional part of an answer, which older or newer servers leave out.
  package enum Omission: String, Codable, Sendable {
    /// The deprecated `status` of the answer to a start.
    case startStatus
    /// The `status` of an account.
    case accountStatus
  }

  /// How texts read back.
  package enum TextForm: String, Codable, Sendable {
    /// As Matrix HTML: `&`, `<`, `>` and `"` as entities, a line end as `<br>`.
    case html
    /// As they were sent.
    case plain
  }

  package var about: String?
  package var appVersion: String
  package var token: String
  package var readOnlyToken: String
  package var omits: Set<Omission>
  package var textForm: TextForm
  package var chatPageSize: Int
  package var clockOffset: Int
  package var latency: Latency
  package var accounts: [Account]
  package var people: [Person]
  package var chats: [Chat]
  package var wrongPersons: [WrongPerson]
  package var faults: [Fault]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case about, appVersion, token, readOnlyToken, omits, textForm, chatPageSize, clockOffset, latency
    case accounts, people, chats, wrongPersons, faults
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    about = try values.decodeIfPresent(String.self, forKey: .about)
    appVersion = try values.decode(.appVersion, default: "4.3.73")
    token = try values.decode(.token, default: "sandbox-token")
    readOnlyToken = try values.decode(.readOnlyToken, default: "sandbox-read-only-token")
    omits = try values.decode(.omits, default: [])
    textForm = try values.decode(.textForm, default: .html)
    chatPageSize = try values.decode(.chatPageSize, default: 25)
    clockOffset = try values.decode(.clockOffset, default: 0)
    latency = try values.decode(.latency, default: Latency())
    accounts = try values.decode(.accounts, default: [])
    people = try values.decode(.people, default: [])
    chats = try values.decode(.chats, default: [])
    wrongPersons = try values.decode(.wrongPersons, default: [])
    faults = try values.decode(.faults, default: [])
  }
}

extension World {
  /// The embedded demo world: a small circle of invented people on four networks.
  ///
  /// - Throws: `WorldError` if the embedded file does not describe a world.
  package static func demo() throws -> World {
    try World(json: PackageResources.demo_world_json)
  }

  /// A world from the bytes of a world file.
  ///
  /// - Parameter json: the file's content, UTF-8.
  /// - Throws: `WorldError` with the place in the file.
  package init(json: [UInt8]) throws(WorldError) {
    do {
      self = try JSONDecoder().decode(World.self, from: Data(json))
    } catch let error as DecodingError {
      throw WorldError(error)
    } catch let error as StrictDecodingError {
      throw WorldError(error)
    } catch {
      throw WorldError(path: "", reason: .notJSON)
    }
    try validate()
  }
}

extension World {
  /// The time that answers take, in milliseconds: a number, or a range `[from, to]` that is drawn from with the seed.
  package struct Latency: Codable, Hashable, Sendable {
    package var starts: Milliseconds
    package var reads: Milliseconds
    package var seed: UInt64

    package init(
      starts: Milliseconds = Milliseconds(0...0), reads: Milliseconds = Milliseconds(0...0), seed: UInt64 = 1
    ) {
      self.starts = starts
      self.reads = reads
      self.seed = seed
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case starts, reads, seed }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      starts = try values.decode(.starts, default: Milliseconds(0...0))
      reads = try values.decode(.reads, default: Milliseconds(0...0))
      seed = try values.decode(.seed, default: 1)
    }
  }

  /// A time or a range of times in milliseconds.
  package struct Milliseconds: Codable, Hashable, Sendable {
    package let range: ClosedRange<Double>

    package init(_ range: ClosedRange<Double>) {
      self.range = range
    }

    package init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      let bounds =
        if let fixed = try? value.decode(Double.self) { [fixed, fixed] } else { try value.decode([Double].self) }
      guard let lower = bounds.first, let upper = bounds.last, bounds.count == 2, 0 <= lower, lower <= upper else {
        throw DecodingError.dataCorruptedError(in: value, debugDescription: "a number or [from, to]")
      }
      range = lower...upper
    }

    package func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode([range.lowerBound, range.upperBound])
    }

    /// Whether no time is taken at all.
    var isZero: Bool { range.upperBound == 0 }

    func duration(using generator: inout SeededGenerator) -> Duration {
      .microseconds(Int64(1000 * Double.random(in: range, using: &generator)))
    }
  }
}
