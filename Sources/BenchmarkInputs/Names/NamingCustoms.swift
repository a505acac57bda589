extension NamingCustom {
  /// The customs that write in Latin letters.
  static let latin: [NamingCustom] = [
    NamingCustom(region: .northAmerica, share: 32, given: englishGiven, family: englishFamily, middle: .initial),
    NamingCustom(region: .britain, share: 8, given: englishGiven, family: englishFamily),
    NamingCustom(
      region: .germany, share: 9,
      given: StockName.all(
        """
        Jürgen Käthe Björn Günther Johannes/Hannes Katharina/Kathi Friedrich/Fritz Maximilian/Max Elisabeth/Lisa
        Sebastian/Basti Sören Ute Annegret Heinrich/Heinz Susanne/Susi Wolfgang/Wolf Bärbel Jörg Dörte Matthias/Matze
        """),
      family: StockName.compounds(
        of: "Birken Eichen Gold Hinter Kirch Linden Mühl Neu Ober Rosen Stein Tannen Wein Winter Grün Wald Säge",
        with: "bauer berger hofer mann müller meier stein töpfer")),
    NamingCustom(
      region: .france, share: 10,
      given: StockName.all(
        """
        François Jérôme Hélène Élodie Benoît Zoé Gaëlle Frédéric/Fred Alexandre/Alex Véronique/Véro Stéphanie/Steph
        Raphaël Noémie Cédric Maëlle Anaïs Geneviève Théo Josué Marie-Claude Jean-Rémi Loïc
        """),
      family: StockName.compounds(
        of: "Beau Belle Bois Chante Clair Fond Grand Haute Mont Roche Val Ville Prés Sauve",
        with: "champ clair court fort lieu mont rivière val pré")),
    NamingCustom(
      region: .northAmerica, share: 7,
      given: StockName.all(
        """
        José/Pepe Francisco/Paco Ignacio/Nacho Dolores/Lola Concepción/Concha Jesús Ángel Núria Íñigo María Begoña
        Rocío Raúl Guadalupe/Lupe Beltrán Asunción
        """),
      family: StockName.compounds(
        of: "Ibáñez_ Núñez_ Peñalver_ Castaño_ Muñiz_ Robledo_ Olmedo_ Quiñones_ Zúñiga_ de_la_Fuente_",
        with: "Larrañaga Ordóñez Valdés Miró Cañas Bermúdez Solís Yáñez Castro")),
    NamingCustom(
      region: .northAmerica, share: 5,
      given: StockName.all("João Inês Conceição Gonçalo Luís Mónica Estêvão Lúcia Simão Antónia Tomé Benedita"),
      family: StockName.compounds(
        of: "Magalhães_ Simões_ da_Conceição_ Falcão_ Frazão_", with: "Vilaça Brandão Esteves Lourenço Sá Galvão")),
    NamingCustom(
      region: .northAmerica, share: 4,
      given: StockName.all("Søren Åse Bjørn Jörgen Kåre Ragnhild Märta Øystein Åke Solveig Håkon Sigrún Þóra Ægir"),
      family: StockName.compounds(
        of: "Berg Dal Ek Gran Holm Lind Lund Sjö Ström Åker Björk Ørn", with: "qvist gren dahl lund ström vik")),
    NamingCustom(
      region: .northAmerica, share: 4,
      given: StockName.all(
        "Łukasz Małgorzata/Gosia Jiří/Jirka Zdeněk Tomáš Agnieszka/Aga Katarzyna/Kasia Żaneta Ľubica Dragoş Ștefan Győző"
      ),
      family: StockName.compounds(
        of: "Jaworo Kalino Lipo Sosno Wierzbo Brzozo Źródło Dębo Topolo", with: "wski wicz ński wczyk")),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("Çağla Gökhan Şule İlker Ümit Ayşegül/Ayşe Özgür Işıl Tuğba Barış"),
      family: StockName.compounds(of: "Ak Kara Gök Öz Demir Taş Çelik", with: "yıldız güneş dağ çınar pınar koç")),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("Minh_Anh Thị_Hương Đức Ngọc_Ánh Quốc_Bảo Thùy_Dương Hữu_Phước Lệ_Quyên"),
      family: StockName.all("Nguyễn Trần Phạm Đặng Bùi Đỗ Hồ Võ Lý Trịnh")),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("Chidi Ngozi Ọlá Ṣadé Adébáyọ̀ Ìfẹ́olúwa Chukwuemeka/Emeka Oluwaseun/Seun Nkechi Zanele"),
      family: StockName.compounds(of: "Okonkwo- Adé Ọlá Nwa Eze-", with: "Eze bísí wálé chukwu Mbeki túndé")),
  ]

  private static let englishGiven = StockName.all(
    """
    Robert/Bob William/Bill Elizabeth/Liz Margaret/Peggy Katherine/Kate Michael/Mike James/Jim Thomas/Tom Susan/Sue
    Patricia/Pat Edward/Ted Richard/Dick Joseph/Joe Daniel/Dan Samuel/Sam Benjamin/Ben Jennifer/Jenny Rebecca/Becky
    Deborah/Debbie Charles/Chuck Anthony/Tony Christopher/Chris Matthew/Matt Andrew/Andy Stephen/Steve Victoria/Vicky
    Ada Grace Alan Ruth Noel Olive Hazel Brian Glenn Dorothy/Dot Walter/Walt Harold/Harry Florence/Flo Zoë Siân
    """)

  private static let englishFamily = StockName.compounds(
    of: "Ash Black Brook Cold Elder Fair Green Hart Haw King Lang Lock May North Oak Red Sand Stan Thorn West Whit",
    with: "field ton ley wood ford worth bridge well burn ham stone by")
}

extension NamingCustom {
  /// The customs that write in other scripts, each name with its usual Latin form.
  static let otherScripts: [NamingCustom] = [
    NamingCustom(
      region: .northAmerica, share: 4,
      given: StockName.all(
        """
        Олена=Olena Тарас=Taras Ганна=Hanna Богдан=Bohdan Мария=Mariya Алексей=Aleksey Наталья=Natalya Фёдор=Fyodor
        Юлия=Yuliya Дмитрий=Dmitriy
        """),
      family: StockName.all(
        """
        Коваль=Koval Мельник=Melnyk Бондар=Bondar Шевчук=Shevchuk Лисенко=Lysenko Соколов=Sokolov Орлова=Orlova
        Щукин=Shchukin Журавлёв=Zhuravlyov Гончар=Honchar Кравець=Kravets Ярмоленко=Yarmolenko
        """)),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("Σοφία=Sofia Γιώργος=Giorgos Ελένη=Eleni Νίκος=Nikos Δέσποινα=Despina Χρήστος=Christos"),
      family: StockName.all("Παπαδάκη=Papadaki Αγγέλου=Angelou Κρητικός=Kritikos Θαλασσινός=Thalassinos Ψαρρού=Psarrou")
    ),
    NamingCustom(
      region: .france, share: 2,
      given: StockName.all("ليلى=Layla سامي=Sami نور=Nour كريم=Karim ياسمين=Yasmine عمر=Omar هدى=Huda"),
      family: StockName.all("حداد=Haddad نجار=Najjar خياط=Khayyat الصباغ=Al-Sabbagh بستاني=Boustani قباني=Qabbani")),
    NamingCustom(
      region: .northAmerica, share: 1,
      given: StockName.all("נועה=Noa אורי=Uri תמר=Tamar איתן=Eitan יעל=Yael"),
      family: StockName.all("בן־דוד=Ben-David כרמלי=Karmeli גולן=Golan אלמוג=Almog")),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("小明=Xiaoming 丽华=Lihua 志强=Zhiqiang 雅婷=Yating 建国=Jianguo 诗涵=Shihan 欣怡=Xinyi"),
      family: StockName.all("王=Wang 欧阳=Ouyang 陈=Chen 林=Lin 诸葛=Zhuge 赵=Zhao 周=Zhou 许=Xu")),
    NamingCustom(
      region: .northAmerica, share: 2,
      given: StockName.all("健=Ken さくら=Sakura 陽子=Yoko 大輔=Daisuke 美咲=Misaki 蓮=Ren"),
      family: StockName.all("佐藤=Sato 高橋=Takahashi 渡辺=Watanabe 小林=Kobayashi 山本=Yamamoto 中村=Nakamura 斎藤=Saito")),
    NamingCustom(
      region: .northAmerica, share: 1,
      given: StockName.all("민준=Minjun 서연=Seoyeon 지훈=Jihoon 하은=Haeun 도윤=Doyun"),
      family: StockName.all("김=Kim 이=Lee 박=Park 최=Choi 정=Jung 남궁=Namgung")),
    NamingCustom(
      region: .northAmerica, share: 1,
      given: StockName.all("प्रिया=Priya अर्जुन=Arjun मीरा=Meera रोहन=Rohan காவ்யா=Kavya முருகன்=Murugan"),
      family: StockName.all("शर्मा=Sharma वर्मा=Varma मेहता=Mehta नायर=Nair நடராஜன்=Natarajan")),
  ]

  /// Every custom.
  static let all = latin + otherScripts
}
