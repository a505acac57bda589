/// People who stand round somebody, in the words that labels and names say it by: who works for a person, is of the
/// family, lives next door, cares for them or is called in an emergency.
///
/// Labels and the remarks beside names are read through the same words. `word` is a whole word, `word*` the beginning of
/// one, `*word` the end of one, and `*word*` matches anywhere; `_` is a blank. Words that mean otherwise in another language
/// are not among them: see `LabelWords.ambiguous`.
package enum RelationWords {
  /// Who works for the person, above them or beside them, and who looks after them.
  package static let colleagues = """
    assistant* assistent* asst asystent* asistan* asistent* secretar* sekret* segretar* yardımc* *помощник*
    *секретар* *助理* *秘書* *秘书* *アシスタント* *비서* *مساعد* *सहायक* *βοηθ* manager boss supervisor colleague* coworker*
    vorgesetzt* chef chefin chefe kolleg* jefe jefa baas sjef pomo szef szefowa šéf főnök начальник* коллег* *上司*
    *老板* *老闆* *同事* secrétaire* sihtee* tajnic* titkár* γραμματ* *سكرتير* *منشي* *מזכיר* *עוזר* *เลขา* *ผู้ช่วย*
    thư_ký trợ_lý avustaja* aðstoðar* помічни* ассистент* асистент* pomoćni* asszisztens* ayudante* adjoint*
    vorzimmer assistenz* hausverwalt* hausmeister* segreteri* chauffeur* fahrer driver nanny nannies babysitter* baby_sitter* au_pair tagesmut* housekeeper*
    haushälter* putzfrau empleada niñera* babá няня сиделк* водител* nurse* krankenpfleg* pfleger* pflegedienst*
    betreuer* betreuung* infirmi* aide_soignant* aidant* enfermer* cuidador* infermier* badante* verpleeg* verzorg*
    mantelzorg* sjuksköt* undersköt* sykeplei* sygeplej* hjemmehjælp* hoitaja* pielęgn* opiekun* pečovatel* ošetřov*
    ápoló* gondozó* îngrijit* hemşire* bakıcı* perawat* pengasuh* медсестр* опекун* опікун* доглядальн* νοσοκόμ*
    φροντιστ* *ممرض* *מטפל* *護士* *护士* *看護師* *介護* *ヘルパー* *保姆* *护工* *護工* *간호* *간병* *도우미* *พยาบาล* caretaker* vormund*
    tuteur* tutric* curador* kurator* zastępc* stellvertret* vertretung* deputy* asisten
    """

  /// Families, friends and neighbours.
  package static let families = """
    wife wives husband* spouse* *mother mothers mom mum mommy mummy mama mamma *father fathers dad daddy papa parent
    *parents daughter* *daughter *brother *sister sibling* *child *children kid kids partner partners *friend
    *friends relative* guardian* grandma grandpa granny grandson uncle* aunt aunts auntie* cousin* nephew* niece*
    in_law fiance* neighbour* neighbor* roommate* flatmate* caregiver* carer next_of_kin ehefrau ehemann exfrau
    exmann frau mann *mutter *vater mutti vati *eltern opa *tochter sohn schwiegersohn stiefsohn *bruder *schwester
    *schwager *schwägerin onkel tante *freund *freunde *freundin kind kinder enkel* vetter nichte* neffe* verlobte*
    partnerin lebensgefährt* nachbar* femme mari épouse conjoint* compagne compagnon mère père maman fils fille
    frère sœur soeur oncle neveu enfant* ami amie amis copain copine voisin* esposa esposo marido mujer madre padre
    padres hijo hija hijos hijas hermano* hermana* pareja novio novia prometid* tío tía abuel* sobrin* cuñad* suegr*
    vecin* amigo* amiga* moglie marito figlio figlia figli fratello sorella zio zia nonn* cugin* cognat*
    suocer* nipot* fidanzat* compagno compagna amico amica mulher cônjuge mãe pai mamãe filho filha irmão irmã avó
    sogr* cunhad* namorad* noiv* vizinh* vrouw echtgeno* *moeder *vader zoon dochter broer zus zusje *ouders
    kinderen oom neef vriend vriendin verloofde buurman buurvrouw buren hustru fru mor pappa søn sønn datter dotter
    bror søster syster forældre foreldre föräldrar ægtefælle ektefelle faster moster farbror morbror mormor morfar
    farmor farfar bedstemor bedstefar bestemor bestefar kusin* børn kæreste kjæreste flickvän pojkvän sambo veninde
    nabo granne vaimo aviomies äiti isä puoliso tytär veli sisko lapsi lapset setä eno täti mummo isoäiti isoisä
    ystävä naapuri mąż matka ojciec syn siostra brat rodzic* dzieci babcia dziadek wujek ciocia ciotka kuzyn*
    teściow* przyjaci* dziewczyna chłopak sąsiad* narzeczon* manžel* maminka otec bratr sestra rodič* děti děda
    strýc teta bratranec přítel* kamarád* soused* feleség férj anya apa szülő* nagymama nagypapa szomszéd* testvér*
    gyerek* nagynéni nagybácsi soție soț fiică frate soră părin* copii bunic* unchi* mătuș* prieten* annem babam eşi
    kardeş* teyze amca dayı abla sevgili* arkadaş* komşu* istri suami ibu ayah paman bibi kakak adik anak teman
    pacar tetangga жена муж мать отец мама папа сын дочь брат сестра родител* супруг* дети ребенок бабушк* дедушк*
    дядя тетя теща свекр* племянн* сосед* друг друга друзья подруг* девушк* мати тато син діти бабус*
    дідус* дядько тітка сусід* μαμά μπαμπάς γιαγιά παππούς θείος θεία αδελφ* κόρη γιος παιδιά
    φίλος φίλη γείτον* *زوج* *والد* *صديق* *אמא* *אבא* *סבתא* *पत्नी* *पति* *माता* *पिता* *दोस्त* *भाई* *बहन* *妻* 夫
    母 父 *丈夫* *配偶* *母親* *父親* *母亲* *父亲* *お母* *お父* *祖母* *祖父* *義母* *義父* *友達* *友人* *彼女* *彼氏* *兄* *姉* *弟* *妹* *叔父* *叔母*
    *伯父* *伯母* *息子* *娘* *子供* *家族* *隣人* *老婆* *老公* *朋友* *男友* *女友* *哥哥* *姐姐* *叔叔* *阿姨* *奶奶* *爷爷* *爺爺* *儿子* *兒子* *女儿*
    *女兒* *邻居* *鄰居* *아내* *남편* *배우자* *엄마* *아빠* *어머니* *아버지* *친구* *할머니* *삼촌* *누나* *오빠* *언니* *동생* *아들* *이웃* *แม่* *พ่อ*
    *เพื่อน* *สามี* *ภรรยา* hubby missus stepson stepdad stepmum stepmom mums moms dads in_laws nana gramps grampa
    sis bro gf bf widow widower godson significant_other better_half gatte gattin ehegatt* ehepartner*
    lebenspartner* exfreund* witwe witwer patentante patenonkel bekannt* angehörig* verwandt* erziehungsberechtigt*
    mitbewohner* gendre tonton tatie mamie mamy papi papy époux* veuve veuf marraine parrain coloc* concubin* yerno
    nuera nieto* nieta* cónyuge* compañer* viuda viudo madrina padrino familiar* pariente* babbo genero nuora
    coniuge* convivente* vedova vedovo marita parenti coinquilin* vovó neto neta netos genro companheir* viúva viúvo
    madrinha padrinho parente* esposos tios tias papai vriendje vriendinnetje schoonzoon schoondochter kleinzoon
    kleindochter neefje nichtje vrouwtje huisgenoot* kameraad levenspartner samenwonend* hustruen konen min_kone
    min_mand ægtemand kæresten svigerm* svigerf* svigers* svigerd* svärm* svärf* svärs* svärd* datterdatter dottern
    sonen barnbarn barnebarn børnebørn tipoldefar venn venninne kompis* makan svåger* sønnen pappan mamman pårørende
    anhörig* kihlattu avopuoliso avovaimo avomies poika tyttö tyttären pojan isoveli pikkusisko sukulainen sukulais*
    omainen omaiset lähiomai* lapsenlap* anoppi kummi ystävät kaveri* mummi mummu vaari ukki äidin isän vaimon
    miehen poikaystävä* tyttöystävä* serkku* veljen siskon mężem małżon* konkub* babci dziadk* wuj stryj* szwagier*
    szwagr* siostrz* bratan* wnuk* wnucz* zięć synow* teść kolega koleżank* narzeczen* partnerk* współlokator*
    rodzin* krewn* synek córk* mamusia tatuś družk* dědeček babič* tchán* tchýn* zeť snach* švagr* vnuk* vnučk*
    neteř* synovec sestřenic* kmotr* příbuzn* otecko mamka tatka oco starká krstn* priateľ* kamarát* svokr* dcér*
    dedko babka édesanya édesapa anyu apu anyós após sógor* unoka* vő nővér* húg báty öcs fiú lánya párom élettárs*
    menyasszony* vőlegény* hozzátartozó* keresztany* keresztap* barátnő* mămica tatăl fiul nepot* cumnat* verișo*
    logodn* iubit* partener* rudă rude nașa anneanne babaanne dede büyükanne büyükbaba eşim hanım kocam kızım oğlum
    oğlu kızı ağabey enişte yenge görümce kayınvalide kayınpeder kayınbirader baldız kuzen yeğen nişanlı* akraba*
    ağbi evlat torun* dünür bapak isteri kakek nenek mertua ipar keponakan sepupu tunangan kekasih saudara suamiku
    istriku abang emak makcik pakcik sahabat tatay nanay asawa kapatid kuya pamangkin pinsan biyenan kasintahan mke
    mume kaka rafiki mjomba shangazi bhai bhaiya didi patni behen behan chacha chachi dada_ji supruga supruge suprug
    supruž* žena muž majka otac kći kćer* baka djed djeda ujak ujna strina tetka nećak* rođak* prijatelj* djevojka
    dečko momak devojka vjerenic* zaručnic* komšija susjed* sused* mož mati oče hči hčerka dedek tašča tast съпруг*
    майка баща дъщеря баба дядо леля вуйчо чичо приятел* гадже съсед* роднин* внук* доньк* дружин* бабця дід зять
    невістка онук* онучк* наречен* родич* мамочка папочка мамин папин сестрён* брата сестры жены мужа матери отца
    сына дочери внучк* золовк* шурин* деверь свояк* свояч* тесть кузен* жених* невест* родня родственн* парень сноха
    мамуля дочка сынок eiginkona eiginmaður móðir faðir sonur dóttir bróðir systir pabbi amma afi frændi frænka
    vinkona vinur kærasti kærasta abikaasa poeg tütar õde vanaema vanaisa sõber elukaaslane sieva vīrs māte
    dēls brālis māsa vecmāmiņa vectēvs draugs draudzene žmona vyras motina sūnus dukra brolis sesuo močiutė
    senelis draugas draugė marit germà germana àvia tieta xicot* veí veïna *همسر* *شوهر* *مادر* *پدر* *خواهر*
    *برادر* *دختر* *پسر* *دوست* *منشی* بیوی شوہر بھائی أمي أبي ماما بابا أخ أخي أخت أختي ابن ابني بنت ابنتي عمي خالي
    خالة جدة جدتي خطيب خطيبة جار אשה אישה אשתו אשתי בעלי בעלה אח אחי אחות אחותי בני בתי סבא דודה גיס גיסה חותנת חמות
    שכן שכנה חברה_שלו άντρας άνδρας γυναίκα σύντροφ* πεθερ* γαμπρ* νύφη κουνιάδ* ξάδερφ* ξαδέλφ* εγγον* κουμπάρ*
    συγγεν* παππού γιαγιάς αδερφ* *माँ* *बेटा* *बेटी* *चाचा* *मामा* *दादी* *दादा* *नानी* *भाभी* *पड़ोसी* *সহকারী*
    *স্ত্রী* *স্বামী* *மனைவி* *கணவர்* *அம்மா* *அப்பா* *妈* *媽* *爸* *太太* *未婚* *侄* *外婆* *外公* *婆婆* *岳父* *岳母* *媳妇* *媳婦*
    *对象* *家属* *家屬* *家长* *家長* *父母* *孩子* *亲戚* *親戚* *主人* *旦那* *奥さん* *家内* *長男* *次男* *長女* *次女* *婚約者* *恋人* *同居人* *保護者*
    *両親* *実家* *집사람* *와이프* *신랑* *장모* *장인* *이모* *고모* *조카* *딸* *부모* *보호자* *가족* *여친* *남친* *약혼* *애인* *พี่* *น้อง* *ยาย*
    *ปู่* *ย่า* *แฟน* *ญาติ* *ผู้ปกครอง* bố_mẹ con_trai con_gái chồng_em anh_trai chị_gái em_trai em_gái bạn_trai
    bạn_gái ông_nội bà_nội ông_ngoại bà_ngoại mẹ_chồng người_thân phụ_huynh mies lola lolo gran nan stric אשתך
    otce otca matky matku matce zákonn* zástupc* apja anyja gyám* gondvisel* férje férjem feleségem συζυγ* μητερ* πατερ*
    κηδεμ* γονε* γονιο* γιου κόρης eşinin annesinin babasının kocasının karısının oğlunun kızının yakını
    yakınının velisi velisinin הבעל בן_זוג בת_זוג בן_הזוג בת_הזוג huoltaja* puolison lapsen vanhem* *บิดา* *มารดา*
    *คู่สมรส* matki ojca męża żony syna dziecka представител* матері батьк* чоловік* сина majke oca
    roditelj* muža sestre mammas pappas mammans pappans frus makens makans målsm* vårdnadshav* sambos mors
    fars kones konens mands mannens samboer* foresat* ektefelles ægtefælles værge* verge verges forælder* ouder voogd* genitor*
    apoderad* acudient* tutor tutora tutores tutors responsáve* encarregad* recado* orang_tua orangtua wali *अभिभावक*
    *सचिव* الأم الأب الأخ الأخت الابن الابنة ولي_الأمر ولي_أمر майката бащата бащин* майчин* matere mame očeta očetov*
    starše* starši moža mamos tėčio tėtės tėvo tėvų tėvas tēvs tēva vyro žmonos mātes vīra sievas vecāk* vanem* ema parella la_mare
    el_pare žene message_phone message_tel 母の* 父の* 夫の* 母携* 父携* 夫携* 母電* 父電* 夫電* *监护* *監護* nok referee* ea_phone ea_tel
    """

  /// Words beside a name that say the same, and may mean something else in a label.
  package static let inNames = """
    sekretariat secretariat secretariado segreteria vorzimmer mama papa mutter vater oma opa mum mom mommy dad
    daddy mother father wife husband son daughter brother sister sohn
    tochter bruder schwester ehefrau ehemann mere madre mae mamma fils fille hijo hija hermano hermana filho filha мама
    папа сын secretary secretaria secretario segretaria segretario sekretärin sekretær sekreterare sekretarka sekreter
    sekretář sekretářka secretaresse secrétaire secretária assistentin assistante assistente asistente asistenta
    asystentka asystent asistan asistentka avustaja titkárnő секретарь секретарша помощник помощница ассистентка nurse
    caregiver nanny schwiegermutter schwiegervater schwiegersohn schwiegertochter schwägerin großmutter großvater
    grandmother grandfather girlfriend boyfriend stepmother stepfather godmother godfather freundin nachbarin
    vecino vecina abuelo abuela tía tío suegra suegro cuñado cuñada novia novio amiga amigo vizinho vizinha sogra
    sogro namorada namorado noiva noivo nonna nonno suocera suocero cognata cognato fidanzata fidanzato cugina
    cousine neveu nièce schoonmoeder schoonvader bestemor bestefar bedstemor bedstefar przyjaciel przyjaciółka
    dziewczyna narzeczona narzeczony teściowa teść kamarád kamarádka přítel přítelkyně barátnő barátja kardeşi
    arkadaşı prietena prieten prietenă soacra socru бабушка дедушка подруга сосед соседка теща свекровь муж жена
    """

  /// Words that say so in a remark beside a name alone: they mean something else in another language, or are names.
  static let inRemarks =
    "oma man son sin barn far kone anne tata pa zona vo chong kız karım kocası annesi babası annem babam oğlu barat ven abi hala"

  /// Who is called in an emergency.
  package static let emergencies = """
    emergenc* ice *notfall* notruf* urgence* emergenz* noodgeval* noodnummer alarmow* nødsituat* nødnummer nödsituat*
    nödnummer hätä* awaryjn* nouz* tísňov* vészhelyzet* urgenț* acil* darurat έκτακτ* *طوارئ* *חירום* *आपातकाल* *緊急*
    *紧急* *비상* *긴급* *ฉุกเฉิน* ernstfall* sos nooddienst krízov* havarij* vészhív* segélyhív* κατεπείγον* экстрен*
    аварийн* аварійн* екстрен* спешен* urgencia* nødkontakt* nødtelefon* neyðar* *فوری* *اضطراری* *এমার্জেন্সি*
    khẩn_cấp *응급* pogotowi* hitno nujno
    """
}
