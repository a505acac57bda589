PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
INSERT INTO grdb_migrations VALUES('2');
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  network TEXT,
  UNIQUE (account_id, user_id)
) STRICT;
INSERT INTO account VALUES(1,'whatsapp','@whatsapp_14155550100:beeper.local','WhatsApp');
INSERT INTO account VALUES(2,'telegram','@telegram_7000:beeper.local','Telegram');
INSERT INTO account VALUES(3,'signal','@signal_robin:beeper.local','Signal');
INSERT INTO account VALUES(4,'matrix','@robin:beeper.example','Beeper');
INSERT INTO account VALUES(5,'whatsapp','@me_whatsapp:beeper.local','WhatsApp');
INSERT INTO account VALUES(6,'signal','@me_signal:beeper.local','Signal');
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  command TEXT NOT NULL,
  inputs TEXT NOT NULL,
  accounts TEXT NOT NULL,
  started_at REAL NOT NULL,
  ended_at REAL,
  end TEXT,
  unusable_records INTEGER NOT NULL,
  details TEXT NOT NULL
) STRICT;
INSERT INTO run VALUES('20261130T205407Z-4a6b','["samples/contacts.vcf","--sandbox","--yes","--force","--ledger","/home/robin/v4.sqlite","--text-to","all","--deliver","send","--report","/home/robin/one.json","--progress","none"]','["/home/robin/samples/contacts.vcf"]','["whatsapp","telegram","signal","matrix"]',1796072047.7200226783,1796072048.2833995819,'completed',1,'{"date":1796072047.387466,"inputs":[{"recognition":"vCard 3.0, UTF-8","name":"samples/contacts.vcf","records":15}],"notices":["The sandbox was asked: nobody real is meant.","No pace is kept (--rate): the server is asked as fast as it answers."]}');
INSERT INTO run VALUES('20261130T205420Z-5f4f','["people.csv","--account","whatsapp","--account","signal","--yes","--rate","none","--concurrency","1","--deliver","message","--message","Hello {{given_name}}","--ledger","/home/robin/v4.sqlite","--report","two.json","--force","--progress","none"]','["/home/robin/people.csv"]','["whatsapp","signal"]',1796072060.7998285293,NULL,NULL,0,'{"notices":["The sandbox was asked: nobody real is meant.","No pace is kept (--rate): the server is asked as fast as it answers."],"date":1796072060.623839,"inputs":[{"records":6,"recognition":"CSV, UTF-8","name":"people.csv"}]}');
CREATE TABLE known_chat (
  run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  account_id TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  local_chat_id TEXT,
  title TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  PRIMARY KEY (run_id, account_id, chat_id)
) STRICT, WITHOUT ROWID;
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','matrix','!3qn94y7o7de7s:beeper.local','2','Inês Carvalho','{"username":"ines:beeper.example","id":"@ines:beeper.example","email":"ines@carvalho.example"}');
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','telegram','!lt9eey5v81ob:beeper.local','3','Tomáš D.','{"username":"tomas_dvorak","id":"@telegram_7011:beeper.local"}');
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','whatsapp','!166dh8oie9wkx:beeper.local','5','Олена Коваль','{"phoneNumber":"+4917139200104","id":"@whatsapp_4917139200104:beeper.local"}');
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','whatsapp','!1mkhozke8pm16:beeper.local','4','ليلى حداد','{"id":"@whatsapp_33639980102:beeper.local","phoneNumber":"+33639980102"}');
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','whatsapp','!26q4g86nihb8o:beeper.local','1','Alvarez Plumbing','{"phoneNumber":"+14155550198","id":"@whatsapp_14155550198:beeper.local"}');
INSERT INTO known_chat VALUES('20261130T205407Z-4a6b','whatsapp','!2sb7hmyxwp9ex:beeper.local','6','Saturday choir','{}');
CREATE TABLE exclusion (
  kind TEXT NOT NULL,
  network TEXT NOT NULL,
  value TEXT NOT NULL,
  added_at REAL NOT NULL,
  PRIMARY KEY (kind, network, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER,
  told_attempt INTEGER REFERENCES attempt ON DELETE SET NULL,
  name TEXT,
  row TEXT NOT NULL,
  UNIQUE (run_id, position)
) STRICT;
INSERT INTO entry VALUES(1,'20261130T205407Z-4a6b',0,NULL,'Ada Lindqvist','{"reason":"stopped","merge":{"review":[],"reasons":[{"kind":"e-mail","sources":[{"file":"samples/contacts.vcf","line":1,"record":1},{"file":"samples/contacts.vcf","line":11,"record":2}],"value":"ada@lindqvist.example"}],"records":[{"identifiers":["+14155550101","ada@lindqvist.example"],"name":"Ada Lindqvist","source":{"file":"samples/contacts.vcf","line":1,"record":1}},{"identifiers":["ada@lindqvist.example"],"source":{"record":2,"file":"samples/contacts.vcf","line":11},"name":"A. Lindqvist"}]},"fullName":"Ada Lindqvist","subject":"person","runID":"20261130T205407Z-4a6b","attempts":0,"email":"ada@lindqvist.example","sources":[{"record":1,"line":1,"file":"samples/contacts.vcf"},{"record":2,"line":11,"file":"samples/contacts.vcf"}],"message":"none","error":"the run ended before","phoneNumber":"+14155550101","status":"skipped","requests":[]}');
INSERT INTO entry VALUES(2,'20261130T205407Z-4a6b',1,NULL,'ليلى حداد','{"message":"none","reason":"stopped","fullName":"ليلى حداد","attempts":0,"status":"skipped","phoneNumber":"+33639980102","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":19,"record":3,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(3,'20261130T205407Z-4a6b',2,NULL,'佐藤 健','{"username":"kensato","status":"skipped","error":"the run ended before","requests":[],"runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"佐藤 健","phoneNumber":"+447700900103","reason":"stopped","message":"none","sources":[{"file":"samples/contacts.vcf","line":24,"record":4}]}');
INSERT INTO entry VALUES(4,'20261130T205407Z-4a6b',3,NULL,'Олена Коваль','{"message":"none","reason":"stopped","fullName":"Олена Коваль","attempts":0,"status":"skipped","phoneNumber":"+4917139200104","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":32,"record":5,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(5,'20261130T205407Z-4a6b',4,NULL,'Jonas Weiß','{"error":"the run ended before","status":"skipped","requests":[],"runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"Jonas Weiß","phoneNumber":"+4917139200105","reason":"stopped","message":"none","sources":[{"file":"samples/contacts.vcf","line":39,"record":6}]}');
INSERT INTO entry VALUES(6,'20261130T205407Z-4a6b',5,NULL,'Σοφία Παπαδάκη','{"message":"none","reason":"stopped","fullName":"Σοφία Παπαδάκη","attempts":0,"status":"skipped","phoneNumber":"+442079460106","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":45,"record":7,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(7,'20261130T205407Z-4a6b',6,NULL,'Chidi Okonkwo-Eze','{"error":"the run ended before","status":"skipped","requests":[],"runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"Chidi Okonkwo-Eze","phoneNumber":"+447700900107","reason":"stopped","message":"none","sources":[{"file":"samples/contacts.vcf","line":51,"record":8}]}');
INSERT INTO entry VALUES(8,'20261130T205407Z-4a6b',7,NULL,'María Álvarez','{"message":"none","reason":"stopped","fullName":"María Álvarez","attempts":0,"status":"skipped","phoneNumber":"+14155550108","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":58,"record":9,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(9,'20261130T205407Z-4a6b',8,NULL,'王小明','{"username":"xiaoming_w","status":"skipped","error":"the run ended before","requests":[],"runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"王小明","reason":"stopped","message":"none","sources":[{"file":"samples/contacts.vcf","line":64,"record":10}]}');
INSERT INTO entry VALUES(10,'20261130T205407Z-4a6b',9,NULL,'பிரியா நடராஜன்','{"message":"none","reason":"stopped","fullName":"பிரியா நடராஜன்","attempts":0,"status":"skipped","email":"priya@natarajan.example","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":70,"record":11,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(11,'20261130T205407Z-4a6b',10,NULL,'Tomáš Dvořák','{"username":"tomas_dvorak","status":"skipped","error":"the run ended before","requests":[],"runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"Tomáš Dvořák","reason":"stopped","message":"none","sources":[{"file":"samples/contacts.vcf","line":75,"record":12}]}');
INSERT INTO entry VALUES(12,'20261130T205407Z-4a6b',11,NULL,'Inês Carvalho','{"message":"none","reason":"stopped","fullName":"Inês Carvalho","attempts":0,"status":"skipped","email":"Ines@Carvalho.example","error":"the run ended before","runID":"20261130T205407Z-4a6b","sources":[{"line":81,"record":13,"file":"samples/contacts.vcf"}],"requests":[],"subject":"person"}');
INSERT INTO entry VALUES(13,'20261130T205407Z-4a6b',12,NULL,NULL,'{"username":"bo.reyes.example","status":"skipped","error":"nothing known of this person is something the account''s network finds people by","runID":"20261130T205407Z-4a6b","subject":"person","attempts":0,"fullName":"Bo Reyes","reason":"not_resolvable","message":"none","sources":[{"file":"samples/contacts.vcf","line":87,"record":14}]}');
INSERT INTO entry VALUES(14,'20261130T205407Z-4a6b',13,NULL,NULL,'{"message":"none","reason":"unusable: no-identifier","fullName":"The Old Fax","status":"skipped","phoneNumber":"+44 20 7946 0190","attempts":0,"error":"no e-mail address, phone number or username to reach this person by","runID":"20261130T205407Z-4a6b","sources":[{"file":"samples/contacts.vcf","line":93,"record":15}],"subject":"unusableRecord"}');
INSERT INTO entry VALUES(15,'20261130T205420Z-5f4f',0,NULL,'Mara Okafor','{"reason":"stopped","error":"the run ended before","message":"none","attempts":0,"sources":[{"line":2,"record":1,"file":"people.csv"}],"requests":[],"subject":"person","status":"skipped","runID":"20261130T205420Z-5f4f","fullName":"Mara Okafor","phoneNumber":"+447700900201"}');
INSERT INTO entry VALUES(16,'20261130T205420Z-5f4f',1,NULL,'Nils Berg','{"fullName":"Nils Berg","error":"the run ended before","message":"none","attempts":0,"requests":[],"subject":"person","runID":"20261130T205420Z-5f4f","sources":[{"file":"people.csv","line":3,"record":2}],"reason":"stopped","status":"skipped","phoneNumber":"+447700900202"}');
INSERT INTO entry VALUES(17,'20261130T205420Z-5f4f',2,NULL,'Orla Quinn','{"reason":"stopped","error":"the run ended before","message":"none","attempts":0,"sources":[{"line":4,"record":3,"file":"people.csv"}],"requests":[],"subject":"person","status":"skipped","runID":"20261130T205420Z-5f4f","fullName":"Orla Quinn","phoneNumber":"+447700900203"}');
INSERT INTO entry VALUES(18,'20261130T205420Z-5f4f',3,NULL,'Petra Sand','{"fullName":"Petra Sand","error":"the run ended before","message":"none","attempts":0,"requests":[],"subject":"person","runID":"20261130T205420Z-5f4f","sources":[{"file":"people.csv","line":5,"record":4}],"reason":"stopped","status":"skipped","phoneNumber":"+447700900204"}');
INSERT INTO entry VALUES(19,'20261130T205420Z-5f4f',4,NULL,'Quirin Thal','{"reason":"stopped","error":"the run ended before","message":"none","attempts":0,"sources":[{"line":6,"record":5,"file":"people.csv"}],"requests":[],"subject":"person","status":"skipped","runID":"20261130T205420Z-5f4f","fullName":"Quirin Thal","phoneNumber":"+447700900205"}');
INSERT INTO entry VALUES(20,'20261130T205420Z-5f4f',5,NULL,'Rosa Umber','{"fullName":"Rosa Umber","error":"the run ended before","message":"none","attempts":0,"requests":[],"subject":"person","runID":"20261130T205420Z-5f4f","sources":[{"file":"people.csv","line":7,"record":6}],"reason":"stopped","status":"skipped","phoneNumber":"+447700900206"}');
CREATE TABLE entry_identifier (
  entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  kind TEXT NOT NULL,
  network TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entry_id, kind, network, value)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_identifier VALUES(1,'email','','ada@lindqvist.example');
INSERT INTO entry_identifier VALUES(1,'phone','','+14155550101');
INSERT INTO entry_identifier VALUES(2,'phone','','+33639980102');
INSERT INTO entry_identifier VALUES(3,'phone','','+447700900103');
INSERT INTO entry_identifier VALUES(3,'username','telegram','kensato');
INSERT INTO entry_identifier VALUES(4,'phone','','+4917139200104');
INSERT INTO entry_identifier VALUES(5,'phone','','+4917139200105');
INSERT INTO entry_identifier VALUES(6,'phone','','+442079460106');
INSERT INTO entry_identifier VALUES(7,'phone','','+447700900107');
INSERT INTO entry_identifier VALUES(8,'phone','','+14155550108');
INSERT INTO entry_identifier VALUES(9,'username','telegram','xiaoming_w');
INSERT INTO entry_identifier VALUES(10,'email','','priya@natarajan.example');
INSERT INTO entry_identifier VALUES(11,'username','telegram','tomas_dvorak');
INSERT INTO entry_identifier VALUES(12,'email','','ines@carvalho.example');
INSERT INTO entry_identifier VALUES(15,'phone','','+447700900201');
INSERT INTO entry_identifier VALUES(16,'phone','','+447700900202');
INSERT INTO entry_identifier VALUES(17,'phone','','+447700900203');
INSERT INTO entry_identifier VALUES(18,'phone','','+447700900204');
INSERT INTO entry_identifier VALUES(19,'phone','','+447700900205');
INSERT INTO entry_identifier VALUES(20,'phone','','+447700900206');
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account,
  number INTEGER NOT NULL,
  user_id TEXT,
  phone_number TEXT,
  email TEXT,
  username TEXT,
  full_name TEXT,
  message_text TEXT,
  is_text_on_board INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('attempting', 'created', 'existing', 'failed', 'unknown')),
  is_final INTEGER NOT NULL,
  chat_id TEXT,
  chat_title TEXT,
  matched TEXT,
  decided_by TEXT,
  http_status INTEGER,
  error_code TEXT,
  error TEXT,
  reason TEXT,
  message TEXT,
  started_at REAL NOT NULL,
  ended_at REAL,
  delivery TEXT CHECK (delivery IN ('draft', 'send'))
) STRICT;
INSERT INTO attempt VALUES(1,2,1,1,NULL,'+33639980102',NULL,NULL,'ليلى حداد',NULL,0,'existing',1,'!1mkhozke8pm16:beeper.local','ليلى حداد','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.7873411178,1796072047.8573870658,NULL);
INSERT INTO attempt VALUES(2,3,1,1,NULL,'+447700900103',NULL,NULL,'佐藤 健',NULL,0,'created',1,'!90sj3q29u5iv:beeper.local','佐藤 健','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.7873728275,1796072047.872900486,NULL);
INSERT INTO attempt VALUES(3,1,1,1,NULL,'+14155550101',NULL,NULL,'Ada Lindqvist','Hi Ada, I moved everything to Beeper. Lunch on Friday?',1,'created',1,'!pgp0hnbp9m5y:beeper.local','Ada Lindqvist','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'delivered',1796072047.7977833748,1796072047.8673150539,NULL);
INSERT INTO attempt VALUES(4,4,1,1,NULL,'+4917139200104',NULL,NULL,'Олена Коваль','Привіт! Я тепер тут.',1,'existing',1,'!166dh8oie9wkx:beeper.local','Олена Коваль','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'delivered',1796072047.7977919579,1796072047.8793182373,'send');
INSERT INTO attempt VALUES(5,5,1,1,NULL,'+4917139200105',NULL,NULL,'Jonas Weiß',NULL,0,'failed',0,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found',NULL,1796072047.8575706481,1796072047.9120664596,NULL);
INSERT INTO attempt VALUES(6,6,1,1,NULL,'+442079460106',NULL,NULL,'Σοφία Παπαδάκη',NULL,0,'failed',1,NULL,NULL,NULL,NULL,422,'cannot_message','The network or Beeper refused this person (HTTP 422, cannot_message, This user cannot be messaged).','cannot_message','none',1796072047.8674705028,1796072047.9436683654,NULL);
INSERT INTO attempt VALUES(7,7,1,1,NULL,'+447700900107',NULL,NULL,'Chidi Okonkwo-Eze','Chidi, are you still up for the marathon?',1,'unknown',1,NULL,NULL,NULL,NULL,502,'bad_gateway','Beeper failed while it handled the request (HTTP 502, bad_gateway, WhatsApp did not answer in time). Reading shows no chat with this person; --again starts anew.','not_settled','offered',1796072047.8775010108,1796072047.9975438117,NULL);
INSERT INTO attempt VALUES(8,8,1,1,NULL,'+14155550108',NULL,NULL,'María Álvarez',NULL,0,'existing',1,'!26q4g86nihb8o:beeper.local','Alvarez Plumbing','mismatch','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.8798894881,1796072047.9963927268,NULL);
INSERT INTO attempt VALUES(9,9,2,1,NULL,NULL,NULL,'xiaoming_w','王小明',NULL,0,'created',1,'!2w9culdw8ka1m:beeper.local','王小明','username','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.9122648238,1796072048.0252337455,NULL);
INSERT INTO attempt VALUES(10,11,2,1,NULL,NULL,NULL,'tomas_dvorak','Tomáš Dvořák',NULL,0,'existing',1,'!lt9eey5v81ob:beeper.local','Tomáš D.','username','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.9438474178,1796072048.0564148426,NULL);
INSERT INTO attempt VALUES(11,5,2,2,NULL,'+4917139200105',NULL,NULL,'Jonas Weiß',NULL,0,'failed',0,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found',NULL,1796072047.9966416358,1796072048.1116662025,NULL);
INSERT INTO attempt VALUES(12,10,4,1,NULL,NULL,'priya@natarajan.example',NULL,'பிரியா நடராஜன்',NULL,0,'created',1,'!selrgi1osj40:beeper.local','பிரியா நடராஜன்','email','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072047.9976174831,1796072048.0692791939,NULL);
INSERT INTO attempt VALUES(13,12,4,1,NULL,NULL,'Ines@Carvalho.example',NULL,'Inês Carvalho',NULL,0,'existing',1,'!3qn94y7o7de7s:beeper.local','Inês Carvalho','email','chat_list_and_status',NULL,NULL,NULL,NULL,'none',1796072048.0254454612,1796072048.1179111003,NULL);
INSERT INTO attempt VALUES(14,5,3,3,NULL,'+4917139200105',NULL,NULL,'Jonas Weiß',NULL,0,'failed',1,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found','none',1796072048.1119060516,1796072048.2157130241,NULL);
INSERT INTO attempt VALUES(15,15,5,1,NULL,'+447700900201',NULL,NULL,'Mara Okafor','Hello Mara',0,'created',1,'!2n82zysrl7zaw:beeper.local','+447700900201','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'delivered',1796072060.8489892482,1796072061.2539334297,'send');
INSERT INTO attempt VALUES(16,16,5,1,NULL,'+447700900202',NULL,NULL,'Nils Berg','Hello Nils',0,'failed',0,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found',NULL,1796072061.2688286304,1796072061.6723556517,NULL);
INSERT INTO attempt VALUES(17,17,5,1,NULL,'+447700900203',NULL,NULL,'Orla Quinn','Hello Orla',0,'failed',0,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found',NULL,1796072061.6741085052,1796072062.0774190426,NULL);
INSERT INTO attempt VALUES(18,18,5,1,NULL,'+447700900204',NULL,NULL,'Petra Sand','Hello Petra',0,'created',1,'!7jkohglhgu3n:beeper.local','+447700900204','phone_number','chat_list_and_status',NULL,NULL,NULL,NULL,'delivered',1796072062.0793125629,1796072062.4831061363,'send');
INSERT INTO attempt VALUES(19,19,5,1,NULL,'+447700900205',NULL,NULL,'Quirin Thal','Hello Quirin',0,'failed',0,NULL,NULL,NULL,NULL,404,'not_found','The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).','not_found',NULL,1796072062.4927535057,1796072062.8958110809,NULL);
INSERT INTO attempt VALUES(20,20,5,1,NULL,'+447700900206',NULL,NULL,'Rosa Umber','Hello Rosa',0,'attempting',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796072062.8975963592,NULL,NULL);
CREATE INDEX entry_by_told_attempt ON entry (told_attempt) WHERE told_attempt IS NOT NULL;
CREATE INDEX attempt_by_entry ON attempt (entry_id);
COMMIT;
