import ContactBook
import ContactFormats
import Foundation

/// Runs libFuzzer over the readers; its own flags are the arguments.
@main enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    unsafe exit(runFuzzer(&count, &arguments, readBytes))
  }
}

/// The format that is fuzzed, named by the environment; nil, for archives and mails, tells it from the content.
private let format = ProcessInfo.processInfo.environment["FUZZ_FORMAT"].flatMap(ContactFormat.init)

/// Reads `count` bytes as a file. A trap, a hang or too much memory is a find, and so is a record that stands twice or an
/// output that must never be.
private func readBytes(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  for reading in FileReading.readings(in: bytes, name: "fuzz", options: ReadOptions(format: format)) { check(reading) }
  return 0
}

private func check(_ reading: FileReading) {
  var records: Set<Int> = []
  for source in reading.contacts.map(\.source) + reading.unusable.map(\.source) where source.record > 0 {
    precondition(records.insert(source.record).inserted, "a record stands twice")
  }
  for handle in reading.contacts.lazy.flatMap(\.handles) {
    precondition(!(handle.username ?? "").lowercased().hasPrefix("x-apple:"), "x-apple: in the output")
  }
}

@_silgen_name("LLVMFuzzerRunDriver") private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
