/// Why stored logins cannot be read or written.
package enum CredentialStoreError: Error, Hashable, Sendable {
  /// Others than its owner can read or write the file.
  case notPrivate(path: String)
  /// The file holds something else than this tool writes.
  case damaged(path: String)
  /// The file or its folder cannot be read or written, for the reason the system gives.
  case inaccessible(path: String, reason: String)
  /// The Keychain refuses, with the system's number for the reason.
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
