#if canImport(Security)
  import BeeperDesktop
  import Foundation
  import Security

  /// Logins as generic passwords of the login keychain: the service is this tool, the account is the server's address.
  enum Keychain {
    /// The credential for the server at `baseURL`; nil when none is stored.
    static func credential(for baseURL: BaseURL) throws(CredentialStoreError) -> Credential? {
      var query = item(baseURL)
      query[kSecReturnData as String] = true
      query[kSecMatchLimit as String] = kSecMatchLimitOne
      var found: CFTypeRef?
      let status = unsafe SecItemCopyMatching(query as CFDictionary, &found)
      guard status != errSecItemNotFound else { return nil }
      guard status == errSecSuccess else { throw .keychain(status: status) }
      guard let data = found as? Data, let credential = try? JSONDecoder().decode(Credential.self, from: data) else {
        throw .keychain(status: errSecDecode)
      }
      return credential
    }

    /// Stores `credential` for the server at `baseURL`, in the place of any other; nil removes it.
    static func set(_ credential: Credential?, for baseURL: BaseURL) throws(CredentialStoreError) {
      let removal = SecItemDelete(item(baseURL) as CFDictionary)
      guard removal == errSecSuccess || removal == errSecItemNotFound else { throw .keychain(status: removal) }
      guard let credential else { return }
      guard let data = try? JSONEncoder().encode(credential) else { throw .keychain(status: errSecParam) }
      var added = item(baseURL)
      added[kSecValueData as String] = data
      added[kSecAttrLabel as String] = "beeper-import (\(baseURL.text))"
      var ignored: CFTypeRef?
      let status = unsafe SecItemAdd(added as CFDictionary, &ignored)
      guard status == errSecSuccess else { throw .keychain(status: status) }
    }

    private static func item(_ baseURL: BaseURL) -> [String: Any] {
      [
        kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: "beeper-import",
        kSecAttrAccount as String: baseURL.text,
      ]
    }
  }
#endif
