import Foundation

/// The files that the words of a command line stand for.
package enum InputFiles {
  /// A word, and what it stands for.
  package struct Found: Hashable, Sendable {
    /// The path as a person would write it.
    package let name: String
    /// The folder it was found in, as it was named: a picture there is passed over, and no mistake of anybody.
    package let folder: String?
  }

  /// Every file that `words` name, in their order; folders are read whole, in the order of their names, without hidden
  /// files. A file that is named twice is found once.
  package static func find(_ words: [String]) -> (files: [Found], failures: [(name: String, error: InputError)]) {
    var files: [Found] = []
    var failures: [(name: String, error: InputError)] = []
    var seen: Set<String> = []
    for word in words {
      var isFolder: ObjCBool = false
      if word != "-", unsafe FileManager.default.fileExists(atPath: word, isDirectory: &isFolder), isFolder.boolValue {
        let names = fileNames(inFolder: word)
        if names.isEmpty { failures.append((word, .noContactFiles)) }
        files += names.filter { seen.insert(identity(of: $0)).inserted }.map { Found(name: $0, folder: word) }
      } else if seen.insert(identity(of: word)).inserted {
        files.append(Found(name: word, folder: nil))
      }
    }
    return (files, failures)
  }

  private static func fileNames(inFolder folder: String) -> [String] {
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard
      let entries = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    else { return [] }
    return entries.compactMap { entry -> String? in
      guard let url = entry as? URL, (try? url.resourceValues(forKeys: Set(keys)).isRegularFile) == true else {
        return nil
      }
      let inside = url.path.dropFirst(root.path.count).drop { $0 == "/" }
      return (folder.hasSuffix("/") ? folder : folder + "/") + inside
    }.sorted()
  }

  private static func identity(of name: String) -> String {
    name == "-" ? name : URL(filePath: name).resolvingSymlinksInPath().path
  }
}
