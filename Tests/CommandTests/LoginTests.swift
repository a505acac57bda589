import BeeperSandbox
import CommandProcess
import Foundation
import LoginBrowser
import Testing

/// A login as a person sees it: the command, a browser, and the commands after it.
@Suite struct LoginTests {
  /// Logs in at `server` while a person decides on the address that the command prints.
  private func login(
    _ server: SandboxServer, in folder: URL, _ decision: LoginBrowser.Decision = .approve,
    arguments: [String] = ["--no-browser"], environment: [String: String] = [:]
  ) async throws -> Command.Outcome {
    try await Command.run(
      ["login", "--base-url", server.baseURL] + arguments, in: folder, environment: environment
    ) { line in
      guard line.hasPrefix("  http") else { return }
      _ = try await LoginBrowser.decide(decision, at: String(line.dropFirst(2)))
    }
  }

  private func accounts(_ server: SandboxServer, in folder: URL) async throws -> Command.Outcome {
    try await Command.run(["accounts"], in: folder, environment: ["BEEPER_BASE_URL": server.baseURL])
  }

  private func credentials(_ folder: URL) -> URL {
    folder.deletingLastPathComponent().appending(path: "state/beeper-import/credentials.json")
  }

  /// The token that is stored for the only server.
  private func storedToken(_ folder: URL) throws -> String {
    let text = try String(contentsOf: credentials(folder), encoding: .utf8)
    return String(try #require(text.firstMatch(of: /"accessToken" : "([^"]+)"/)?.output.1))
  }

  @Test func fromLoginToLogout() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        #expect(try await accounts(server, in: folder).exitCode == 3)
        let login = try await login(server, in: folder)
        #expect(login.exitCode == 0)
        #expect(login.standardError.contains("Waiting up to 5 minutes"))
        #expect(login.standardError.contains("Logged in to \(server.baseURL)"))
        #expect(login.standardError.contains("It has 4 accounts of Robin Example."))
        #expect(login.standardOutput.contains("whatsapp"))
        let token = try storedToken(folder)
        #expect(!(login.standardError + login.standardOutput).contains(token))

        let accounts = try await accounts(server, in: folder)
        #expect(accounts.exitCode == 0)
        #expect(accounts.standardOutput == login.standardOutput)

        let logout = try await Command.run(["logout", "--base-url", server.baseURL], in: folder)
        #expect(logout.exitCode == 0)
        #expect(logout.standardError == "Logged out of \(server.baseURL).\n")
        #expect(!FileManager.default.fileExists(atPath: credentials(folder).path))
        #expect(try await self.accounts(server, in: folder).exitCode == 3)
        let revoked = try await Command.run(
          ["accounts"], in: folder, environment: ["BEEPER_BASE_URL": server.baseURL, "BEEPER_ACCESS_TOKEN": token])
        #expect(revoked.exitCode == 3)
        #expect(!revoked.standardError.contains(token))
      }
    }
  }

  @Test func theBrowserIsOpened() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        let opened = folder.appending(path: "opened").path
        let browser = folder.appending(path: "browser").path
        try "#!/bin/sh\nprintf %s \"$1\" > '\(opened).part' && mv '\(opened).part' '\(opened)'\n"
          .write(toFile: browser, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: browser)
        let outcome = try await Command.run(
          ["login", "--base-url", server.baseURL], in: folder,
          environment: ["BROWSER": browser, "PATH": "/usr/bin:/bin"]
        ) { line in
          guard line.hasPrefix("  http") else { return }
          while !FileManager.default.fileExists(atPath: opened) { await Task.yield() }
          let address = try String(contentsOfFile: opened, encoding: .utf8)
          #expect(address == line.dropFirst(2))
          _ = try await LoginBrowser.decide(.approve, at: address)
        }
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.hasPrefix("Your browser opens"))
      }
    }
  }

  @Test func denial() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        let outcome = try await login(server, in: folder, .deny)
        #expect(outcome.exitCode == 3)
        #expect(
          outcome.standardError.hasSuffix(
            "error: The login was denied in Beeper. Run beeper-import login again to approve it.\n"))
        #expect(!FileManager.default.fileExists(atPath: credentials(folder).path))
      }
    }
  }

  @Test func aSecondLoginGivesTheFirstTokenBack() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        #expect(try await login(server, in: folder).exitCode == 0)
        let first = try storedToken(folder)
        #expect(try await login(server, in: folder, arguments: ["--no-browser", "--quiet"]).exitCode == 0)
        #expect(try storedToken(folder) != first)
        let outcome = try await Command.run(
          ["accounts"], in: folder, environment: ["BEEPER_BASE_URL": server.baseURL, "BEEPER_ACCESS_TOKEN": first])
        #expect(outcome.exitCode == 3)
      }
    }
  }

  @Test func theEnvironmentGoesBeforeTheLogin() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        let wrong = ["BEEPER_ACCESS_TOKEN": "another-token"]
        let outcome = try await login(server, in: folder, environment: wrong)
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("warning: BEEPER_ACCESS_TOKEN is set"))
        let accounts = try await Command.run(
          ["accounts", "--base-url", server.baseURL], in: folder, environment: wrong)
        #expect(accounts.exitCode == 3)
      }
    }
  }

  @Test func logoutWithoutTheServer() async throws {
    try await withFolder { folder in
      let address = try await Sandbox.serve(try World.demo()) { server in
        let outcome = try await login(server, in: folder)
        #expect(outcome.exitCode == 0)
        return server.baseURL
      }
      let outcome = try await Command.run(["logout", "--base-url", address], in: folder)
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("the token is removed from this machine, but Beeper could not be told"))
      #expect(!FileManager.default.fileExists(atPath: credentials(folder).path))
    }
  }

  @Test(arguments: ["accounts", "logout", "login"]) func aLoginThatOthersCanReadIsRefused(command: String) async throws
  {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        #expect(try await login(server, in: folder).exitCode == 0)
        let token = try storedToken(folder)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: credentials(folder).path)
        let outcome = try await Command.run(
          [command, "--base-url", server.baseURL], in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("chmod 600 \(credentials(folder).path)"))
        #expect(!outcome.standardError.contains(token))
      }
    }
  }

  @Test func plainHTTPToAnotherHostIsRefused() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(["login", "--base-url", "http://beeper.example"], in: folder)
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("use https for another host"))
    }
  }
}
