import CommandProcess
import Foundation
import Testing

/// Whatever people offer: a sentence that names the file and what to do, and nothing lost of the rest.
@Suite struct BadInputTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let sentence: String

    var testDescription: String { name }
  }

  static let files = [
    Bad(name: "empty.vcf", bytes: [], sentence: "the file is empty"),
    Bad(name: "zeros.vcf", bytes: Array(repeating: 0, count: 4096), sentence: "nothing but zero bytes"),
    Bad(
      name: "picture.vcf", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 999),
      sentence: "this is a picture"),
    Bad(
      name: "archive.csv", bytes: Array("PK\u{3}\u{4}".utf8) + Array(repeating: 1, count: 99), sentence: "ZIP archive"),
    Bad(name: "chats.json", bytes: Array(#"{"contacts": []}"#.utf8), sentence: "this is JSON"),
    Bad(name: "page.csv", bytes: Array("<!DOCTYPE html><html></html>".utf8), sentence: "this is a web page"),
    Bad(name: "prose.txt", bytes: Array("Dear Ada,\nit rained all day.\n".utf8), sentence: "no contact was found"),
    Bad(
      name: "doctype.xml",
      bytes: Array(#"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a><email>&b;</email></a>"#.utf8),
      sentence: "DOCTYPE"),
    Bad(
      name: "line.csv", bytes: Array(repeating: UInt8(ascii: "x"), count: 10_000_000), sentence: "no contact was found"),
  ]

  @Test(arguments: files) func nothingUsableIsSaidAndExitsWithFive(_ bad: Bad) async throws {
    try await withFolder { folder in
      try Data(bad.bytes).write(to: folder.appending(path: bad.name))
      let outcome = try await Command.run([bad.name, "--dry-run", "--offline"], in: folder)
      #expect(outcome.exitCode == 5)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.contains("\(bad.name): "))
      #expect(outcome.standardError.contains(bad.sentence))
    }
  }

  /// UTF-32 that breaks off is something for libxml2's converters to say, which they do on standard error by themselves.
  @Test func nothingIsPrintedByALibrary() async throws {
    try await withFolder { folder in
      let text: [UInt8] = [0, 0, 0, 0x3C, 0, 0, 0, 0x61, 0, 0, 0, 0x3E, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
      try Data(text + Array("<a@b.example>".utf8)).write(to: folder.appending(path: "wide.xml"))
      let outcome = try await Command.run(["parse", "wide.xml", "--format", "xml"], in: folder)
      #expect(outcome.exitCode == 5)
      let lines = outcome.standardError.split(whereSeparator: \.isNewline)
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.hasPrefix("error: ") }, "\(outcome.standardError)")
    }
  }

  @Test(arguments: files) func oneBadFileCostsNothingOfTheOthers(_ bad: Bad) async throws {
    try await withFolder { folder in
      try Data(bad.bytes).write(to: folder.appending(path: bad.name))
      let outcome = try await Command.run(
        [bad.name, "samples/contacts.vcf", "--dry-run", "--offline", "--report", "-"], in: folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardError.contains(bad.sentence))
      #expect(outcome.standardOutput.contains("Ada Lindqvist"))
    }
  }

  @Test func unreadableFileAmongGoodOnes() async throws {
    try await withFolder { folder in
      let loop = folder.appending(path: "loop.vcf").path
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      let outcome = try await Command.run(
        ["loop.vcf", "samples/contacts.vcf", "--dry-run", "--offline", "--report", "-"], in: folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardError.contains("loop.vcf: cannot be read"))
      #expect(outcome.standardOutput.contains("Ada Lindqvist"))
    }
  }

  @Test func folderWithoutContacts() async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "photos"), withIntermediateDirectories: false)
      try Data([0xFF, 0xD8, 0xFF, 0xE0]).write(to: folder.appending(path: "photos/a.jpg"))
      let outcome = try await Command.run(["photos", "--dry-run", "--offline"], in: folder)
      #expect(outcome.exitCode == 5)
      #expect(outcome.standardError.contains("photos: the folder holds no CSV, vCard or XML file"))
    }
  }

  @Test func truncatedFileKeepsWhatItHolds() async throws {
    try await withFolder { folder in
      let whole = try Data(contentsOf: folder.appending(path: "samples/contacts.vcf"))
      try whole.prefix(whole.count / 2).write(to: folder.appending(path: "half.vcf"))
      let outcome = try await Command.run(["half.vcf", "--dry-run", "--offline", "--report", "-"], in: folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.contains("Ada Lindqvist"))
    }
  }

  /// A gzip file of "name,phone", a line end, "Ada,+44 7700 900123" and a line end.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x4B, 0xCC, 0x4D, 0xD5, 0x29,
    0xC8, 0xC8, 0xCF, 0x4B, 0xE5, 0x72, 0x4C, 0x49, 0xD4, 0xD1, 0x36, 0x31, 0x51, 0x30, 0x37, 0x37,
    0x30, 0x50, 0xB0, 0x34, 0x30, 0x30, 0x34, 0x32, 0xE6, 0x02, 0x00, 0xF0, 0xC4, 0xCF, 0x05, 0x1F,
    0x00, 0x00, 0x00,
  ]

  @Test(arguments: [packed, packed + packed]) func packedFilesAreUnpacked(bytes: [UInt8]) async throws {
    try await withFolder { folder in
      try Data(bytes).write(to: folder.appending(path: "people.csv.gz"))
      let outcome = try await Command.run(["people", "people.csv.gz", "--json"], in: folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.contains("+447700900123"))
    }
  }

  @Test func damagedPackedFileIsSaid() async throws {
    try await withFolder { folder in
      try Data(Self.packed.prefix(10)).write(to: folder.appending(path: "people.csv.gz"))
      let outcome = try await Command.run(["people", "people.csv.gz"], in: folder)
      #expect(outcome.exitCode == 5)
      #expect(outcome.standardError.contains("people.csv.gz: the compressed file is damaged"))
    }
  }

  @Test func nationalNumbersAloneAskForTheRegion() async throws {
    try await withFolder { folder in
      try Data("name,phone\nAnna Example,07700 900123\n".utf8).write(to: folder.appending(path: "people.csv"))
      for command in [["people", "people.csv"], ["people.csv", "--dry-run", "--offline"]] {
        let outcome = try await Command.run(command, in: folder)
        #expect(outcome.exitCode == 5)
        #expect(outcome.standardError.contains("every telephone number lacks its country code"))
        #expect(outcome.standardError.contains("--region DE"))
      }
    }
  }

  /// What is known of the inputs is five lines at most, the loss of records first, and where to see the rest.
  @Test(arguments: [["people"], ["--dry-run", "--offline"]])
  func diagnosticsAreFiveLines(command: [String]) async throws {
    try await withFolder { folder in
      let cards = (1...9).map { "BEGIN:VCARD\nVERSION:3.0\nFN:Example \($0)\nTEL;TYPE=X-\($0):\($0)\nEND:VCARD\n" }
      let good = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Example\nTEL:+447700900123\nEND:VCARD\n"
      try Data((cards.joined() + good).utf8).write(to: folder.appending(path: "people.vcf"))
      let outcome = try await Command.run(command + ["people.vcf"], in: folder)
      #expect(outcome.standardError.split(separator: "\n").count { $0.hasPrefix("warning: ") } == 5)
      #expect(outcome.standardError.contains("\"beeper-import parse people.vcf\" shows all"))
    }
  }

  @Test func standardInputIsReadAsAFile() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(
        ["-", "--dry-run", "--offline", "--report", "-", "--csv", "raw"], in: folder,
        input: "name,phone\nAda,+44 7700 900123\n")
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.contains("would_start,,Ada,+447700900123,"))
      #expect(outcome.standardOutput.contains(",-:2,"))
    }
  }

  /// Refused before anything is started: a report that could not be written, or would replace what is read.
  @Test(arguments: [("none/a.json", "its folder is not there"), ("people.csv", "is an input")])
  func reportsThatCannotBe(report: String, sentence: String) async throws {
    try await withFolder { folder in
      try "name,phone\nAda,+447700900001\n"
        .write(to: folder.appending(path: "people.csv"), atomically: true, encoding: .utf8)
      let outcome = try await Command.run(
        ["people.csv", "--sandbox", "--yes", "--force", "--report", report], in: folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains(sentence), "\(outcome.standardError)")
    }
  }

  /// What a command reads stays as it is, by whatever name, whatever it writes, and with `--force`.
  @Test(arguments: [
    "people.csv --dry-run --sandbox --plan people.csv", "people.csv --dry-run --sandbox --plan ./link.csv",
    "people.csv --dry-run --sandbox --report overrides.csv --overrides overrides.csv",
    "people.csv --dry-run --sandbox --plan text.txt --message-file text.txt",
    "people.csv --dry-run --offline --report never.txt --exclude never.txt",
    "folder --dry-run --offline --report folder/more.csv", "people people.csv --review people.csv",
    "people people.csv --review overrides.csv --overrides overrides.csv",
  ])
  func inputsAreNeverReplaced(command: String) async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "folder"), withIntermediateDirectories: false)
      let inputs = [
        "people.csv": "name,phone\nAda,+447700900001\n", "folder/more.csv": "name,phone\nBo,+447700900002\n",
        "overrides.csv": "link,first,second\n", "text.txt": "Hello\n", "never.txt": "+447700900003\n",
      ]
      for (name, text) in inputs {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link.csv").path, withDestinationPath: folder.appending(path: "people.csv").path)
      let outcome = try await Command.run(command.split(separator: " ").map(String.init) + ["--force"], in: folder)
      #expect(outcome.exitCode == 64, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("is an input, which must not be replaced"), "\(outcome.standardError)")
      for (name, text) in inputs {
        #expect(try String(contentsOf: folder.appending(path: name), encoding: .utf8) == text)
      }
    }
  }

  @Test func nobodyWritesToTheDead() async throws {
    try await withFolder { folder in
      let cards = ["", "DEATHDATE:20200101\n"].enumerated().map { index, line in
        "BEGIN:VCARD\nVERSION:4.0\nFN:Person \(index)\nTEL:+44770090000\(index)\n\(line)END:VCARD\n"
      }
      try cards.joined().write(to: folder.appending(path: "a.vcf"), atomically: true, encoding: .utf8)
      let outcome = try await Command.run(["people", "a.vcf"], in: folder)
      #expect(outcome.standardOutput.contains("Person 0"))
      #expect(!outcome.standardOutput.contains("Person 1"))
      #expect(outcome.standardError.contains("1 unusable"), "\(outcome.standardError)")
    }
  }
}
