/// The words by which exports tell what a telephone number is for, of every program and language seen.
///
/// `word` stands alone, `word*` begins a word, `*word*` stands anywhere: in compounds and in scripts without blanks.
/// `_` is a blank. Case, and marks above and below letters, do not matter.
enum PhoneLabelWords {
  static let table: [(meaning: PhoneLabelMeanings, words: String)] = [
    (
      .fax,
      """
      fax* faks* telefax* telefaks* *homefax* *workfax* *businessfax* *otherfax* *officefax* *privatfax*
      evfaks* telecop* *télécop* *факс* *φαξ* *פקס* *فاكس* *फैक्स* *फ़ैक्स* *ファックス* *ファクス* *ファクシミリ* *传真* *傳真*
      *팩스* *โทรสาร*
      """
    ),
    (
      .pager,
      """
      pager* *pagernum* beeper* cercapersone* buscapersonas* bipper bip pieper* semafoon personsok* *personsøk*
      *personsøg* *personsök* radiomessagerie* hakulait* çağrı* *пейджер* *نداء* *पेजर* *ポケットベル* *ポケベル*
      *呼叫器* *呼叫機* *寻呼* *尋呼* *호출기* *삐삐* *ביפר* *เพจเจอร์*
      """
    ),
    (
      .others,
      """
      assistant* assistent* asst asystent* asistan* asistent* secretar* secrétar* sekret* segretar* yardımc* *помощник* *секретар* *助理* *秘書*
      *秘书* *アシスタント* *비서* *مساعد* *सहायक* *βοηθ*
      """
    ),
    (
      .others,
      // People who are not the contact, and lines that the contact does not want to be reached by.
      """
      wife husband spouse mother father mom mum mommy mummy mama mamma dad daddy papa parent parents son daughter brother
      sister child partner friend relative guardian manager grandma grandpa emergency* do_not_use don't_use
      ehefrau ehemann frau mann mutter vater mutti vati eltern oma opa tochter sohn bruder schwester freund freundin
      partnerin lebensgefährt* vorgesetzt* *notfall* notruf* nicht_verwenden nicht_benutzen
      femme mari épouse époux conjoint* mère père maman parents fils fille frère sœur soeur urgence* ne_pas_utiliser
      esposa esposo marido mujer madre padre mamá papá padres hijo hija hermano hermana pareja emergencia* no_usar
      moglie marito figlio figlia fratello sorella genitori emergenz* non_usare mulher cônjuge mãe pai mamãe filho filha
      irmão irmã emergênc* não_usar vrouw echtgeno* moeder vader zoon dochter broer zus ouders noodgeval* noodnummer
      niet_gebruiken kone hustru fru mor far pappa søn sønn datter dotter bror søster syster forældre foreldre föräldrar
      ægtefælle ektefelle nødsituat* nødnummer nödsituat* nödnummer brug_ikke bruk_ikke använd_inte vaimo aviomies äiti
      isä puoliso tytär veli sisko hätä* żona mąż matka ojciec tata córka siostra rodzic* awaryjn* nie_używać manžel*
      maminka máma otec táta dcera bratr sestra rodič* nouz* tísňov* nepoužívat feleség férj anya apa szülő* vészhelyzet*
      soție soț fiică frate soră părin* urgenț* annem babam eşi kardeş acil* istri suami ibu ayah darurat
      жена муж мать отец мама папа сын дочь брат сестра родител* супруг* экстренн* не_использовать дружина чоловік мати
      батько σύζυγος μητέρα πατέρας μαμά μπαμπάς έκτακτ* *زوج* *والد* *طوارئ* *אמא* *אבא* *חירום* *पत्नी* *पति* *माता*
      *पिता* *आपातकाल* *妻* *丈夫* *配偶* *母親* *父親* *母亲* *父亲* *妈妈* *媽媽* *爸爸* *お母* *お父* *緊急* *紧急* *아내* *남편*
      *배우자* *엄마* *아빠* *어머니* *아버지* *비상* *긴급* *แม่* *พ่อ* *ฉุกเฉิน*
      """
    ),
    (
      .data,
      """
      data telex* tty tty* tdd tdd* ttytdd* ttd isdn* modem* bbs video* videophone x400 teletex minicom textphone
      *hörbehind* *hörgesch* *телекс* *телетайп* *модем* *видео* *テレックス* *モデム* *テレビ電話* *电传* *電傳* *텔렉스*
      """
    ),
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
      mobil* mobiel* *workmobil* *homemobil* *automobil* cell cells *cellphone* *cellular* cellul* celular* *celular* cel gsm* *handy* natel* iphone* *smartphone*
      android pcs car carphone* auto autotel* biltel* voiture carro coche araç* samochod* portable* móvil* *móvil*
      telemóv* cep ceptel* *komórk* matkap* kännyk* gsm* sms text whatsapp* signal telegram viber
      imessage ponsel hp seluler selular applewatch watch *мобил* *мобіл* *сотов* *переносн* *в_машине* *автомоб* *κινητ*
      *נייד* *جوال* *محمول* *موبايل* *موبایل* *मोबाइल* *携帯* *ケータイ* *スマホ* *自動車電話* *汽車電話* *车载* *手机* *手機* *移动*
      *移動* *行動* *휴대* *핸드폰* *카폰* *มือถือ* di_động
      """
    ),
    (
      .company,
      """
      company* companymain* switchboard* *zentrale* vermittlung firma firmy centralita* centralino* centralka
      organización* organisation* organization* empresa* société* società* şirket* bedrijf* växel* *växel*
      *организац* *компани* *коммутатор* *会社代表* *總機* *总机* *대표전화*
      """
    ),
    (
      .main,
      """
      main mainphone* mainnumber primary* primaryphone* *haupt* *hoofd* princip* primario* primár* primær* główn* hlavn* ensisij* *основн* *главн* *代表* *主要* *κύρι* *רئيسي* *대표*
      """
    ),
    (
      .home,
      """
      home* *homephone* *hometel* residen* particular* casa abitaz* domicil* dom domow* domov domov* domů domu
      *privat* privé* personal* personnel* perso thuis* hem hemtel* hemma hjem* koti kotip* otthon* acasă kuć* ev evtel*
      rumah nhà *домашн* дом дома *личн* *додому* *منزل* *घर* *आवास* *自宅* *住宅* *住家* *家庭* *家* *집* *자택* *บ้าน*
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
      iný iné annan annat anden andet annen diğer* diger* muu festnetz* fixed fixe fijo fisso landline* lands* radio* funk*
      *радио* telsiz* school* schule google_voice grand_central msg voip sip *друг* *другой* *інш* *أخرى* *अन्य*
      *その他* *無線電話* *其他* *其它* *기타* *อื่น*
      """
    ),
    (.voice, "voice*"),
  ]
}
