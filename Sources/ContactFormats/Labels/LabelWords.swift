import ContactBook

/// What each word of a label means, in every program and language seen: "wife" is decided here, and nowhere else.
///
/// `word` is a whole word, `word*` the beginning of one, `*word` the end of one, and `*word*` matches anywhere, for
/// compounds and scripts without blanks. `_` is a blank. Case, and marks above and below letters, do not matter.
enum LabelWords {
  static let table: [(meaning: LabelMeanings, words: String)] = [
    (
      .fax,
      """
      fax* faks* telefax* *homefax* *workfax* *businessfax* *otherfax* *officefax* *privatfax* evfaks* *télécop*
      *факс* *φαξ* *פקס* *فاكس* *फैक्स* *फ़ैक्स* *ファックス* *ファクス* *ファクシミリ* *传真* *傳真* *팩스* *โทรสาร* telec facsimil*
      *fac_símil* *τηλεομοιοτ* *فکس* *نمابر* *دورنگار* *فیکس* *แฟกซ์* *ფაქსი* *ֆաքս* *ফ্যাক্স* *தொலைநகல்* *ফেক্স*
      fjernkopi* fernkopi* telekopi* bréfasím* xerofax* *telefaks* dienstfax* *faxnummer
      """
    ),
    (
      .pager,
      """
      pager* *pagernum* beeper* cercapersone* buscapersonas* bipper bip pieper* semafoon *personsøk* *personsøg*
      *personsök* radiomessagerie* hakulait* çağrı* *пейджер* *نداء* *पेजर* *ポケットベル* *ポケベル* *呼叫器* *呼叫機* *寻呼* *尋呼*
      *호출기* *삐삐* *ביפר* *เพจเจอร์* piepser* funkruf* rufempfänger* cityruf skyper scall quix alphapage mensáfono* bipe
      bipes piipari csipogó* personensuch* radiochiamat* teletrim telesegnal* przywoływacz* *بيجر* *پیجر* *איתורית*
      nhắn_tin skypager *パージャー* tin_nhắn
      """
    ),
    (.others, RelationWords.colleagues),
    (.others, RelationWords.families),
    (.others, RelationWords.emergencies),
    (
      .others,
      // Numbers that reach the contact no longer, and lines that the contact does not want to be reached by.
      """
      do_not_use don't_use dont_use do_not_call don't_call dont_call do_not_contact don't_contact dont_contact
      do_not_text don't_text wrong old somebody_else invalid* disconnected nicht_verwenden nicht_benutzen
      nicht_anrufen nicht_kontaktieren alte_handynummer ungültig* veraltet* ne_pas_utiliser ne_pas_appeler
      ne_plus_appeler no_usar no_llamar non_usare non_chiamare não_usar não_ligar niet_bellen brug_ikke bruk_ikke
      använd_inte ring_ikke ring_inte feil_nummer fel_nummer älä_soita nie_dzwonić nevolat не_тот_номер dead outdated
      defunct expired unused retired retracted former formerly previous superseded replaced cancelled canceled
      terminated deactivated decommissioned discontinued unreachable undeliverable bounced not_in_use no_longer
      not_valid not_working doesn't_work does_not_work out_of_service out_of_order out_of_use out_of_date not_current
      no_more never_use never_call dont_ring don't_ring do_not_ring do_not_dial do_not_message do_not_reach
      do_not_disturb bad_number bad_phone not_his not_hers not_her not_theirs not_him someone_else ex historic*
      archived deprecated alte_num* alte_tel* alte_mobil* alte_ruf* alte_privat* alte_geschäft* alte_arbeit*
      alte_festn* alte_büro* alte_fir* alte_verb* altes alten_anschluss alter_anschluss altnummer* ehemal* ehem
      früher* vorherig* vorig* vormal* nicht_mehr nicht_gültig nicht_aktuell nicht_erreichbar nicht_vergeben
      kein_anschluss ausser_betrieb abgemeldet* abgeschaltet* gekündigt* stillgelegt* deaktiviert* gesperrt*
      abgelaufen* obsolet* überholt inaktiv* erloschen* defekt* kaputt falsch falsche falscher falsches falschnummer
      stimmt_nicht verkehrt* nicht_nutzen nicht_nehmen fehlerhaft* ancien ancienne anciens anciennes vieux vieil
      vieille périm* plus_valable plus_valide plus_utilis* n'existe_plus plus_en_service plus_attribué hors_service
      résili* désactiv* désaffect* inactif* erroné* mauvais* faux précédent* n'est_plus ne_marche_plus ne_fonctionne*
      ne_répond_plus non_valable non_attribué viejo vieja viejos antiguo antigua anterior* previo ya_no no_vale
      no_sirve no_funciona no_válid* no_existe no_contesta no_molestar no_contactar fuera_de_servicio fuera_de_uso
      de_baja caducad* vencido equivocad* inactiv* incorrect* no_marcar no_es_suyo vecchio vecchia vecchi non_più
      non_valid* non_attiv* non_funziona* non_esiste* disattivat* scadut* sbagliat* errato errata inattiv* dismess*
      non_contattare non_disturbare non_telefonare fuori_servizio fuori_uso antigo antiga antigos velho velha já_não
      não_funciona* não_existe não_é não_contatar não_contactar não_atende desativad* inativ* errado errada
      fora_de_serviço fora_de_uso cancelad* desligad* não_mais oud oude ouwe voormalig* niet_meer niet_in_gebruik
      buiten_gebruik buiten_dienst vervallen opgeheven afgesloten ongeldig* verkeerd* foutief* fout_nummer werkt_niet
      niet_gebruik* niet_contact* verlopen inactief* gestopt gammel gammelt gamle gammal* gamla gamalt gamall tidigare
      tidligere forrige förra föregående forhenværende ikke_i_bruk ikke_i_brug ikke_lenger ikke_længere inte_längre
      ej_i_bruk ej_aktuell* används_ej används_inte udgået utgått* ugyldig* ogiltig* nedlagt* nedlagd* avslut* avslått
      opsagt oppsagt sagt_opp felaktig* forkert* feilnummer* ute_av_bruk ude_af_brug virker_ikke fungerar_inte
      fungerer_ikke ikke_ring ikke_brug* ikke_bruk* fd_nummer må_ikke vanha vanhan vanhat entinen entiset edellinen
      aiempi aikaisempi ei_käytössä ei_enää ei_käytetä ei_toimi ei_voimassa ei_saa käytöstä poistettu poistunut väärä
      virheellinen lakkautettu suljettu stary stara stare starego nieaktualn* nieaktywn* nieważn* nie_działa*
      nie_odbiera nie_istnieje nie_korzysta* nie_używa* nie_kontakt* poprzedni* były byłego dawn* nieczynn* wyłączon*
      błędn* pomyłk* zły_num* odłączon* zlikwidowan* nieużywan* starého neplatn* neaktuáln* neaktivn* nefunguj*
      nefunkčn* nepouží* nevolej* nekontakt* bývalý bývalé předchozí predošl* predchádz* zrušen* chybn* špatn*
      nesprávn* už_ne odpojen* régi érvénytelen* nem_él nem_használ* nem_működ* nem_elérhető megszűnt korábbi előző
      téves rossz_szám hibás ne_hívd ne_hívj már_nem volt_szám vechi veche vechiul nu_mai nu_suna nu_sunați nu_folosi*
      nu_funcționeaz* expirat* greșit* anterioar* fostul dezactivat* desființat* nu_este eski eskisi kullanılmıyor
      kullanılmayan kullanma geçersiz* yanlış* iptal* kapalı arama_yapma aramayın eskiden önceki старый старая старое
      старые старого старий старій стара старе старі старо бывш* прежн* предыдущ* неактуальн* неактивн* недейств*
      недоступн* нерабоч* не_работает не_актуал* не_действ* не_звон* не_использ* не_писать не_отвечает не_обслуж*
      больше_не уже_не отключ* заблокир* ошибочн* неправильн* неверн* чужой чужая колишн* попередн* недійсн* не_працює
      не_використ* не_дзвон* більше_не вже_не відключ* помилков* невірн* хибн* предишн* невалид* грешен παλιό παλιά
      παλιός παλιοί παλαιό παλαιός παλαιά πρώην προηγούμεν* λάθος λανθασμέν* ανενεργ* άκυρ* δεν_ισχύει δεν_λειτουργεί
      δεν_χρησιμοποιείται μην_καλείτε μη_καλείς καταργημέν* μην_καλέσ* *ישן* *ישנה* לא_פעיל לא_בשימוש לא_בתוקף לא_תקין
      לא_להתקשר לא_נכון שגוי מנותק קודם לשעבר לא_עובד *قديم* *السابق* سابق سابقا غير_صالح غير_مستخدم غير_فعال *خاطئ*
      *خطأ* لا_تتصل لا_يعمل مغلق ملغي ملغى *قدیمی* *قبلی* *اشتباه* *غیرفعال* *پرانا* *پرانی* *पुराना* *पुरानी*
      *पुराने* *गलत* *ग़लत* *अमान्य* *বন্ধ* *পুরানো* *পুরোনো* *பழைய* *పాత* *ಹಳೆಯ* *旧* *舊* *古い* *以前* *使われて* *使用不可*
      *使用しない* *使用停止* *無効* *解約* *昔の* *間違* *不通* *欠番* *かけない* *連絡不可* *停用* *作废* *作廢* *失效* *空号* *空號* *不用* *已停* *停机* *停機*
      *错误* *錯誤* *打错* *勿打* *勿拨* *勿撥* *已换* *已換* *注销* *註銷* *无效* *無效* *弃用* *棄用* *原号* *原電* *原手机* *原手機* *原电话* 구_전화* 구_번호* *前号* *옛* *구번호* *예전* *이전* *없는*
      *결번* *해지* *사용안* *사용_안* *사용하지* *미사용* *잘못* *정지* *폐기* *เก่า* *ยกเลิก* *ไม่ใช้* *เลิกใช้* *ผิด* *ไม่ได้ใช้*
      *ปิดเบอร์* số_cũ sđt_cũ máy_cũ điện_thoại_cũ không_dùng không_còn không_gọi hết_hạn ngừng_dùng số_sai bỏ_số
      nomor_lama hp_lama no_lama telepon_lama sudah_tidak tidak_aktif tidak_dipakai tidak_digunakan jangan_hubungi
      jangan_telepon nonaktif mantan bekas sebelumnya tidak_lagi tidak_berlaku nombor_lama stari staro bivši prethodn*
      prejšn* ne_koristi* više_ne nevažeć* neaktivan pogrešan ne_zovi ne_zvati ne_uporablja* ne_deluje neveljav*
      nekadašn* ne_radi vana_number endine kehtetu ei_kasuta ei_kehti vale_number vecs vecais iepriekšēj* nederīg*
      nelieto* senas ankstesn* nebenaudoj* nebegalioj* neveikia klaiding* vell vella antic equivocat no_trucar
      ekki_nota úrelt zamani usipige imezimwa hindi_na nomor_salah salah_nomor ne_pas_contacter ne_pas_déranger
      """
    ),
    (.until, leadingUntil), (.until, trailingUntil),
    (
      .data,
      """
      data telex* tlx tty* tdd* ttd isdn* modem* bbs teletex minicom textphone
      *hörbehind* *hörgesch* *телекс* *телетайп* *модем* *テレックス* *モデム* *电传* *電傳* *텔렉스*
      """
    ),
    (.video, "video* *видео* *テレビ電話*"),
    (
      .callback,
      """
      callback* *rückmeld* *rückruf* rappel* richiamat* devolución_de_llamada retorno_de_chamada geri_arama motring* terugbel* tilbagekald* tilbakering*
      takaisinsoit* zwrotn* zpětné* *обратн* *コールバック* *回撥* *回拨* *回电* *회신*
      """
    ),
    (
      .mobile,
      """
      mobil* mobiel* *workmobil* *homemobil* *automobil* cell cells *cellphone* *cellular* cellul* *celular* cel gsm* *handy* natel* iphone* *smartphone*
      android pcs car carphone* auto autotel* biltel* voiture carro coche araç* samochod* portable* *móvil*
      telemóv* cep ceptel* *komórk* matkap* kännyk* sms text whatsapp* signal telegram viber
      imessage ponsel hp seluler selular applewatch watch *мобил* *мобіл* *сотов* *переносн* *в_машине* *автомоб* *κινητ*
      *נייד* *جوال* *محمول* *موبايل* *موبایل* *मोबाइल* *携帯* *ケータイ* *スマホ* *自動車電話* *汽車電話* *车载* *手机* *手機* *移动*
      *移動* *行動* *휴대* *핸드폰* *카폰* *มือถือ* di_động
      """
    ),
    (
      .company,
      """
      company* switchboard* *zentrale* vermittlung firma firmy centralita* centralino* centralka organización*
      organisation* organization* empresa* société* società* şirket* bedrijf* *växel* *организац* *компани*
      *коммутатор* *会社代表* *總機* *总机* *대표전화* reception receptionist* rezeption* empfang* accueil ricezione receptie
      recepc* *приемн* *ресепш* front_desk operator_console standard_téléphonique resepsjon* resepsiyon* santral*
      vaihde vastaanotto call_cent* callcent* helpdesk help_desk hotline* customer_serv* kundenserv* kundendienst*
      *前台* *受付* *ประชาสัมพันธ์* ügyfélszolg* infolin*
      """
    ),
    (
      .main,
      """
      main mainphone* mainnumber *haupt* *hoofd* princip* primár* primær* główn* hlavn* ensisij* *основн* *главн* *代表* *主要* *κύρι* *רئيسي* *대표*
      """
    ),
    (
      .home,
      """
      home* *homephone* *hometel* residen* particular* casa abitaz* domicil* dom domow* domov* domů
      *privat* privé* personal* personnel* perso thuis* hem hemtel* hemma hjem* koti kotip* otthon* acasă kuć* ev evtel*
      rumah nhà *домашн* дом дома *личн* *додому* *منزل* *घर* *आवास* *自宅* *住宅* *家* *집* *자택* *บ้าน*
      *בית* *σπίτι* *οικία*
      """
    ),
    (
      .work,
      """
      work* *workphone* business* biz office* *büro* *buero* *dienst* *geschäft*
      *geschaeft* *arbeit* *arbejd* *arbeid* *arbet* bureau* profes* pro job jobb lavoro ufficio uff
      trabaj* trabalh* oficina* escritór* comerc* laboral werk werktel* kantoor* kantor zakelijk* służb* praca pracy práce praci zaměst*
      munkahely* serviciu posao työ työp* toimisto* iş işyeri ofis *företag* firmen* *рабоч* раб *служеб*
      *офис* *робоч* *عمل* *काम* *कार्यालय* *बिज़नेस* *会社* *公司* *勤務先* *職場* *仕事* *商务* *商務* *工作* *单位* *單位* *직장*
      *회사* *업무* *ทำงาน* *עבודה* *εργασ* *δουλει*
      """
    ),
    (
      .other,
      """
      other* andere anderes anderer weiteres weitere sonstig* autre* altro altri otro* otra* outro* outra* inny inne inna
      iný iné annan annat anden andet annen diğer* muu festnetz* fixed fixe fijo fisso landline* lands* radio* funk*
      *радио* telsiz* school* schule google_voice grand_central voip sip другой другого другое другая другие *інш* *أخرى* *अन्य*
      *その他* *無線電話* *其他* *其它* *기타* *อื่น*
      """
    ),
    (.voice, "voice* msg"),
    (.preferred, "pref preferred default"),
  ]

  /// Words in front of the year, or the date, until which a value was in use, and behind it.
  static let leadingUntil = """
    until till thru through bis jusque jusqu hasta até fino sino tot tom til do до по μέχρι εως până
    sampai hingga đến kuni līdz iki vuoteen *עד* *حتى* *لغاية* *至* *到*
    """
  static let trailingUntil = "kadar dek asti saakka ig *तक* *まで* *以前* *年前* *止* *까지* *ถึง*"
  /// Words by which a value is old or somebody else's in some languages, and that say nothing of the kind in others: each
  /// decides only beside a word that tells its language. At most `LabelReading.mostAmbiguous`.
  static let ambiguous: [AmbiguousWord] = [
    AmbiguousWord(
      word: "alt", theirs: .german,
      own: [.english, .romanian, .spanish, .french, .italian, .dutch, .polish, .nordic, .turkish, .portuguese]),
    AmbiguousWord(word: "alte", theirs: .german, own: [.italian, .romanian]),
    AmbiguousWord(word: "alter", theirs: .german, own: [.english, .french, .nordic]),
    // A grandmother, or one's own.
    AmbiguousWord(word: "oma", theirs: [.german, .dutch], own: .finnish),
    // A husband, or a man.
    AmbiguousWord(word: "man", theirs: [.dutch, .nordic], own: .english),
    // A child, or "his" and "last".
    AmbiguousWord(word: "son", theirs: [.english, .nordic], own: [.french, .turkish, .spanish]),
    AmbiguousWord(word: "sin", theirs: .southSlavic, own: [.spanish, .english]),
    AmbiguousWord(word: "barn", theirs: .nordic, own: .english),
    // A father and a wife, or "distant" and a machine.
    AmbiguousWord(word: "far", theirs: .nordic, own: .english),
    AmbiguousWord(word: "kone", theirs: [.nordic, .southSlavic], own: .finnish),
    // A mother, or a name.
    AmbiguousWord(word: "anne", theirs: .turkish, own: [.english, .german, .french, .dutch, .nordic]),
    // A wife, or a zone.
    AmbiguousWord(word: "zona", theirs: .polish, own: [.spanish, .italian, .portuguese, .romanian]),
    // A friend, or the west.
    AmbiguousWord(word: "barat", theirs: .hungarian, own: [.indonesian, .spanish]),
    // Old, or a name.
    AmbiguousWord(
      word: "lama", theirs: .indonesian, own: [.english, .german, .french, .italian, .spanish, .portuguese]),
    AmbiguousWord(word: "cu", theirs: .vietnamese, own: [.romanian, .portuguese, .english]),
    // An aunt and a brother, or a hall and a name.
    AmbiguousWord(word: "hala", theirs: .turkish, own: [.polish, .czech]),
    AmbiguousWord(word: "abi", theirs: .turkish, own: [.german, .english]),
    // A father, or a telephone company.
    AmbiguousWord(word: "tata", theirs: [.polish, .romanian, .southSlavic, .french, .czech], own: .english),
    // An assistant, a father or a state: nothing tells.
    AmbiguousWord(word: "pa", theirs: [], own: []),
    AmbiguousWord(word: "fel", theirs: .nordic, own: [.hungarian, .english]),
    // A friend, or "come".
    AmbiguousWord(word: "ven", theirs: .nordic, own: [.spanish, .english]),
    AmbiguousWord(word: "vend", theirs: .finnish, own: [.english, .nordic, .french]),
  ]

  /// Words of `ambiguous`, and others, in the spelling that one language alone has: here marks above and below letters
  /// matter.
  static let marked = """
    żona żony vän väns vännen barát barátom barátja mẹ bố vợ chồng cũ eş eşi kız karım kocası mąż
    """

  /// Words that tell which language a label is in. A word may be of several.
  static let languages: [(languages: LabelLanguages, words: String)] = [
    (
      .german,
      """
      *handy* *nummer* telefonnr handynr tel.nr rufnr *privat* *büro* *buero* *dienst* *geschäft* *geschaeft* arbeit* *mutter *vater
      frau ehefrau ehemann sohn tochter bruder schwester großeltern opa enkel *festnetz* zuhause daheim neu neue neues
      neuer nicht kein keine mehr seit von bei und oder die der das mein* sein* ihr* wohnung haus firma* anschluss durchwahl
      *zentrale* tante onkel *mobilnr* notfall* ehemalig* früher* falsch* ungültig* veraltet* gültig* *eltern freund*
      kollege* kollegin vertrag sim_karte zweit* erst* andere* sonstig* weiter* persönlich* haupt* telefon mobil
      """
    ),
    (
      .english,
      """
      mother father wife husband daughter brother sister old new my his her their the of for and or spouse emergency
      landline direct extra second* first* alternate alternative backup private line boss friend* neighbor* neighbour*
      doesn't don't not valid only current temporary house alt.
      """
    ),
    // What programs write in English for people of every language.
    (
      .exported,
      "mobile* home* work* other* main phone* number* email mail e_mail address contact* personal business office cell*"
    ),
    (
      .french,
      """
      numéro* portable* téléphone domicile bureau travail maison fixe personnel* professionnel* perso mère père femme
      mari fille fils frère sœur soeur nouveau nouvelle ancien* et ou du des les mon ma mes ton sa ses chez
      secours urgence* secrétaire* ami amie conjoint* autre* principal* mobile_perso plus
      """
    ),
    (
      .spanish,
      """
      número* móvil* celular* teléfono* casa trabajo oficina fijo esposa esposo marido mujer madre padre hijo hija hermano*
      hermana* nuevo nueva viejo vieja antigu* el los las mi del personal* principal* otro* otra* particular*
      emergencia* correo
      """
    ),
    (
      .portuguese,
      """
      número* celular* telemóvel* telefone* casa trabalho escritório* fixo esposa marido mulher mãe pai filho filha irmão
      irmã novo nova antig* os as meu minha seu sua do da dos das pessoal comercial residencial outro* outra*
      """
    ),
    (
      .italian,
      """
      numero* cellulare* telefono* casa lavoro ufficio* fisso moglie marito madre padre figlio figlia fratello sorella
      nuovo nuova vecchi* gli mio mia suo sua di del della personale privato altro altri altre abitazione
      """
    ),
    (
      .dutch,
      """
      *nummer* telefoon* mobiel* gsm thuis werk kantoor* vast privé* vrouw moeder vader zoon dochter broer zus nieuw nieuwe
      oud oude van het een en mijn zijn haar zakelijk* echtgeno* ouders opa vriend* ander* niet
      """
    ),
    (
      .nordic,
      """
      *nummer* mobil* telefon* hjem* hem arbete* arbejde* arbeid* jobb jobb* kontor* privat* hustru mor mamma pappa bror
      syster søster søn sønn datter dotter fru ny nytt nya nye gammel* gammal* og och min mitt hans hennes hendes från fra
      sambo kæreste* kjæreste* föräldr* forældr* foreldr* mormor morfar farmor farfar moster faster hjemme hemma vän
      venner ikke inte fast fasttel* jour skift
      """
    ),
    (
      .finnish,
      """
      puhelin* *puhelin *numero kännyk* matkap* gsm työ työ* koti* äiti isä vaimo mies tytär poika veli sisko uusi vanha
      ja minun puh puh. mummo ukki sihteeri* lanka* kesämökki mökki isoäiti muu toinen henkilökoht* yksityi*
      mobiil* kodu* ema isa
      """
    ),
    (
      .polish,
      """
      numer* komórk* kom telefon* dom domow* praca pracy służbow* stacjonarn* matka ojciec mąż córka syn brat siostra nowy
      nowa stary stara lub mój moja jego jej prywatn* biuro inny inna babcia dziadek
      """
    ),
    (
      .czech,
      """
      číslo* mobil* telefon* domů práce pevná pevn* matka otec manžel* syn dcera bratr sestra nový nové starý staré můj
      soukrom* pracovn* kancelář* babička děda jiný domov* práca
      """
    ),
    (
      .hungarian,
      """
      szám* mobil* telefon* otthon* munka* munkahely* vezetékes anya apa férj feleség* fia lánya testvér* új régi és az
      iroda* saját személyes*
      """
    ),
    (
      .romanian,
      """
      număr* numar* mobil* telefon* acasă serviciu birou* fix soț soție* fiu fiică frate soră nou nouă vechi* și
      personal* bunic*
      """
    ),
    (
      .turkish,
      """
      numara* telefon* cep cebi ev evi iş işi eşi annem babam baba kardeş* oğlu kızı yeni eski ve benim onun şirket*
      ofis* kişisel diğer teyze amca dayı sabit hattı hat
      """
    ),
    (
      .indonesian,
      """
      nomor* hp telepon* telp ponsel rumah kantor kerja istri suami ibu ayah anak kakak adik baru dan saya timur utara
      selatan jakarta pribadi selular darurat
      """
    ),
    (.vietnamese, "số* sđt sdt máy điện_thoại* nhà công_ty cơ_quan mẹ bố vợ chồng mới di_động của"),
    (
      .southSlavic,
      """
      broj* mobitel* mobilni* telefon* kuća kuc* posao ured žena muž majka otac kći kćer* brat sestra novi nova stari moj
      moja njegov službeni* privatni* kućni* baka
      """
    ),
  ]
}
