extension EmailAddress {
  /// Whether the address is that of a function (`info@`, `office@`), which people pass on to each other.
  package var isRoleMailbox: Bool {
    let local = localPart.prefix { $0 != "+" }
    return Self.roleNames.contains(String(local.filter { $0 != "-" && $0 != "." && $0 != "_" }))
  }

  /// Local parts without `-`, `.` and `_`: RFC 2142 and what offices in many countries use.
  private static let roleNames: Set<String> = [
    "abuse", "accounting", "accounts", "admin", "administracion", "administration", "administrator", "amministrazione",
    "anfrage", "apply", "bestellung", "billing", "biuro", "booking", "bookings", "buchhaltung", "bureau", "careers",
    "comercial", "commercial", "compliance", "contact", "contacto", "contato", "contatti",
    "customerservice",
    "desk", "direction", "donotreply", "einkauf", "empfang", "enquiries", "enquiry", "events", "feedback", "finance",
    "frontdesk", "ftp", "hallo", "hello", "help", "helpdesk", "hostmaster", "hr", "info", "infos", "information",
    "inquiries", "inquiry", "invoice", "invoices", "jobs", "kantoor", "kontakt", "kontor", "kundenservice", "legal",
    "mail", "mailbox", "mailerdaemon", "marketing", "media", "membership", "news", "newsletter", "noc", "noreply",
    "notifications", "office", "oficina", "order", "orders", "partner", "partners", "personal", "post", "poststelle",
    "postmaster", "praxis", "press", "presse", "privacy", "purchasing", "rechnung", "reception", "receptie",
    "recepcion", "redaktion", "registrar", "reply", "reservation", "reservations", "reservierung", "root", "sales",
    "secretaria", "secretariat", "secretary", "security", "segreteria", "sekretariat", "service", "services", "shop",
    "soporte", "spam", "staff", "subscribe", "suporte", "support", "sysadmin", "team", "tech", "uffizio", "ufficio",
    "unsubscribe", "usenet", "uucp", "ventas", "verkauf", "vertrieb", "vorstand", "webmaster", "welcome", "www",
    "zentrale",
  ]
}
