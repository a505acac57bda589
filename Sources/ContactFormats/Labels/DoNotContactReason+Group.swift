import ContactBook

extension DoNotContactReason {
  /// Why nobody in the group called `name` may be contacted; nil for groups that say nothing of it.
  init?(group name: String) {
    let bits = Self.trie.bits(in: name)
    if bits & Self.deceasedBit != 0 || DeathMark.isSet(in: "(\(name))") {
      self = .deceased
    } else if bits & Self.blockedBit != 0 {
      self = .blocked
    } else {
      return nil
    }
  }

  private static let deceasedBit: UInt64 = 1
  private static let blockedBit: UInt64 = 2

  private static let trie = WordTrie([
    (deceasedBit, "tot tote verstorbene friedhof"),
    (
      blockedBit,
      """
      do_not_call do_not_contact do_not_email do_not_mail do_not_text do_not_disturb don't_call don't_contact dnc opt_out
      opted_out optout unsubscribe* blocked block_list blocklist* black_list blacklist* no_contact spam spammer* scam scams scammer*
      nicht_kontaktieren nicht_anrufen keine_werbung werbeverbot werbesperre gesperrt* blockiert* sperrliste abgemeldet*
      ne_pas_appeler ne_pas_contacter liste_noire bloqué* désabonn* désinscri* no_llamar no_contactar no_molestar bloquead*
      lista_negra non_chiamare non_contattare bloccat* não_contatar não_contactar não_ligar niet_bellen geblokkeerd*
      blokkeret blokkert blockerad* ikke_ring ring_inte estetyt estetty zablokowan* nie_dzwonić czarna_lista blokovan* nevolat
      letiltva letiltott feketelista blocat* engelle* aranmasın kara_liste diblokir *чёрный_список* *черный_список*
      заблокирован* не_звонить не_беспокоить чорний_список *黑名单* *黑名單* *拉黑* *着信拒否* *ブロック* *차단* *수신거부* *محظور*
      *חסום* *חסומים*
      """
    ),
  ])
}
