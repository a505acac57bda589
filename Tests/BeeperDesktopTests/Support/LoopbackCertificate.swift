import NIOSSL

/// A certificate for 127.0.0.1 and localhost that signs itself, and its key, which protects nothing.
enum LoopbackCertificate {
  /// What a server needs to show it, by no newer version of TLS than `newest`.
  static func serverContext(newest: TLSVersion? = nil) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(try certificate())], privateKey: .privateKey(try privateKey()))
    configuration.maximumTLSVersion = newest
    return try NIOSSLContext(configuration: configuration)
  }

  static func certificate() throws -> NIOSSLCertificate {
    try NIOSSLCertificate(bytes: Array(certificateText.utf8), format: .pem)
  }

  private static func privateKey() throws -> NIOSSLPrivateKey {
    try NIOSSLPrivateKey(bytes: Array(privateKeyText.utf8), format: .pem)
  }

  private static let privateKeyText = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxSQcnyIHUKkiG5PH
    oByYNMgZMsJt64snU6NnX0NqrByhRANCAARyGbjIkB0hxcQB0BearY5p5QWz7uD/
    PqKYPyeW5t61EYckqWOxqQaT/q+pAPTlefyHVTpQgUNDYRGHLDCPeUvy
    -----END PRIVATE KEY-----
    """

  private static let certificateText = """
    -----BEGIN CERTIFICATE-----
    MIIBrjCCAVWgAwIBAgIUEYmWxX0m0QO2DYtOtx559T/O7FMwCgYIKoZIzj0EAwIw
    HjEcMBoGA1UEAwwTYmVlcGVyLWltcG9ydCB0ZXN0czAgFw0yNjExMjIyMzQ2MjRa
    GA8yMTI2MTAyOTIzNDYyNFowHjEcMBoGA1UEAwwTYmVlcGVyLWltcG9ydCB0ZXN0
    czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHIZuMiQHSHFxAHQF5qtjmnlBbPu
    4P8+opg/J5bm3rURhySpY7GpBpP+r6kA9OV5/IdVOlCBQ0NhEYcsMI95S/KjbzBt
    MB0GA1UdDgQWBBT9iVx9lT18KA+426oRLsKrMc8iiDAfBgNVHSMEGDAWgBT9iVx9
    lT18KA+426oRLsKrMc8iiDAPBgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGHBH8A
    AAGCCWxvY2FsaG9zdDAKBggqhkjOPQQDAgNHADBEAiBwpxeHoT9izSile6G889Gt
    5B/+2WTvLBheGegcaIyK/QIgUOXv/eY1Y3BA9TsFnZ+3zbeaDKc1Gf+bd8N/HgAY
    M0w=
    -----END CERTIFICATE-----
    """
}
