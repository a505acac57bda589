/// A client as it registered itself (RFC 7591).
struct OAuthClient: Sendable {
  let name: String?
  let redirectURIs: [String]

  /// - Throws: `APIFailure` 422.
  init(_ object: RequestObject) throws(APIFailure) {
    name = try object.textUnlessNull("client_name")
    redirectURIs = try object.texts("redirect_uris")
  }
}
