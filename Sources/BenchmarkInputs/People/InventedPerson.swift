/// Somebody who does not exist: the truth behind some records.
struct InventedPerson: Sendable {
  /// Tells the person from all others.
  let id: Int
  let custom: NamingCustom
  let given: StockName
  let family: StockName
  var middle: String?
  var suffix: String?
  var mobile: String
  var homeAddress: String
  var workAddress: String?
  var firm: InventedFirm?
  var title: String?
}
