PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
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
INSERT INTO run VALUES('20261122T164625Z-f1c2','["samples/contacts.vcf","--sandbox","--yes","--force"]','["/home/robin/samples/contacts.vcf"]','["whatsapp","telegram","signal","matrix"]',1795365985.7129740715,1795365986.1274819374,'completed',1,'{"inputs":[{"recognition":"vCard 3.0, UTF-8","name":"samples/contacts.vcf","records":15}],"notices":["The sandbox was asked: nobody real is meant.","No pace is kept (--rate): the server is asked as fast as it answers."],"date":1795365985.6466432}');
CREATE TABLE known_chat (
  run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  account_id TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  local_chat_id TEXT,
  title TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  PRIMARY KEY (run_id, account_id, chat_id)
) STRICT, WITHOUT ROWID;
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','matrix','!3qn94y7o7de7s:beeper.local','2','Inês Carvalho','{"username":"ines:beeper.example","id":"@ines:beeper.example","email":"ines@carvalho.example"}');
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','telegram','!lt9eey5v81ob:beeper.local','3','Tomáš D.','{"id":"@telegram_7011:beeper.local","username":"tomas_dvorak"}');
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','whatsapp','!166dh8oie9wkx:beeper.local','5','Олена Коваль','{"id":"@whatsapp_4917139200104:beeper.local","phoneNumber":"+4917139200104"}');
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','whatsapp','!1mkhozke8pm16:beeper.local','4','ليلى حداد','{"phoneNumber":"+33639980102","id":"@whatsapp_33639980102:beeper.local"}');
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','whatsapp','!26q4g86nihb8o:beeper.local','1','Alvarez Plumbing','{"id":"@whatsapp_14155550198:beeper.local","phoneNumber":"+14155550198"}');
INSERT INTO known_chat VALUES('20261122T164625Z-f1c2','whatsapp','!2sb7hmyxwp9ex:beeper.local','6','Saturday choir','{}');
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account,
  number INTEGER NOT NULL,
  name TEXT,
  user TEXT NOT NULL,
  message_text TEXT,
  state TEXT NOT NULL CHECK (state IN ('attempting', 'created', 'existing', 'failed', 'unknown')),
  chat_id TEXT,
  http_status INTEGER,
  error_code TEXT,
  started_at REAL NOT NULL,
  ended_at REAL,
  delivery TEXT CHECK (delivery IN ('draft', 'send'))
) STRICT;
INSERT INTO attempt VALUES(1,'20261122T164625Z-f1c2',1,1,'Ada Lindqvist','{"fullName":"Ada Lindqvist","phoneNumber":"+14155550101"}','Hi Ada, I moved everything to Beeper. Lunch on Friday?','created','!pgp0hnbp9m5y:beeper.local',NULL,NULL,1795365985.718114376,1795365985.836079359,NULL);
INSERT INTO attempt VALUES(2,'20261122T164625Z-f1c2',1,1,'ليلى حداد','{"fullName":"ليلى حداد","phoneNumber":"+33639980102"}',NULL,'existing','!1mkhozke8pm16:beeper.local',NULL,NULL,1795365985.7181651592,1795365985.800861597,NULL);
INSERT INTO attempt VALUES(3,'20261122T164625Z-f1c2',1,1,'佐藤 健','{"fullName":"佐藤 健","phoneNumber":"+447700900103"}',NULL,'created','!90sj3q29u5iv:beeper.local',NULL,NULL,1795365985.7181835175,1795365985.7856631279,NULL);
INSERT INTO attempt VALUES(4,'20261122T164625Z-f1c2',1,1,'Олена Коваль','{"fullName":"Олена Коваль","phoneNumber":"+4917139200104"}',NULL,'existing','!166dh8oie9wkx:beeper.local',NULL,NULL,1795365985.7181942463,1795365985.8107151984,NULL);
INSERT INTO attempt VALUES(5,'20261122T164625Z-f1c2',1,1,'Jonas Weiß','{"fullName":"Jonas Weiß","phoneNumber":"+4917139200105"}',NULL,'failed',NULL,404,'not_found',1795365985.7861413955,1795365985.8672313689,NULL);
INSERT INTO attempt VALUES(6,'20261122T164625Z-f1c2',1,1,'Σοφία Παπαδάκη','{"fullName":"Σοφία Παπαδάκη","phoneNumber":"+442079460106"}',NULL,'failed',NULL,422,'cannot_message',1795365985.8010721206,1795365985.8701691628,NULL);
INSERT INTO attempt VALUES(7,'20261122T164625Z-f1c2',1,1,'Chidi Okonkwo-Eze','{"fullName":"Chidi Okonkwo-Eze","phoneNumber":"+447700900107"}','Chidi, are you still up for the marathon?','unknown',NULL,502,'bad_gateway',1795365985.8108992576,1795365985.8653469085,NULL);
INSERT INTO attempt VALUES(8,'20261122T164625Z-f1c2',1,1,'María Álvarez','{"phoneNumber":"+14155550108","fullName":"María Álvarez"}',NULL,'existing','!26q4g86nihb8o:beeper.local',NULL,NULL,1795365985.8364109993,1795365985.9130949974,NULL);
INSERT INTO attempt VALUES(9,'20261122T164625Z-f1c2',2,1,'王小明','{"username":"xiaoming_w","fullName":"王小明"}',NULL,'created','!2w9culdw8ka1m:beeper.local',NULL,NULL,1795365985.8656015396,1795365985.9863824844,NULL);
INSERT INTO attempt VALUES(10,'20261122T164625Z-f1c2',2,1,'Tomáš Dvořák','{"fullName":"Tomáš Dvořák","username":"tomas_dvorak"}',NULL,'existing','!lt9eey5v81ob:beeper.local',NULL,NULL,1795365985.8673188687,1795365985.9840619564,NULL);
INSERT INTO attempt VALUES(11,'20261122T164625Z-f1c2',2,2,'Jonas Weiß','{"fullName":"Jonas Weiß","phoneNumber":"+4917139200105"}',NULL,'failed',NULL,404,'not_found',1795365985.8704361916,1795365985.9829504489,NULL);
INSERT INTO attempt VALUES(12,'20261122T164625Z-f1c2',4,1,'பிரியா நடராஜன்','{"fullName":"பிரியா நடராஜன்","email":"priya@natarajan.example"}',NULL,'created','!selrgi1osj40:beeper.local',NULL,NULL,1795365985.9132931232,1795365986.0258574485,NULL);
INSERT INTO attempt VALUES(13,'20261122T164625Z-f1c2',4,1,'Inês Carvalho','{"email":"Ines@Carvalho.example","fullName":"Inês Carvalho"}',NULL,'existing','!3qn94y7o7de7s:beeper.local',NULL,NULL,1795365985.9830713271,1795365986.0709276199,NULL);
INSERT INTO attempt VALUES(14,'20261122T164625Z-f1c2',3,3,'Jonas Weiß','{"fullName":"Jonas Weiß","phoneNumber":"+4917139200105"}',NULL,'failed',NULL,404,'not_found',1795365985.9843962192,1795365986.0981888771,NULL);
CREATE TABLE attempt_identifier (
  attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
  kind TEXT NOT NULL,
  network TEXT NOT NULL,
  value TEXT NOT NULL,
  is_asked INTEGER NOT NULL,
  PRIMARY KEY (attempt_id, kind, network, value)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_identifier VALUES(1,'email','','ada@lindqvist.example',0);
INSERT INTO attempt_identifier VALUES(1,'phone','','+14155550101',1);
INSERT INTO attempt_identifier VALUES(2,'phone','','+33639980102',1);
INSERT INTO attempt_identifier VALUES(3,'phone','','+447700900103',1);
INSERT INTO attempt_identifier VALUES(3,'username','telegram','kensato',0);
INSERT INTO attempt_identifier VALUES(4,'phone','','+4917139200104',1);
INSERT INTO attempt_identifier VALUES(5,'phone','','+4917139200105',1);
INSERT INTO attempt_identifier VALUES(6,'phone','','+442079460106',1);
INSERT INTO attempt_identifier VALUES(7,'phone','','+447700900107',1);
INSERT INTO attempt_identifier VALUES(8,'phone','','+14155550108',1);
INSERT INTO attempt_identifier VALUES(9,'username','telegram','xiaoming_w',1);
INSERT INTO attempt_identifier VALUES(10,'username','telegram','tomas_dvorak',1);
INSERT INTO attempt_identifier VALUES(11,'phone','','+4917139200105',1);
INSERT INTO attempt_identifier VALUES(12,'email','','priya@natarajan.example',1);
INSERT INTO attempt_identifier VALUES(13,'email','','ines@carvalho.example',1);
INSERT INTO attempt_identifier VALUES(14,'phone','','+4917139200105',1);
CREATE TABLE entry (
  run_id TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL,
  attempt_id INTEGER REFERENCES attempt ON DELETE SET NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO entry VALUES('20261122T164625Z-f1c2',0,1,'{"requests":[{"accountID":"whatsapp","result":"created","askedBy":["phone_number"]}],"attempts":1,"messageText":"Hi Ada, I moved everything to Beeper. Lunch on Friday?","matched":"phone_number","email":"ada@lindqvist.example","decidedBy":"chat_list_and_status","network":"WhatsApp","merge":{"records":[{"name":"Ada Lindqvist","identifiers":["+14155550101","ada@lindqvist.example"],"source":{"file":"samples/contacts.vcf","record":1,"line":1}},{"name":"A. Lindqvist","identifiers":["ada@lindqvist.example"],"source":{"line":11,"record":2,"file":"samples/contacts.vcf"}}],"review":[],"reasons":[{"sources":[{"file":"samples/contacts.vcf","record":1,"line":1},{"file":"samples/contacts.vcf","record":2,"line":11}],"value":"ada@lindqvist.example","kind":"e-mail"}]},"fullName":"Ada Lindqvist","status":"created","startedAt":1795365985.7190008,"sources":[{"record":1,"file":"samples/contacts.vcf","line":1},{"record":2,"file":"samples/contacts.vcf","line":11}],"chatID":"!pgp0hnbp9m5y:beeper.local","durationInMilliseconds":116,"payload":{"fullName":"Ada Lindqvist","phoneNumber":"+14155550101"},"chatTitle":"Ada Lindqvist","accountID":"whatsapp","message":"delivered","phoneNumber":"+14155550101","runID":"20261122T164625Z-f1c2","subject":"person"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',1,2,'{"message":"none","phoneNumber":"+33639980102","runID":"20261122T164625Z-f1c2","payload":{"phoneNumber":"+33639980102","fullName":"ليلى حداد"},"fullName":"ليلى حداد","chatTitle":"ليلى حداد","attempts":1,"matched":"phone_number","durationInMilliseconds":81,"decidedBy":"chat_list_and_status","requests":[{"accountID":"whatsapp","result":"existing","askedBy":["phone_number"]}],"network":"WhatsApp","startedAt":1795365985.7193594,"status":"existing","sources":[{"file":"samples/contacts.vcf","record":3,"line":19}],"chatID":"!1mkhozke8pm16:beeper.local","accountID":"whatsapp","subject":"person"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',2,3,'{"matched":"phone_number","payload":{"phoneNumber":"+447700900103","fullName":"佐藤 健"},"subject":"person","username":"kensato","network":"WhatsApp","phoneNumber":"+447700900103","runID":"20261122T164625Z-f1c2","accountID":"whatsapp","status":"created","message":"none","chatTitle":"佐藤 健","chatID":"!90sj3q29u5iv:beeper.local","requests":[{"result":"created","askedBy":["phone_number"],"accountID":"whatsapp"}],"fullName":"佐藤 健","attempts":1,"durationInMilliseconds":65,"startedAt":1795365985.71942,"sources":[{"file":"samples/contacts.vcf","line":24,"record":4}],"decidedBy":"chat_list_and_status"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',3,4,'{"durationInMilliseconds":90,"attempts":1,"message":"none","status":"existing","requests":[{"askedBy":["phone_number"],"result":"existing","accountID":"whatsapp"}],"network":"WhatsApp","chatID":"!166dh8oie9wkx:beeper.local","accountID":"whatsapp","decidedBy":"chat_list_and_status","subject":"person","sources":[{"file":"samples/contacts.vcf","record":5,"line":32}],"payload":{"fullName":"Олена Коваль","phoneNumber":"+4917139200104"},"phoneNumber":"+4917139200104","fullName":"Олена Коваль","matched":"phone_number","startedAt":1795365985.7197156,"chatTitle":"Олена Коваль","runID":"20261122T164625Z-f1c2"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',4,14,'{"status":"failed","attempts":3,"error":"The network finds nobody by what is known of this person (HTTP 404, not_found, User not found on this network).","phoneNumber":"+4917139200105","requests":[{"askedBy":["phone_number"],"httpStatus":404,"errorCode":"not_found","result":"failed","accountID":"whatsapp"},{"askedBy":["phone_number"],"httpStatus":404,"errorCode":"not_found","result":"failed","accountID":"telegram"},{"askedBy":["phone_number"],"httpStatus":404,"errorCode":"not_found","result":"failed","accountID":"signal"}],"message":"none","fullName":"Jonas Weiß","reason":"not_found","errorCode":"not_found","network":"Signal","durationInMilliseconds":305,"runID":"20261122T164625Z-f1c2","startedAt":1795365985.7869298,"payload":{"fullName":"Jonas Weiß","phoneNumber":"+4917139200105"},"httpStatus":404,"sources":[{"record":6,"line":39,"file":"samples/contacts.vcf"}],"accountID":"signal","subject":"person"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',5,6,'{"attempts":1,"errorCode":"cannot_message","accountID":"whatsapp","payload":{"fullName":"Σοφία Παπαδάκη","phoneNumber":"+442079460106"},"status":"failed","durationInMilliseconds":68,"phoneNumber":"+442079460106","runID":"20261122T164625Z-f1c2","sources":[{"record":7,"file":"samples/contacts.vcf","line":45}],"startedAt":1795365985.801673,"requests":[{"accountID":"whatsapp","errorCode":"cannot_message","result":"failed","askedBy":["phone_number"],"httpStatus":422}],"message":"none","fullName":"Σοφία Παπαδάκη","subject":"person","error":"The network or Beeper refused this person (HTTP 422, cannot_message, This user cannot be messaged).","network":"WhatsApp","reason":"cannot_message","httpStatus":422}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',6,7,'{"errorCode":"bad_gateway","accountID":"whatsapp","error":"Beeper failed while it handled the request (HTTP 502, bad_gateway, WhatsApp did not answer in time). Reading shows no chat with this person; --again starts anew.","subject":"person","payload":{"fullName":"Chidi Okonkwo-Eze","phoneNumber":"+447700900107"},"httpStatus":502,"requests":[{"askedBy":["phone_number"],"errorCode":"bad_gateway","result":"unknown","httpStatus":502,"accountID":"whatsapp"}],"runID":"20261122T164625Z-f1c2","network":"WhatsApp","sources":[{"file":"samples/contacts.vcf","record":8,"line":51}],"durationInMilliseconds":53,"reason":"not_settled","startedAt":1795365985.8114052,"phoneNumber":"+447700900107","fullName":"Chidi Okonkwo-Eze","messageText":"Chidi, are you still up for the marathon?","status":"unknown","attempts":1,"message":"offered"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',7,8,'{"attempts":1,"payload":{"phoneNumber":"+14155550108","fullName":"María Álvarez"},"status":"existing","durationInMilliseconds":75,"phoneNumber":"+14155550108","runID":"20261122T164625Z-f1c2","sources":[{"record":9,"line":58,"file":"samples/contacts.vcf"}],"chatID":"!26q4g86nihb8o:beeper.local","startedAt":1795365985.8370755,"chatTitle":"Alvarez Plumbing","requests":[{"accountID":"whatsapp","askedBy":["phone_number"],"result":"existing"}],"message":"none","fullName":"María Álvarez","subject":"person","network":"WhatsApp","decidedBy":"chat_list_and_status","accountID":"whatsapp","matched":"mismatch"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',8,9,'{"runID":"20261122T164625Z-f1c2","matched":"username","accountID":"telegram","chatTitle":"王小明","chatID":"!2w9culdw8ka1m:beeper.local","fullName":"王小明","payload":{"fullName":"王小明","username":"xiaoming_w"},"requests":[{"result":"created","askedBy":["username"],"accountID":"telegram"}],"durationInMilliseconds":119,"sources":[{"line":64,"record":10,"file":"samples/contacts.vcf"}],"message":"none","network":"Telegram","decidedBy":"chat_list_and_status","startedAt":1795365985.866404,"subject":"person","username":"xiaoming_w","status":"created","attempts":1}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',9,12,'{"status":"created","email":"priya@natarajan.example","chatTitle":"பிரியா நடராஜன்","attempts":1,"matched":"email","requests":[{"askedBy":["email"],"result":"created","accountID":"matrix"}],"message":"none","fullName":"பிரியா நடராஜன்","durationInMilliseconds":111,"network":"Beeper","decidedBy":"chat_list_and_status","runID":"20261122T164625Z-f1c2","startedAt":1795365985.9139323,"chatID":"!selrgi1osj40:beeper.local","payload":{"email":"priya@natarajan.example","fullName":"பிரியா நடராஜன்"},"sources":[{"record":11,"line":70,"file":"samples/contacts.vcf"}],"accountID":"matrix","subject":"person"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',10,10,'{"startedAt":1795365985.8676724,"message":"none","chatID":"!lt9eey5v81ob:beeper.local","network":"Telegram","accountID":"telegram","chatTitle":"Tomáš D.","decidedBy":"chat_list_and_status","sources":[{"line":75,"record":12,"file":"samples/contacts.vcf"}],"runID":"20261122T164625Z-f1c2","subject":"person","attempts":1,"durationInMilliseconds":116,"status":"existing","payload":{"fullName":"Tomáš Dvořák","username":"tomas_dvorak"},"username":"tomas_dvorak","fullName":"Tomáš Dvořák","matched":"username","requests":[{"result":"existing","accountID":"telegram","askedBy":["username"]}]}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',11,13,'{"status":"existing","email":"Ines@Carvalho.example","chatTitle":"Inês Carvalho","attempts":1,"matched":"email","requests":[{"askedBy":["email"],"result":"existing","accountID":"matrix"}],"message":"none","fullName":"Inês Carvalho","durationInMilliseconds":86,"network":"Beeper","decidedBy":"chat_list_and_status","runID":"20261122T164625Z-f1c2","startedAt":1795365985.9841924,"chatID":"!3qn94y7o7de7s:beeper.local","payload":{"email":"Ines@Carvalho.example","fullName":"Inês Carvalho"},"sources":[{"line":81,"record":13,"file":"samples/contacts.vcf"}],"accountID":"matrix","subject":"person"}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',12,NULL,'{"error":"nothing known of this person is something the account''s network finds people by","username":"bo.reyes.example","attempts":0,"subject":"person","message":"none","runID":"20261122T164625Z-f1c2","fullName":"Bo Reyes","status":"skipped","reason":"not_resolvable","sources":[{"line":87,"record":14,"file":"samples/contacts.vcf"}]}');
INSERT INTO entry VALUES('20261122T164625Z-f1c2',13,NULL,'{"reason":"unusable: no-identifier","fullName":"The Old Fax","message":"none","status":"skipped","attempts":0,"phoneNumber":"+44 20 7946 0190","runID":"20261122T164625Z-f1c2","error":"no e-mail address, phone number or username to reach this person by","subject":"unusableRecord","sources":[{"line":93,"record":15,"file":"samples/contacts.vcf"}]}');
CREATE TABLE exclusion (
  kind TEXT NOT NULL,
  network TEXT NOT NULL,
  value TEXT NOT NULL,
  added_at REAL NOT NULL,
  PRIMARY KEY (kind, network, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_run ON attempt (run_id);
CREATE INDEX attempt_by_account ON attempt (account, started_at);
CREATE INDEX entry_by_attempt ON entry (attempt_id);
COMMIT;
