import ArgumentParser
import ContactBook
import ContactFormats
import Importing
import Outreach

/// What is read, and how where detection is wrong.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("CSV, vCard or XML files; a folder is read whole; \"-\" is standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Region of national phone numbers (DE, US …); or BEEPER_IMPORT_REGION.", valueName: "cc"),
    transform: Region.init(argument:))
  var region: Region?

  @Option(
    help: ArgumentHelp("Encoding of files that declare none (windows-1251, shift_jis …).", valueName: "name"),
    transform: TextEncoding.init(argument:))
  var encoding: TextEncoding?

  @Option(help: "Format of every input, where detection is wrong.")
  var format: ContactFormat?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("A column or XML path that is not known, with the field it holds.", valueName: "column=field"),
    transform: ReadOptions.FieldMapping.init(argument:))
  var mappings: [ReadOptions.FieldMapping] = []

  @Flag(help: "Read the rows of spreadsheets that are hidden or filtered out, and hidden sheets, too.")
  var hiddenRows = false

  @Option(
    help: ArgumentHelp(
      "Only these records: by status in a results CSV (failed,unknown), or by place (people.csv:12, people.csv#3).",
      valueName: "which"),
    transform: RecordSelection.init(argument:))
  var only: RecordSelection?

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file of contacts, or a folder, or \"-\".") }
    if let names = ReadOptions.FieldMapping.contradiction(in: mappings) {
      throw ValidationError(
        "--map names one column twice with different fields: \"\(names.first)\" and \"\(names.second)\".")
    }
  }

  /// - Throws: `ValidationError` when the environment names a region that is none.
  func settings(overrides: OverrideList = OverrideList(), environment: [String: String]) throws -> InputSettings {
    var settings = InputSettings(files: files)
    settings.options = ReadOptions(
      encoding: encoding, format: format,
      fieldMap: Dictionary(mappings.map { ($0.name, $0.field) }) { _, last in last })
    settings.options.readsHiddenRows = hiddenRows
    settings.region = try namedRegion(environment)
    settings.only = only
    settings.overrides = overrides
    return settings
  }

  /// The region to read national numbers in, as far as the command line or the environment names one.
  private func namedRegion(_ environment: [String: String]) throws -> Region? {
    if let region { return region }
    guard let code = environment["BEEPER_IMPORT_REGION"], !code.isEmpty else { return nil }
    guard let region = Region(code) else {
      throw ValidationError(
        "BEEPER_IMPORT_REGION is \"\(code)\", which is not a region: use two letters such as DE or US.")
    }
    return region
  }
}

extension Region {
  init(argument: String) throws {
    guard let region = Region(argument) else {
      throw ValidationError("\"\(argument)\" is not a region: use two letters such as DE or US.")
    }
    self = region
  }
}

extension RecordSelection {
  init(argument: String) throws {
    guard let selection = RecordSelection(argument) else {
      let known = OutcomeStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\"\(argument)\" is neither FILE:LINE nor FILE#RECORD nor a status: \(known).")
    }
    self = selection
  }
}

extension TextEncoding {
  init(argument: String) throws {
    guard let encoding = TextEncoding(argument) else {
      throw ValidationError("the encoding \"\(argument)\" is not known: \"iconv -l\" lists those that are.")
    }
    self = encoding
  }
}

extension ContactFormat: ExpressibleByArgument {}

extension ReadOptions.FieldMapping {
  init(argument: String) throws {
    guard let mapping = Self(argument) else {
      throw ValidationError(
        "\"\(argument)\" is not COLUMN=FIELD with a field like full-name, email, phone.mobile, handle.telegram, message."
      )
    }
    self = mapping
  }
}
