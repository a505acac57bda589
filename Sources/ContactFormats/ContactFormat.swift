/// The formats that are read.
package enum ContactFormat: String, Hashable, Sendable, CaseIterable {
  case csv
  case vCard = "vcard"
  case xml
}
