import Foundation
import Testing

@testable import ContactFormats

/// Half of every Cyrillic, Greek or Chinese character of UTF-16 may look like a control character.
@Suite struct WideTextTests {
  @Test(
    arguments: [
      "Имя,Фамилия,Адрес эл. почты\nОльга,Петрова,olga@verein.example\n",
      "Name,E-mail\nΕλένη Παπαδοπούλου,eleni@verein.example\nאבגד,ab@verein.example\n",
      "名字,电子邮件地址\n山田太郎,taro@verein.example\nТест,test@verein.example\n",
    ], [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func isText(text: String, encoding: String.Encoding) throws {
    let bytes = try [UInt8](#require(("\u{FEFF}" + text).data(using: encoding)))
    #expect(
      FileReading(bytes, name: "wide", options: ReadOptions()).contacts.count == text.split(separator: "\n").count - 1)
  }

  @Test func samplesOfSoundAreNone() {
    let bytes: [UInt8] = (0..<4000).map { $0.isMultiple(of: 2) ? UInt8($0 / 2 % 50) : 0 }
    #expect(throws: InputError.foreign(.binary)) { try ContactFormat(of: bytes) }
  }
}
