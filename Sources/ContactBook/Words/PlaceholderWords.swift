/// What programs print, and people write, where there is nothing.
package enum PlaceholderWords {
  package static let all = [
    "-", "--", "---", "—", "–", "n/a", "n.a.", "n. a.", "n/d", "n.d.", "null", "none", "undefined", "(null)", "(none)",
    "<null>", "[null]", "0/0/00", "0.0.00", "0000-00-00", "tbd", "t.b.d.", "tba", "tbc", "unknown",
    "(unknown)", "not available", "not provided", "not specified", "no email", "no phone", "no name", "not known",
    "?", "??", "???", "(blank)", "(empty)", "xxx",
    "unbekannt", "k.a.", "k. a.", "k.a", "keine angabe", "keine", "nicht bekannt", "nicht vorhanden",
    "inconnu", "inconnue", "n.c.", "nc", "néant", "non renseigné", "aucun", "desconocido", "desconocida", "sin datos",
    "ninguno", "s/d", "no disponible", "sconosciuto", "sconosciuta", "nessuno", "non disponibile", "desconhecido",
    "não informado", "nenhum", "onbekend", "n.v.t.", "nvt", "okänd", "okänt", "saknas", "ukendt", "ukjent",
    "tuntematon",
    "nieznany", "nieznane", "brak", "brak danych", "neznámý", "neznámé", "není", "ismeretlen", "nincs", "necunoscut",
    "bilinmiyor", "yok", "belirtilmemiş", "неизвестно", "неизвестен", "неизвестный", "нет", "н/д", "нет данных",
    "невідомо",
    "немає", "άγνωστο", "άγνωστος", "לא ידוע", "غير معروف", "لا يوجد", "نامشخص", "अज्ञात", "ไม่ทราบ", "ไม่มี",
    "không có", "không rõ", "tidak ada", "tidak diketahui", "无", "無", "未知", "暂无", "不明", "不詳", "なし", "未定", "없음", "미정",
    "알 수 없음",
  ]
}
