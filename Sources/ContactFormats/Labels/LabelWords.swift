/// What each word of a label means, in every program and language seen: "wife" is decided here, and nowhere else.
///
/// `word` is a whole word, `word*` the beginning of one, `*word` the end of one, and `*word*` matches anywhere, for
/// compounds and scripts without blanks. `_` is a blank. Case, and marks above and below letters, do not matter.
enum LabelWords {
  static let table: [(meaning: LabelMeanings, words: String)] = [
    (
      .fax,
      """
      fax* faks* telefax* telefaks* *homefax* *workfax* *businessfax* *otherfax* *officefax* *privatfax*
      evfaks* *télécop* *факс* *φαξ* *פקס* *فاكس* *फैक्स* *फ़ैक्स* *ファックス* *ファクス* *ファクシミリ* *传真* *傳真*
      *팩스* *โทรสาร*
      """
    ),
    (
      .pager,
      """
      pager* *pagernum* beeper* cercapersone* buscapersonas* bipper bip pieper* semafoon *personsøk*
      *personsøg* *personsök* radiomessagerie* hakulait* çağrı* *пейджер* *نداء* *पेजर* *ポケットベル* *ポケベル*
      *呼叫器* *呼叫機* *寻呼* *尋呼* *호출기* *삐삐* *ביפר* *เพจเจอร์*
      """
    ),
    (
      .others,
      // Who works for the person, or above them.
      """
      assistant* assistent* asst asystent* asistan* asistent* secretar* sekret* segretar* yardımc* *помощник*
      *секретар* *助理* *秘書* *秘书* *アシスタント* *비서* *مساعد* *सहायक* *βοηθ* manager boss supervisor colleague* coworker*
      vorgesetzt* chef chefin chefe kolleg* jefe jefa baas sjef pomo szef szefowa šéf főnök начальник* коллег* *上司*
      *老板* *老闆* *同事*
      """
    ),
    (
      .others,
      // Families and friends, by language.
      """
      wife wives husband* spouse* *mother mothers mom mum mommy mummy mama mamma *father fathers dad
      daddy papa parent *parents son daughter* *daughter *brother *sister sibling*
      *child *children kid kids partner partners *friend *friends relative* guardian* grandma grandpa granny
      grandson uncle* aunt aunts auntie* cousin* nephew* niece* in_law fiance* neighbour* neighbor* roommate*
      flatmate* caregiver* carer next_of_kin
      ehefrau ehemann exfrau exmann frau mann *mutter *vater mutti vati *eltern oma opa *tochter sohn schwiegersohn
      stiefsohn *bruder *schwester *schwager *schwägerin onkel tante *freund *freunde *freundin kind kinder enkel*
      vetter nichte* neffe* verlobte* partnerin lebensgefährt* nachbar*
      femme mari épouse époux conjoint* compagne compagnon mère père maman fils fille frère sœur soeur oncle neveu
      enfant* ami amie amis copain copine voisin*
      esposa esposo marido mujer madre padre padres hijo hija hijos hijas hermano* hermana* pareja novio novia
      prometid* tío tía abuel* sobrin* cuñad* suegr* vecin* amigo* amiga*
      moglie marito figlio figlia figli fratello sorella genitori zio zia nonn* cugin* cognat* suocer* nipot*
      fidanzat* compagno compagna amico amica
      mulher cônjuge mãe pai mamãe filho filha irmão irmã avó sogr* cunhad* namorad* noiv* vizinh*
      vrouw echtgeno* *moeder *vader zoon dochter broer zus zusje *ouders kinderen oom neef vriend
      vriendin verloofde buurman buurvrouw buren
      kone hustru fru mor far pappa søn sønn datter dotter bror søster syster forældre foreldre föräldrar ægtefælle
      ektefelle faster moster farbror morbror mormor morfar farmor farfar bedstemor bedstefar bestemor bestefar kusin*
      børn kæreste kjæreste flickvän pojkvän sambo veninde nabo granne
      vaimo aviomies äiti isä puoliso tytär veli sisko lapsi lapset setä eno täti mummo isoäiti isoisä ystävä naapuri
      żona mąż matka ojciec tata córka syn siostra brat rodzic* dzieci babcia dziadek wujek ciocia ciotka kuzyn*
      teściow* przyjaci* dziewczyna chłopak sąsiad* narzeczon*
      manžel* maminka otec dcera bratr sestra rodič* děti babička děda strýc teta bratranec přítel* kamarád* soused*
      feleség férj anya apa szülő* nagymama nagypapa barát* szomszéd* testvér* gyerek* nagynéni nagybácsi
      soție soț fiică frate soră părin* copii bunic* unchi* mătuș* prieten*
      annem babam eşi kardeş* teyze amca dayı abla sevgili* arkadaş* komşu* istri suami ibu ayah paman bibi kakak adik
      anak teman pacar tetangga
      жена муж мать отец мама папа сын дочь брат сестра родител* супруг* дети ребенок бабушк* дедушк* дядя тетя теща
      свекр* племянн* сосед* друг друга друзья подруг* девушк* дружина чоловік мати батько тато донька син діти бабус*
      дідус* дядько тітка сусід*
      σύζυγος μητέρα πατέρας μαμά μπαμπάς γιαγιά παππούς θείος θεία αδελφ* κόρη γιος παιδιά φίλος φίλη γείτον*
      *زوج* *والد* *صديق* *אמא* *אבא* *סבתא* *पत्नी* *पति* *माता* *पिता* *दोस्त* *भाई* *बहन*
      *妻* 夫 母 父 *丈夫* *配偶* *母親* *父親* *母亲* *父亲* *妈妈* *媽媽* *爸爸* *お母* *お父* *祖母* *祖父* *義母* *義父* *友達* *友人* *彼女* *彼氏* *兄* *姉*
      *弟* *妹* *叔父* *叔母* *伯父* *伯母* *息子* *娘* *子供* *家族* *隣人* *老婆* *老公* *朋友* *男友* *女友* *哥哥* *姐姐* *叔叔* *阿姨* *奶奶* *爷爷* *爺爺*
      *儿子* *兒子* *女儿* *女兒* *邻居* *鄰居*
      *아내* *남편* *배우자* *엄마* *아빠* *어머니* *아버지* *친구* *할머니* *삼촌* *누나* *오빠* *언니* *동생* *아들* *이웃* *แม่* *พ่อ* *เพื่อน*
      *สามี* *ภรรยา*
      """
    ),
    (
      .others,
      // Emergencies, and lines that the contact does not want to be reached by.
      """
      emergenc* ice *notfall* notruf* urgence* emergenz* noodgeval* noodnummer nødsituat* nødnummer nödsituat*
      nödnummer hätä* awaryjn* nouz* tísňov* vészhelyzet* urgenț* acil* darurat экстренн* έκτακτ* *طوارئ* *חירום*
      *आपातकाल* *緊急* *紧急* *비상* *긴급* *ฉุกเฉิน* do_not_use don't_use dont_use do_not_call don't_call dont_call
      do_not_contact don't_contact dont_contact do_not_text don't_text wrong old somebody_else invalid* inactive disconnected
      nicht_verwenden nicht_benutzen nicht_anrufen nicht_kontaktieren falsche_nummer alte_nummer alte_handynummer
      ungültig* veraltet* ne_pas_utiliser ne_pas_appeler ne_plus_appeler mauvais_numéro ancien_numéro faux_numéro
      no_usar no_llamar número_equivocado número_antiguo número_viejo número_anterior non_usare non_chiamare
      numero_vecchio vecchio_numero numero_sbagliato não_usar não_ligar número_errado número_antigo niet_gebruiken
      niet_bellen verkeerd_nummer oud_nummer brug_ikke bruk_ikke använd_inte ring_ikke ring_inte forkert_nummer
      feil_nummer fel_nummer gammelt_nummer gammalt_nummer älä_soita väärä_numero vanha_numero nie_używać nie_dzwonić
      stary_numer zły_numer nepoužívat nevolat staré_číslo eski_numara yanlış_numara не_использовать не_звонить
      не_тот_номер старый_номер не_дзвонити старий_номер
      """
    ),
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
      company* switchboard* *zentrale* vermittlung firma firmy centralita* centralino* centralka
      organización* organisation* organization* empresa* société* società* şirket* bedrijf* *växel*
      *организац* *компани* *коммутатор* *会社代表* *總機* *总机* *대표전화*
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
}
