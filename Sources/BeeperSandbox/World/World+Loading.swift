#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
    } catch {
      throw WorldError(path: "", reason: .notJSON)
    }
    try validate()
  }
}
