package import BeeperDesktop

/// Where the tokens of logins are kept, one for each server: the Keychain on macOS, a file elsewhere.
package enum CredentialStore: Sendable {
  /// A file that only its owner can read.
  case file(CredentialFile)
  #if canImport(Security)
    /// The login keychain.
    case keychain
  #endif

  /// The store of this computer. `BEEPER_IMPORT_CREDENTIALS=file` chooses the file on macOS, too: for a session that has
  /// no unlocked keychain.
  ///
  /// - Parameters:
  ///   - folder: where the file is, if it is a file.
  ///   - environment: the environment.
  package init(folder: String, environment: [String: String]) {
    #if canImport(Security)
      if environment["BEEPER_IMPORT_CREDENTIALS"] != "file" {
        self = .keychain
        return
      }
    #endif
    self = .file(CredentialFile(folder: folder))
  }

  /// The credential for the server at `baseURL`; nil when none is stored.
  package func credential(for baseURL: BaseURL) throws(CredentialStoreError) -> Credential? {
    switch self {
    case .file(let file): try file.credential(for: baseURL)
    #if canImport(Security)
      case .keychain: try Keychain.credential(for: baseURL)
    #endif
    }
  }

  /// Stores `credential` for the server at `baseURL`, in the place of any other; nil removes it.
  package func set(_ credential: Credential?, for baseURL: BaseURL) throws(CredentialStoreError) {
    switch self {
    case .file(let file): try file.set(credential, for: baseURL)
    #if canImport(Security)
      case .keychain: try Keychain.set(credential, for: baseURL)
    #endif
    }
  }

  /// What people call the store.
  package var name: String {
    switch self {
    case .file(let file): file.path
    #if canImport(Security)
      case .keychain: "the Keychain"
    #endif
    }
  }
}
