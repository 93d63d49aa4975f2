BEGIN TRANSACTION;
CREATE TABLE claims (event_id VARCHAR NOT NULL,
    position INTEGER NOT NULL, attribute VARCHAR NOT NULL, kind VARCHAR NOT NULL, value TEXT NOT NULL, term VARCHAR,
    attribution VARCHAR, according_to TEXT, detail TEXT, origin VARCHAR NOT NULL, score FLOAT NOT NULL, name TEXT,
    actor_id VARCHAR, country VARCHAR, lat FLOAT, lon FLOAT, day_from DATE, day_to DATE, harm VARCHAR, low INTEGER,
    high INTEGER, PRIMARY KEY (event_id, position),
    FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',0,'action','text','"bombing"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'bombing',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',1,'date','period','["2024-05-14", "2024-05-14", "day", "2024-05-14", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2024-05-14','2024-05-14',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',2,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',3,'perpetrator','party','["Al-Shabaab", "al-shabaab", "rebel", null, []]','rebel','claimed',NULL,NULL,'dateline-rules 0.1.0',1.0,'Al-Shabaab','al-shabaab',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',4,'perpetrator','party','["Al-Shabaab", "al-shabaab", "rebel", null, []]','rebel','stated',NULL,NULL,'dateline-rules 0.1.0',0.6,'Al-Shabaab','al-shabaab',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',5,'claimant','party','["Al-Shabaab", "al-shabaab", "rebel", null, []]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Al-Shabaab','al-shabaab',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',6,'weapon','text','"car bomb"','vehicle_bomb',NULL,NULL,NULL,'dateline-rules 0.1.0',0.8,'car bomb',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',7,'toll','toll','["killed", [12, 12, false], null, false, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',12,12);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',8,'toll','toll','["injured", [31, 31, false], null, false, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'injured',31,31);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',9,'toll','toll','["injured", [9, 9, false], "children", true, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'injured',9,9);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',10,'toll','toll','["injured", [3, 3, false], null, true, false]',NULL,NULL,'Dr Hodan Cabdi Xirsi',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'injured',3,3);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',11,'source','text','"Dr Hodan Cabdi Xirsi"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Dr Hodan Cabdi Xirsi',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',12,'site','text','"the fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'the fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',13,'site','text','"general hospital"','medical',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'general hospital',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',14,'target','text','"the fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'the fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',15,'target','text','"Thirty-one people"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',0.5,'Thirty-one people',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ef7552b7c61e4bc33',16,'target','text','"three of the wounded"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',0.5,'three of the wounded',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',0,'action','text','"shelling"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'shelling',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',1,'date','period','["2019-10-01", "2019-10-31", "month", "2019-10", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2019-10-01','2019-10-31',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',2,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',0.5,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',3,'perpetrator','party','["Al-Shabaab", "al-shabaab", "rebel", null, []]','rebel','stated',NULL,NULL,'dateline-rules 0.1.0',0.6,'Al-Shabaab','al-shabaab',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',4,'weapon','text','"shelled"','artillery',NULL,NULL,NULL,'dateline-rules 0.1.0',0.8,'shelled',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',5,'toll','toll','["killed", [5, 5, false], null, false, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',5,5);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',6,'site','text','"the airport"','transport',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'the airport',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',7,'target','text','"the airport"','transport',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'the airport',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('ed6a15d147cb4312e',8,'target','text','"5 people"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'5 people',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e328fa35a2802bcc3',0,'action','text','"claim_responsibility"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'claim_responsibility',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e328fa35a2802bcc3',1,'speaker','party','["Al-Shabaab", "al-shabaab", "rebel", null, []]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Al-Shabaab','al-shabaab',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',0,'action','text','"bombing"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'bombing',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',1,'date','period','["2024-05-14", "2024-05-14", "part_of_day", "2024-05-14TMO", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2024-05-14','2024-05-14',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',2,'date','period','["2024-05-14", "2024-05-14", "minute", "2024-05-14T09:15", "09:15", false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2024-05-14','2024-05-14',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',3,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',4,'weapon','text','"CAR BOMB"','vehicle_bomb',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'CAR BOMB',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',5,'weapon','text','"A car bomb"','vehicle_bomb',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'A car bomb',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',6,'toll','toll','["killed", [7, null, false], null, false, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',7,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',7,'toll','toll','["killed", [7, null, false], null, false, false]',NULL,NULL,'Police Forces of Somalia',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',7,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',8,'toll','toll','["injured", [21, null, false], null, false, false]',NULL,NULL,'Police Forces of Somalia',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'injured',21,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',9,'toll','toll','["killed", [7, 7, false], null, false, false]',NULL,NULL,'Farah Nuur Dhegdheer',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',7,7);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',10,'source','text','"Police Forces of Somalia"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Police Forces of Somalia',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',11,'source','text','"Farah Nuur Dhegdheer"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Farah Nuur Dhegdheer',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',12,'site','text','"KISMAYO MARKET"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'KISMAYO MARKET',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',13,'site','text','"a busy fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'a busy fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',14,'target','text','"a busy fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'a busy fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e655ece7d4f2a9712',15,'target','text','"at least seven people"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'at least seven people',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e18be34bfb4617420',0,'action','text','"arson_destruction"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'arson_destruction',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e18be34bfb4617420',1,'date','period','["2024-05-14", "2024-05-14", "part_of_day", "2024-05-14TMO", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',0.7,NULL,NULL,NULL,NULL,NULL,'2024-05-14','2024-05-14',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e18be34bfb4617420',2,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',0.7,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e18be34bfb4617420',3,'site','text','"several stalls"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'several stalls',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e18be34bfb4617420',4,'target','text','"several stalls"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'several stalls',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',0,'action','text','"bombing"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'bombing',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',1,'date','period','["2024-05-14", "2024-05-14", "day", "2024-05-14", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2024-05-14','2024-05-14',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',2,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',3,'place','place','["Kismayo", "settlement", "SOM", "Lower Juba", null, -0.35817, 42.54536, "geonames:55671", null]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Kismayo',NULL,'SOM',-0.35817,42.54536,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',4,'weapon','text','"bombing"','explosives',NULL,NULL,NULL,'dateline-rules 0.1.0',0.8,'bombing',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',5,'toll','toll','["killed", [14, 14, false], null, false, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',14,14);
INSERT INTO "claims" VALUES('e744144918510aac5',6,'toll','toll','["killed", [2, 2, false], null, false, false]',NULL,NULL,'Government of Kenya',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',2,2);
INSERT INTO "claims" VALUES('e744144918510aac5',7,'toll','toll','["killed", [14, 14, false], null, false, false]',NULL,NULL,'Government of Kenya',NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'killed',14,14);
INSERT INTO "claims" VALUES('e744144918510aac5',8,'source','text','"Government of Kenya"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Government of Kenya',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',9,'site','text','"a fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'a fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',10,'target','text','"a fish market"','business',NULL,NULL,NULL,'dateline-rules 0.1.0',0.7,'a fish market',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',11,'target','text','"14 people"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',0.5,'14 people',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e744144918510aac5',12,'target','text','"two more people"','civilians',NULL,NULL,NULL,'dateline-rules 0.1.0',0.5,'two more people',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e4b04c5094565cf3f',0,'action','text','"condemn"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'condemn',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e4b04c5094565cf3f',1,'speaker','party','["African Union", "african-union", "international_body", null, []]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'African Union','african-union',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e4b04c5094565cf3f',2,'date','period','["2024-05-16", "2024-05-16", "day", "2024-05-16", null, false]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,NULL,NULL,NULL,NULL,NULL,'2024-05-16','2024-05-16',NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e16aa54c77e82ae1b',0,'action','text','"condole"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'condole',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e16aa54c77e82ae1b',1,'speaker','party','["Government of Kenya", "government-of-kenya", "government", "KEN", []]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Government of Kenya','government-of-kenya','KEN',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e8ebef5c4d44ea8f0',0,'action','text','"condemn"',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'condemn',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES('e8ebef5c4d44ea8f0',1,'speaker','party','["Government of Turkey", "government-of-turkey", "government", "TUR", []]',NULL,NULL,NULL,NULL,'dateline-rules 0.1.0',1.0,'Government of Turkey','government-of-turkey','TUR',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE events (id VARCHAR NOT NULL PRIMARY KEY,
    report_id VARCHAR NOT NULL, position INTEGER NOT NULL,
    role VARCHAR NOT NULL, action VARCHAR NOT NULL, factuality VARCHAR NOT NULL, about TEXT NOT NULL,
    part_of VARCHAR, score FLOAT NOT NULL,
    FOREIGN KEY(report_id) REFERENCES reports (id) ON DELETE CASCADE);
INSERT INTO "events" VALUES('ef7552b7c61e4bc33','r0b0ce22f0432f972',0,'main','bombing','occurred','[]',NULL,0.95);
INSERT INTO "events" VALUES('ed6a15d147cb4312e','r0b0ce22f0432f972',1,'background','shelling','occurred','[]',NULL,0.8);
INSERT INTO "events" VALUES('e328fa35a2802bcc3','r0b0ce22f0432f972',2,'statement','claim_responsibility','occurred','["ef7552b7c61e4bc33"]',NULL,1.0);
INSERT INTO "events" VALUES('e655ece7d4f2a9712','r40602507dbc02dc2',0,'main','bombing','occurred','[]',NULL,0.95);
INSERT INTO "events" VALUES('e18be34bfb4617420','r40602507dbc02dc2',1,'background','arson_destruction','occurred','[]',NULL,0.85);
INSERT INTO "events" VALUES('e744144918510aac5','r5466cec446d44867',0,'main','bombing','occurred','[]',NULL,0.95);
INSERT INTO "events" VALUES('e4b04c5094565cf3f','r5466cec446d44867',1,'statement','condemn','occurred','["e744144918510aac5"]',NULL,1.0);
INSERT INTO "events" VALUES('e16aa54c77e82ae1b','r5466cec446d44867',2,'statement','condole','occurred','["e744144918510aac5"]',NULL,1.0);
INSERT INTO "events" VALUES('e8ebef5c4d44ea8f0','r5466cec446d44867',3,'statement','condemn','occurred','["e744144918510aac5"]',NULL,1.0);
CREATE TABLE evidence (event_id VARCHAR NOT NULL,
    claim INTEGER NOT NULL, says VARCHAR NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (event_id, claim, says, position),
    FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE);
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',-1,'trigger',0,15,22,'bombing');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',-1,'trigger',1,115,130,'car bomb attack');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',-1,'trigger',2,323,330,'bombing');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',0,'value',0,15,22,'bombing');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',1,'value',0,105,114,'Tuesday''s');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',2,'value',0,153,160,'Kismayo');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',3,'value',0,41,51,'al-Shabaab');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',4,'value',0,281,291,'Al-Shabaab');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',5,'value',0,41,51,'al-Shabaab');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',6,'value',0,115,123,'car bomb');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',7,'value',0,37,39,'12');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',8,'value',0,225,242,'Thirty-one people');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',9,'value',0,257,269,'nine of them');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',10,'value',0,500,520,'three of the wounded');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',10,'according_to',0,473,493,'Dr Hodan Cabdi Xirsi');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',11,'value',0,473,493,'Dr Hodan Cabdi Xirsi');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',12,'value',0,134,149,'the fish market');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',13,'value',0,189,205,'general hospital');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',14,'value',0,134,149,'the fish market');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',15,'value',0,225,242,'Thirty-one people');
INSERT INTO "evidence" VALUES('ef7552b7c61e4bc33',16,'value',0,500,520,'three of the wounded');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',-1,'trigger',0,605,612,'shelled');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',0,'value',0,605,612,'shelled');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',1,'value',0,555,567,'October 2019');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',2,'value',0,153,160,'Kismayo');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',3,'value',0,281,291,'Al-Shabaab');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',4,'value',0,605,612,'shelled');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',5,'value',0,569,577,'5 people');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',6,'value',0,613,624,'the airport');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',7,'value',0,613,624,'the airport');
INSERT INTO "evidence" VALUES('ed6a15d147cb4312e',8,'value',0,569,577,'5 people');
INSERT INTO "evidence" VALUES('e328fa35a2802bcc3',-1,'trigger',0,52,70,'says it was behind');
INSERT INTO "evidence" VALUES('e328fa35a2802bcc3',-1,'trigger',1,292,314,'claimed responsibility');
INSERT INTO "evidence" VALUES('e328fa35a2802bcc3',-1,'trigger',2,372,386,'saying that it');
INSERT INTO "evidence" VALUES('e328fa35a2802bcc3',0,'value',0,52,70,'says it was behind');
INSERT INTO "evidence" VALUES('e328fa35a2802bcc3',1,'value',0,41,51,'al-Shabaab');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',-1,'trigger',0,15,21,'HIT BY');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',-1,'trigger',1,102,110,'exploded');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',-1,'trigger',2,268,273,'blast');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',0,'value',0,15,21,'HIT BY');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',1,'value',0,176,191,'Tuesday morning');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',2,'value',0,299,308,'9:15 a.m.');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',3,'value',0,165,172,'Kismayo');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',4,'value',0,22,30,'CAR BOMB');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',5,'value',0,91,101,'A car bomb');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',6,'value',0,32,46,'AT LEAST SEVEN');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',7,'value',0,201,222,'at least seven people');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',7,'according_to',0,250,256,'police');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',8,'value',0,236,248,'more than 20');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',8,'according_to',0,250,256,'police');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',9,'value',0,400,412,'seven bodies');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',9,'according_to',0,437,457,'Farah Nuur Dhegdheer');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',10,'value',0,250,256,'police');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',11,'value',0,437,457,'Farah Nuur Dhegdheer');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',12,'value',0,0,14,'KISMAYO MARKET');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',13,'value',0,119,137,'a busy fish market');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',14,'value',0,119,137,'a busy fish market');
INSERT INTO "evidence" VALUES('e655ece7d4f2a9712',15,'value',0,201,222,'at least seven people');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',-1,'trigger',0,354,380,'set several stalls on fire');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',-1,'trigger',1,540,546,'attack');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',0,'value',0,354,380,'set several stalls on fire');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',1,'value',0,176,191,'Tuesday morning');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',2,'value',0,165,172,'Kismayo');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',3,'value',0,358,372,'several stalls');
INSERT INTO "evidence" VALUES('e18be34bfb4617420',4,'value',0,358,372,'several stalls');
INSERT INTO "evidence" VALUES('e744144918510aac5',-1,'trigger',0,25,32,'bombing');
INSERT INTO "evidence" VALUES('e744144918510aac5',-1,'trigger',1,114,125,'car bombing');
INSERT INTO "evidence" VALUES('e744144918510aac5',-1,'trigger',2,296,302,'attack');
INSERT INTO "evidence" VALUES('e744144918510aac5',0,'value',0,25,32,'bombing');
INSERT INTO "evidence" VALUES('e744144918510aac5',1,'value',0,198,205,'Tuesday');
INSERT INTO "evidence" VALUES('e744144918510aac5',2,'value',0,17,24,'Kismayo');
INSERT INTO "evidence" VALUES('e744144918510aac5',3,'value',0,187,194,'Kismayo');
INSERT INTO "evidence" VALUES('e744144918510aac5',4,'value',0,25,32,'bombing');
INSERT INTO "evidence" VALUES('e744144918510aac5',5,'value',0,138,147,'14 people');
INSERT INTO "evidence" VALUES('e744144918510aac5',6,'value',0,377,392,'two more people');
INSERT INTO "evidence" VALUES('e744144918510aac5',6,'according_to',0,351,366,'health ministry');
INSERT INTO "evidence" VALUES('e744144918510aac5',7,'value',0,449,451,'14');
INSERT INTO "evidence" VALUES('e744144918510aac5',7,'according_to',0,351,366,'health ministry');
INSERT INTO "evidence" VALUES('e744144918510aac5',8,'value',0,351,366,'health ministry');
INSERT INTO "evidence" VALUES('e744144918510aac5',9,'value',0,151,164,'a fish market');
INSERT INTO "evidence" VALUES('e744144918510aac5',10,'value',0,151,164,'a fish market');
INSERT INTO "evidence" VALUES('e744144918510aac5',11,'value',0,138,147,'14 people');
INSERT INTO "evidence" VALUES('e744144918510aac5',12,'value',0,377,392,'two more people');
INSERT INTO "evidence" VALUES('e4b04c5094565cf3f',-1,'trigger',0,100,109,'condemned');
INSERT INTO "evidence" VALUES('e4b04c5094565cf3f',0,'value',0,100,109,'condemned');
INSERT INTO "evidence" VALUES('e4b04c5094565cf3f',1,'value',0,74,87,'African Union');
INSERT INTO "evidence" VALUES('e4b04c5094565cf3f',2,'value',0,91,99,'Thursday');
INSERT INTO "evidence" VALUES('e16aa54c77e82ae1b',-1,'trigger',0,214,237,'offered its condolences');
INSERT INTO "evidence" VALUES('e16aa54c77e82ae1b',0,'value',0,214,237,'offered its condolences');
INSERT INTO "evidence" VALUES('e16aa54c77e82ae1b',1,'value',0,208,213,'Kenya');
INSERT INTO "evidence" VALUES('e8ebef5c4d44ea8f0',-1,'trigger',0,282,291,'denounced');
INSERT INTO "evidence" VALUES('e8ebef5c4d44ea8f0',0,'value',0,282,291,'denounced');
INSERT INTO "evidence" VALUES('e8ebef5c4d44ea8f0',1,'value',0,270,276,'Turkey');
CREATE TABLE reports (id VARCHAR NOT NULL PRIMARY KEY, text TEXT NOT NULL, published DATE NOT NULL,
    published_from VARCHAR NOT NULL, raw_sha256 VARCHAR NOT NULL, path TEXT, source TEXT, url TEXT, title TEXT,
    given_id TEXT, title_end INTEGER NOT NULL, text_offset INTEGER, coded_with VARCHAR NOT NULL,
    coded_at VARCHAR NOT NULL, left_out TEXT NOT NULL);
INSERT INTO "reports" VALUES('r0b0ce22f0432f972','Kismayo market bombing toll rises to 12, al-Shabaab says it was behind it

KISMAYO - The death toll from Tuesday''s car bomb attack at the fish market in Kismayo has risen to 12, the city''s general hospital said on Wednesday. Thirty-one people were injured, nine of them children.

Al-Shabaab claimed responsibility for the bombing in a message on a website it often uses, saying that it had targeted tax collectors of the regional administration.

The hospital''s director, Dr Hodan Cabdi Xirsi, said three of the wounded were in a critical condition.

In October 2019, 5 people were killed when the group shelled the airport of the same city.
','2024-05-15','front-matter','f41accc17bc8dbb6baa562c581b16c3b13b83de9e7f937bba846bc8e22cfbe59','demo/reports/02-harbour-second.txt','Invented Coast Herald','https://example.org/kismayo-toll','Kismayo market bombing toll rises to 12, al-Shabaab says it was behind it',NULL,73,NULL,'dateline-rules 0.1.0','2026-11-25T13:30:51+00:00','{"trigger without what it needs": 3}');
INSERT INTO "reports" VALUES('r40602507dbc02dc2','KISMAYO MARKET HIT BY CAR BOMB, AT LEAST SEVEN DEAD

MOGADISHU, May 14 (Invented Agency) - A car bomb exploded outside a busy fish market in the Somali port city of Kismayo on Tuesday morning, killing at least seven people and wounding more than 20, police said.

The blast, which happened at about 9:15 a.m. as traders were unloading the night''s catch, set several stalls on fire.

"We have counted seven bodies so far," police captain Farah Nuur Dhegdheer told reporters at the scene.

No group immediately claimed responsibility for the attack.
','2024-05-14','first-line','899deee272b660468b842cfe0c2554f673756805483bd3b2a49f6eea0c2591a8','demo/reports/01-harbour-first.txt',NULL,NULL,NULL,NULL,0,16,'dateline-rules 0.1.0','2026-11-25T13:30:51+00:00','{"trigger without what it needs": 2}');
INSERT INTO "reports" VALUES('r5466cec446d44867','Reactions to the Kismayo bombing

NAIROBI, May 16 (Invented Agency) - The African Union on Thursday condemned the car bombing that killed 14 people at a fish market in the Somali city of Kismayo on Tuesday.

Kenya offered its condolences to the families of the victims. Turkey also denounced the attack and promised to fly out the badly wounded.

The health ministry said that two more people had died of their wounds overnight, raising the toll to 14.
','2024-05-16','first-line','e43abd8197df471ab0a136f7ee636a757a1cf971dd23ffbe04d0359eeaba43b8','demo/reports/03-harbour-reactions.txt',NULL,NULL,NULL,NULL,0,16,'dateline-rules 0.1.0','2026-11-25T13:30:51+00:00','{"trigger without what it needs": 2}');
CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, applied_at VARCHAR NOT NULL);
INSERT INTO "schema_version" VALUES(1,'2026-11-25T13:30:51.474270+00:00');
CREATE TABLE set_aside (id VARCHAR NOT NULL PRIMARY KEY, place TEXT NOT NULL, reason VARCHAR NOT NULL,
    message TEXT NOT NULL, seen_at VARCHAR NOT NULL);
CREATE INDEX reports_by_day ON reports (published, id);
CREATE INDEX events_by_report ON events (report_id, position);
CREATE INDEX claims_by_country ON claims (country);
CREATE INDEX claims_by_actor ON claims (actor_id);
CREATE INDEX claims_by_day ON claims (day_from);
COMMIT;
