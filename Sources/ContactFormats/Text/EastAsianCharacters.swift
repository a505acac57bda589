/// The characters of a double-byte code page of East Asia: each has its common ones in rows of its own, and what is text in
/// one is rare characters in the others.
struct EastAsianCharacters: Sendable {
  private let page: CodePage
  /// The logarithm of the share of each pair of bytes, from 0x8040 on.
  private let pairs: [Float]

  /// The characters of `page`; nil for a page of single bytes.
  init?(_ page: CodePage) {
    guard let names = Self.frequent[page], let converter = TextConverter(from: page.rawValue) else { return nil }
    self.page = page
    // All pairs are decoded at once, each in a line of its own.
    let all = (0..<Self.rows * Self.columns).flatMap { index -> [UInt8] in
      [UInt8(0x80 + index / Self.columns), UInt8(0x40 + index % Self.columns), 0x0A]
    }
    let lines = converter.utf8(all[...]).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    pairs = zip(0..<Self.rows * Self.columns, lines).map { index, line in
      let (first, second) = (UInt8(0x80 + index / Self.columns), UInt8(0x40 + index % Self.columns))
      let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" else { return Self.broken }
      return names.contains(scalar) ? Self.name : Self.rarity(of: first, second, in: page)
    }
  }

  private static let rows = 128
  private static let columns = 192

  /// How well `word` fits: the logarithm of a likelihood. A letter of ASCII beside the characters speaks against all:
  /// so does every Western word begin, end or go on.
  func likelihood(of word: [UInt8]) -> Float {
    var sum: Float = 0
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        if byte.lowercased &- 0x61 < 26 { sum += Self.letter }
        index += 1
      } else if page == .japanese, (0xA1...0xDF).contains(byte) {
        sum += Self.halfWidth
        index += 1
      } else {
        let share = index + 1 < word.count ? share(of: byte, word[index + 1]) : Self.broken
        sum += share
        index += share == Self.broken ? 1 : 2
      }
    }
    return sum
  }

  private func share(of first: UInt8, _ second: UInt8) -> Float {
    guard first >= 0x80, second >= 0x40 else { return Self.broken }
    let index = Int(first - 0x80) * Self.columns + Int(second - 0x40)
    return index < pairs.count ? pairs[index] : Self.broken
  }

  /// The logarithm of the share of a character in the row of `first`.
  private static func rarity(of first: UInt8, _ second: UInt8, in page: CodePage) -> Float {
    switch page {
    // KS X 1001: Hangul in rows 16 to 40.
    case .korean: second < 0xA1 ? rare : value(first, [0xB0...0xC8: -6.6, 0xA1...0xA3: -8, 0xCA...0xFD: -11])
    // JIS X 0208: kana, signs, kanji of both levels.
    case .japanese:
      first == 0x82 && second >= 0x9F || first == 0x83 && second <= 0x96
        ? -4.6 : value(first, [0x81...0x81: -6, 0x88...0x97: -7.2, 0x98...0x9F: -10, 0xE0...0xEA: -10])
    // Big5: signs, characters of the first level, and of the second.
    case .traditionalChinese: value(first, [0xA1...0xA3: -7, 0xA4...0xC6: -7.4, 0xC9...0xF9: -11])
    // JIS X 0208 in other bytes.
    case .unixJapanese: value(first, [0xA4...0xA5: -4.6, 0xA1...0xA1: -6, 0xB0...0xCF: -7.2, 0xD0...0xF4: -10])
    // GB 2312: signs, characters of both levels.
    default: second < 0xA1 ? rare : value(first, [0xA1...0xA3: -7, 0xB0...0xD7: -7.2, 0xD8...0xF7: -10])
    }
  }

  private static func value(_ byte: UInt8, _ rows: KeyValuePairs<ClosedRange<UInt8>, Float>) -> Float {
    rows.first { $0.key.contains(byte) }?.value ?? rare
  }

  private static let letter: Float = -6
  private static let halfWidth: Float = -4.8
  private static let name: Float = -5
  private static let rare: Float = -13
  private static let broken: Float = -14

  /// The characters that names and the headers of address books are mostly of.
  private static let frequent = [
    CodePage.simplifiedChinese: Set(simplified.unicodeScalars), .traditionalChinese: Set(traditional.unicodeScalars),
    .korean: Set(hangul.unicodeScalars), .japanese: Set(kanji.unicodeScalars), .unixJapanese: Set(kanji.unicodeScalars),
  ]

  private static let simplified =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤小明文华建国平志"
    + "伟东海强晓生光林永红春玉兰英梅丽秀芳娟敏静霞燕辉勇杰涛斌军鹏浩宇轩子名字姓电话手机邮箱地址公司移动住宅号码北京市"
    + "电子显示"
  private static let traditional =
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂江何蕭羅高簡朱鍾施游詹沈彭胡余趙盧梁顏柯孫魏翁戴范宋方鄧杜"
    + "傅侯曹溫薛丁卓馬董唐藍蔣石紀姚連古馮歐程湯田康姜汪白鄒尤巫鐘黎阮龔明文華國志偉建俊宏傑家豪淑芬美玲雅婷怡君麗秀英"
    + "惠玉珍小名字姓電話行動郵件地址公司號碼臺北市電子顯示住家手機"
  private static let hangul =
    "김이박최정강조윤장임한오서신권황안송유류전홍고문손양배백허남심노하곽성차주우구민진지영수현준호재경은미선희숙옥자철원"
    + "상태승기동석혜연예빈도시아린나라소다인용훈규환혁찬건웅병종광명순길덕춘화름표휴대폰메일직회사울특별번부"
  private static let kanji =
    "田中山本佐藤鈴木高橋伊渡辺村林小加吉井松原川石野上島森池清水斎西岡大三竹内金子和長谷前後太郎一二次花美恵幸明正雄"
    + "夫男浩健真由香里奈優翔陽春夏秋冬東京都市会社電話携帯番号名姓住所郵便表示自宅職場"
}
