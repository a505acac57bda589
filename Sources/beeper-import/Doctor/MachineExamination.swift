import ContactBook
import FileWriting
import Foundation
import Ledger

/// Looks at what a run needs of this machine.
struct MachineExamination {
  let ledgerPath: String
  let environment: [String: String]

  func checks() async throws -> [Check] {
    [stateFolder, try await ledger, region, resultsFolder]
  }

  private var stateFolder: Check {
    let name = "state folder"
    let folder = LedgerLocation.stateFolder(environment)
    guard let isPrivate = PrivatePath.isPrivate(folder) else {
      let parent = Self.nearestExisting(above: folder)
      guard FileManager.default.isWritableFile(atPath: parent) else {
        return .failed(
          name, "\(folder) cannot be made", cure: "Make \(parent) writable for you, or set XDG_STATE_HOME.",
          exit: .failure)
      }
      return .ok(name, "\(folder) will be made by the first run")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      return .failed(
        name, "\(folder) cannot be written", cure: "Make it yours, or set XDG_STATE_HOME.", exit: .failure)
    }
    guard isPrivate else {
      return .warning(name, "others can look into \(folder)", cure: "Close it with chmod 700 \(folder).")
    }
    return .ok(name, "\(folder), yours alone")
  }

  private var ledger: Check {
    get async throws {
      guard FileManager.default.fileExists(atPath: ledgerPath) else {
        return .ok("ledger", "none yet: the first run makes \(ledgerPath)")
      }
      do {
        let count = try await Ledger.withExclusiveUse(of: ledgerPath) { try $0.runs().count }
        return .ok("ledger", "\(ledgerPath), \(count == 1 ? "1 run" : "\(count) runs")")
      } catch let error as LedgerError {
        return .failed("ledger", "\(ledgerPath) is not usable now", CommandFailure(error))
      }
    }
  }

  private var region: Check {
    let example = "with two letters as in DE or US"
    guard let code = environment["BEEPER_IMPORT_REGION"], !code.isEmpty else {
      return .warning(
        "region", "none: a run asks; without a terminal national phone numbers are left out",
        cure: "Set BEEPER_IMPORT_REGION, or pass --region, \(example).")
    }
    guard Region(code) != nil else {
      return .failed(
        "region", "BEEPER_IMPORT_REGION is \"\(code)\", which is no region", cure: "Set it \(example).", exit: .usage)
    }
    return .ok("region", "\(code), from BEEPER_IMPORT_REGION")
  }

  private var resultsFolder: Check {
    let folder = FileManager.default.currentDirectoryPath
    guard FileManager.default.isWritableFile(atPath: folder) else {
      return .failed(
        "results folder", "\(folder) cannot be written", cure: "Go to another folder, or name a file with --report.",
        exit: .failure)
    }
    return .ok("results folder", folder)
  }

  private static func nearestExisting(above path: String) -> String {
    var url = URL(filePath: path)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.path) { url = url.deletingLastPathComponent() }
    return url.path
  }
}
