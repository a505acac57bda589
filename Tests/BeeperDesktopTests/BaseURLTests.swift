import BeeperDesktop
import Testing

@Suite("An address")
struct BaseURLTests {
  @Test(
    "is normalised when it is safe",
    arguments: [
      ("http://127.0.0.1:23373", "http://127.0.0.1:23373"),
      ("http://127.0.0.1:23373/", "http://127.0.0.1:23373"),
      ("http://127.0.0.1:23373/v1", "http://127.0.0.1:23373"),
      ("http://127.0.0.1:23373/v1/", "http://127.0.0.1:23373"),
      ("http://127.8.9.10", "http://127.8.9.10"),
      ("HTTP://LocalHost:8080", "http://localhost:8080"),
      ("http://[::1]:23373", "http://[::1]:23373"),
      ("http://[0:0:0:0:0:0:0:1]", "http://[0:0:0:0:0:0:0:1]"),
      ("https://desk.example", "https://desk.example"),
      ("https://desk.example:8443/v1/", "https://desk.example:8443"),
      ("https://192.0.2.7:23373", "https://192.0.2.7:23373"),
      ("https://[2001:db8::1]", "https://[2001:db8::1]"),
    ])
  func accepted(text: String, normalised: String) throws {
    #expect(try BaseURL(text).text == normalised)
  }

  @Test(
    "is refused with the rule it breaks",
    arguments: [
      ("", BaseURLError.notAURL),
      ("127.0.0.1:23373", .notAURL),
      ("ftp://127.0.0.1", .unknownScheme),
      ("http+unix://127.0.0.1", .unknownScheme),
      ("http://", .invalidHost),
      ("http://:23373", .invalidHost),
      ("http://local host", .invalidHost),
      ("http://127.0.0.1%00.example", .invalidHost),
      ("https://bücher.example", .invalidHost),
      ("http://[::1", .invalidHost),
      ("http://[::1]23373", .invalidHost),
      ("http://[localhost]", .invalidHost),
      ("http://[fe80::1%25eth0]", .invalidHost),
      ("http://127.0.0.1:", .invalidPort),
      ("http://127.0.0.1:0", .invalidPort),
      ("http://127.0.0.1:65536", .invalidPort),
      ("http://127.0.0.1:+80", .invalidPort),
      ("http://127.0.0.1:80:80", .invalidPort),
      ("http://me@127.0.0.1", .userInformation),
      ("http://127.0.0.1:80@desk.example", .userInformation),
      ("https://me:secret@desk.example", .userInformation),
      ("http://127.0.0.1?token=1", .query),
      ("http://127.0.0.1/v1?token=1", .query),
      ("http://127.0.0.1#top", .query),
      ("http://127.0.0.1/v2", .path),
      ("https://desk.example/beeper", .path),
      ("http://desk.example", .plainHTTPToAnotherHost),
      ("http://192.168.1.20:23373", .plainHTTPToAnotherHost),
      ("http://0.0.0.0:23373", .plainHTTPToAnotherHost),
      ("http://127.1", .plainHTTPToAnotherHost),
      ("http://127.0.0.1.example", .plainHTTPToAnotherHost),
      ("http://localhost.example", .plainHTTPToAnotherHost),
      ("http://[::]", .plainHTTPToAnotherHost),
      ("http://[::ffff:127.0.0.1]", .plainHTTPToAnotherHost),
      ("http://2130706433", .plainHTTPToAnotherHost),
    ])
  func refused(text: String, error: BaseURLError) {
    #expect(throws: error) { try BaseURL(text) }
  }

  @Test("has Beeper's own default")
  func desktopDefault() throws {
    #expect(try BaseURL("http://127.0.0.1:23373/") == .desktopDefault)
  }
}
