import ContactBook

/// What the words of a column's header speak of, all of them together.
struct HeaderConcepts: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let phone = Self(rawValue: 1 << 0)
  static let mobile = Self(rawValue: 1 << 1)
  static let email = Self(rawValue: 1 << 2)
  /// A name of whatever kind.
  static let name = Self(rawValue: 1 << 3)
  static let givenName = Self(rawValue: 1 << 4)
  static let familyName = Self(rawValue: 1 << 5)
  static let fullName = Self(rawValue: 1 << 6)
  /// A person as such: "Contact", "Osoba".
  static let person = Self(rawValue: 1 << 7)
  /// Which of its kind a value beside it is.
  static let type = Self(rawValue: 1 << 8)
  /// A value that another column explains.
  static let value = Self(rawValue: 1 << 9)
  static let network = Self(rawValue: 1 << 10)
  static let lineExtension = Self(rawValue: 1 << 11)
  static let country = Self(rawValue: 1 << 12)
  /// A code of whatever kind.
  static let code = Self(rawValue: 1 << 13)
  /// A code that is dialled, of a country or of an area.
  static let diallingCode = Self(rawValue: 1 << 14)
  static let callingCode = Self(rawValue: 1 << 15)
  static let areaCode = Self(rawValue: 1 << 16)
  /// "No", "Nummer": of a telephone, or of anything.
  static let number = Self(rawValue: 1 << 17)
  /// Numbers and words by which a record is told from others.
  static let id = Self(rawValue: 1 << 18)
  /// Dates, amounts of money, counts.
  static let quantity = Self(rawValue: 1 << 19)
  /// Streets, towns, post codes.
  static let address = Self(rawValue: 1 << 20)
  /// Whether something is so, or how it stands with it.
  static let state = Self(rawValue: 1 << 21)
  static let organization = Self(rawValue: 1 << 22)
  /// Things that have names and are no people.
  static let thing = Self(rawValue: 1 << 23)
  /// People who look after the person, or after the record.
  static let others = Self(rawValue: 1 << 24)
  static let optOut = Self(rawValue: 1 << 25)
  static let deceased = Self(rawValue: 1 << 26)
  static let blocked = Self(rawValue: 1 << 27)
  /// A permission to contact the person: a "no" is an opt-out.
  static let permission = Self(rawValue: 1 << 28)
  /// "and": two names in one column.
  static let both = Self(rawValue: 1 << 29)
  /// Words that add nothing.
  static let filler = Self(rawValue: 1 << 30)
  /// A number of whatever stands before it in the word: "Kundennummer".
  static let compoundNumber = Self(rawValue: 1 << 31)
}

/// What each word of a header means, in every language known: written as the words of `LabelWords` are.
enum HeaderWords {
  static let table: [(concept: HeaderConcepts, words: String)] = [
    (
      .phone,
      """
      ph telnr* tlfnr* rufnr* fono fonos recapit* fisso linea_fija best_number daytime_number evening_number vast_nummer pevna_linka
      pevná_linka σταθερ* شماره_تماس *座机* *固话* *座機* số_đt so_dt dien_thoai_ban phone* *phone* *phones tel tels *telephon* *telefon* telef telf tlf tlph tfn tfno fon fone fones
      *rufnummer* ruf fernruf festnetz* *festnetz* landline* fixe fijo dial_number
      *telefoon* foon *puhelin* puh simi simar simanumer* τηλ τηλεφων* тел *телефон* *טלפון* *هاتف* *تلفن* *تلفون*
      *تليفون* *फोन* *फ़ोन* *दूरभाष* *ফোন* *தொலைபேசி* *โทรศัพท์* โทร *เบอร์* dien_thoai điện_thoại sđt sdt telp telpon telepon*
      talr talrun* ffon ffôn guthan* telepono* *ტელეფონ* *հեռախոս* утас* *ફોન* *ਫੋਨ* *ਫ਼ੋਨ* *ఫోన్* *ಫೋನ್* *ഫോൺ* فون *දුරකථන*
      *ဖုန်း* *ទូរស័ព្ទ* *ໂທລະສັບ* *ስልክ* simu namba_ya_simu *电话* *電話* *전화* *연락처* *連絡先* 联系方式 聯絡電話 gsm* voice
      """
    ),
    (
      .mobile,
      """
      wasap zap tlm telem telemov port κιν *פלאפון* *סלולר* *نقال* *واتساب* đtdđ h_p wa telefonin* mobile* *mobile mobil *mobil* mobiel* mob cell cells cell* *cellphone* *cellular* cellul* celular* cel cels gsm* *handy*
      handi natel* *portable* movil* *movil* telemovel* telemovil cep ceptel* cep_tel* *komork* *komórk* kom mobitel* matkap*
      matkapuh* kannyk* kännyk* farsimi gemsi *мобил* *мобіл* моб сот сотов* *κινητ* *נייד* *سيار* *جوال* *محمول* *موبايل*
      *موبایل* *همراه* *मोबाइल* *মোবাইল* *கைபேசி* *มือถือ* di_dong di_động *手机* *手機* *移动电话* *移動電話* *行動電話*
      *携帯* *ケータイ* *スマホ* *휴대* *핸드폰* *모바일* hp hape ponsel selul* bimbit rununu selfoon* mobiil*
      *მობილ* *բջջային* *મોબાઇલ* *મોબાઈલ* *ਮੋਬਾਈਲ* *మొబైల్* *ಮೊಬೈಲ್* *മൊബൈൽ* *மொபைல்* mobilais mobilus* whatsapp* whats_app* sms *smartphone*
      """
    ),
    (
      .email,
      """
      *email* mail mails e_mail* *mailadres* *mailaddress* mail_id courriel* courrier_electronique messagerie*
      correo* correu* correio* e_post* epost* *epost* e_posta* eposta* *sahkoposti* *sähköposti* sapo tolvupost* netfang*
      posta_elett* elektronik_posta* elektronick* posta_elektron* posta_electron* adresa_electron* *электронн* эл_почт* эл_адрес
      почта емейл имейл мейл мыло *електронн* ел_пошт* електронск* пошта ηλεκτρονικ* ηλ_ταχ* *אימייל* *מייל* *דואר_אלקטרוני*
      דוא_ל *بريد* *ايميل* *ایمیل* *إيميل* *ईमेल* ई_मेल* *ইমেইল* *மின்னஞ்சல்* *อีเมล* thu_dien_tu thư_điện_tử surel
      surat_elektronik emel barua_pepe epast* e_past* el_past* elpast* meil meiliaadress e_aadress *邮箱* *邮件* *メアド* mel e_mel e_pos epos mailov* mejl* имејл *電郵* *電子郵件*
      *郵箱* *メール* *메일*
      """
    ),
    (
      .fullName,
      """
      full_name* fullname* complete_name display_name* contact_name whole_name vollstand* nom_complet* nombre_complet* nome_complet*
      nombre_y_apell* nome_e_cognome nom_et_prenom* nom_prenom* vor_und_nach* *фио* *пиб* *піб* pangalan ainm 姓名 *氏名* *お名前* *성명* *성함* *이름*
      ho_ten ho_va_ten họ_tên họ_và_tên nama_lengkap imie_i_nazw* imię_i_nazw* ime_i_prez* ime_in_priim* jmeno_a_prij* meno_a_priez*
      ad_soyad* adi_soyadi* adı_soyadı* teljes_nev* ονοματεπων* *الاسم_الكامل* *نام_و_نام* *שם_מלא* *पूरा_नाम*
      vardas_pavarde vards_uzvards nume_si_prenume nume_prenume koko_nimi taisnimi ees_ja_perekonnanimi
      """
    ),
    (
      .givenName,
      """
      given* first_name* firstname* fname forename* *vorname* rufname voorna* prenom* nombres primer_nombre fornavn* fornamn*
      *etunim* eesnim* imie imię imiona jmeno meno krestni* krstn* kereszt* utonev* prenume имя имени имен ім_я име
      onoma ονομα ονοματα ad adi adı isim ismi ilk_ad* שם_פרטי *الأول* *الاول* نام *पहला* *प्रथम* tên nama_depan 名 名字
      eiginnafn* vards vardas ten ime christian_name primeiro_nome nome_proprio nombre_de_pila
      """
    ),
    (
      .familyName,
      """
      family_name* familyname* last_name* lastname* lname surname* *nachname* familienname* zuname achterna* nom_de_famille
      apellid* apelido* sobrenome* cognom* efternam* efternavn* etternavn* sukunim* perenim* perekonnanim* nazwisk* prijmen* priezvisk*
      vezetek* csaladnev* nume_de_fam* prezime* priimek* фамил* прізвищ* презиме* επωνυμ* επιθετ* soyad* soyisim* שם_משפחה
      *العائلة* *الأخير* *الاخير* نام_خانوادگی *अंतिम* นามสกุล nama_belakang 姓 姓氏 성 eftirnafn uzvard* pavarde* পদবি jina_la_mwisho van
      """
    ),
    (
      .name,
      """
      name names *name naam namen nom noms nombre nome nomi nomes namn namnet navn nafn nimi nimet nev név nume nazwa nazev názov nazov
      имена название назва όνομα isim *الاسم* اسم *שם* *नाम* *নাম* *பெயர்* ชื่อ nama jina 名前 名称 名稱
      """
    ),
    (
      .person,
      """
      contact contacts kontakt kontakte kontakty contacto contatto contato contactpersoon kontaktperson* ansprechpartner* person persona
      personne persoon pessoa osoba osoby lide henkilo yhteyshenkilo kontaktas kontakts isik szemely kisi kişi lien_he
      контакт контакты контактное_лицо człowiek человек επαφη איש_קשר جهة_الاتصال *联系人* *聯絡人* 連絡先名 연락처명
      """
    ),
    (
      .type,
      """
      type types typ typen typs tipo tipos tipus tip tipi tyyppi tuup tüüp tips tipas soort art kind kinds sort label rodzaj druh druhu turu
      türü tur tür jenis loai loại вид тип типу τυπος *类型* *類型* *種類* *種別* *종류* *유형* نوع סוג प्रकार ประเภท aina *type
      field property attribute feld champ campo attribut eigenschaft etiqueta* etiquette etichetta* etikett* címke* štítek
      etykieta* метка* ラベル 标签 標籤 라벨 nhãn etiket
      """
    ),
    (
      .value,
      """
      value values wert werte valeur valeurs valor valores valore valori waarde varde värde verdi vaerdi værdi arvo wartosc wartość hodnota
      ertek érték valoare vrijednost vrednost значение стойност значення vertybe vertiba vaartus τιμη ערך *قيمة* मान ค่า gia_tri giá_trị
      nilai 值 値 값 details detail
      """
    ),
    (
      .network,
      """
      network* netzwerk* reseau* réseau* red_social rete rede natverk* nätverk* netvaerk* netværk* nettverk* verkko siec sieć sit síť halozat
      retea mreza mreža сеть соцсеть мережа δικτυο platform* plattform* platforma 平台 网络 網絡 ネットワーク 네트워크 *플랫폼* messenger
      app service
      """
    ),
    (
      .lineExtension,
      """
      ext exts extn extension* durchwahl* dw nebenstelle* poste interno interna ramal anexo wew wewn* wewnętrz* dahili* доб добавоч*
      внутр* 分机* 分機* 内線* 內線* 내선* anknytning* lokalnummer* lokalnr klapka linka mellek* mellék* toestel* derivacion* alanumero*
      ala_numero* interne *εσωτερικ* *שלוחה* *تحويلة* داخلی so_may_le *máy_lẻ* sambungan *ต่อ ext_no
      """
    ),
    (
      .callingCode,
      """
      country_code* countrycode* cc country_calling* calling_code* dial_code* dialing_code* dialling_code* dialcode* isd isd_code ddi intl_code
      international_code* international_prefix country_prefix* country_dial* *landervorwahl* *ländervorwahl*
      *landesvorwahl* *landeskennzahl* *landervorwahl* landkod* landskod* landekod* landcod* landnummer* landsnummer* landenummer*
      indicatif_pays indicatif_int* prefijo_int* prefijo_pais prefijo_del_pais prefisso_int* prefisso_paese prefisso_naz* codigo_pais
      codigo_de_pais codigo_do_pais codigo_del_pais codigo_int* codice_paese kod_kraju kod_panstwa kierunkowy_kraju ulke_kodu ülke_kodu
      код_страны код_країни код_на_държава 国家代码 國家代碼 国家区号 國碼 国番号 국가번호 국가_번호 국가코드 maatunnus* maakood* maan_suunta*
      orszaghivo* orszagkod* mezinarodni_predvolba kod_zeme ma_quoc_gia mã_quốc_gia kode_negara κωδικος_χωρας رمز_الدولة رمز_البلد کد_کشور
      קידומת_מדינה קידומת_בינלאומית देश_कोड รหัสประเทศ prefix_tarii cod_tara pozivni_broj_drzave
      """
    ),
    (
      .areaCode,
      """
      area_code* areacode* city_code local_code ddd lada std std_code npa *ortsvorwahl* *ortskennzahl* *riktnummer* *riktnr* suuntanum*
      suunta netnummer* kengetal* retningsnummer* omradenummer* *市外局番* 地区号 地區號 *区号* *區號* *지역번호* 지역_번호 *국번* ma_vung
      mã_vùng kode_area kode_wilayah alan_kodu korzetszam* körzetszám* код_города код_міста код_на_град numer_kier* nr_kier*
      kierunkow* codigo_de_area codigo_area codigo_ciudad indicatif_regional prefisso_loc* *رمز_المنطقة* *รหัสพื้นที่* κωδικος_περιοχης
      אזור_חיוג
      """
    ),
    (
      .diallingCode,
      """
      *vorwahl* *kennzahl vorw prefix* prefijo* prefisso* prefixo* prefiks* indicatif* indicativo* predvolba* předvol* predvoľba* pozivni*
      predpona* קידומת *προθεμα* ön_ek
      """
    ),
    (
      .country,
      "country* land lands *land pays pais paese kraj panstwo stat ulke ülke страна країна держава χωρα maa orszag 国家 國家 국가 negara"
    ),
    (
      .code,
      "code codes kode kod koden codigo codice cod koodi tunnus kood kodas kods код κωδικος رمز کد קוד कोड รหัส 代码 代碼 コード 코드"
    ),
    (
      .number,
      """
      no nos nr nrs num number* nummer nummern numero* numeros numéro* número* numer numeru cislo číslo číslo szam szám numar număr broj
      stevilka номер* номера число αριθμος numara* numarasi numarası *מספר* *رقم* *شماره* *नंबर* *নম্বর* *หมายเลข* so số nomor nombor
      *号码* *號碼* 番号 号 *번호* skaitlis numuris numeris namba nummar
      """
    ),
    (
      .id,
      """
      id ids uid guid uuid identif* kennung key ref reference* referenz* record_no row row_no lfd laufende *kundennr* seq serial* code_client
      matric* iban bic swift konto* cuenta compte account_no account_number vat vat_id tax* tin ein nif cif dni nie rut rfc curp cpf
      cnpj pesel nip regon ico ičo dic oib jmbg egn инн снилс паспорт* passport* passeport* pasaport* ausweis* licen* 身份证* 身分證* 주민*
      マイナンバー aadhaar policy* invoice* rechnung* order* bestell* ticket* booking* buchung* zip_code *编号* *編號* *会員番号* 社員番号 学号 工号
      ssn social_security
      """
    ),
    (
      .quantity,
      """
      date* *datum* *datums* fecha* дата dato pvm paivamaara* kuupaev* tarih* *日期* *日付* *날짜* *일자* ngay ngày tanggal تاريخ תאריך तारीख
      birth* *birthday* born geburt* *geburts* naissance nacimiento nascita nascimento geboorte* urodz* naroz* narod* szulet* nastere
      рожд* fodsel* fødsel* fodelse* födelse* syntym* dogum* doğum* *生日* *生年月日* *생일* lahir created* modified* updated* changed*
      timestamp time times since *uhrzeit* year jahr jahrgang ano año annee année month monat age alter edad leeftijd amount* *betrag*
      montant* importe* importo* bedrag* belopp belob kwota castka osszeg suma сума сумма* tutar price* preis* prix precio prezzo
      total* balance saldo* *umsatz* revenue salary gehalt lohn fee fees beitrag cost costs kosten *金额* *金額* *금액* count counts anzahl
      number_of nb quantity menge qty score rating latitude longitude lat lng lon height weight
      """
    ),
    (
      .address,
      """
      street* strasse* *strasse* straße* hausnummer* rue calle rua straat* gata* vej vei katu* ulica* ulice utca улица* address* adress*
      *adresse *adressen adres adresi direccion* indirizzo* endereco* osoite* адрес* 地址 住所 주소 dia_chi địa_chỉ alamat *عنوان* כתובת पता
      ที่อยู่ city* town* ort orte stadt* ville ciudad citta cidade stad miasto varos kaupunki город* sehir şehir plz *plz zip* postal* postcode*
      postleitz* cap psc psč irsz kod_poczt* postnummer* postnr postinum* индекс* 邮编 郵遞* 郵便* 우편* state bundesland region* provin*
      county suburb district
      """
    ),
    (
      .state,
      """
      is has opt verified valid validity status* bounce* confirmed active aktiv default enabled newsletter* subscription*
      allowed preference* quality
      """
    ),
    (
      .organization,
      """
      company* *company organi* firma* firmen* *firma entreprise* empresa* azienda* bedrijf* foretag* företag* yritys* virksomhed* bedrift*
      spolecnost* spoločn* sirket* şirket* kurum компани* организац* εταιρ* חברה *شركة* *公司* *会社* *회사* cong_ty công_ty perusahaan
      societe* societa* unternehmen* employer* school* schule* *verein* club
      """
    ),
    (
      .thing,
      """
      course* kurs event* team list lists group* gruppe* product* item project* file filename bank* shop* store* branch* department* abteilung*
      table room class campaign* account* source domain host device* gerat* title* titel url web* website* homepage link nick* user_name
      username login* handle* screen* *spitzname *nickname phonetic* yomi middle* zweit* second_name maiden* prefix suffix photo image bild note* notes
      comment* bemerkung* notiz* remark* password*
      """
    ),
    (
      .others,
      """
      assigned* assignee* agency agencies agentur* agenzia agencia agence eigene eigen own callee from to
      comercial commercial vendedor* npi
      owner* besitzer* proprietaire* propietario* proprietario* eigentumer* eigenaar* created_by modified_by updated_by verantwort* zustand*
      betreu* vermieter* landlord* agent agents makler* broker* referr* referenc* empfohlen* recommended_by sales_rep rep account_manager
      doctor* arzt* hausarzt* physician* lawyer* anwalt* tutor* teacher* lehrer* coach* trainer* versicher* insur* kontakt_fur contact_in_case
      bailleur* arrendador* padrone verhuurder* hyresvard* opiekun* pravni_zastupce responsable* responsabil* sachbearb* vertreter*
      *担当* *負責* *负责* *房东* *房東* *大家* *담당* *집주인* next_of_kin nok
      """
    ),
    (
      .optOut,
      """
      do_not_* donot* don_t_call don_t_contact don_t_text don_t_email dont_call dont_contact dnc dnd no_call no_calls no_contact no_sms
      opt_out* optout* unsub unsub_* opted_out* hasoptedout* unsubscri* opt_outs never_contact never_call no_marketing
      nicht_anrufen nicht_kontakt* nicht_anschreib* nicht_mailen suppressed* widerspruch* gelöscht* supprimé* eliminado* cancellat* usunięt* verwijderd* kontaktsperre* anrufsperre* werbesperre* werbeverbot* keine_werbung
      keine_anrufe keine_kontakt* kein_kontakt* abgemeldet* abbestellt* widerruf* widersproch* robinson*
      ne_pas_* ne_plus_* desabonn* désabonn* desinscri* désinscri* liste_rouge opposition*
      no_llamar no_contact* no_molest* no_enviar* no_escribir baja bajas dado_de_baja lista_robinson
      non_chiam* non_contatt* non_disturb* disiscritt* nao_ligar não_ligar nao_contat* não_contat* nao_perturb* descadastr*
      cancelou_inscri* niet_bellen niet_contact* niet_benader* uitgeschrev* afgemeld ring_ikke ring_inte kontakt_ikke kontakta_inte
      kontakt_ej ikke_kontakt* ej_kontakt* avregistr* avmeldt* avmald* afmeldt* frabedt* ala_soita älä_soita ei_saa_soittaa
      markkinointikiel* kielto* nie_dzwon* nie_kontakt* wypisan* zrezygnow* nevolat* nekontakt* odhlasen* odhlášen* ne_hivja ne_keresse
      leiratkoz* nu_suna* nu_contact* dezabonat* ne_zvati ne_kontakt* odjavljen* не_звон* не_беспок* не_контакт* не_писать отписан* отказ*
      не_дзвон* не_турбув* відписан* не_се_обажд* μη_καλ* μην_καλ* μην_επικοιν* διαγραφ* aramayin* aramayın* aranmasin* aranmasın*
      iletisim_kurma* abonelikten_cik* listeden_cik* *לא_להתקשר* *אל_תתקשר* *הסר* *عدم_الاتصال* *لا_تتصل* *إلغاء_الاشتراك* *تماس_نگیر*
      *संपर्क_न_करें* *कॉल_न_करें* *ห้ามติดต่อ* *ห้ามโทร* khong_goi không_gọi khong_lien_he không_liên_hệ jangan_hubungi jangan_telepon
      jangan_ditelepon berhenti_berlangganan *勿打扰* *请勿* *請勿* *勿擾* *勿扰* *退订* *退訂* *拒绝* *拒絕* *配信停止* *連絡不可* *電話不可*
      *連絡禁止* *電話禁止* *수신거부* *수신_거부* *연락금지* *연락_금지* *전화금지*
      """
    ),
    (
      .deceased,
      """
      deceased* dead died death* passed_away verstorben* gestorben* *todestag* *sterbedatum* *todesdatum* decede* décéd* deces décès
      mort fallecid* muerto difunt* defunci* decedut* deceso decesso mort falecid* obito óbito overleden* overlijd* gestorven avlid*
      dod død död dods* døds* afdod* afdød* dodsdato kuollut kuolin* surnud zmarl* zmarł* nie_zyje nie_żyje zesnul* zemrel* zemřel*
      zomrel* umrl* elhunyt* meghalt decedat* preminul* umro pokojn* умер* умерш* покойн* помер* починал* αποβιωσ* θανων vefat* olmus ölmüş
      oldu öldü merhum *נפטר* *متوفى* *متوفي* *وفاة* *متوفی* *फ़ौत* *मृत* *เสียชีวิต* qua_doi qua_đời đã_mất da_mat meninggal almarhum* wafat
      *已故* *死亡* *去世* *逝世* *故人* *物故* *사망* *고인* miris mirė miris_* latinn
      """
    ),
    (
      .blocked,
      """
      spam spammer* scam scams scammer* blocked* blacklist* black_list* blocklist* block_list* banned gesperrt* blockiert* sperrliste* bloque* liste_noire bloquead* lista_negra
      bloccat* lista_nera geblokkeerd* zwarte_lijst blockerad* sparrad* spärrad* blokeret* blokkert* sperret* estetty* estolista zablokow* czarna_lista
      blokovan* letilt* tiltolist* blocat* lista_neagra blokiran* blocklisted заблок* черн_спис* черный_список чёрный_список чорний_список
      μπλοκαρ* engellen* engelli* kara_liste *חסום* *محظور* *قائمة_سوداء* *مسدود* *अवरुद्ध* *บล็อก* bi_chan bị_chặn diblokir daftar_hitam
      *黑名单* *黑名單* *拉黑* *屏蔽* *封鎖* *ブロック* *着信拒否* *차단*
      """
    ),
    (
      .permission,
      """
      may_call may_contact can_call can_contact ok_to_call ok_to_contact ok_to_text contact_allowed call_allowed allow_contact allow_calls
      contactable subscribed opted_in opt_in optin darf_kontakt* kontakt_erlaubt einwilligung* kontakterlaubnis* consent_to_contact
      gdpr dsgvo rgpd rodo lgpd permission permissions permitted accepts_* autoriza* call_permitted
      can_we_* may_we_* can_i_* may_i_* consent consents consented einverstaend* einverständ* consentement* consentimiento* consenso
      consentimento* toestemming* samtycke* samtykke* zgoda zgody souhlas* súhlas* hozzájárul* acord_* onay* согласие* згода suostumus*
      συγκατάθεσ*
      """
    ),
    (.compoundNumber, "*nummer *nummern *nr *numer *szam *numero *numeris"),
    (.both, "and und et y e i og och ja en und ve и та та och si și u"),
    (
      .filler,
      """
      the of for your my de du des d der die das dem fur für zum zur la le les el los il lo gli do da das dos di del della van het een of
      incl including inkl with without mit ohne avec con sem sin required optional st nd rd th s a as please enter format main
      preferred haupt* private privat privato personal business home work office
      mobile_or contact_s telegram signal viber messages messaging marketing communication communications kommunikation werbung
      nachrichten english chinese japanese korean arabic hebrew russian latin native local official legal original
      romaji kana kanji pinyin privacy datenschutz call calls text texts email
      """
    ),
  ]
}
