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
