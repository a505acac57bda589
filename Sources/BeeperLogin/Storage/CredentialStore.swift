package import BeeperDesktop

/// The store of login tokens, one for each server: the Keychain on macOS, a file elsewhere.
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

  /// The store's name for people.
  package var name: String {
    switch self {
    case .file(let file): file.path
    #if canImport(Security)
      case .keychain: "the Keychain"
    #endif
    }
  }
}

/// Why stored logins cannot be read or written.
package enum CredentialStoreError: Error, Hashable, Sendable {
  /// Others can read or write the file.
  case notPrivate(path: String)
  /// The file is not what this tool writes.
  case damaged(path: String)
  /// The file or its folder cannot be read or written, for the reason the system gives.
  case inaccessible(path: String, reason: String)
  /// The Keychain refuses, with the system's status code.
  case keychain(status: Int32)
}

extension CredentialStoreError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .notPrivate(let path):
      "\(path) can be read by others: make it yours alone with chmod 600 \(path), then log out and in again, because "
        + "the token in it is no longer a secret"
    case .damaged(let path): "\(path) is damaged: remove it and run beeper-import login"
    case .inaccessible(let path, let reason): "the stored login in \(path) cannot be used: \(reason)"
    case .keychain(let status):
      "the Keychain does not give or take the login (OSStatus \(status)): unlock it, or set "
        + "BEEPER_IMPORT_CREDENTIALS=file to keep the login in a file"
    }
  }
}
