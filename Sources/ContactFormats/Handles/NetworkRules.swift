import ContactBook

/// The networks that exports name, and how each names its users.
enum NetworkRules {
  static let all = chat + closed

  /// Networks that people can be reached on.
  private static let chat: [NetworkRule] = [
    NetworkRule(
      .telegram, words: "telegram tg", schemes: "telegram tg",
      links: """
        t.me/{user} telegram.me/{user} telegram.dog/{user} tg:resolve?domain={user} tg:resolve?phone={phone} \
        tg:user?id={id} tg:openmessage?user_id={id}
        """,
      reserved: """
        joinchat addstickers addemoji addtheme addlist share proxy socks login confirmphone setlanguage invoice boost \
        giftcode contact telegram
        """,
      [.username(UsernameSyntax("a-z0-9_", first: "a-z", 4...32)), .id(.digits(5...19)), .internationalPhone, .email]),
    NetworkRule(
      .whatsApp, words: "whatsapp whatsappbusiness wa waid", schemes: "whatsapp",
      links: """
        wa.me/{phone} api.whatsapp.com/send?phone={phone} web.whatsapp.com/send?phone={phone} \
        whatsapp.com/send?phone={phone} whatsapp:send?phone={phone}
        """,
      [.address(.whatsApp), .phoneDigits, .phone, .email]),
    NetworkRule(
      .signal, words: "signal signalmessenger", schemes: "signal sgnl",
      links: "signal.me/#p/{phone} sgnl:signal.me#p/{phone}", [.address(.signal), .phone, .email]),
    NetworkRule(
      .matrix, words: "matrix matrixid mxid element", schemes: "matrix",
      links: "matrix.to/#/{user} matrix:u/{user} matrix:user/{user}", [.address(.matrix), .email]),
    NetworkRule(
      .xmpp, words: "xmpp jabber jid", schemes: "xmpp jabber", links: "conversations.im/i/{user}", [.address(.jabber)]),
    NetworkRule(
      .googleChat, words: "google googletalk gtalk googlechat hangout hangouts googlehangouts",
      schemes: "gtalk googletalk", links: "gtalk:chat?jid={user}", [.email, .internationalPhone]),
    NetworkRule(
      .iMessage, words: "imessage facetime applemessages", schemes: "imessage facetime facetime-audio",
      [.email, .phone]),
    NetworkRule(
      .instagram, words: "instagram insta ig", schemes: "instagram ig",
      links:
        "instagram.com/{user} instagram.com/_u/{user} instagr.am/{user} ig.me/m/{user} instagram:user?username={user}",
      reserved: "p reel reels tv explore stories accounts direct about legal developer web s",
      [.username(UsernameSyntax("a-z0-9._", 1...30)), .internationalPhone, .email]),
    NetworkRule(
      .facebook, words: "facebook fb messenger facebookmessenger fbmessenger facebookchat",
      schemes: "facebook fb fb-messenger messenger",
      links: """
        facebook.com/profile.php?id={id} facebook.com/people/*/{id} facebook.com/messages/t/{user} facebook.com/{user} \
        fb.com/{user} m.me/{user} messenger.com/t/{user} fb:profile/{id} fb-messenger:user/{id} \
        fb-messenger:user-thread/{user}
        """,
      reserved: """
        ads bookmarks business dialog events friends gaming groups hashtag help home.php l.php legal login login.php \
        marketplace me media messages notes pages people permalink.php photo photo.php photos plugins policies privacy \
        profile.php public reel reels search settings share share.php sharer sharer.php stories story.php video videos \
        watch
        """,
      [.id(.digits(5...20)), .username(UsernameSyntax("a-z0-9.", 2...50)), .internationalPhone, .email]),
    NetworkRule(
      .twitter, words: "twitter x xtwitter twitterx", schemes: "twitter",
      links: """
        twitter.com/{user} x.com/{user} twitter.com/#!/{user} twitter:user?screen_name={user} twitter:user?id={id}
        """,
      reserved: """
        i intent search home explore notifications messages settings hashtag share login signup tos privacy about \
        download compose
        """,
      [.username(UsernameSyntax("a-z0-9_", 1...15)), .id(.digits(1...20)), .internationalPhone, .email]),
    NetworkRule(
      .linkedIn, words: "linkedin", schemes: "linkedin",
      links:
        "linkedin.com/in/{user}/** linkedin.com/pub/{user}/** linkedin.com/mwlite/in/{user} linkedin:profile/{user}",
      [.slug(UsernameSyntax("a-z0-9_.…-", 1...200)), .email]),
    NetworkRule(
      .discord, words: "discord discordapp", schemes: "discord",
      links: "discord.com/users/{id} discordapp.com/users/{id} discord:users/{id} discord:-/users/{id}",
      [.id(.digits(17...20)), .address(.discordTag), .username(UsernameSyntax("a-z0-9_.", 2...32)), .email]),
    NetworkRule(
      .slack, words: "slack", schemes: "slack",
      links: "slack:user?id={id} *.slack.com/team/{id} app.slack.com/client/*/{id} slack:*/{id}",
      [
        .id(UsernameSyntax("A-Z0-9", first: "UW", 9...12, isCaseSensitive: true)),
        .username(UsernameSyntax("a-z0-9._-", 1...80)), .email,
      ]),
    NetworkRule(
      .skype, words: "skype skypename skypeusername", schemes: "skype callto", [.internationalPhone, .address(.skype)]),
    NetworkRule(
      .skype, words: "teams microsoftteams msteams", schemes: "msteams",
      links: "teams.microsoft.com/l/chat/0/0?users={user} msteams:l/chat/0/0?users={user}",
      [.email, .internationalPhone, .address(.skype)]),
    NetworkRule(
      .mastodon, words: "mastodon fediverse activitypub pleroma", schemes: "acct mastodon", [.address(.fediverse)]),
    NetworkRule(
      .bluesky, words: "bluesky bsky", schemes: "bluesky at", links: "bsky.app/profile/{user}", [.address(.domain)]),
    NetworkRule(.irc, words: "irc ircnick", schemes: "irc ircs irc6", links: "irc:*/{user}", [.address(.irc)]),
    NetworkRule(
      .line, words: "line linemessenger lineapp", schemes: "line",
      links: "line.me/ti/p/~{user} line.me/r/ti/p/~{user} line:ti/p/~{user}",
      [.username(UsernameSyntax("a-z0-9._-", 1...40)), .internationalPhone, .email]),
    NetworkRule(
      .weChat, words: "wechat weixin 微信", schemes: "weixin wechat", links: "weixin:dl/chat?{user}",
      [.username(UsernameSyntax("a-z0-9_-", first: "a-z_", 4...40)), .internationalPhone, .email]),
    NetworkRule(
      .qq, words: "qq tencentqq", schemes: "qq mqq tencent",
      links: "tencent:message?uin={user} wpa.qq.com/msgrd?uin={user} user.qzone.qq.com/{user}",
      [.username(.digits(5...12)), .email]),
    NetworkRule(
      .kakaoTalk, words: "kakaotalk kakao 카카오톡", schemes: "kakaotalk",
      [.username(UsernameSyntax("a-z0-9._-", 1...40)), .internationalPhone, .email]),
    NetworkRule(
      .viber, words: "viber", schemes: "viber",
      links: "viber:chat?number={phone} viber:add?number={phone} viber:contact?number={phone} viber.click/{phone}",
      [.phoneDigits, .phone, .email]),
    NetworkRule(
      .threema, words: "threema", schemes: "threema",
      links: "threema.id/{user} threema:add?id={user} threema:compose?id={user}",
      [.username(UsernameSyntax("a-z0-9", first: "a-z0-9*", 8...8)), .internationalPhone, .email]),
    NetworkRule(
      .zalo, words: "zalo", schemes: "zalo", links: "zalo.me/{phone}", reserved: "g s pc",
      [.phone, .username(UsernameSyntax("a-z0-9._-", first: "a-z", 3...40)), .email]),
  ]

  /// Networks that closed, or are not for chats with a person: kept for the report.
  private static let closed: [NetworkRule] = [
    NetworkRule(
      .aim, words: "aim aol aolim aolinstantmessenger", schemes: "aim",
      links: "aim:goim?screenname={user} aim:addbuddy?screenname={user}", anyName),
    NetworkRule(
      .icq, words: "icq", schemes: "icq",
      links: "icq.com/people/{user} icq.com/{user} icq.im/{user} icq:message?uin={user}", anyName),
    NetworkRule(
      .msn, words: "msn msnim msnmessenger windowslive windowslivemessenger livemessenger", schemes: "msnim msn",
      links: "msnim:chat?contact={user} msnim:add?contact={user}", anyName),
    NetworkRule(
      .yahoo, words: "yahoo yahoomessenger yahooim ymsgr yim", schemes: "ymsgr yahoo",
      links: "ymsgr:sendim?{user} ymsgr:addfriend?{user}", anyName),
    NetworkRule(.gaduGadu, words: "gadugadu gg", schemes: "gg gadugadu", [.username(.digits(1...12))]),
    NetworkRule(.groupWise, words: "groupwise novellgroupwise", schemes: "groupwise", anyName),
    NetworkRule(.sip, words: "sip sips imaddress msimaddress", schemes: "sip sips", [.address(.sip)]),
    NetworkRule(
      .flickr, words: "flickr", links: "flickr.com/photos/{user} flickr.com/people/{user}", anyName),
    NetworkRule(.mySpace, words: "myspace", schemes: "myspace", links: "myspace.com/{user}", anyName),
    NetworkRule(.gameCenter, words: "gamecenter", schemes: "gamecenter", anyName),
  ]

  private static let anyName: [HandleShape] = [
    .username(UsernameSyntax(" a-z0-9!#$&'*+,.=@^_`{|}~…-", first: "a-z0-9!#$&'*+,.=^_`{|}~…-", 1...80))
  ]
}
