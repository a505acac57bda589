/// What the browser brought back (RFC 6749, sections 4.1.2 and 4.1.2.1).
package enum AuthorizationCallback {
  /// The code in the query of the callback's address.
  ///
  /// - Throws: `LoginError` when the state is not the request's, before anything else is believed; when the person said
  ///   no, or the server.
  package static func code(inQuery query: String, for state: AuthorizationState) throws(LoginError) -> AuthorizationCode
  {
    let parameters = FormParameters(query: query)
    guard state.matches(parameters["state"] ?? "") else { throw .wrongState }
    if let error = parameters["error"] {
      guard error != "access_denied" else { throw .denied }
      throw .authorizationRefused(
        OAuthRefusal(error: error, explanation: parameters["error_description"], hiding: [state.text]))
    }
    guard let code = parameters["code"].flatMap(AuthorizationCode.init) else { throw .noCode }
    return code
  }
}
