BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, checksum BLOB NOT NULL, execution_time BIGINT NOT NULL);
INSERT INTO "_sqlx_migrations" VALUES(1,'register','2026-11-22 05:30:00',1,X'C61B5A6189FC818C4CCB2A01195C90D517590BE3669A8B2E44E5800566E7AEB24E0C1C8747619762E04818C992434D7D',1000000);
INSERT INTO "_sqlx_migrations" VALUES(2,'people','2026-11-22 05:30:00',1,X'6D0177071565B29B6CCB709E3A6F880E2B59EA0EE095E6EFB84E5C101C115A0F5A411EC2B2041CF3B0FF1EB13B1DBD28',1000000);
INSERT INTO "_sqlx_migrations" VALUES(3,'road','2026-11-22 05:30:00',1,X'02E6F36AFE5BD59DA3127F63A66649524A7B0062B0799A396C5C715C1098AB2D3918D80C8AD6DFE33099EAD71DD213BB',1000000);
CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL CHECK (name <> ''),
    -- In lower case, so that one address is one account.
    login         TEXT CONSTRAINT account_login_unique UNIQUE CHECK (login = lower(login)),
    issuer        TEXT,
    subject       TEXT,
    role          TEXT NOT NULL CHECK (role IN ('griffier', 'commissiegriffier', 'bestuurssecretariaat',
                  'portefeuillehouder', 'raadslid', 'beheerder', 'archivaris')),
    -- Argon2id in PHC form; none until the one-time link is used, and for accounts of single sign-on.
    password_hash TEXT,
    -- The shared secret of the second factor in base32, and the last time step that was used: none is used twice.
    totp_secret   TEXT,
    totp_step     INTEGER,
    created_at    TEXT NOT NULL,
    last_used_at  TEXT,
    disabled_at   TEXT,
    CONSTRAINT account_door CHECK ((issuer IS NULL) = (subject IS NULL) AND (login IS NOT NULL OR issuer IS NOT NULL)),
    CONSTRAINT account_subject_unique UNIQUE (issuer, subject)
) STRICT;
INSERT INTO "account" VALUES(1,'J. Vermeer','j.vermeer@maasveld.example',NULL,NULL,'griffier',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(2,'S. Aydin','s.aydin@maasveld.example',NULL,NULL,'commissiegriffier',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(3,'M. Brouwer','m.brouwer@maasveld.example',NULL,NULL,'bestuurssecretariaat',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(4,'W. van Duinrade','w.vanduinrade@maasveld.example',NULL,NULL,'portefeuillehouder',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(5,'T. Wolderink','t.wolderink@maasveld.example',NULL,NULL,'raadslid',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(6,'P. Ligtvoet','p.ligtvoet@maasveld.example',NULL,NULL,'beheerder',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
INSERT INTO "account" VALUES(7,'E. Hoogendam','e.hoogendam@maasveld.example',NULL,NULL,'archivaris',NULL,NULL,NULL,'2022-03-14T11:00:00+00:00',NULL,NULL);
CREATE TABLE account_committee (
    account_id   INTEGER NOT NULL REFERENCES account (id),
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    PRIMARY KEY (account_id, committee_id)
) STRICT;
INSERT INTO "account_committee" VALUES(2,2);
INSERT INTO "account_committee" VALUES(2,4);
INSERT INTO "account_committee" VALUES(5,2);
INSERT INTO "account_committee" VALUES(5,4);
CREATE TABLE account_holder (
    account_id INTEGER NOT NULL REFERENCES account (id),
    holder_id  INTEGER NOT NULL REFERENCES portfolio_holder (id),
    PRIMARY KEY (account_id, holder_id)
) STRICT;
INSERT INTO "account_holder" VALUES(3,1);
INSERT INTO "account_holder" VALUES(3,5);
INSERT INTO "account_holder" VALUES(4,2);
CREATE TABLE account_member (
    account_id INTEGER NOT NULL REFERENCES account (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (account_id, member_id)
) STRICT;
INSERT INTO "account_member" VALUES(5,12);
CREATE TABLE administration (
    id         INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL DEFAULT '',
    detail     TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "administration" VALUES(1,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','instellingen-gewijzigd','','raad: gemeenteraad → gemeenteraad Maasveld
nummervormen: leeg → JJbb######
tweede-factor: beheerder → leeg');
INSERT INTO "administration" VALUES(2,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','kalender-gewijzigd','','voorjaarsreces 2022: leeg → 2022-02-26 t/m 2022-03-06
verkiezingen 2022: leeg → 2022-03-16 t/m 2022-03-16
meireces 2022: leeg → 2022-04-23 t/m 2022-05-08
eerste bestuursrapportage 2022: leeg → 2022-06-09 t/m 2022-06-09
jaarstukken 2021: leeg → 2022-06-23 t/m 2022-06-23
voorjaarsnota 2022: leeg → 2022-06-30 t/m 2022-06-30
zomerreces 2022: leeg → 2022-07-09 t/m 2022-08-21
tweede bestuursrapportage 2022: leeg → 2022-10-06 t/m 2022-10-06
herfstreces 2022: leeg → 2022-10-22 t/m 2022-10-30
begroting 2023: leeg → 2022-11-03 t/m 2022-11-10
kerstreces 2022: leeg → 2022-12-24 t/m 2023-01-08
voorjaarsreces 2023: leeg → 2023-02-25 t/m 2023-03-05
meireces 2023: leeg → 2023-04-22 t/m 2023-05-07
eerste bestuursrapportage 2023: leeg → 2023-06-08 t/m 2023-06-08
jaarstukken 2022: leeg → 2023-06-22 t/m 2023-06-22
voorjaarsnota 2023: leeg → 2023-06-29 t/m 2023-06-29
zomerreces 2023: leeg → 2023-07-08 t/m 2023-08-20
tweede bestuursrapportage 2023: leeg → 2023-10-05 t/m 2023-10-05
herfstreces 2023: leeg → 2023-10-14 t/m 2023-10-22
begroting 2024: leeg → 2023-11-02 t/m 2023-11-09
kerstreces 2023: leeg → 2023-12-23 t/m 2024-01-07
voorjaarsreces 2024: leeg → 2024-02-17 t/m 2024-02-25
meireces 2024: leeg → 2024-04-20 t/m 2024-05-05
eerste bestuursrapportage 2024: leeg → 2024-06-13 t/m 2024-06-13
jaarstukken 2023: leeg → 2024-06-27 t/m 2024-06-27
voorjaarsnota 2024: leeg → 2024-07-04 t/m 2024-07-04
zomerreces 2024: leeg → 2024-07-13 t/m 2024-08-25
tweede bestuursrapportage 2024: leeg → 2024-10-10 t/m 2024-10-10
herfstreces 2024: leeg → 2024-10-26 t/m 2024-11-03
begroting 2025: leeg → 2024-11-07 t/m 2024-11-14
kerstreces 2024: leeg → 2024-12-21 t/m 2025-01-05
voorjaarsreces 2025: leeg → 2025-02-22 t/m 2025-03-02
meireces 2025: leeg → 2025-04-19 t/m 2025-05-04
eerste bestuursrapportage 2025: leeg → 2025-06-12 t/m 2025-06-12
jaarstukken 2024: leeg → 2025-06-26 t/m 2025-06-26
voorjaarsnota 2025: leeg → 2025-07-03 t/m 2025-07-03
zomerreces 2025: leeg → 2025-07-19 t/m 2025-08-31
tweede bestuursrapportage 2025: leeg → 2025-10-09 t/m 2025-10-09
herfstreces 2025: leeg → 2025-10-18 t/m 2025-10-26
begroting 2026: leeg → 2025-11-06 t/m 2025-11-13
kerstreces 2025: leeg → 2025-12-20 t/m 2026-01-04
voorjaarsreces 2026: leeg → 2026-02-14 t/m 2026-02-22
verkiezingen 2026: leeg → 2026-03-18 t/m 2026-03-18
meireces 2026: leeg → 2026-04-18 t/m 2026-05-03
eerste bestuursrapportage 2026: leeg → 2026-06-11 t/m 2026-06-11
jaarstukken 2025: leeg → 2026-06-25 t/m 2026-06-25
voorjaarsnota 2026: leeg → 2026-07-02 t/m 2026-07-02
zomerreces 2026: leeg → 2026-07-18 t/m 2026-08-30
tweede bestuursrapportage 2026: leeg → 2026-10-08 t/m 2026-10-08
herfstreces 2026: leeg → 2026-10-17 t/m 2026-10-25
begroting 2027: leeg → 2026-11-05 t/m 2026-11-12
kerstreces 2026: leeg → 2026-12-19 t/m 2027-01-03
voorjaarsreces 2027: leeg → 2027-02-20 t/m 2027-02-28
meireces 2027: leeg → 2027-04-24 t/m 2027-05-09
eerste bestuursrapportage 2027: leeg → 2027-06-10 t/m 2027-06-10
jaarstukken 2026: leeg → 2027-06-24 t/m 2027-06-24
voorjaarsnota 2027: leeg → 2027-07-01 t/m 2027-07-01
zomerreces 2027: leeg → 2027-07-17 t/m 2027-08-29
tweede bestuursrapportage 2027: leeg → 2027-10-07 t/m 2027-10-07
herfstreces 2027: leeg → 2027-10-16 t/m 2027-10-24
begroting 2028: leeg → 2027-11-04 t/m 2027-11-11
kerstreces 2027: leeg → 2027-12-25 t/m 2028-01-09');
INSERT INTO "administration" VALUES(3,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Gemeenteraad (RAAD)','naam: leeg → Gemeenteraad
code: leeg → RAAD');
INSERT INTO "administration" VALUES(4,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Bestuur, Organisatie, Veiligheid en Financiën (BOVF)','naam: leeg → Bestuur, Organisatie, Veiligheid en Financiën
code: leeg → BOVF');
INSERT INTO "administration" VALUES(5,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Klimaat en Groen (KG)','naam: leeg → Klimaat en Groen
code: leeg → KG');
INSERT INTO "administration" VALUES(6,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Mobiliteit en Haven (MH)','naam: leeg → Mobiliteit en Haven
code: leeg → MH');
INSERT INTO "administration" VALUES(7,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Wonen en Buurten (WB)','naam: leeg → Wonen en Buurten
code: leeg → WB');
INSERT INTO "administration" VALUES(8,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Zorg, Jeugd en Onderwijs (ZJO)','naam: leeg → Zorg, Jeugd en Onderwijs
code: leeg → ZJO');
INSERT INTO "administration" VALUES(9,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','commissie Fysieke Leefomgeving (FL)','naam: leeg → Fysieke Leefomgeving
code: leeg → FL
eerste dag: leeg → 2014-03-27
laatste dag: leeg → 2018-03-28');
INSERT INTO "administration" VALUES(10,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Buurtverbond Maasveld','naam: leeg → Buurtverbond Maasveld');
INSERT INTO "administration" VALUES(11,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Getij Maasveld','naam: leeg → Getij Maasveld');
INSERT INTO "administration" VALUES(12,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Groene Kade','naam: leeg → Groene Kade');
INSERT INTO "administration" VALUES(13,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Havenpartij Maasveld','naam: leeg → Havenpartij Maasveld');
INSERT INTO "administration" VALUES(14,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Ouderenlijst De Brug','naam: leeg → Ouderenlijst De Brug');
INSERT INTO "administration" VALUES(15,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Sociale Lijst Maasveld','naam: leeg → Sociale Lijst Maasveld');
INSERT INTO "administration" VALUES(16,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Stadslicht','naam: leeg → Stadslicht');
INSERT INTO "administration" VALUES(17,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Vrij Maasveld','naam: leeg → Vrij Maasveld');
INSERT INTO "administration" VALUES(18,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','fractie Dorpslijst Oude Dijk','naam: leeg → Dorpslijst Oude Dijk
laatste dag: leeg → 2022-03-29');
INSERT INTO "administration" VALUES(19,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid A. Mertosari (Sociale Lijst Maasveld)','naam: leeg → A. Mertosari
fractie: leeg → Sociale Lijst Maasveld');
INSERT INTO "administration" VALUES(20,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid C. Lindehof (Buurtverbond Maasveld)','naam: leeg → C. Lindehof
fractie: leeg → Buurtverbond Maasveld');
INSERT INTO "administration" VALUES(21,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid D. Sarmadani (Getij Maasveld)','naam: leeg → D. Sarmadani
fractie: leeg → Getij Maasveld');
INSERT INTO "administration" VALUES(22,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid F. Osterlaan (Groene Kade)','naam: leeg → F. Osterlaan
fractie: leeg → Groene Kade');
INSERT INTO "administration" VALUES(23,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid H. Brandwater (Ouderenlijst De Brug)','naam: leeg → H. Brandwater
fractie: leeg → Ouderenlijst De Brug');
INSERT INTO "administration" VALUES(24,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid J. Dijkhorst (Stadslicht)','naam: leeg → J. Dijkhorst
fractie: leeg → Stadslicht');
INSERT INTO "administration" VALUES(25,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid L. van der Kreekel (Buurtverbond Maasveld)','naam: leeg → L. van der Kreekel
fractie: leeg → Buurtverbond Maasveld');
INSERT INTO "administration" VALUES(26,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid M. van Rietwaard (Stadslicht)','naam: leeg → M. van Rietwaard
fractie: leeg → Stadslicht');
INSERT INTO "administration" VALUES(27,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid N. Benhadra (Groene Kade)','naam: leeg → N. Benhadra
fractie: leeg → Groene Kade');
INSERT INTO "administration" VALUES(28,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid P. Haverzicht (Vrij Maasveld)','naam: leeg → P. Haverzicht
fractie: leeg → Vrij Maasveld');
INSERT INTO "administration" VALUES(29,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid R. Kleiwater (Havenpartij Maasveld)','naam: leeg → R. Kleiwater
fractie: leeg → Havenpartij Maasveld');
INSERT INTO "administration" VALUES(30,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid T. Wolderink (Havenpartij Maasveld)','naam: leeg → T. Wolderink
fractie: leeg → Havenpartij Maasveld');
INSERT INTO "administration" VALUES(31,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','raadslid K. Polderveen (Dorpslijst Oude Dijk)','naam: leeg → K. Polderveen
fractie: leeg → Dorpslijst Oude Dijk
eerste dag: leeg → 2018-03-29
laatste dag: leeg → 2022-03-29');
INSERT INTO "administration" VALUES(32,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Bereikbaarheid','naam: leeg → Bereikbaarheid');
INSERT INTO "administration" VALUES(33,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Financiën','naam: leeg → Financiën');
INSERT INTO "administration" VALUES(34,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Klimaat en energie','naam: leeg → Klimaat en energie');
INSERT INTO "administration" VALUES(35,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Politie voor iedereen','naam: leeg → Politie voor iedereen');
INSERT INTO "administration" VALUES(36,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Wonen','naam: leeg → Wonen');
INSERT INTO "administration" VALUES(37,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','thema Zorg en jeugd','naam: leeg → Zorg en jeugd');
INSERT INTO "administration" VALUES(38,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder burgemeester','functie: leeg → burgemeester
portefeuilles: leeg → Openbare orde en veiligheid (2018-06-14), Handhaving (2022-06-16)');
INSERT INTO "administration" VALUES(39,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder wethouder Financiën (W. van Duinrade)','functie: leeg → wethouder Financiën
naam: leeg → W. van Duinrade
eerste dag: leeg → 2018-06-14
portefeuilles: leeg → Financiën (2018-06-14)');
INSERT INTO "administration" VALUES(40,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder wethouder Klimaat (E. Veenstroom)','functie: leeg → wethouder Klimaat
naam: leeg → E. Veenstroom
eerste dag: leeg → 2018-06-14
portefeuilles: leeg → Klimaat en energie (2018-06-14), Groen (2018-06-14 t/m 2022-06-15)');
INSERT INTO "administration" VALUES(41,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder wethouder Mobiliteit (B. Oldewater)','functie: leeg → wethouder Mobiliteit
naam: leeg → B. Oldewater
eerste dag: leeg → 2018-06-14
portefeuilles: leeg → Verkeer en vervoer (2018-06-14), Haven (2022-06-16)');
INSERT INTO "administration" VALUES(42,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder wethouder Wonen (I. Tervoorde)','functie: leeg → wethouder Wonen
naam: leeg → I. Tervoorde
eerste dag: leeg → 2018-06-14
portefeuilles: leeg → Wonen (2018-06-14), Haven (2018-06-14 t/m 2022-06-15), Groen (2022-06-16)');
INSERT INTO "administration" VALUES(43,'2022-03-14T11:00:00+00:00','J. Vermeer','griffier','raad-toegevoegd','portefeuillehouder wethouder Zorg (G. Asmarani)','functie: leeg → wethouder Zorg
naam: leeg → G. Asmarani
eerste dag: leeg → 2018-06-14
portefeuilles: leeg → Zorg en jeugd (2018-06-14)');
INSERT INTO "administration" VALUES(44,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','J. Vermeer','J. Vermeer, griffier');
INSERT INTO "administration" VALUES(45,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','S. Aydin','S. Aydin, commissiegriffier (BOVF, MH)');
INSERT INTO "administration" VALUES(46,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','M. Brouwer','M. Brouwer, bestuurssecretariaat (burgemeester, wethouder Wonen (I. Tervoorde))');
INSERT INTO "administration" VALUES(47,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','W. van Duinrade','W. van Duinrade, portefeuillehouder (wethouder Financiën (W. van Duinrade))');
INSERT INTO "administration" VALUES(48,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','T. Wolderink','T. Wolderink, raadslid (BOVF, MH, T. Wolderink (Havenpartij Maasveld))');
INSERT INTO "administration" VALUES(49,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','P. Ligtvoet','P. Ligtvoet, beheerder');
INSERT INTO "administration" VALUES(50,'2022-03-14T11:00:00+00:00','opdrachtregel','beheerder','account-gemaakt','E. Hoogendam','E. Hoogendam, archivaris');
INSERT INTO "administration" VALUES(51,'2025-09-16T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(52,'2025-09-17T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(53,'2025-09-18T10:00:00+00:00','J. Vermeer','griffier','vergadering-gepland','Mobiliteit en Haven, 8 oktober 2025','dag: leeg → 2025-10-08
begint: leeg → 19.30 uur
plaats: leeg → Raadzaal, stadhuis
agendapunt 1: leeg → Opening en vaststelling van de agenda
agendapunt 2: leeg → Inspreekrecht
agendapunt 3: leeg → Lijst van toezeggingen
agendapunt 4: leeg → Mobiliteitsfonds
agendapunt 5: leeg → Werk in uitvoering
agendapunt 5.a: leeg → Afsluiting van de Havenspoorweg
agendapunt 5.b: leeg → Planning voor het winterseizoen
agendapunt 6: leeg → Sluiting');
INSERT INTO "administration" VALUES(54,'2025-09-22T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(55,'2025-09-23T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(56,'2025-09-26T10:00:00+00:00','J. Vermeer','griffier','lijst-vastgesteld','Mobiliteit en Haven, 8 oktober 2025','editie: 1
SHA-256: 3c9f362ec0a4b7eb1acf61fa9fdbaa7706ce2d516050839f28d5f4766752abc6');
INSERT INTO "administration" VALUES(57,'2025-10-09T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(58,'2025-10-14T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(59,'2025-10-31T11:00:00+00:00','J. Vermeer','griffier','vergadering-gepland','Klimaat en Groen, 18 november 2025','dag: leeg → 2025-11-18
begint: leeg → 19.30 uur
plaats: leeg → Commissiekamer, stadhuis
agendapunt 1: leeg → Opening en vaststelling van de agenda
agendapunt 2: leeg → Lijst van toezeggingen
agendapunt 3: leeg → Warmteplan
agendapunt 4: leeg → Onderhoud van het Veerpark
agendapunt 5: leeg → Sluiting');
INSERT INTO "administration" VALUES(60,'2025-11-04T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(61,'2025-11-04T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(62,'2025-11-05T11:00:00+00:00','J. Vermeer','griffier','vergadering-gepland','Mobiliteit en Haven, 19 november 2025','dag: leeg → 2025-11-19
begint: leeg → 19.30 uur
plaats: leeg → Raadzaal, stadhuis
agendapunt 1: leeg → Opening en vaststelling van de agenda
agendapunt 2: leeg → Inspreekrecht
agendapunt 3: leeg → Lijst van toezeggingen
agendapunt 4: leeg → Verkeersveiligheid
agendapunt 4.a: leeg → Oversteek Ringweg-Noord
agendapunt 4.b: leeg → Kadebrug
agendapunt 5: leeg → Dienstregeling van het pontje
agendapunt 6: leeg → Sluiting');
INSERT INTO "administration" VALUES(63,'2025-11-10T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(64,'2025-11-12T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(65,'2025-11-12T11:00:00+00:00','J. Vermeer','griffier','vergadering-gepland','Wonen en Buurten, 26 november 2025','dag: leeg → 2025-11-26
begint: leeg → 20.00 uur
plaats: leeg → Buurthuis De Touwslager
agendapunt 1: leeg → Opening en vaststelling van de agenda
agendapunt 2: leeg → Woonvisie 2040
agendapunt 3: leeg → Toezeggingen en moties
agendapunt op regel 4: leeg → Pauze
agendapunt 4: leeg → Huurteams
agendapunt 5: leeg → Sluiting');
CREATE TABLE calendar_entry (
    name      TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    CONSTRAINT calendar_entry_order CHECK (first_day <= last_day)
) STRICT;
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2022','2022-02-26','2022-03-06');
INSERT INTO "calendar_entry" VALUES('verkiezingen 2022','2022-03-16','2022-03-16');
INSERT INTO "calendar_entry" VALUES('meireces 2022','2022-04-23','2022-05-08');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2022','2022-06-09','2022-06-09');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2021','2022-06-23','2022-06-23');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2022','2022-06-30','2022-06-30');
INSERT INTO "calendar_entry" VALUES('zomerreces 2022','2022-07-09','2022-08-21');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2022','2022-10-06','2022-10-06');
INSERT INTO "calendar_entry" VALUES('herfstreces 2022','2022-10-22','2022-10-30');
INSERT INTO "calendar_entry" VALUES('begroting 2023','2022-11-03','2022-11-10');
INSERT INTO "calendar_entry" VALUES('kerstreces 2022','2022-12-24','2023-01-08');
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2023','2023-02-25','2023-03-05');
INSERT INTO "calendar_entry" VALUES('meireces 2023','2023-04-22','2023-05-07');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2023','2023-06-08','2023-06-08');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2022','2023-06-22','2023-06-22');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2023','2023-06-29','2023-06-29');
INSERT INTO "calendar_entry" VALUES('zomerreces 2023','2023-07-08','2023-08-20');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2023','2023-10-05','2023-10-05');
INSERT INTO "calendar_entry" VALUES('herfstreces 2023','2023-10-14','2023-10-22');
INSERT INTO "calendar_entry" VALUES('begroting 2024','2023-11-02','2023-11-09');
INSERT INTO "calendar_entry" VALUES('kerstreces 2023','2023-12-23','2024-01-07');
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2024','2024-02-17','2024-02-25');
INSERT INTO "calendar_entry" VALUES('meireces 2024','2024-04-20','2024-05-05');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2024','2024-06-13','2024-06-13');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2023','2024-06-27','2024-06-27');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2024','2024-07-04','2024-07-04');
INSERT INTO "calendar_entry" VALUES('zomerreces 2024','2024-07-13','2024-08-25');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2024','2024-10-10','2024-10-10');
INSERT INTO "calendar_entry" VALUES('herfstreces 2024','2024-10-26','2024-11-03');
INSERT INTO "calendar_entry" VALUES('begroting 2025','2024-11-07','2024-11-14');
INSERT INTO "calendar_entry" VALUES('kerstreces 2024','2024-12-21','2025-01-05');
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2025','2025-02-22','2025-03-02');
INSERT INTO "calendar_entry" VALUES('meireces 2025','2025-04-19','2025-05-04');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2025','2025-06-12','2025-06-12');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2024','2025-06-26','2025-06-26');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2025','2025-07-03','2025-07-03');
INSERT INTO "calendar_entry" VALUES('zomerreces 2025','2025-07-19','2025-08-31');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2025','2025-10-09','2025-10-09');
INSERT INTO "calendar_entry" VALUES('herfstreces 2025','2025-10-18','2025-10-26');
INSERT INTO "calendar_entry" VALUES('begroting 2026','2025-11-06','2025-11-13');
INSERT INTO "calendar_entry" VALUES('kerstreces 2025','2025-12-20','2026-01-04');
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2026','2026-02-14','2026-02-22');
INSERT INTO "calendar_entry" VALUES('verkiezingen 2026','2026-03-18','2026-03-18');
INSERT INTO "calendar_entry" VALUES('meireces 2026','2026-04-18','2026-05-03');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2026','2026-06-11','2026-06-11');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2025','2026-06-25','2026-06-25');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2026','2026-07-02','2026-07-02');
INSERT INTO "calendar_entry" VALUES('zomerreces 2026','2026-07-18','2026-08-30');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2026','2026-10-08','2026-10-08');
INSERT INTO "calendar_entry" VALUES('herfstreces 2026','2026-10-17','2026-10-25');
INSERT INTO "calendar_entry" VALUES('begroting 2027','2026-11-05','2026-11-12');
INSERT INTO "calendar_entry" VALUES('kerstreces 2026','2026-12-19','2027-01-03');
INSERT INTO "calendar_entry" VALUES('voorjaarsreces 2027','2027-02-20','2027-02-28');
INSERT INTO "calendar_entry" VALUES('meireces 2027','2027-04-24','2027-05-09');
INSERT INTO "calendar_entry" VALUES('eerste bestuursrapportage 2027','2027-06-10','2027-06-10');
INSERT INTO "calendar_entry" VALUES('jaarstukken 2026','2027-06-24','2027-06-24');
INSERT INTO "calendar_entry" VALUES('voorjaarsnota 2027','2027-07-01','2027-07-01');
INSERT INTO "calendar_entry" VALUES('zomerreces 2027','2027-07-17','2027-08-29');
INSERT INTO "calendar_entry" VALUES('tweede bestuursrapportage 2027','2027-10-07','2027-10-07');
INSERT INTO "calendar_entry" VALUES('herfstreces 2027','2027-10-16','2027-10-24');
INSERT INTO "calendar_entry" VALUES('begroting 2028','2027-11-04','2027-11-11');
INSERT INTO "calendar_entry" VALUES('kerstreces 2027','2027-12-25','2028-01-09');
CREATE TABLE commitment (
    id              INTEGER PRIMARY KEY,
    number          TEXT NOT NULL CHECK (number <> ''),
    -- The form in which numbers are compared. Unique for ever: a number is never given twice.
    number_normal   TEXT NOT NULL CONSTRAINT commitment_number_unique UNIQUE,
    title           TEXT NOT NULL CHECK (title <> ''),
    text            TEXT NOT NULL CHECK (text <> ''),
    quotation       TEXT,
    spoken_by       TEXT,
    holder_id       INTEGER REFERENCES portfolio_holder (id),
    committee_id    INTEGER REFERENCES committee (id),
    meeting_id      INTEGER REFERENCES meeting (id),
    made_on         TEXT,
    agenda_item     TEXT,
    theme_id        INTEGER REFERENCES theme (id),
    kind            TEXT CHECK (kind IN ('brief', 'voorstel', 'handeling', 'gesprek', 'informatie')),
    publicity       TEXT NOT NULL CHECK (publicity IN ('concept', 'openbaar', 'geheim')),
    -- Titles of papers that belong to it, one a line.
    papers          TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL
                    CHECK (status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld', 'afgedaan', 'vervallen')),
    -- What the executive proposes, as JSON, while the council side has not decided.
    proposal        TEXT CHECK (proposal IS NULL OR json_valid(proposal)),
    decided_by      TEXT CHECK (decided_by IN ('bestuur', 'raad')),
    lapse_kind      TEXT CHECK (lapse_kind IN ('ingetrokken', 'achterhaald', 'opgegaan', 'niet-nagekomen')),
    remaining       TEXT,
    status_since    TEXT NOT NULL,
    closed_on       TEXT,
    -- From here to postponements: what the list shows and sorts on, kept with each change of the deadlines.
    deadline_words  TEXT,
    precision       TEXT,
    last_day        TEXT,
    review_day      TEXT,
    first_words     TEXT,
    postponements   INTEGER NOT NULL DEFAULT 0 CHECK (postponements >= 0),
    -- Everything the search box looks in, folded.
    search_text     TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), secret_by TEXT CHECK (secret_by IN ('raad', 'college', 'burgemeester', 'commissie')), secret_on TEXT, secret_ground TEXT, secret_lifter TEXT
    CHECK (secret_lifter IN ('raad', 'college', 'burgemeester', 'commissie')), delivered TEXT
    CHECK (delivered IN ('brief', 'voorstel', 'handeling', 'gesprek', 'informatie')), contested_on TEXT CHECK (contested_on IS NULL OR status = 'afdoening-voorgesteld'),
    CONSTRAINT commitment_proposal CHECK ((status = 'afdoening-voorgesteld') = (proposal IS NOT NULL)),
    CONSTRAINT commitment_decided CHECK ((status = 'afgedaan') = (decided_by IS NOT NULL)),
    CONSTRAINT commitment_lapsed CHECK ((status = 'vervallen') = (lapse_kind IS NOT NULL)),
    CONSTRAINT commitment_closed CHECK ((status IN ('afgedaan', 'vervallen')) = (closed_on IS NOT NULL)),
    CONSTRAINT commitment_remaining CHECK (status <> 'deels-afgedaan' OR remaining IS NOT NULL)
) STRICT;
INSERT INTO "commitment" VALUES(1,'22bb001648','22bb1648','Aangifte doen in het stadskantoor','De burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. De commissie hoort wanneer dat begint.','Ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen.',NULL,1,2,1,'2022-03-10','Jaarplan politie 2022',7,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2022-05-24','2022-05-24','binnen drie maanden','dag','2022-06-10',NULL,'binnen drie maanden',0,'22bb001648 aangifte doen in het stadskantoor de burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. de commissie hoort wanneer dat begint. ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen. bovf jaarplan politie 2022 burger centraal, slachtoffer voorop burgemeester h. brandwater (ouderenlijst de brug) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(2,'22bb002467','22bb2467','Regels voor kamerverhuur op een rij','De wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen.',NULL,NULL,5,5,2,'2022-04-13','Huisvestingsverordening',5,'brief','openbaar','22bb004498 Brief Regels voor kamerverhuur','afgedaan',NULL,'raad',NULL,NULL,'2022-09-14','2022-07-05','voor de zomer','mijlpaal','2022-07-08',NULL,'voor de zomer',0,'22bb002467 regels voor kamerverhuur op een rij de wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen. wb huisvestingsverordening wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) 22bb004498 brief regels voor kamerverhuur wonen en buurten',3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(3,'22bb003829','22bb3829','Proef met controles bij autoverhuurders','De burgemeester begint met politie en Belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de Handelskade.',NULL,NULL,1,2,3,'2022-06-09','Aanpak ondermijning',8,'handeling','openbaar','','vervallen',NULL,NULL,'ingetrokken',NULL,'2023-02-16','2023-02-16','nog dit jaar','jaar','2022-12-31',NULL,'nog dit jaar',0,'22bb003829 proef met controles bij autoverhuurders de burgemeester begint met politie en belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de handelskade. bovf aanpak ondermijning ondermijning burgemeester r. kleiwater (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(4,'22bb006174','22bb6174','Verkeerstelling op de Kadebrug','De wethouder laat op de Kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie.',NULL,NULL,4,4,4,'2022-09-14','Onderhoud bruggen en kades',1,'informatie','openbaar','23bb000402 Brief Verkeerstelling Kadebrug','afgedaan',NULL,'bestuur',NULL,NULL,'2023-01-19','2023-01-19','in het vierde kwartaal van 2022','kwartaal','2022-12-31',NULL,'in het vierde kwartaal van 2022',0,'22bb006174 verkeerstelling op de kadebrug de wethouder laat op de kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie. mh onderhoud bruggen en kades bereikbaarheid wethouder mobiliteit (b. oldewater) d. sarmadani (getij maasveld) t. wolderink (havenpartij maasveld) 23bb000402 brief verkeerstelling kadebrug mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(5,'22bb007541','22bb7541','Leeswijzer bij de begroting','De wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor.','Twee kantjes, in gewone taal, voor in het boek. Dat zeg ik u toe.',NULL,2,1,5,'2022-11-10','Begroting 2023',2,'informatie','openbaar','','afgedaan',NULL,'raad',NULL,NULL,'2023-11-09','2023-10-03','bij de begroting 2024','mijlpaal','2023-11-09',NULL,'bij de begroting 2024',0,'22bb007541 leeswijzer bij de begroting de wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor. twee kantjes, in gewone taal, voor in het boek. dat zeg ik u toe. raad begroting 2023 financien wethouder financien (w. van duinrade) h. brandwater (ouderenlijst de brug) gemeenteraad',3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(6,'23bb000918','23bb918','Koele plekken in het hitteplan','De wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen.',NULL,NULL,3,3,6,'2023-02-07','Klimaatadaptatie',3,'voorstel','openbaar','23bb006780 Raadsvoorstel Hitteplan Maasveld','afgedaan',NULL,'raad',NULL,NULL,'2023-11-21','2023-10-10','voor het herfstreces','mijlpaal','2023-10-13',NULL,'in juni 2023',1,'23bb000918 koele plekken in het hitteplan de wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen. kg klimaatadaptatie klimaat en energie wethouder klimaat (e. veenstroom) f. osterlaan (groene kade) h. brandwater (ouderenlijst de brug) 23bb006780 raadsvoorstel hitteplan maasveld klimaat en groen',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(7,'23bb002263','23bb2263','Wachttijden jeugdhulp per aanbieder','De wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp.',NULL,NULL,6,6,7,'2023-04-04','Jeugdhulp',6,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2023-06-27','2023-06-27','eind mei 2023','maanddeel','2023-05-31',NULL,'eind mei 2023',0,'23bb002263 wachttijden jeugdhulp per aanbieder de wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp. zjo jeugdhulp zorg en jeugd wethouder zorg (g. asmarani) a. mertosari (sociale lijst maasveld) zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(8,'23bb003450','23bb3450','Proef met woningruil in het Sluiskwartier','De wethouder begint met de woningcorporaties een proef in het Sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen.','Voor het eind van het jaar moet de eerste verhuizing een feit zijn.',NULL,5,5,8,'2023-05-24','Woonvisie',5,'handeling','openbaar','','vervallen',NULL,NULL,'niet-nagekomen',NULL,'2025-03-12','2025-03-12','eind 2024','ongeveer','2024-12-31',NULL,'uiterlijk 31 december 2023',2,'23bb003450 proef met woningruil in het sluiskwartier de wethouder begint met de woningcorporaties een proef in het sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen. voor het eind van het jaar moet de eerste verhuizing een feit zijn. wb woonvisie wonen wethouder wonen (i. tervoorde) h. brandwater (ouderenlijst de brug) c. lindehof (buurtverbond maasveld) wonen en buurten',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(9,'23bb003807','23bb3807','Bewonersavond over cameratoezicht op het Pakhuisplein','De burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het Pakhuisplein en doet de commissie verslag.',NULL,NULL,1,2,9,'2023-06-08','Cameratoezicht',9,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-01-16','2024-01-16','na de zomer','mijlpaal','2023-10-13',NULL,'na de zomer',0,'23bb003807 bewonersavond over cameratoezicht op het pakhuisplein de burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het pakhuisplein en doet de commissie verslag. bovf cameratoezicht beheersing van openbare-orderisico’s burgemeester l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(10,'23bb006655','23bb6655','Spelregels voor het splitsen van woningen','De wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit Havenzijde.',NULL,NULL,5,5,10,'2023-10-04','Woningvoorraad',5,'voorstel','openbaar','24bb003301 Raadsvoorstel Spelregels woningsplitsing','afgedaan',NULL,'raad',NULL,NULL,'2024-06-12','2024-05-15','in het voorjaar van 2024','seizoen','2024-05-31',NULL,'in het voorjaar van 2024',0,'23bb006655 spelregels voor het splitsen van woningen de wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit havenzijde. wb woningvoorraad wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) 24bb003301 raadsvoorstel spelregels woningsplitsing wonen en buurten',3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(11,'23bb007302','23bb7302','Subsidie voor groene daken verruimen','De wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel.',NULL,NULL,3,3,11,'2023-10-31','Groen in de stad',3,'voorstel','openbaar','','vervallen',NULL,NULL,'achterhaald',NULL,'2024-06-11','2024-06-11','medio 2024','ongeveer','2024-07-31',NULL,'medio 2024',0,'23bb007302 subsidie voor groene daken verruimen de wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel. kg groen in de stad klimaat en energie wethouder klimaat (e. veenstroom) n. benhadra (groene kade) klimaat en groen',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(12,'23bb008359','23bb8359','Overzicht van gemeentelijke panden zonder bestemming','De wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten.',NULL,NULL,2,2,12,'2023-12-14','Vastgoed',2,'brief','openbaar','25bb007531 Brief Gemeentelijke panden zonder bestemming','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-11-10',NULL,'in de loop van 2025','jaar','2025-12-31',NULL,'in de loop van 2025',0,'23bb008359 overzicht van gemeentelijke panden zonder bestemming de wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten. bovf vastgoed financien wethouder financien (w. van duinrade) p. haverzicht (vrij maasveld) t. wolderink (havenpartij maasveld) 25bb007531 brief gemeentelijke panden zonder bestemming bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(13,'24bb000906','24bb906','Laadpalen bij sportpark De Dreef','De wethouder laat bij sportpark De Dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken.',NULL,NULL,4,4,13,'2024-02-07','Laadvisie',1,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-05-16','2024-05-16','in week 20 van 2024','week','2024-05-19',NULL,'in week 20 van 2024',0,'24bb000906 laadpalen bij sportpark de dreef de wethouder laat bij sportpark de dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken. mh laadvisie bereikbaarheid wethouder mobiliteit (b. oldewater) f. osterlaan (groene kade) mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(14,'24bb001783','24bb1783','Evaluatie van de training voor jongerenwerkers','De burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten.','We evalueren dit nog dit najaar, en u krijgt het hele rapport.',NULL,1,2,14,'2024-03-14','Integraal veiligheidsplan',10,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-03-14',NULL,'in het vierde kwartaal van 2025','kwartaal','2025-12-31',NULL,'in het najaar van 2024',3,'24bb001783 evaluatie van de training voor jongerenwerkers de burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten. we evalueren dit nog dit najaar, en u krijgt het hele rapport. bovf integraal veiligheidsplan contraterrorisme, extremisme en radicalisering burgemeester j. dijkhorst (stadslicht) a. mertosari (sociale lijst maasveld) bestuur, organisatie, veiligheid en financien',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(15,'24bb001927','24bb1927','Veilige fietsoversteek bij de Ringweg-Noord','De wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de Ringweg-Noord met de Molendreef.',NULL,NULL,4,4,15,'2024-03-20','Verkeersveiligheid',1,'voorstel','openbaar','','vervallen',NULL,NULL,'opgegaan',NULL,'2025-03-05','2025-03-05','in de tweede bestuursrapportage','mijlpaal','2024-10-10',NULL,'in de tweede bestuursrapportage',0,'24bb001927 veilige fietsoversteek bij de ringweg-noord de wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de ringweg-noord met de molendreef. mh verkeersveiligheid bereikbaarheid wethouder mobiliteit (b. oldewater) n. benhadra (groene kade) mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(16,'24bb002394','24bb2394','Ervaringen met de wijkteams per buurt','De wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt.',NULL,NULL,6,6,16,'2024-04-09','Sociale wijkteams',6,'informatie','openbaar','24bb006398 Brief Ervaringen met de wijkteams, eerste deel','deels-afgedaan',NULL,NULL,NULL,'De uitkomsten voor de Molenbuurt en Oud-Maasveld.','2024-09-24',NULL,'in januari 2025','maand','2025-01-31',NULL,'uiterlijk 1 oktober 2024',1,'24bb002394 ervaringen met de wijkteams per buurt de wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt. zjo sociale wijkteams zorg en jeugd wethouder zorg (g. asmarani) c. lindehof (buurtverbond maasveld) l. van der kreekel (buurtverbond maasveld) 24bb006398 brief ervaringen met de wijkteams, eerste deel de uitkomsten voor de molenbuurt en oud-maasveld. zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(17,'24bb003246','24bb3246','Zwemles voor kinderen zonder diploma','De wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn.',NULL,NULL,6,6,17,'2024-05-14','Sport en bewegen',6,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2025-06-17','2025-06-17','eerste helft 2025','halfjaar','2025-06-30',NULL,'eerste helft 2025',0,'24bb003246 zwemles voor kinderen zonder diploma de wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn. zjo sport en bewegen zorg en jeugd wethouder zorg (g. asmarani) a. mertosari (sociale lijst maasveld) m. van rietwaard (stadslicht) zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(18,'24bb003941','24bb3941','Overzicht van leegstand boven winkels','De wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en Havenzijde leegstaan en hoeveel woningen daar kunnen komen.','Eind van het jaar weet u per straat wat er leegstaat.',NULL,5,5,18,'2024-06-12','Woningbouwprogramma',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-06-12',NULL,'eerste helft 2025','halfjaar','2025-06-30',NULL,'nog dit jaar',2,'24bb003941 overzicht van leegstand boven winkels de wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en havenzijde leegstaan en hoeveel woningen daar kunnen komen. eind van het jaar weet u per straat wat er leegstaat. wb woningbouwprogramma wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) p. haverzicht (vrij maasveld) wonen en buurten',3,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(19,'24bb005964','24bb5964','Uitkomsten van het medewerkersonderzoek bij de politie','De politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. Is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten.','De cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook.','de politiechef',5,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-09-05',NULL,'uiterlijk in Q4 2025','kwartaal','2025-12-31',NULL,'te zijner tijd',0,'24bb005964 uitkomsten van het medewerkersonderzoek bij de politie de politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten. de cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen wethouder wonen (i. tervoorde) a. mertosari (sociale lijst maasveld) j. dijkhorst (stadslicht) bestuur, organisatie, veiligheid en financien het onderzoek van 2021. het volgende onderzoek.',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(20,'24bb005965','24bb5965','Overzicht van lopende zaken over het werkklimaat','De commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen.',NULL,'de politiechef',1,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'brief','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','binnen zes weken','dag','2024-10-17',NULL,'binnen zes weken',0,'24bb005965 overzicht van lopende zaken over het werkklimaat de commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,'brief',NULL);
INSERT INTO "commitment" VALUES(21,'24bb005966','24bb5966','Rol van het burgerpanel in het vervolg','De politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten.','Of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug.','de politiechef',1,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','voor het herfstreces','mijlpaal','2024-10-25',NULL,'voor het herfstreces',0,'24bb005966 rol van het burgerpanel in het vervolg de politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten. of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,'brief',NULL);
INSERT INTO "commitment" VALUES(22,'24bb006487','24bb6487','Erkennen en horen van agenten met nare ervaringen','De burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. Ook wijst de burgemeester de politie op het belang daarvan.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','in het vierde kwartaal van 2024','kwartaal','2024-12-31',NULL,'in het vierde kwartaal van 2024',0,'24bb006487 erkennen en horen van agenten met nare ervaringen de burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. ook wijst de burgemeester de politie op het belang daarvan. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester a. mertosari (sociale lijst maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,'brief',NULL);
INSERT INTO "commitment" VALUES(23,'24bb006488','24bb6488','Diversiteit binnen de politie en haar hogere functies','De burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'brief','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','voor het kerstreces','mijlpaal','2024-12-20',NULL,'voor het kerstreces',0,'24bb006488 diversiteit binnen de politie en haar hogere functies de burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester j. dijkhorst (stadslicht) n. benhadra (groene kade) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,'brief',NULL);
INSERT INTO "commitment" VALUES(24,'24bb006489','24bb6489','Aanscherping van het landelijk sanctie-instrumentarium','De burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','binnen enkele weken','ongeveer','2024-10-17',NULL,'binnen enkele weken',0,'24bb006489 aanscherping van het landelijk sanctie-instrumentarium de burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,'brief',NULL);
INSERT INTO "commitment" VALUES(25,'24bb006490','24bb6490','Verbinding met de commissie Politie voor iedereen','De burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie Politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15',NULL,NULL,NULL,NULL,NULL,0,'24bb006490 verbinding met de commissie politie voor iedereen de burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester a. mertosari (sociale lijst maasveld) l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(26,'24bb006491','24bb6491','Bodycams sneller invoeren','De burgemeester vraagt de politie om vaart te maken met de invoering van bodycams.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','zo spoedig mogelijk','geen',NULL,'2024-12-19','zo spoedig mogelijk',0,'24bb006491 bodycams sneller invoeren de burgemeester vraagt de politie om vaart te maken met de invoering van bodycams. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester r. kleiwater (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(27,'24bb006492','24bb6492','Wens om de politieopleiding te versterken','De burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15',NULL,NULL,NULL,NULL,NULL,0,'24bb006492 wens om de politieopleiding te versterken de burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester n. benhadra (groene kade) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(28,'24bb006813','24bb6813','Evaluatie van de huurteams','De wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan.',NULL,NULL,5,5,21,'2024-10-09','Wet goed verhuurderschap',5,'brief','openbaar','25bb002540 Brief Evaluatie huurteams','openstaand',NULL,NULL,NULL,NULL,'2025-09-17',NULL,'in het eerste kwartaal van 2026','kwartaal','2026-03-31',NULL,'voor het meireces',1,'24bb006813 evaluatie van de huurteams de wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan. wb wet goed verhuurderschap wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) 25bb002540 brief evaluatie huurteams wonen en buurten',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(29,'24bb007662','24bb7662','Verloop van de reserves in één tabel','De wethouder geeft bij de voorjaarsnota in één tabel het verloop van alle reserves, met de afspraken die eraan vastzitten.',NULL,NULL,2,1,22,'2024-11-14','Begroting 2025',2,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2025-07-03','2025-07-03','bij de voorjaarsnota 2025','mijlpaal','2025-07-03',NULL,'bij de voorjaarsnota 2025',0,'24bb007662 verloop van de reserves in een tabel de wethouder geeft bij de voorjaarsnota in een tabel het verloop van alle reserves, met de afspraken die eraan vastzitten. raad begroting 2025 financien wethouder financien (w. van duinrade) t. wolderink (havenpartij maasveld) gemeenteraad',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(30,'24bb008297','24bb8297','Geluidsmetingen langs de Ringweg','De wethouder laat op vijf plaatsen langs de Ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm.',NULL,NULL,4,4,23,'2024-12-11','Actieplan geluid',1,'informatie','openbaar','25bb006360 Rapport Geluidsmetingen Ringweg','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-09-22',NULL,'in het derde kwartaal van 2025','kwartaal','2025-09-30',NULL,'in het derde kwartaal van 2025',0,'24bb008297 geluidsmetingen langs de ringweg de wethouder laat op vijf plaatsen langs de ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm. mh actieplan geluid bereikbaarheid wethouder mobiliteit (b. oldewater) f. osterlaan (groene kade) l. van der kreekel (buurtverbond maasveld) 25bb006360 rapport geluidsmetingen ringweg mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(31,'25bb000498','25bb498','Plan voor toegankelijke speelplekken','De wethouder maakt met ouders een plan om in elke wijk ten minste één speelplek geschikt te maken voor kinderen met een beperking.',NULL,NULL,6,6,24,'2025-01-21','Inclusieagenda',6,'voorstel','openbaar','25bb004540 Brief Toegankelijke speelplekken','deels-afgedaan',NULL,NULL,NULL,'Geld voor de speelplekken in Oud-Maasveld en de Polderrand.','2025-07-08',NULL,'in het voorjaar van 2026','seizoen','2026-05-31',NULL,'voor de zomer',1,'25bb000498 plan voor toegankelijke speelplekken de wethouder maakt met ouders een plan om in elke wijk ten minste een speelplek geschikt te maken voor kinderen met een beperking. zjo inclusieagenda zorg en jeugd wethouder zorg (g. asmarani) m. van rietwaard (stadslicht) 25bb004540 brief toegankelijke speelplekken geld voor de speelplekken in oud-maasveld en de polderrand. zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(32,'25bb001061','25bb1061','Uitkomst van de proef met buurtwachten','De burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet.',NULL,'de locoburgemeester',1,2,25,'2025-02-13','Jaarplan handhaving',9,'brief','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-02-13',NULL,'eind oktober 2025','maanddeel','2025-10-31',NULL,'voor de zomer',1,'25bb001061 uitkomst van de proef met buurtwachten de burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet. de locoburgemeester bovf jaarplan handhaving beheersing van openbare-orderisico’s burgemeester l. van der kreekel (buurtverbond maasveld) t. wolderink (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(33,'25bb001529','25bb1529','Ongevallen bij de Kadebrug en de Ringweg-Noord','De wethouder zet op een rij welke ongevallen de laatste jaren bij de Kadebrug en de Ringweg-Noord zijn gebeurd, en wat daar aan maatregelen mogelijk is.',NULL,NULL,4,4,26,'2025-03-05','Verkeersveiligheid',1,'informatie','openbaar','25bb006904 Brief Ongevallen Kadebrug en Ringweg-Noord','deels-afgedaan',NULL,NULL,NULL,'De cijfers over 2024, die de politie nog niet heeft vrijgegeven.','2025-10-15',NULL,'in november 2025','maand','2025-11-30',NULL,'voor het herfstreces',1,'25bb001529 ongevallen bij de kadebrug en de ringweg-noord de wethouder zet op een rij welke ongevallen de laatste jaren bij de kadebrug en de ringweg-noord zijn gebeurd, en wat daar aan maatregelen mogelijk is. mh verkeersveiligheid bereikbaarheid wethouder mobiliteit (b. oldewater) n. benhadra (groene kade) d. sarmadani (getij maasveld) 25bb006904 brief ongevallen kadebrug en ringweg-noord de cijfers over 2024, die de politie nog niet heeft vrijgegeven. mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(34,'25bb002071','25bb2071','Digitale weerbaarheid van kleine ondernemers','De burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken.',NULL,NULL,1,2,27,'2025-03-27','Aanpak cybercrime',11,'handeling','openbaar','25bb006770 Brief Digitale weerbaarheid ondernemers','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-10-09',NULL,'voor het herfstreces','mijlpaal','2025-10-17',NULL,'voor het herfstreces',0,'25bb002071 digitale weerbaarheid van kleine ondernemers de burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken. bovf aanpak cybercrime cybercrime burgemeester p. haverzicht (vrij maasveld) 25bb006770 brief digitale weerbaarheid ondernemers bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(35,'25bb002346','25bb2346','Bodem onder het Veerpark','De wethouder deelt de uitkomsten van het bodemonderzoek in het Veerpark en geeft aan wanneer er weer gegraven en geplant mag worden.',NULL,'de directeur Stadsbeheer',3,3,28,'2025-04-08','Groenonderhoud',3,'informatie','openbaar','','deels-afgedaan',NULL,NULL,NULL,'De zuidzijde, waar het onderzoek nog loopt.','2025-09-23',NULL,'zodra het bodemonderzoek is afgerond','voorwaarde',NULL,'2025-07-08','zodra het bodemonderzoek is afgerond',0,'25bb002346 bodem onder het veerpark de wethouder deelt de uitkomsten van het bodemonderzoek in het veerpark en geeft aan wanneer er weer gegraven en geplant mag worden. de directeur stadsbeheer kg groenonderhoud klimaat en energie wethouder klimaat (e. veenstroom) f. osterlaan (groene kade) de zuidzijde, waar het onderzoek nog loopt. klimaat en groen',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(36,'25bb003228','25bb3228','Terugkeer van bewoners van de Touwslagersflat','De wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de Touwslagersflat, en informeert de commissie.',NULL,NULL,5,5,29,'2025-05-14','Renovatie Touwslagersflat',5,'gesprek','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-05-14',NULL,NULL,NULL,NULL,NULL,NULL,0,'25bb003228 terugkeer van bewoners van de touwslagersflat de wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de touwslagersflat, en informeert de commissie. wb renovatie touwslagersflat wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) a. mertosari (sociale lijst maasveld) wonen en buurten',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(37,'25bb003354','25bb3354','Cijfers over schoolverzuim','De wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs.',NULL,NULL,6,6,30,'2025-05-20','Leerplicht',6,'informatie','openbaar','25bb006893 Brief Schoolverzuim 2024-2025','openstaand',NULL,NULL,NULL,NULL,'2025-05-20',NULL,'jaarlijks','terugkerend',NULL,'2025-08-20','jaarlijks',0,'25bb003354 cijfers over schoolverzuim de wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs. zjo leerplicht zorg en jeugd wethouder zorg (g. asmarani) m. van rietwaard (stadslicht) h. brandwater (ouderenlijst de brug) 25bb006893 brief schoolverzuim 2024-2025 zorg, jeugd en onderwijs',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(38,'25bb003412','25bb3412','Toegankelijkheid van stembureaus','De burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan.','Bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen.',NULL,1,1,31,'2025-05-22','Toegankelijke gemeente',12,'handeling','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-05-22',NULL,'voor de verkiezingen','mijlpaal','2026-03-17',NULL,'voor de verkiezingen',0,'25bb003412 toegankelijkheid van stembureaus de burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan. bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen. raad toegankelijke gemeente dienstverlening burgemeester h. brandwater (ouderenlijst de brug) m. van rietwaard (stadslicht) gemeenteraad',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(39,'25bb003896','25bb3896','Gemeentelijke startersleningen','De wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel.',NULL,NULL,5,5,32,'2025-06-11','Woonvisie',5,'voorstel','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-06-11',NULL,'in februari 2026','maand','2026-02-28',NULL,'op korte termijn',0,'25bb003896 gemeentelijke startersleningen de wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel. wb woonvisie wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) wonen en buurten',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(40,'25bb004187','25bb4187','Opbrengst van de zonnepanelen op scholen','De wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt.',NULL,NULL,3,3,33,'2025-06-24','Verduurzaming schoolgebouwen',3,'informatie','openbaar','25bb007498 Brief Zonnepanelen op scholen','afgedaan',NULL,'bestuur',NULL,NULL,'2025-11-07','2025-11-07','uiterlijk 1 november 2025','dag','2025-11-01',NULL,'uiterlijk 1 november 2025',0,'25bb004187 opbrengst van de zonnepanelen op scholen de wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt. kg verduurzaming schoolgebouwen klimaat en energie wethouder klimaat (e. veenstroom) j. dijkhorst (stadslicht) 25bb007498 brief zonnepanelen op scholen klimaat en groen',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(41,'25bb004551','25bb4551','Respijtzorg voor mantelzorgers','De wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen.',NULL,NULL,6,6,34,'2025-07-08','Mantelzorg',6,'brief','openbaar','25bb006220 Brief Wachtenden respijtzorg
25bb007415 Brief Maatregelen respijtzorg','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-11-04',NULL,'binnen twee maanden','dag','2025-09-08',NULL,'binnen twee maanden',0,'25bb004551 respijtzorg voor mantelzorgers de wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen. zjo mantelzorg zorg en jeugd wethouder zorg (g. asmarani) h. brandwater (ouderenlijst de brug) 25bb006220 brief wachtenden respijtzorg 25bb007415 brief maatregelen respijtzorg zorg, jeugd en onderwijs',4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(42,'25bb005874','25bb5874','Vervoer naar de dagbesteding','De wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie.',NULL,NULL,6,6,35,'2025-09-02','Doelgroepenvervoer',6,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-02',NULL,'binnen drie maanden','dag','2025-12-02',NULL,'binnen drie maanden',0,'25bb005874 vervoer naar de dagbesteding de wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie. zjo doelgroepenvervoer zorg en jeugd wethouder zorg (g. asmarani) h. brandwater (ouderenlijst de brug) a. mertosari (sociale lijst maasveld) zorg, jeugd en onderwijs',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(43,'25bb005918','25bb5918','Cijfers over verhuur aan toeristen','De wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk.',NULL,NULL,5,5,36,'2025-09-03','Toezicht op wonen',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-03',NULL,'half november','maanddeel','2025-11-20',NULL,'voor het kerstreces',0,'25bb005918 cijfers over verhuur aan toeristen de wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk. wb toezicht op wonen wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) wonen en buurten',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(44,'25bb005932','25bb5932','Vertrouwelijk beeld van het havengebied','De burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de Westkade en van de inzet van de partners daar.',NULL,NULL,1,2,37,'2025-09-04','Ondermijning in de haven (besloten deel)',8,'gesprek','geheim','','openstaand',NULL,NULL,NULL,NULL,'2025-09-04',NULL,'eerste helft 2026','halfjaar','2026-06-30',NULL,'eerste helft 2026',0,'25bb005932 vertrouwelijk beeld van het havengebied de burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de westkade en van de inzet van de partners daar. bovf ondermijning in de haven (besloten deel) ondermijning burgemeester r. kleiwater (havenpartij maasveld) p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',1,'commissie','2025-09-04','5.1-2-e','raad',NULL,NULL);
INSERT INTO "commitment" VALUES(45,'25bb006079','25bb6079','Wachttijden voor het pontje naar Oosteroever','De wethouder spreekt met de vervoerder over de wachttijden van het pontje naar Oosteroever in de spits en laat de commissie weten wat er is afgesproken.',NULL,NULL,4,4,38,'2025-09-10','Openbaar vervoer',1,'gesprek','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-10',NULL,'uiterlijk 14 november 2025','dag','2025-11-14',NULL,'uiterlijk 14 november 2025',0,'25bb006079 wachttijden voor het pontje naar oosteroever de wethouder spreekt met de vervoerder over de wachttijden van het pontje naar oosteroever in de spits en laat de commissie weten wat er is afgesproken. mh openbaar vervoer bereikbaarheid wethouder mobiliteit (b. oldewater) r. kleiwater (havenpartij maasveld) t. wolderink (havenpartij maasveld) mobiliteit en haven',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(46,'25bb006247','25bb6247','Vocht en schimmel in portiekflats','De wethouder laat in de portiekflats van Havenzijde en de Molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen.','Dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor.',NULL,5,5,40,'2025-09-17','Woonkwaliteit',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-17',NULL,'in week 49','week','2025-12-07',NULL,'in week 49',0,'25bb006247 vocht en schimmel in portiekflats de wethouder laat in de portiekflats van havenzijde en de molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen. dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor. wb woonkwaliteit wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) j. dijkhorst (stadslicht) wonen en buurten',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(47,'25bb006561','25bb6561','Gekapte bomen langs de Singel','De wethouder licht toe waarom langs de Singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen.','Binnen zes weken heeft u het op papier, boom voor boom.',NULL,3,3,41,'2025-09-30','Bomenbeleid',3,'brief','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-30',NULL,'binnen zes weken','dag','2025-11-11',NULL,'binnen zes weken',0,'25bb006561 gekapte bomen langs de singel de wethouder licht toe waarom langs de singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen. binnen zes weken heeft u het op papier, boom voor boom. kg bomenbeleid klimaat en energie wethouder klimaat (e. veenstroom) n. benhadra (groene kade) f. osterlaan (groene kade) klimaat en groen',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(48,'25bb006583','25bb6583','Verlichting van het fietspad langs de Vaart','De wethouder laat de kapotte verlichting langs de Vaart herstellen en meldt de commissie wanneer dat klaar is.','Het is daar te donker, dat ben ik met u eens. We pakken het zo spoedig mogelijk op.',NULL,4,4,42,'2025-10-01','Beheer openbare ruimte',1,'handeling','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-10-01',NULL,'zo spoedig mogelijk','geen',NULL,'2026-01-01','zo spoedig mogelijk',0,'25bb006583 verlichting van het fietspad langs de vaart de wethouder laat de kapotte verlichting langs de vaart herstellen en meldt de commissie wanneer dat klaar is. het is daar te donker, dat ben ik met u eens. we pakken het zo spoedig mogelijk op. mh beheer openbare ruimte bereikbaarheid wethouder mobiliteit (b. oldewater) m. van rietwaard (stadslicht) mobiliteit en haven',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(49,'25bb006718','25bb6718','Energiehulp voor huishoudens met een laag inkomen','De wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten.',NULL,NULL,3,3,43,'2025-10-07','Energiearmoede',3,'voorstel','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-10-07',NULL,'voor het kerstreces','mijlpaal','2025-12-19',NULL,'voor het kerstreces',0,'25bb006718 energiehulp voor huishoudens met een laag inkomen de wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten. kg energiearmoede klimaat en energie wethouder klimaat (e. veenstroom) a. mertosari (sociale lijst maasveld) j. dijkhorst (stadslicht) klimaat en groen',1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(50,'25bb006751','25bb6751','Afsluiting van de Havenspoorweg in het weekend','De wethouder laat weten op welke dagen de Havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden.',NULL,NULL,4,4,39,'2025-10-08','Werk in uitvoering',1,'informatie','openbaar','25bb007402 Brief Afsluiting Havenspoorweg','afgedaan',NULL,'bestuur',NULL,NULL,'2025-11-04','2025-11-04','binnen enkele weken','ongeveer','2025-11-05',NULL,'binnen enkele weken',0,'25bb006751 afsluiting van de havenspoorweg in het weekend de wethouder laat weten op welke dagen de havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden. mh werk in uitvoering bereikbaarheid wethouder mobiliteit (b. oldewater) t. wolderink (havenpartij maasveld) 25bb007402 brief afsluiting havenspoorweg mobiliteit en haven',2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(51,'25bb007612','25bb7612','Gevolgen van de lagere rijksbijdrage','De wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad.',NULL,NULL,2,1,47,'2025-11-13','Begroting 2026',2,'voorstel','concept','','openstaand',NULL,NULL,NULL,NULL,'2025-11-13',NULL,'bij de voorjaarsnota 2026','mijlpaal','2026-07-02',NULL,'bij de voorjaarsnota 2026',0,'25bb007612 gevolgen van de lagere rijksbijdrage de wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad. raad begroting 2026 financien wethouder financien (w. van duinrade) t. wolderink (havenpartij maasveld) j. dijkhorst (stadslicht) gemeenteraad',1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE commitment_asker (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT commitment_asker_unique UNIQUE (member_id, commitment_id)
) STRICT;
INSERT INTO "commitment_asker" VALUES(1,0,5);
INSERT INTO "commitment_asker" VALUES(2,0,2);
INSERT INTO "commitment_asker" VALUES(4,0,3);
INSERT INTO "commitment_asker" VALUES(4,1,12);
INSERT INTO "commitment_asker" VALUES(3,0,11);
INSERT INTO "commitment_asker" VALUES(7,0,1);
INSERT INTO "commitment_asker" VALUES(5,0,5);
INSERT INTO "commitment_asker" VALUES(6,0,4);
INSERT INTO "commitment_asker" VALUES(6,1,5);
INSERT INTO "commitment_asker" VALUES(9,0,7);
INSERT INTO "commitment_asker" VALUES(13,0,4);
INSERT INTO "commitment_asker" VALUES(11,0,9);
INSERT INTO "commitment_asker" VALUES(10,0,3);
INSERT INTO "commitment_asker" VALUES(21,0,7);
INSERT INTO "commitment_asker" VALUES(25,0,1);
INSERT INTO "commitment_asker" VALUES(25,1,7);
INSERT INTO "commitment_asker" VALUES(22,0,1);
INSERT INTO "commitment_asker" VALUES(26,0,11);
INSERT INTO "commitment_asker" VALUES(27,0,9);
INSERT INTO "commitment_asker" VALUES(24,0,10);
INSERT INTO "commitment_asker" VALUES(20,0,10);
INSERT INTO "commitment_asker" VALUES(23,0,6);
INSERT INTO "commitment_asker" VALUES(23,1,9);
INSERT INTO "commitment_asker" VALUES(15,0,9);
INSERT INTO "commitment_asker" VALUES(8,0,5);
INSERT INTO "commitment_asker" VALUES(8,1,2);
INSERT INTO "commitment_asker" VALUES(18,0,3);
INSERT INTO "commitment_asker" VALUES(18,1,10);
INSERT INTO "commitment_asker" VALUES(16,0,2);
INSERT INTO "commitment_asker" VALUES(16,1,7);
INSERT INTO "commitment_asker" VALUES(17,0,1);
INSERT INTO "commitment_asker" VALUES(17,1,8);
INSERT INTO "commitment_asker" VALUES(29,0,12);
INSERT INTO "commitment_asker" VALUES(31,0,8);
INSERT INTO "commitment_asker" VALUES(32,0,7);
INSERT INTO "commitment_asker" VALUES(32,1,12);
INSERT INTO "commitment_asker" VALUES(42,0,5);
INSERT INTO "commitment_asker" VALUES(42,1,1);
INSERT INTO "commitment_asker" VALUES(44,0,11);
INSERT INTO "commitment_asker" VALUES(44,1,10);
INSERT INTO "commitment_asker" VALUES(36,0,2);
INSERT INTO "commitment_asker" VALUES(36,1,1);
INSERT INTO "commitment_asker" VALUES(46,0,2);
INSERT INTO "commitment_asker" VALUES(46,1,6);
INSERT INTO "commitment_asker" VALUES(30,0,4);
INSERT INTO "commitment_asker" VALUES(30,1,7);
INSERT INTO "commitment_asker" VALUES(35,0,4);
INSERT INTO "commitment_asker" VALUES(28,0,2);
INSERT INTO "commitment_asker" VALUES(39,0,3);
INSERT INTO "commitment_asker" VALUES(47,0,9);
INSERT INTO "commitment_asker" VALUES(47,1,4);
INSERT INTO "commitment_asker" VALUES(48,0,8);
INSERT INTO "commitment_asker" VALUES(14,0,6);
INSERT INTO "commitment_asker" VALUES(14,1,1);
INSERT INTO "commitment_asker" VALUES(34,0,10);
INSERT INTO "commitment_asker" VALUES(49,0,1);
INSERT INTO "commitment_asker" VALUES(49,1,6);
INSERT INTO "commitment_asker" VALUES(37,0,8);
INSERT INTO "commitment_asker" VALUES(37,1,5);
INSERT INTO "commitment_asker" VALUES(33,0,9);
INSERT INTO "commitment_asker" VALUES(33,1,3);
INSERT INTO "commitment_asker" VALUES(43,0,3);
INSERT INTO "commitment_asker" VALUES(45,0,11);
INSERT INTO "commitment_asker" VALUES(45,1,12);
INSERT INTO "commitment_asker" VALUES(38,0,5);
INSERT INTO "commitment_asker" VALUES(38,1,8);
INSERT INTO "commitment_asker" VALUES(41,0,5);
INSERT INTO "commitment_asker" VALUES(50,0,12);
INSERT INTO "commitment_asker" VALUES(40,0,6);
INSERT INTO "commitment_asker" VALUES(12,0,10);
INSERT INTO "commitment_asker" VALUES(12,1,12);
INSERT INTO "commitment_asker" VALUES(51,0,12);
INSERT INTO "commitment_asker" VALUES(51,1,6);
INSERT INTO "commitment_asker" VALUES(19,0,1);
INSERT INTO "commitment_asker" VALUES(19,1,6);
CREATE TABLE committee (
    id   INTEGER PRIMARY KEY,
    code TEXT NOT NULL CONSTRAINT committee_code_unique UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> '')
, established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)), first_day TEXT, last_day TEXT) STRICT;
INSERT INTO "committee" VALUES(1,'RAAD','Gemeenteraad',1,NULL,NULL);
INSERT INTO "committee" VALUES(2,'BOVF','Bestuur, Organisatie, Veiligheid en Financiën',1,NULL,NULL);
INSERT INTO "committee" VALUES(3,'KG','Klimaat en Groen',1,NULL,NULL);
INSERT INTO "committee" VALUES(4,'MH','Mobiliteit en Haven',1,NULL,NULL);
INSERT INTO "committee" VALUES(5,'WB','Wonen en Buurten',1,NULL,NULL);
INSERT INTO "committee" VALUES(6,'ZJO','Zorg, Jeugd en Onderwijs',1,NULL,NULL);
INSERT INTO "committee" VALUES(7,'FL','Fysieke Leefomgeving',1,'2014-03-27','2018-03-28');
CREATE TABLE deadline (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    words         TEXT NOT NULL,
    first_day     TEXT,
    last_day      TEXT,
    precision     TEXT NOT NULL CHECK (precision IN ('dag', 'week', 'maanddeel', 'maand', 'kwartaal', 'seizoen', 'halfjaar',
                  'jaar', 'mijlpaal', 'ongeveer', 'geen', 'voorwaarde', 'terugkerend')),
    rule          TEXT NOT NULL,
    reference_day TEXT NOT NULL,
    review_day    TEXT,
    set_on        TEXT NOT NULL,
    reason        TEXT,
    letter_id     INTEGER REFERENCES letter (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT deadline_order CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day),
    -- A promised day and a day of our own never stand together.
    CONSTRAINT deadline_review CHECK (last_day IS NULL OR review_day IS NULL)
) STRICT;
INSERT INTO "deadline" VALUES(1,1,'binnen drie maanden','2022-03-10','2022-06-10','dag','peildag + 3 maanden','2022-03-10',NULL,'2022-03-10',NULL,NULL);
INSERT INTO "deadline" VALUES(2,1,'voor de zomer',NULL,'2022-07-08','mijlpaal','kalender, zomerreces 2022: dag voor de eerste dag','2022-04-13',NULL,'2022-04-13',NULL,NULL);
INSERT INTO "deadline" VALUES(3,1,'nog dit jaar','2022-01-01','2022-12-31','jaar','laatste dag van het jaar','2022-06-09',NULL,'2022-06-09',NULL,NULL);
INSERT INTO "deadline" VALUES(4,1,'in het vierde kwartaal van 2022','2022-10-01','2022-12-31','kwartaal','laatste dag van het kwartaal','2022-09-14',NULL,'2022-09-14',NULL,NULL);
INSERT INTO "deadline" VALUES(5,1,'bij de begroting 2024','2023-11-02','2023-11-09','mijlpaal','kalender, begroting 2024: laatste dag','2022-11-10',NULL,'2022-11-10',NULL,NULL);
INSERT INTO "deadline" VALUES(6,1,'in juni 2023','2023-06-01','2023-06-30','maand','laatste dag van juni','2023-02-07',NULL,'2023-02-07',NULL,NULL);
INSERT INTO "deadline" VALUES(7,1,'eind mei 2023','2023-05-21','2023-05-31','maanddeel','eind van een maand: dag 21 tot het einde','2023-04-04',NULL,'2023-04-04',NULL,NULL);
INSERT INTO "deadline" VALUES(8,1,'uiterlijk 31 december 2023',NULL,'2023-12-31','dag','uiterlijk: die dag telt nog mee','2023-05-24',NULL,'2023-05-24',NULL,NULL);
INSERT INTO "deadline" VALUES(9,1,'na de zomer','2023-08-21','2023-10-13','mijlpaal','kalender, zomerreces 2023: erna, tot de dag voor het volgende reces','2023-06-08',NULL,'2023-06-08',NULL,NULL);
INSERT INTO "deadline" VALUES(6,2,'voor het herfstreces',NULL,'2023-10-13','mijlpaal','kalender, herfstreces 2023: dag voor de eerste dag','2023-06-20',NULL,'2023-06-20','De metingen van deze zomer worden meegenomen, zodat de kaart klopt met de warmste dagen.',NULL);
INSERT INTO "deadline" VALUES(10,1,'in het voorjaar van 2024','2024-03-01','2024-05-31','seizoen','voorjaar: maart t/m mei','2023-10-04',NULL,'2023-10-04',NULL,NULL);
INSERT INTO "deadline" VALUES(11,1,'medio 2024','2024-06-01','2024-07-31','ongeveer','medio van een jaar: juni en juli','2023-10-31',NULL,'2023-10-31',NULL,NULL);
INSERT INTO "deadline" VALUES(8,2,'voor het zomerreces',NULL,'2024-07-12','mijlpaal','kalender, zomerreces 2024: dag voor de eerste dag','2023-12-13',NULL,'2023-12-13','De corporaties zijn het nog niet eens over de huurprijs na de ruil.',NULL);
INSERT INTO "deadline" VALUES(12,1,'in de loop van 2025','2025-01-01','2025-12-31','jaar','laatste dag van het jaar','2023-12-14',NULL,'2023-12-14',NULL,NULL);
INSERT INTO "deadline" VALUES(13,1,'in week 20 van 2024','2024-05-13','2024-05-19','week','ISO-week: maandag t/m zondag','2024-02-07',NULL,'2024-02-07',NULL,NULL);
INSERT INTO "deadline" VALUES(14,1,'in het najaar van 2024','2024-09-01','2024-11-30','seizoen','najaar: september t/m november','2024-03-14',NULL,'2024-03-14',NULL,NULL);
INSERT INTO "deadline" VALUES(15,1,'in de tweede bestuursrapportage','2024-10-10','2024-10-10','mijlpaal','kalender, tweede bestuursrapportage 2024: laatste dag','2024-03-20',NULL,'2024-03-20',NULL,NULL);
INSERT INTO "deadline" VALUES(16,1,'uiterlijk 1 oktober 2024',NULL,'2024-10-01','dag','uiterlijk: die dag telt nog mee','2024-04-09',NULL,'2024-04-09',NULL,NULL);
INSERT INTO "deadline" VALUES(17,1,'eerste helft 2025','2025-01-01','2025-06-30','halfjaar','laatste dag van het halfjaar','2024-05-14',NULL,'2024-05-14',NULL,NULL);
INSERT INTO "deadline" VALUES(18,1,'nog dit jaar','2024-01-01','2024-12-31','jaar','laatste dag van het jaar','2024-06-12',NULL,'2024-06-12',NULL,NULL);
INSERT INTO "deadline" VALUES(8,3,'eind 2024','2024-10-01','2024-12-31','ongeveer','eind van een jaar: vierde kwartaal','2024-06-26',NULL,'2024-06-26','Een van de corporaties wil eerst de eigen verhuursystemen aanpassen.',NULL);
INSERT INTO "deadline" VALUES(19,1,'te zijner tijd',NULL,NULL,'geen','geen dag af te leiden','2024-09-05','2024-12-05','2024-09-05',NULL,NULL);
INSERT INTO "deadline" VALUES(20,1,'binnen zes weken','2024-09-05','2024-10-17','dag','peildag + 6 weken','2024-09-05',NULL,'2024-09-05',NULL,NULL);
INSERT INTO "deadline" VALUES(21,1,'voor het herfstreces',NULL,'2024-10-25','mijlpaal','kalender, herfstreces 2024: dag voor de eerste dag','2024-09-05',NULL,'2024-09-05',NULL,NULL);
INSERT INTO "deadline" VALUES(22,1,'in het vierde kwartaal van 2024','2024-10-01','2024-12-31','kwartaal','laatste dag van het kwartaal','2024-09-19',NULL,'2024-09-19',NULL,NULL);
INSERT INTO "deadline" VALUES(23,1,'voor het kerstreces',NULL,'2024-12-20','mijlpaal','kalender, kerstreces 2024: dag voor de eerste dag','2024-09-19',NULL,'2024-09-19',NULL,NULL);
INSERT INTO "deadline" VALUES(24,1,'binnen enkele weken','2024-09-19','2024-10-17','ongeveer','ongeveer 4 weken vanaf de peildag','2024-09-19',NULL,'2024-09-19',NULL,NULL);
INSERT INTO "deadline" VALUES(26,1,'zo spoedig mogelijk',NULL,NULL,'geen','geen dag af te leiden','2024-09-19','2024-12-19','2024-09-19',NULL,NULL);
INSERT INTO "deadline" VALUES(16,2,'in januari 2025','2025-01-01','2025-01-31','maand','laatste dag van januari','2024-09-24',NULL,'2024-09-24',NULL,NULL);
INSERT INTO "deadline" VALUES(28,1,'voor het meireces',NULL,'2025-04-18','mijlpaal','kalender, meireces 2025: dag voor de eerste dag','2024-10-09',NULL,'2024-10-09',NULL,NULL);
INSERT INTO "deadline" VALUES(19,2,'uiterlijk in Q4 2025','2025-10-01','2025-12-31','kwartaal','laatste dag van het kwartaal','2024-10-15',NULL,'2024-10-15','Volgens brief 24bb007021 van 15 oktober 2024.',1);
INSERT INTO "deadline" VALUES(29,1,'bij de voorjaarsnota 2025','2025-07-03','2025-07-03','mijlpaal','kalender, voorjaarsnota 2025: laatste dag','2024-11-14',NULL,'2024-11-14',NULL,NULL);
INSERT INTO "deadline" VALUES(14,2,'in het eerste kwartaal van 2025','2025-01-01','2025-03-31','kwartaal','laatste dag van het kwartaal','2024-11-21',NULL,'2024-11-21','Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.',NULL);
INSERT INTO "deadline" VALUES(18,2,'in het eerste kwartaal van 2025','2025-01-01','2025-03-31','kwartaal','laatste dag van het kwartaal','2024-12-10',NULL,'2024-12-10','Van een op de drie panden is de eigenaar nog niet bereikt.',NULL);
INSERT INTO "deadline" VALUES(30,1,'in het derde kwartaal van 2025','2025-07-01','2025-09-30','kwartaal','laatste dag van het kwartaal','2024-12-11',NULL,'2024-12-11',NULL,NULL);
INSERT INTO "deadline" VALUES(31,1,'voor de zomer',NULL,'2025-07-18','mijlpaal','kalender, zomerreces 2025: dag voor de eerste dag','2025-01-21',NULL,'2025-01-21',NULL,NULL);
INSERT INTO "deadline" VALUES(32,1,'voor de zomer',NULL,'2025-07-18','mijlpaal','kalender, zomerreces 2025: dag voor de eerste dag','2025-02-13',NULL,'2025-02-13',NULL,NULL);
INSERT INTO "deadline" VALUES(33,1,'voor het herfstreces',NULL,'2025-10-17','mijlpaal','kalender, herfstreces 2025: dag voor de eerste dag','2025-03-05',NULL,'2025-03-05',NULL,NULL);
INSERT INTO "deadline" VALUES(14,3,'voor de zomer',NULL,'2025-07-18','mijlpaal','kalender, zomerreces 2025: dag voor de eerste dag','2025-03-20',NULL,'2025-03-20','Het bureau vraagt meer tijd voor de gesprekken met scholen.',NULL);
INSERT INTO "deadline" VALUES(18,3,'eerste helft 2025','2025-01-01','2025-06-30','halfjaar','laatste dag van het halfjaar','2025-03-26',NULL,'2025-03-26','De opname van de panden is uitgebreid met de Handelskade.',NULL);
INSERT INTO "deadline" VALUES(34,1,'voor het herfstreces',NULL,'2025-10-17','mijlpaal','kalender, herfstreces 2025: dag voor de eerste dag','2025-03-27',NULL,'2025-03-27',NULL,NULL);
INSERT INTO "deadline" VALUES(35,1,'zodra het bodemonderzoek is afgerond',NULL,NULL,'voorwaarde','voorwaarde zonder dag: wacht op iets waarvan de dag niet vaststaat','2025-04-08','2025-07-08','2025-04-08',NULL,NULL);
INSERT INTO "deadline" VALUES(37,1,'jaarlijks',NULL,NULL,'terugkerend','keert terug: geen dag','2025-05-20','2025-08-20','2025-05-20',NULL,NULL);
INSERT INTO "deadline" VALUES(38,1,'voor de verkiezingen',NULL,'2026-03-17','mijlpaal','kalender, verkiezingen 2026: dag voor de eerste dag','2025-05-22',NULL,'2025-05-22',NULL,NULL);
INSERT INTO "deadline" VALUES(39,1,'op korte termijn',NULL,NULL,'geen','geen dag af te leiden','2025-06-11','2025-09-11','2025-06-11',NULL,NULL);
INSERT INTO "deadline" VALUES(40,1,'uiterlijk 1 november 2025',NULL,'2025-11-01','dag','uiterlijk: die dag telt nog mee','2025-06-24',NULL,'2025-06-24',NULL,NULL);
INSERT INTO "deadline" VALUES(14,4,'in het vierde kwartaal van 2025','2025-10-01','2025-12-31','kwartaal','laatste dag van het kwartaal','2025-07-03',NULL,'2025-07-03','Drie scholen kunnen pas na de zomervakantie aan de gesprekken meedoen.',NULL);
INSERT INTO "deadline" VALUES(31,2,'in het voorjaar van 2026','2026-03-01','2026-05-31','seizoen','voorjaar: maart t/m mei','2025-07-08',NULL,'2025-07-08',NULL,NULL);
INSERT INTO "deadline" VALUES(32,2,'eind oktober 2025','2025-10-21','2025-10-31','maanddeel','eind van een maand: dag 21 tot het einde','2025-07-10',NULL,'2025-07-10','In een van de buurten begon de proef pas in april.',NULL);
INSERT INTO "deadline" VALUES(41,1,'binnen twee maanden','2025-07-08','2025-09-08','dag','peildag + 2 maanden','2025-07-08',NULL,'2025-07-08',NULL,NULL);
INSERT INTO "deadline" VALUES(42,1,'binnen drie maanden','2025-09-02','2025-12-02','dag','peildag + 3 maanden','2025-09-02',NULL,'2025-09-02',NULL,NULL);
INSERT INTO "deadline" VALUES(43,1,'voor het kerstreces',NULL,'2025-12-19','mijlpaal','kalender, kerstreces 2025: dag voor de eerste dag','2025-09-03',NULL,'2025-09-03',NULL,NULL);
INSERT INTO "deadline" VALUES(44,1,'eerste helft 2026','2026-01-01','2026-06-30','halfjaar','laatste dag van het halfjaar','2025-09-04',NULL,'2025-09-04',NULL,NULL);
INSERT INTO "deadline" VALUES(45,1,'uiterlijk 14 november 2025',NULL,'2025-11-14','dag','uiterlijk: die dag telt nog mee','2025-09-10',NULL,'2025-09-10',NULL,NULL);
INSERT INTO "deadline" VALUES(46,1,'in week 49','2025-12-01','2025-12-07','week','ISO-week: maandag t/m zondag; zonder jaar: de eerste die nog niet voorbij is','2025-09-17',NULL,'2025-09-17',NULL,NULL);
INSERT INTO "deadline" VALUES(28,2,'in het eerste kwartaal van 2026','2026-01-01','2026-03-31','kwartaal','laatste dag van het kwartaal','2025-09-24',NULL,'2025-09-24','Het vierde huurteam heeft dan driekwart jaar gewerkt.',NULL);
INSERT INTO "deadline" VALUES(39,2,'in februari 2026','2026-02-01','2026-02-28','maand','laatste dag van februari','2025-09-24',NULL,'2025-09-24','De uitvoerder van de leningen heeft de berekeningen toegezegd voor januari.',NULL);
INSERT INTO "deadline" VALUES(47,1,'binnen zes weken','2025-09-30','2025-11-11','dag','peildag + 6 weken','2025-09-30',NULL,'2025-09-30',NULL,NULL);
INSERT INTO "deadline" VALUES(48,1,'zo spoedig mogelijk',NULL,NULL,'geen','geen dag af te leiden','2025-10-01','2026-01-01','2025-10-01',NULL,NULL);
INSERT INTO "deadline" VALUES(49,1,'voor het kerstreces',NULL,'2025-12-19','mijlpaal','kalender, kerstreces 2025: dag voor de eerste dag','2025-10-07',NULL,'2025-10-07',NULL,NULL);
INSERT INTO "deadline" VALUES(50,1,'binnen enkele weken','2025-10-08','2025-11-05','ongeveer','ongeveer 4 weken vanaf de peildag','2025-10-08',NULL,'2025-10-08',NULL,NULL);
INSERT INTO "deadline" VALUES(33,2,'in november 2025','2025-11-01','2025-11-30','maand','laatste dag van november','2025-10-15',NULL,'2025-10-15',NULL,NULL);
INSERT INTO "deadline" VALUES(43,2,'half november','2025-11-11','2025-11-20','maanddeel','half of medio van een maand: dag 11 t/m 20; zonder jaar: de eerste die nog niet voorbij is','2025-10-15',NULL,'2025-10-15','De cijfers zijn eerder klaar dan gedacht, zodat de commissie ze bij de nota over toezicht kan betrekken.',NULL);
INSERT INTO "deadline" VALUES(51,1,'bij de voorjaarsnota 2026','2026-07-02','2026-07-02','mijlpaal','kalender, voorjaarsnota 2026: laatste dag','2025-11-13',NULL,'2025-11-13',NULL,NULL);
CREATE TABLE erasure (
    sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
    by_event INTEGER NOT NULL REFERENCES event (sequence)
) STRICT;
INSERT INTO "erasure" VALUES(120,125);
CREATE TABLE "event" (
    sequence      INTEGER PRIMARY KEY,
    form          INTEGER NOT NULL CHECK (form IN (1, 2)),
    at            TEXT NOT NULL,
    effective_day TEXT NOT NULL,
    actor_role    TEXT NOT NULL,
    object        TEXT NOT NULL CHECK (object IN ('toezegging', 'vergadering', 'register')),
    commitment_id INTEGER REFERENCES commitment (id),
    about_meeting INTEGER REFERENCES meeting (id),
    kind          TEXT NOT NULL,
    letter_id     INTEGER REFERENCES letter (id),
    passage_start INTEGER,
    passage_end   INTEGER,
    -- The meeting in which it was decided.
    meeting_id    INTEGER REFERENCES meeting (id),
    content_hash  TEXT,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE,
    CONSTRAINT event_object CHECK ((object = 'toezegging') = (commitment_id IS NOT NULL)
                                   AND (object = 'vergadering') = (about_meeting IS NOT NULL)),
    CONSTRAINT event_form CHECK ((form = 2) = (content_hash IS NOT NULL))
) STRICT;
INSERT INTO "event" VALUES(1,2,'2022-03-14T11:00:00+00:00','2022-03-10','griffier','toezegging',1,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'b02b16722161e23d5eb95e5f672fd001c8d3444b6fc38f50329b20c5c9502805','0000000000000000000000000000000000000000000000000000000000000000','b0a3ad31f76c890a18914b6924e149889f844891e52b892f9e38c67fade4458b');
INSERT INTO "event" VALUES(2,2,'2022-04-17T10:00:00+00:00','2022-04-13','griffier','toezegging',2,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'ec4edd3eaa1a8636f58cd018ecabe3df1b0afe2ed646a842e065fbb47fce68e7','b0a3ad31f76c890a18914b6924e149889f844891e52b892f9e38c67fade4458b','57fe5923236d5eb75e726930c06ee116057f92f6653cd0c02ff49f3f8108b27f');
INSERT INTO "event" VALUES(3,2,'2022-04-21T10:00:00+00:00','2022-04-21','griffier','toezegging',1,NULL,'voortgang',NULL,NULL,NULL,NULL,'67b279e9357bf2ae2dfa7b77264d49f7c4f455cb9744836145f96210ea3c58b2','57fe5923236d5eb75e726930c06ee116057f92f6653cd0c02ff49f3f8108b27f','cab468986e8ff7ce926dc15263037730415582a6ab68faf91c85fb8a71c6361d');
INSERT INTO "event" VALUES(4,2,'2022-05-24T10:00:00+00:00','2022-05-24','griffier','toezegging',1,NULL,'afgedaan',NULL,NULL,NULL,NULL,'1a9efdbad58e4e0281dc50d4846b6e2c7d5c3bf346c89907a1fe3df864cad044','cab468986e8ff7ce926dc15263037730415582a6ab68faf91c85fb8a71c6361d','a2d4851797ea15235eb69afbde20ffff3dadbc413a9fe1292f6d366bf3e256fd');
INSERT INTO "event" VALUES(5,2,'2022-06-13T10:00:00+00:00','2022-06-09','griffier','toezegging',3,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'08482701ebbdb405f256e4c659627c08da4b8dbf0478d2344feb8ce13edb12b6','a2d4851797ea15235eb69afbde20ffff3dadbc413a9fe1292f6d366bf3e256fd','747776bc15ef66f61cde032ab46f50416b33942de2c65a12f7404d9376974355');
INSERT INTO "event" VALUES(6,2,'2022-07-05T10:00:00+00:00','2022-07-05','griffier','toezegging',2,NULL,'afgedaan',NULL,NULL,NULL,NULL,'2160f8c495048035506604cd2c33d23b5470d8b06f377060fb822e8225c57fc1','747776bc15ef66f61cde032ab46f50416b33942de2c65a12f7404d9376974355','0946643ecb9f6febba9eb9b5f82d3e3a59f03077565f838522003c4173be392c');
INSERT INTO "event" VALUES(7,2,'2022-09-14T10:00:00+00:00','2022-09-14','griffier','toezegging',2,NULL,'bevestigd',NULL,NULL,NULL,NULL,'372e6f2db14807c5d19b0e53908c78a6a1cab2f47c8267c333c6202979456a3d','0946643ecb9f6febba9eb9b5f82d3e3a59f03077565f838522003c4173be392c','1b9c62227da64981f514f539b09a19936ae067c52ffb344d8eaa0404d50e0716');
INSERT INTO "event" VALUES(8,2,'2022-09-18T10:00:00+00:00','2022-09-14','griffier','toezegging',4,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'6cdfbea5fd24230bb2b3d6d7097c2f6bc84da7b6729224e09063508e1499bf6f','1b9c62227da64981f514f539b09a19936ae067c52ffb344d8eaa0404d50e0716','6556db67a0f67de739d7cb53aef69cd0de715c2d3651ed65a07452b32cac504a');
INSERT INTO "event" VALUES(9,2,'2022-11-03T11:00:00+00:00','2022-11-03','griffier','toezegging',3,NULL,'voortgang',NULL,NULL,NULL,NULL,'66403972d3b76eab9ca85ba054deffdc52370938f32f1ac899e5f4905a0ae3ac','6556db67a0f67de739d7cb53aef69cd0de715c2d3651ed65a07452b32cac504a','35d6385078ebba74b8a851a1f19482552753c8ece070a11d2244f510c28a20de');
INSERT INTO "event" VALUES(10,2,'2022-11-14T11:00:00+00:00','2022-11-10','griffier','toezegging',5,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'b8046c4ce9bae94ddd5c74813c2f1867be8b7676f07088b9415a81891008c048','35d6385078ebba74b8a851a1f19482552753c8ece070a11d2244f510c28a20de','b115ba4e8c19101afac80d70daec9930d02acfa3bb70abc0aad3c881b113048d');
INSERT INTO "event" VALUES(11,2,'2023-01-19T11:00:00+00:00','2023-01-19','griffier','toezegging',4,NULL,'afgedaan',NULL,NULL,NULL,NULL,'f5fa97cf0aa551fd944182f1cbf35ab3f656e61fabfa04615a20db6b7202a0dc','b115ba4e8c19101afac80d70daec9930d02acfa3bb70abc0aad3c881b113048d','4f198586c0dfd0e163345e4064553b170b5b03fdb8de0b911fe8c3a71e461d55');
INSERT INTO "event" VALUES(12,2,'2023-02-11T11:00:00+00:00','2023-02-07','griffier','toezegging',6,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'bd3a137c7af0ace5814da3c3500b546b3f19cecc22d04e41cb64328ed08e91ac','4f198586c0dfd0e163345e4064553b170b5b03fdb8de0b911fe8c3a71e461d55','40509a453d1d570b1a0f188a49f215a3693268875028d45e6d94355a26c8d530');
INSERT INTO "event" VALUES(13,2,'2023-02-16T11:00:00+00:00','2023-02-16','griffier','toezegging',3,NULL,'vervallen',NULL,NULL,NULL,NULL,'a400a4002f6f14480231b4d216b7594ba775fe6ce2fd383819c10dfe44ab50ec','40509a453d1d570b1a0f188a49f215a3693268875028d45e6d94355a26c8d530','694510543eeea15120e2af2d8bd7a9d83621ad5d732d844457b01823d478a123');
INSERT INTO "event" VALUES(14,2,'2023-04-08T10:00:00+00:00','2023-04-04','griffier','toezegging',7,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'ad6eb0674a60a2ae1cf2fb8f2fd64e53a99dd12924ecfd23e3099293bc71dc16','694510543eeea15120e2af2d8bd7a9d83621ad5d732d844457b01823d478a123','46c51adcbf18ebcab376f9ca1cc064a802dfa2bba91f2b131829f6be7a7ad003');
INSERT INTO "event" VALUES(15,2,'2023-05-28T10:00:00+00:00','2023-05-24','griffier','toezegging',8,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'4ed3cbbfa2f8bc83f25bc3488b88537e186667799ac868a48f10ec4ca8afe43e','46c51adcbf18ebcab376f9ca1cc064a802dfa2bba91f2b131829f6be7a7ad003','a7bbb6b9208c00df83adcdb4eba9c60cb803c905794fe99f7219da8b04a61234');
INSERT INTO "event" VALUES(16,2,'2023-06-12T10:00:00+00:00','2023-06-08','griffier','toezegging',9,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'00ca215d51c572fede6a7bc628542b6653a0885f9ad09f6d579bdece86068875','a7bbb6b9208c00df83adcdb4eba9c60cb803c905794fe99f7219da8b04a61234','4cb7de7ee5354216aa7e91d855b30531b179ef28bdfe234b758738e47af49fe0');
INSERT INTO "event" VALUES(17,2,'2023-06-20T10:00:00+00:00','2023-06-20','griffier','toezegging',6,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'d5a2d7262520890f3ddff78e9511ec94c098fefc14bedc1b0f40ba0a66d55566','4cb7de7ee5354216aa7e91d855b30531b179ef28bdfe234b758738e47af49fe0','1c90c22a18a5914f525d6a80a97253d777d1991eec6d91675591b95594b9c20c');
INSERT INTO "event" VALUES(18,2,'2023-06-27T10:00:00+00:00','2023-06-27','griffier','toezegging',7,NULL,'afgedaan',NULL,NULL,NULL,NULL,'7e607e078fd1fbe92fb604e4101fb4167ed3d63937e9303cd19ab2203082683f','1c90c22a18a5914f525d6a80a97253d777d1991eec6d91675591b95594b9c20c','079d92ba0e1b4f6031f11b94d3d92356512a29480dd57323b7f22acffb2db88e');
INSERT INTO "event" VALUES(19,2,'2023-10-03T10:00:00+00:00','2023-10-03','griffier','toezegging',5,NULL,'afgedaan',NULL,NULL,NULL,NULL,'1b45ee31a635dad2c116b6febc5d14186e2df4c5a6e707d274b4b183c914ae12','079d92ba0e1b4f6031f11b94d3d92356512a29480dd57323b7f22acffb2db88e','4877892ce01430ce220b2827a42bc3b372717e89e236027ba84b63485ed910fb');
INSERT INTO "event" VALUES(20,2,'2023-10-05T10:00:00+00:00','2023-10-05','griffier','toezegging',9,NULL,'afgedaan',NULL,NULL,NULL,NULL,'91dce86f8afef2f6c1bf6fc0a922705c9de181f467d4cb0d254e33fc6a011af5','4877892ce01430ce220b2827a42bc3b372717e89e236027ba84b63485ed910fb','68b73f4fa6a6875e00f0eabcb0f8ec0bac9ee92e4793da17e44faf90958fc031');
INSERT INTO "event" VALUES(21,2,'2023-10-08T10:00:00+00:00','2023-10-04','griffier','toezegging',10,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'06bcfe3a3cc7c086454d58fd6cab79957996dfa7a9ce5fa83a2d0ca3c6b839d6','68b73f4fa6a6875e00f0eabcb0f8ec0bac9ee92e4793da17e44faf90958fc031','d8df41b7b7d3a6e22f39bdfa0710adde241b8026c0dac16e635c88cb4ed72250');
INSERT INTO "event" VALUES(22,2,'2023-10-10T10:00:00+00:00','2023-10-10','griffier','toezegging',6,NULL,'afgedaan',NULL,NULL,NULL,NULL,'08a00fc86c29747391bcbf8d437b2b85d062387e5757fb8dff924a46115eea85','d8df41b7b7d3a6e22f39bdfa0710adde241b8026c0dac16e635c88cb4ed72250','c8516eeb350d096d7574e013bf35ed5bec1636ee9acefd4f64833080e3d36bb4');
INSERT INTO "event" VALUES(23,2,'2023-10-26T10:00:00+00:00','2023-10-26','griffier','toezegging',9,NULL,'bezwaar',NULL,NULL,NULL,NULL,'930e6507f550e20b0e38fad43a75700ad64a928095af7be392fae8cb93f575b4','c8516eeb350d096d7574e013bf35ed5bec1636ee9acefd4f64833080e3d36bb4','9506fccccfab0637b8b5e6290bcabb8ab4b4e7389350d0d1bac1fc6f28abc3d8');
INSERT INTO "event" VALUES(24,2,'2023-11-04T11:00:00+00:00','2023-10-31','griffier','toezegging',11,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'97f47f79fd1a82259bc1cd2567a5159464c1d75301fadec909f1e70b5a88f40d','9506fccccfab0637b8b5e6290bcabb8ab4b4e7389350d0d1bac1fc6f28abc3d8','bd265cd380b5994de9ad7df40189d8f29e9bd907b2c7642e30d7c12ed3bc6354');
INSERT INTO "event" VALUES(25,2,'2023-11-09T11:00:00+00:00','2023-11-09','griffier','toezegging',5,NULL,'bevestigd',NULL,NULL,NULL,NULL,'843ab65807598fe20c480d2aa73e7c447cb6b9483a5ddf2a94d2dcd9ec30e02b','bd265cd380b5994de9ad7df40189d8f29e9bd907b2c7642e30d7c12ed3bc6354','71e39d13dbabd3a43a9efd779b5e58c10a0279816f70e8238c765995b24158f7');
INSERT INTO "event" VALUES(26,2,'2023-11-21T11:00:00+00:00','2023-11-21','griffier','toezegging',6,NULL,'bevestigd',NULL,NULL,NULL,NULL,'acee023b6d11bd12587a7baf7db3ee13ff802dd40201bfd59f6321b25671967b','71e39d13dbabd3a43a9efd779b5e58c10a0279816f70e8238c765995b24158f7','f22c15751dbb740f72ca353a0caa239758d30f6ed16d4cfe41bdabb608214cce');
INSERT INTO "event" VALUES(27,2,'2023-12-13T11:00:00+00:00','2023-12-13','griffier','toezegging',8,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'999df94aa2e381f05238e18e8a8e262f99f1cf565a6fe3335d99296542e0b3af','f22c15751dbb740f72ca353a0caa239758d30f6ed16d4cfe41bdabb608214cce','1b997ec8d15b1e9b0bf3fb64c258e3e8c1c2d013ee2e7ce6b055e0d8393b1d0a');
INSERT INTO "event" VALUES(28,2,'2023-12-18T11:00:00+00:00','2023-12-14','griffier','toezegging',12,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'c89ad3e7a6c142cb01181225519345f0719f71b7f80e2d7de9c568f3d40f103a','1b997ec8d15b1e9b0bf3fb64c258e3e8c1c2d013ee2e7ce6b055e0d8393b1d0a','e8f710b40d2db96f7e60b10718815686ba932fbfd17331f34e88c42ee6016b1c');
INSERT INTO "event" VALUES(29,2,'2024-01-16T11:00:00+00:00','2024-01-16','griffier','toezegging',9,NULL,'afgedaan',NULL,NULL,NULL,NULL,'d2cf068139d5d0780e845f85aa719147810b7cf87ac0a974c987705ac7565a68','e8f710b40d2db96f7e60b10718815686ba932fbfd17331f34e88c42ee6016b1c','ea40ad14be93629715d370744443f58592083b7ca6a5d383f837cd5522034af1');
INSERT INTO "event" VALUES(30,2,'2024-02-11T11:00:00+00:00','2024-02-07','griffier','toezegging',13,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'5f4b59ced5c4d79f5d74725fbf7af877d967a50ef93258d24e08f1420b397b69','ea40ad14be93629715d370744443f58592083b7ca6a5d383f837cd5522034af1','7673102826f1ca7f7774c3effaba1e72a6205429941a792cc67ccfb507ca09da');
INSERT INTO "event" VALUES(31,2,'2024-03-18T11:00:00+00:00','2024-03-14','griffier','toezegging',14,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'38f1eb70f4c4ae07a5519ba429d78e4f800c5bbf0fc38e36853a5023b3bfe624','7673102826f1ca7f7774c3effaba1e72a6205429941a792cc67ccfb507ca09da','81d073ef1a28a25cd99df571a19c47caee6d9cf149d635d073c274ca03cfef5d');
INSERT INTO "event" VALUES(32,2,'2024-03-24T11:00:00+00:00','2024-03-20','griffier','toezegging',15,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'c60570ed871ff545eceb446fa0ccb986d3ebbc1e363a3762b40626143394d531','81d073ef1a28a25cd99df571a19c47caee6d9cf149d635d073c274ca03cfef5d','b4162311983e916b65735ef70c82e7d0155b75a58752a3b164c190ec51187658');
INSERT INTO "event" VALUES(33,2,'2024-04-13T10:00:00+00:00','2024-04-09','griffier','toezegging',16,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'5e2a4fca4cb30ea35e85c01eff380d0af047151c713b23d0c83433943f055bc7','b4162311983e916b65735ef70c82e7d0155b75a58752a3b164c190ec51187658','23ecfac4137e8e5f8e9494cb3fce6d2e7d7dcb95ec8c9a88b20a9adf26d52054');
INSERT INTO "event" VALUES(34,2,'2024-05-15T10:00:00+00:00','2024-05-15','griffier','toezegging',10,NULL,'afgedaan',NULL,NULL,NULL,NULL,'79cacd41d3ff8d217abb215670993016157812dfe3326e0d57a6b5dda46e970e','23ecfac4137e8e5f8e9494cb3fce6d2e7d7dcb95ec8c9a88b20a9adf26d52054','7702f294794d26efa01609d0fa773127376774b768a64fdf7afa5f34833ba50b');
INSERT INTO "event" VALUES(35,2,'2024-05-16T10:00:00+00:00','2024-05-16','griffier','toezegging',13,NULL,'afgedaan',NULL,NULL,NULL,NULL,'5bd73e1541cd406b90200c0e3d4fcdc625a2f897e50dc214fe30705bb16a5670','7702f294794d26efa01609d0fa773127376774b768a64fdf7afa5f34833ba50b','05bd6a934932f9109b794061c5403699c3526c0c849a25a0502bc86127421099');
INSERT INTO "event" VALUES(36,2,'2024-05-18T10:00:00+00:00','2024-05-14','griffier','toezegging',17,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'5e1767ff1c8a7fb41fa7f44514aca60db61f209794f9cb2612bb35d0f90c6d7a','05bd6a934932f9109b794061c5403699c3526c0c849a25a0502bc86127421099','2f38b900a0f73daa146ebf83ac3070e955efe35cf9c987501b87c8ca87a76784');
INSERT INTO "event" VALUES(37,2,'2024-06-11T10:00:00+00:00','2024-06-11','griffier','toezegging',11,NULL,'vervallen',NULL,NULL,NULL,NULL,'0ed70333a204bf80c93c9222ee41208913e7c8953326619d9927622403b5a67b','2f38b900a0f73daa146ebf83ac3070e955efe35cf9c987501b87c8ca87a76784','e76f9ac0662f1026a3f3ef284be33cd6d59314a23dfbab70ecf4b227a41f30e4');
INSERT INTO "event" VALUES(38,2,'2024-06-12T10:00:00+00:00','2024-06-12','griffier','toezegging',10,NULL,'bevestigd',NULL,NULL,NULL,NULL,'9d253cd10142e269a730f572c78453a26b071adc2bb30b0679745261d7f3d266','e76f9ac0662f1026a3f3ef284be33cd6d59314a23dfbab70ecf4b227a41f30e4','1df9c92f8d24bd9a9cd15f09c254059a2d39de318b4b14e93027f272352987d2');
INSERT INTO "event" VALUES(39,2,'2024-06-16T10:00:00+00:00','2024-06-12','griffier','toezegging',18,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'3a8cff393bfb6ee33aa500c9c472149eb44f19eede465bb490ef22e028a5a0a4','1df9c92f8d24bd9a9cd15f09c254059a2d39de318b4b14e93027f272352987d2','079daacc52549d1d34371974488bf08dd868913edc2d3e79fba67ec8bc86bed0');
INSERT INTO "event" VALUES(40,2,'2024-06-26T10:00:00+00:00','2024-06-26','griffier','toezegging',8,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'0202e33244f170d32eaae9b89f77d69db0487e0cfde8211429a213809bf6db3d','079daacc52549d1d34371974488bf08dd868913edc2d3e79fba67ec8bc86bed0','7bf55ffcb4bad9a145ebc455adad3d451d89b966252f925aa273773408f96a59');
INSERT INTO "event" VALUES(41,2,'2024-09-09T10:00:00+00:00','2024-09-05','griffier','toezegging',19,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'2ffde734bc6ea673b50a40414efe1da509de74284931c1e112c46e3dc797898c','7bf55ffcb4bad9a145ebc455adad3d451d89b966252f925aa273773408f96a59','713a74ecc8585a5fab442951178d4a4d0f34aa1570632ba720e55f1312e05478');
INSERT INTO "event" VALUES(42,2,'2024-09-09T10:00:00+00:00','2024-09-05','griffier','toezegging',20,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'8731453ca58e13ea6cbbb10134edf6b58ab659ace741950e04b6632e9ae1bf46','713a74ecc8585a5fab442951178d4a4d0f34aa1570632ba720e55f1312e05478','1d4e87544658527a6643b668e0bda5f0ce99179b081d88385b7860d70766f2dc');
INSERT INTO "event" VALUES(43,2,'2024-09-09T10:00:00+00:00','2024-09-05','griffier','toezegging',21,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'1ce0fb463b1f991b8eeadc17bc3acc3b753392d311d31b1f2e5039b446010b2e','1d4e87544658527a6643b668e0bda5f0ce99179b081d88385b7860d70766f2dc','bbe081be87fcdfe31cb2e7c7b7f89de733dd0b2b2c2cc3b74b115a83974118ea');
INSERT INTO "event" VALUES(44,2,'2024-09-11T10:00:00+00:00','2024-09-11','griffier','toezegging',15,NULL,'voortgang',NULL,NULL,NULL,NULL,'93f38ecf912bce1803fc0cb6a69334a4082bd8fd1a6bdb2539b4e7c5eaf768a1','bbe081be87fcdfe31cb2e7c7b7f89de733dd0b2b2c2cc3b74b115a83974118ea','24523ac96b6457a5a0ab22fd052cc02ebb272d8c393916653845510029e9b4eb');
INSERT INTO "event" VALUES(45,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',22,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'c91f92be899c33b6ad640f99685378263184a8788105cf4576a9984280fd5661','24523ac96b6457a5a0ab22fd052cc02ebb272d8c393916653845510029e9b4eb','0f257cc97f55499c829b293a18b0de2a7728e2fdc11bde18437cbf7d746c1b67');
INSERT INTO "event" VALUES(46,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',23,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'2082445b0b44eb711388d2b42f91607f094100f497f2a43ad0480cc129fdac15','0f257cc97f55499c829b293a18b0de2a7728e2fdc11bde18437cbf7d746c1b67','59de775e7b4562328e7eaf417beb14c694793823321343fed6653023048a2653');
INSERT INTO "event" VALUES(47,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',24,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'d90da34f25f81d54c3669f2386ccad29141ecadbf35b9838bd3844d0937448da','59de775e7b4562328e7eaf417beb14c694793823321343fed6653023048a2653','8a5f944879472e996ba87b60cf85ba6c35e3e77a1be32d6f93614f5a8a812d52');
INSERT INTO "event" VALUES(48,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',25,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'0599dbe9d2a3c1d703ba6f450d74d16a916c1bedb11970780e89438d95968afa','8a5f944879472e996ba87b60cf85ba6c35e3e77a1be32d6f93614f5a8a812d52','2118e1999defd6820878aa785231883cdf3a709d2de375502aabe41ab97820ee');
INSERT INTO "event" VALUES(49,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',26,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'b973246090743ab3b30eb3e2eb77285288f40296deb6546a853f86bbdaf2a2ad','2118e1999defd6820878aa785231883cdf3a709d2de375502aabe41ab97820ee','81a2b7a337c2ffb4fb0d3fb0b3b078ac7486522a2205db5d40f3da57124335b5');
INSERT INTO "event" VALUES(50,2,'2024-09-23T10:00:00+00:00','2024-09-19','griffier','toezegging',27,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'a5f2d817f682f93e35df983f75ca2e75d9536c13723e619fdebf0ed6f5bb7d12','81a2b7a337c2ffb4fb0d3fb0b3b078ac7486522a2205db5d40f3da57124335b5','2fae96124898f80e5ab3b16fbebf6918d9ed12987f562b8de3f2dfab0e2ce56b');
INSERT INTO "event" VALUES(51,2,'2024-09-24T10:00:00+00:00','2024-09-24','griffier','toezegging',16,NULL,'deels-afgedaan',NULL,NULL,NULL,NULL,'7ca918a8d41a9964bec72c03a037a922c6d1abae8e1bbbd20212ddb5abf1c8ed','2fae96124898f80e5ab3b16fbebf6918d9ed12987f562b8de3f2dfab0e2ce56b','cd37850e0d69971fb3f60fe676b39cf581966e7442ab9287277e8d217f7a9957');
INSERT INTO "event" VALUES(52,2,'2024-10-13T10:00:00+00:00','2024-10-09','griffier','toezegging',28,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'da0059415344b703070154230910fd96d601a443bd939d5e1bec6cfca079b0a6','cd37850e0d69971fb3f60fe676b39cf581966e7442ab9287277e8d217f7a9957','1d7d3bad0ba9e8ff9a2e9fdcfc9c218b356cb2a4397e529ad586937c4342fc72');
INSERT INTO "event" VALUES(53,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',21,NULL,'afgedaan',1,1530,1844,NULL,'91c09497c80192e941f32f2dc43ac6a10d68884be035a675922f40122be432a1','1d7d3bad0ba9e8ff9a2e9fdcfc9c218b356cb2a4397e529ad586937c4342fc72','01d76d579bdfafda851b367678a3c3e9126683e4ce19ea66d02b3d06e4e936b0');
INSERT INTO "event" VALUES(54,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',25,NULL,'afgedaan',1,1846,2243,NULL,'47f10df93c4dbee038261831674c3b14d35b072f84d2474e2f13af6e3e2c0d87','01d76d579bdfafda851b367678a3c3e9126683e4ce19ea66d02b3d06e4e936b0','134d8abc8a4995eb6b8768fba106c326262327a93e445b6afd091be82b902d5f');
INSERT INTO "event" VALUES(55,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',22,NULL,'afgedaan',1,2245,2667,NULL,'053f883cbad269c06088ef448b087a845df3f2a47af633aa15f37e3899ff753f','134d8abc8a4995eb6b8768fba106c326262327a93e445b6afd091be82b902d5f','b3d338541e88a92ae2dd728542939ad39eb3fbd3d8160b265445fbb92ec7592b');
INSERT INTO "event" VALUES(56,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',26,NULL,'afgedaan',1,2669,3048,NULL,'694802102e970977e9d5063f8b604325ff607ee4b0d4dd01eeeb6f12a69ee603','b3d338541e88a92ae2dd728542939ad39eb3fbd3d8160b265445fbb92ec7592b','e9d47999bf6b36f2c5ceab3e8e548ff61823ef5aed38024519c919595b2f7d88');
INSERT INTO "event" VALUES(57,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',19,NULL,'termijn',1,3050,3543,NULL,'9385f1b9cd36521525a81b03e45432aad60c09febfb4cb09617014dbafd3a6f4','e9d47999bf6b36f2c5ceab3e8e548ff61823ef5aed38024519c919595b2f7d88','0510570fc2bd12a8e92c3108121470d16bfc31214a4873a57769ca5a378b0a44');
INSERT INTO "event" VALUES(58,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',27,NULL,'afgedaan',1,3545,3906,NULL,'9da4866e11766f67df6e23e067ed02f93c093539b9985bba36b2a12d07df0a52','0510570fc2bd12a8e92c3108121470d16bfc31214a4873a57769ca5a378b0a44','de9f6b13bf0e39cca4e94958ca649c4136d6ffe954e050cdb7b1d38084cb56f7');
INSERT INTO "event" VALUES(59,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',24,NULL,'afgedaan',1,3908,4321,NULL,'8d67837c25a970fffcaa52548a408eec637fe8301a78ecba85f1585a1512542b','de9f6b13bf0e39cca4e94958ca649c4136d6ffe954e050cdb7b1d38084cb56f7','1fed85571d621aae843b77bd80da4664cdea80c5becefb34c43a98c897244412');
INSERT INTO "event" VALUES(60,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',20,NULL,'afgedaan',1,4323,4995,NULL,'c05b9a0bc7436fdc7e7e627f0d7d5d66155979d793f49bf29e74bdbcc3647539','1fed85571d621aae843b77bd80da4664cdea80c5becefb34c43a98c897244412','803267f74b1c1df5d46e35d8e8a07904ad005f34daf1364f2872e811e1f36e22');
INSERT INTO "event" VALUES(61,2,'2024-10-16T10:00:00+00:00','2024-10-15','griffier','toezegging',23,NULL,'afgedaan',1,4997,5336,NULL,'b72cbc70f25926b1af5913008bc6c6520c6f7fca0c6075b6ea705c44fef1c350','803267f74b1c1df5d46e35d8e8a07904ad005f34daf1364f2872e811e1f36e22','0d3cf26dab13a98c7baa39ebe2f8e0052fd25fb2aac73381bf7ff9b1cc8092ef');
INSERT INTO "event" VALUES(62,2,'2024-11-12T11:00:00+00:00','2024-11-12','griffier','toezegging',17,NULL,'voortgang',NULL,NULL,NULL,NULL,'a3cdc9be3af0ba32757e67ca9e49a53b9d5c826c6c6775db36416256d440a332','0d3cf26dab13a98c7baa39ebe2f8e0052fd25fb2aac73381bf7ff9b1cc8092ef','02842009be460ca03e396b3a95178e1abc4c119f3d34899ed580698b89fb1306');
INSERT INTO "event" VALUES(63,2,'2024-11-18T11:00:00+00:00','2024-11-14','griffier','toezegging',29,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'ba593e7c8c15a4755855d733e493cc400b4049e6b2a51c8af0471c19857a02a4','02842009be460ca03e396b3a95178e1abc4c119f3d34899ed580698b89fb1306','1b648b8106b9c7593c0121ad2a9356434afa6ed788025a2da85a5e4395cdd766');
INSERT INTO "event" VALUES(64,2,'2024-11-21T11:00:00+00:00','2024-11-21','griffier','toezegging',12,NULL,'voortgang',NULL,NULL,NULL,NULL,'420ec4b6a8d4b060e0ba6a0f31fc19cdd9d227b581dbd8716efc77ecc4cebe0c','1b648b8106b9c7593c0121ad2a9356434afa6ed788025a2da85a5e4395cdd766','eb26a355292582d3aa27a3a2f92755defb1b01f97290e21f528dc2146153dd29');
INSERT INTO "event" VALUES(65,2,'2024-11-21T11:00:00+00:00','2024-11-21','griffier','toezegging',14,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'ce64bb3b426ddd7ed0fa6026014afc7985f1cc99f75d085f25d50027a943358a','eb26a355292582d3aa27a3a2f92755defb1b01f97290e21f528dc2146153dd29','39614db95fcd744d03db659e6f6033c8ff534aeb536d54a825d3f8747dec1493');
INSERT INTO "event" VALUES(66,2,'2024-12-10T11:00:00+00:00','2024-12-10','griffier','toezegging',18,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'d70d50a9398d916658a1d264162bf82a1d7c54f3a3094f8c301f3a09d7a8aa4b','39614db95fcd744d03db659e6f6033c8ff534aeb536d54a825d3f8747dec1493','8730b028bd4a61c922a801bab74e28a081682c80735623269618d6331605f22d');
INSERT INTO "event" VALUES(67,2,'2024-12-15T11:00:00+00:00','2024-12-11','griffier','toezegging',30,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'cde843925e7cac3594c46e107a69a7865f6af222df9021a3ad17db13fc3ce195','8730b028bd4a61c922a801bab74e28a081682c80735623269618d6331605f22d','b2685b69d55b18c3a549b9c73fc4da76099e30554b15b4107b767833b0b4379f');
INSERT INTO "event" VALUES(68,2,'2025-01-25T11:00:00+00:00','2025-01-21','griffier','toezegging',31,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'9ec7c99b911bbb90f6a9dd837afec7ef5850497e60f42c1dbc4c3d39f13bc654','b2685b69d55b18c3a549b9c73fc4da76099e30554b15b4107b767833b0b4379f','9c6eb6f629f1cea4cff1b26ae125265bc713eaebe6684b0f4ea3d697027d2bac');
INSERT INTO "event" VALUES(69,2,'2025-02-17T11:00:00+00:00','2025-02-13','griffier','toezegging',32,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'6827264c95a57cfb064887db70ced31d65ff372caf78a284457f6d90b10516a9','9c6eb6f629f1cea4cff1b26ae125265bc713eaebe6684b0f4ea3d697027d2bac','9395dc14231d837f9a60a14c287a7d1670e0c834c5c03777ac6ffd8e6aee87ad');
INSERT INTO "event" VALUES(70,2,'2025-03-05T11:00:00+00:00','2025-03-05','griffier','toezegging',15,NULL,'vervallen',NULL,NULL,NULL,NULL,'ae12f5e182f15be108d494db6cac97c79e4ecae72153c8fed9d2b3699d3596db','9395dc14231d837f9a60a14c287a7d1670e0c834c5c03777ac6ffd8e6aee87ad','1634e06e522e61e4cf89acd4c7cf7dc81321f61817e060ca36e64f002e0c383b');
INSERT INTO "event" VALUES(71,2,'2025-03-09T11:00:00+00:00','2025-03-05','griffier','toezegging',33,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'605f0b82932944a7c01c119f9b71866c8da8f2f0d804c75c8111ba2295c33fb2','1634e06e522e61e4cf89acd4c7cf7dc81321f61817e060ca36e64f002e0c383b','a06efdb7aa7ebc9eefad0787c3b4921e83dfd2126c73562622562641dca28db7');
INSERT INTO "event" VALUES(72,2,'2025-03-12T11:00:00+00:00','2025-03-12','griffier','toezegging',8,NULL,'vervallen',NULL,NULL,NULL,NULL,'fb0dcf54a489838a830dfa5a309f45bcb5128e33d27f816e0c975dfd51154dca','a06efdb7aa7ebc9eefad0787c3b4921e83dfd2126c73562622562641dca28db7','3a0958ea3901aa37820f34df7ea4f005116dc38c1c2fb5696d91bb7c20e9fa5c');
INSERT INTO "event" VALUES(73,2,'2025-03-20T11:00:00+00:00','2025-03-20','griffier','toezegging',14,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'6bf5971aae8d61fce141a2992ccd221ff76e65bd2141e23f8c47555019bb49c3','3a0958ea3901aa37820f34df7ea4f005116dc38c1c2fb5696d91bb7c20e9fa5c','5fb83e81b2e92da8deaf4ea0ccbde5de895a8fc11109ec357d390fda99f6515f');
INSERT INTO "event" VALUES(74,2,'2025-03-26T11:00:00+00:00','2025-03-26','griffier','toezegging',18,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'74be2b64ce9af32e1de91691e4b8bc535d0a4ecd94e9a86815bedb209cbaa680','5fb83e81b2e92da8deaf4ea0ccbde5de895a8fc11109ec357d390fda99f6515f','68d0ee07e25dd51977a0112935487d368596b507984bdf2809c4b0c2efcee14c');
INSERT INTO "event" VALUES(75,2,'2025-03-31T10:00:00+00:00','2025-03-27','griffier','toezegging',34,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'63372510d0ae98b0a9c9f3387c8507bbc0f290ad340ee9d90ea171fc58ae615f','68d0ee07e25dd51977a0112935487d368596b507984bdf2809c4b0c2efcee14c','72a0cda986b0d1336bc430c3a16e1f6ed516de7bf5a8365a5b7f9369f851b61e');
INSERT INTO "event" VALUES(76,2,'2025-04-02T10:00:00+00:00','2025-04-02','griffier','toezegging',30,NULL,'voortgang',NULL,NULL,NULL,NULL,'ed09d43f8a1854663071fbe43ae0f7cd65bb2cf9e2d19a7d7145595066ed9e54','72a0cda986b0d1336bc430c3a16e1f6ed516de7bf5a8365a5b7f9369f851b61e','54ee79a2a3d9594e2d7fd73c0479d3421d105dacde70eca511df41a0a0b5d671');
INSERT INTO "event" VALUES(77,2,'2025-04-12T10:00:00+00:00','2025-04-08','griffier','toezegging',35,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'9059febeb9f2203cd4855df698f28cc46733608c66fd953f517419013f6842aa','54ee79a2a3d9594e2d7fd73c0479d3421d105dacde70eca511df41a0a0b5d671','93676e51131ceb23a5cf6832a2ca4c101662ac25bb879f56613afc47941be8b3');
INSERT INTO "event" VALUES(78,2,'2025-04-16T10:00:00+00:00','2025-04-16','griffier','toezegging',28,NULL,'afgedaan',NULL,NULL,NULL,NULL,'11ca6367ef40677326b4e7a09e43190577ad6a89fd6b3388f262878520403a58','93676e51131ceb23a5cf6832a2ca4c101662ac25bb879f56613afc47941be8b3','7d08f394f7233e4800ec40088d9240fbc5785f23908487bde378698024aa2e2f');
INSERT INTO "event" VALUES(79,2,'2025-05-18T10:00:00+00:00','2025-05-14','griffier','toezegging',36,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'e45a1edf9273ee3e7cd31cf49edc6ef88e5fc9fab449c52d64372986decb76d2','7d08f394f7233e4800ec40088d9240fbc5785f23908487bde378698024aa2e2f','594f6fcd031531cc5c5927517f3560de8a305df6894997047426cd6d2163f73e');
INSERT INTO "event" VALUES(80,2,'2025-05-20T10:00:00+00:00','2025-05-20','griffier','toezegging',16,NULL,'voortgang',NULL,NULL,NULL,NULL,'de8a351b35ab5053a91263773a916705f93d13719867129d4533948e76f78c83','594f6fcd031531cc5c5927517f3560de8a305df6894997047426cd6d2163f73e','049430fa3e14370444373ffc657e0393ef53306804201f2fd46b907079ce460a');
INSERT INTO "event" VALUES(81,2,'2025-05-24T10:00:00+00:00','2025-05-20','griffier','toezegging',37,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'9241806a7bcecfb27effa5b05714653c659d24910e74138ae700e006b7fcb959','049430fa3e14370444373ffc657e0393ef53306804201f2fd46b907079ce460a','080cdcfc96885668fcd5b0432aea09e11df29b63515d0a706ad07cafdaec1621');
INSERT INTO "event" VALUES(82,2,'2025-05-26T10:00:00+00:00','2025-05-22','griffier','toezegging',38,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'f4acc94c748bc65b7ae9d8275524a5d345ac9060bc1602f262720803d2bd5a69','080cdcfc96885668fcd5b0432aea09e11df29b63515d0a706ad07cafdaec1621','9bcd256b87bb948f8e2ab35bf27184a0bc7aa5814d4b37a9680e438c598027ab');
INSERT INTO "event" VALUES(83,2,'2025-06-15T10:00:00+00:00','2025-06-11','griffier','toezegging',39,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'af54837c2380a776b300828e43c6fbb33bc843933a00ec35d233000664b2375c','9bcd256b87bb948f8e2ab35bf27184a0bc7aa5814d4b37a9680e438c598027ab','51e079d7ed5ef3ca2f259e445ff01c3518e3e33a2225957a4f18c34f555eb570');
INSERT INTO "event" VALUES(84,2,'2025-06-17T10:00:00+00:00','2025-06-17','griffier','toezegging',17,NULL,'afgedaan',NULL,NULL,NULL,NULL,'abe55d2d40fb4320a007489844f67c5adfa51b87415bc333c6d235d2b818e12a','51e079d7ed5ef3ca2f259e445ff01c3518e3e33a2225957a4f18c34f555eb570','ff4963293b54cf8c009f06696f0d62b90d6aa3cbf14b19d060637bf0ba803c28');
INSERT INTO "event" VALUES(85,2,'2025-06-28T10:00:00+00:00','2025-06-24','griffier','toezegging',40,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'6daef64c1c3d749f93830ab9c70c201216b7a5c55e896ad3c0556eecd5a790a3','ff4963293b54cf8c009f06696f0d62b90d6aa3cbf14b19d060637bf0ba803c28','1132e3eac37d5e14a90162270d6c0e498989f0cea3e536e40dc09393eb5d937e');
INSERT INTO "event" VALUES(86,2,'2025-07-03T10:00:00+00:00','2025-07-03','griffier','toezegging',14,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'e47074d0d3f72bdfa1cfbee98bbab64ef776ae45818bb2d96b8ba0dc067029cb','1132e3eac37d5e14a90162270d6c0e498989f0cea3e536e40dc09393eb5d937e','31e5085fba38162bf09532ddf8f7f73655d8587b2f964dbb399dee68eaa5f48b');
INSERT INTO "event" VALUES(87,2,'2025-07-03T10:00:00+00:00','2025-07-03','griffier','toezegging',29,NULL,'afgedaan',NULL,NULL,NULL,NULL,'bd5ea27e8e5ce4df0981666f7079b53f990ce9f4e521083cca2afccc357d044f','31e5085fba38162bf09532ddf8f7f73655d8587b2f964dbb399dee68eaa5f48b','fdf6194b1c77901d031b8c1bee3ff3ea9d98fd17340a96607463b814c2d8a3ab');
INSERT INTO "event" VALUES(88,2,'2025-07-08T10:00:00+00:00','2025-07-08','griffier','toezegging',31,NULL,'deels-afgedaan',NULL,NULL,NULL,NULL,'f334b2ccf79cecf9e8c9899b33a60ff84e1479f11b5d427f07eb677e917c8795','fdf6194b1c77901d031b8c1bee3ff3ea9d98fd17340a96607463b814c2d8a3ab','55f058d7ceebffcdc7ab98ce80fc94254f7bc8b7ae609211c85e2adf8e0a03a5');
INSERT INTO "event" VALUES(89,2,'2025-07-10T10:00:00+00:00','2025-07-10','griffier','toezegging',32,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'facb157ff9dad3c02648a0ba802957fa628f878345ff61742253adb292ef8a70','55f058d7ceebffcdc7ab98ce80fc94254f7bc8b7ae609211c85e2adf8e0a03a5','0f9a7edfd07d7a244d9754fab8b5ad189eaabf9b53ed3283f4e6af4941a30b32');
INSERT INTO "event" VALUES(90,2,'2025-07-12T10:00:00+00:00','2025-07-08','griffier','toezegging',41,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'f084d97c00b5f98cdb57e9f54eeb2b1e95a6b8434c946f2717c60f205fa215d8','0f9a7edfd07d7a244d9754fab8b5ad189eaabf9b53ed3283f4e6af4941a30b32','d246adec62d8abec8511c88ccab22e620be7a194c5a4c75398806dde09fde1b8');
INSERT INTO "event" VALUES(91,2,'2025-09-06T10:00:00+00:00','2025-09-02','griffier','toezegging',42,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'182b1651061506815842bab4ef86768c2cf4af7f25d848e92ad85e89f1dc9e76','d246adec62d8abec8511c88ccab22e620be7a194c5a4c75398806dde09fde1b8','f0c5dc095e9a20a5579638c0a2840068eb2194d52447719d9ffcfee94b369ac2');
INSERT INTO "event" VALUES(92,2,'2025-09-07T10:00:00+00:00','2025-09-03','griffier','toezegging',43,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'bef2596a44b18d18f8974e84de08f24d1f31774a0be4cdde8d25cc387fb21397','f0c5dc095e9a20a5579638c0a2840068eb2194d52447719d9ffcfee94b369ac2','85e9cc7c705e18b9bd015817ab3ca60e07a221b89559a8234f7e22919e773d69');
INSERT INTO "event" VALUES(93,2,'2025-09-08T10:00:00+00:00','2025-09-04','griffier','toezegging',44,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'0764689a0e105213d08dbd17b2ec989a1832065adfa379c42ec79ed19bab8823','85e9cc7c705e18b9bd015817ab3ca60e07a221b89559a8234f7e22919e773d69','e0ca449545071cc9ae0108ec0c1db16030f78a24e03c722e47f092483eeba570');
INSERT INTO "event" VALUES(94,2,'2025-09-10T10:00:00+00:00','2025-09-10','griffier','toezegging',36,NULL,'voortgang',NULL,NULL,NULL,NULL,'1d21d875e40252b5fd5348c70c7a7d706472062923565e5145b481a307972f30','e0ca449545071cc9ae0108ec0c1db16030f78a24e03c722e47f092483eeba570','8d3a3f6af7adc8c2ea8116b32e9b759e1cccb298e2abf8fa916475aef4d152e2');
INSERT INTO "event" VALUES(95,2,'2025-09-14T10:00:00+00:00','2025-09-10','griffier','toezegging',45,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'43ab1c0f1a5633f379cb437e1639fb9af1f1e0e8bb760b366faf320d4a906924','8d3a3f6af7adc8c2ea8116b32e9b759e1cccb298e2abf8fa916475aef4d152e2','5e2bb4418cc3b82ea5a573aab7a5d84329d9b953159891df934ee21f7b04c9ac');
INSERT INTO "event" VALUES(96,2,'2025-09-16T10:00:00+00:00','2025-09-16','griffier','toezegging',41,NULL,'voorgesteld',NULL,NULL,NULL,NULL,'8cbf772ee5977e9020ecee6dcb387337517e33af9771305a5b43c72b42e2503d','5e2bb4418cc3b82ea5a573aab7a5d84329d9b953159891df934ee21f7b04c9ac','96e206b63e8337f4d64bd8457a11fabccce5a26eae17fd8fcb659a0195d83619');
INSERT INTO "event" VALUES(97,2,'2025-09-17T10:00:00+00:00','2025-09-17','griffier','toezegging',28,NULL,'heropend',NULL,NULL,NULL,NULL,'cac5e1fefabb08e781573a3f38ff92c0a75b79da6a3c970c18f7b661603848aa','96e206b63e8337f4d64bd8457a11fabccce5a26eae17fd8fcb659a0195d83619','4e1c7b86be694c97dacc65d1285db4b771e62cc135b3ac7576afc3bae9573f5c');
INSERT INTO "event" VALUES(98,2,'2025-09-21T10:00:00+00:00','2025-09-17','griffier','toezegging',46,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'2a9617cb3e7bc809055682f399ff03abdb98b1d778beb68f11ca04ad449ab3d0','4e1c7b86be694c97dacc65d1285db4b771e62cc135b3ac7576afc3bae9573f5c','4eec48401e5386dc2878429b5ef4263f9ae993da7cf4192b8b66264709325391');
INSERT INTO "event" VALUES(99,2,'2025-09-22T10:00:00+00:00','2025-09-22','griffier','toezegging',30,NULL,'voorgesteld',NULL,NULL,NULL,NULL,'dedabde32dd755831dd5d9fe21e3c374991f31483b45ba216fa870a0ec9ba7b2','4eec48401e5386dc2878429b5ef4263f9ae993da7cf4192b8b66264709325391','73f1c7095deedca51b3b3aa412868a8127e3120f6701bb8d380a8fbdd227a08e');
INSERT INTO "event" VALUES(100,2,'2025-09-23T10:00:00+00:00','2025-09-23','griffier','toezegging',35,NULL,'deels-afgedaan',NULL,NULL,NULL,NULL,'5f0c822b4ccf0631e597d18ab5f2641d0f95e5be6cb20c6549c39f84b6c41234','73f1c7095deedca51b3b3aa412868a8127e3120f6701bb8d380a8fbdd227a08e','e81ce8bbd026ac9d7580a1ed01e601681370e13cd84248fc7a02ee07441f08af');
INSERT INTO "event" VALUES(101,2,'2025-09-24T10:00:00+00:00','2025-09-24','griffier','toezegging',28,NULL,'uitgesteld',NULL,NULL,NULL,NULL,'69708d857d1860d33ce9c2640bf3696d0418e96ebc1725e73686f2b4371a463a','e81ce8bbd026ac9d7580a1ed01e601681370e13cd84248fc7a02ee07441f08af','780a13a73324a820f013fd3a2bb5375f13e9136f45a4f2c3ab2948fd5ce3d14f');
INSERT INTO "event" VALUES(102,2,'2025-09-24T10:00:00+00:00','2025-09-24','griffier','toezegging',39,NULL,'termijn',NULL,NULL,NULL,NULL,'fe70bd3aeeca964b9d38abe90713a352d48384919c57e437283fa739a67f13e5','780a13a73324a820f013fd3a2bb5375f13e9136f45a4f2c3ab2948fd5ce3d14f','07a05c1f3a7b57e78c1fe91034aceec1730bd9a07d57d97d0fcbc27149d2b9e0');
INSERT INTO "event" VALUES(103,2,'2025-10-04T10:00:00+00:00','2025-09-30','griffier','toezegging',47,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'8a201f619846460d13450a3bb03c1a33336325e78e65108bdaa289cf440b8444','07a05c1f3a7b57e78c1fe91034aceec1730bd9a07d57d97d0fcbc27149d2b9e0','6ceaaa2b38c34c74361a70de491db893e3faeb37b8227775f74eb74dba2df9fb');
INSERT INTO "event" VALUES(104,2,'2025-10-05T10:00:00+00:00','2025-10-01','griffier','toezegging',48,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'a193fad0854325ee1be8cc20eb5db7a1bcbf2fb367ef326cf95f75af35b1dc62','6ceaaa2b38c34c74361a70de491db893e3faeb37b8227775f74eb74dba2df9fb','2d0e8a3fba478a581fbd45ec29e09a0c885b037fe023108c6eed77da1def4159');
INSERT INTO "event" VALUES(105,2,'2025-10-07T10:00:00+00:00','2025-10-07','griffier','toezegging',41,NULL,'geweigerd',NULL,NULL,NULL,NULL,'ec37f422a3d4f21e16c5b5da9a36eab1435efb1fc33852eb83d471851c397e44','2d0e8a3fba478a581fbd45ec29e09a0c885b037fe023108c6eed77da1def4159','653ede4a36e9354921a2a49063a7017d5647dad8012753b484b80dca41be1642');
INSERT INTO "event" VALUES(106,2,'2025-10-09T10:00:00+00:00','2025-10-09','griffier','toezegging',14,NULL,'voortgang',NULL,NULL,NULL,NULL,'b1872dcf9ff8db3167aca6d9fd5840a5b83bbe9c6fb625ef3c25e7537d83a57a','653ede4a36e9354921a2a49063a7017d5647dad8012753b484b80dca41be1642','2f00fc24028cbc38d64a558da069a1cc90829b63aa7fe3f71277e3103869da92');
INSERT INTO "event" VALUES(107,2,'2025-10-09T10:00:00+00:00','2025-10-09','griffier','toezegging',34,NULL,'voorgesteld',NULL,NULL,NULL,NULL,'125bc75f02e478fa3b2902a1567c302fcf85d049c45b01ece2744fb5a7da2043','2f00fc24028cbc38d64a558da069a1cc90829b63aa7fe3f71277e3103869da92','e27e17f7101fde2a62d1545ac460c8699907e4c81936714835c4e997ed504a63');
INSERT INTO "event" VALUES(108,2,'2025-10-11T10:00:00+00:00','2025-10-07','griffier','toezegging',49,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'4634f19fb272bf5c6e99e7f908c523198e322b875a7d06bbd4f3aff65364307f','e27e17f7101fde2a62d1545ac460c8699907e4c81936714835c4e997ed504a63','a73473f3230bdde5b0e0a20095c99dd449bab3b87a6948a36fe2dfeb5e1416f6');
INSERT INTO "event" VALUES(109,2,'2025-10-12T10:00:00+00:00','2025-10-08','griffier','toezegging',50,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'1d14c2525c08c13d02a901d5ba9ba0fd59cf5c3a02367adbb9fb271f9cbbd744','a73473f3230bdde5b0e0a20095c99dd449bab3b87a6948a36fe2dfeb5e1416f6','23d3c2079e4c9d6f12aab9191e2a432193846ae96a7c2328fd10a99fda3ed62a');
INSERT INTO "event" VALUES(110,2,'2025-10-14T10:00:00+00:00','2025-10-14','griffier','toezegging',37,NULL,'voortgang',NULL,NULL,NULL,NULL,'a729683c4cb0e1143dd935ff81e208a29b8e6fd2e5e9863c55a248375168b972','23d3c2079e4c9d6f12aab9191e2a432193846ae96a7c2328fd10a99fda3ed62a','15495bc9611bc795fa26112ae063dba262aa27e0b9edcd1ac8f1781f39a4a696');
INSERT INTO "event" VALUES(111,2,'2025-10-15T10:00:00+00:00','2025-10-15','griffier','toezegging',33,NULL,'deels-afgedaan',NULL,NULL,NULL,NULL,'7bf0d7c779868b5daeba6c70743125220dc7666d3676334900ab34b416bda0fa','15495bc9611bc795fa26112ae063dba262aa27e0b9edcd1ac8f1781f39a4a696','403c285380f9a2eca74181f0c03aba1861fd61b1b92391b199e4c34d80c4953a');
INSERT INTO "event" VALUES(112,2,'2025-10-15T10:00:00+00:00','2025-10-15','griffier','toezegging',43,NULL,'termijn',NULL,NULL,NULL,NULL,'dd54e8a6f36e55e1b5a7dde207750055bac154d09ffe3259e37cd34c40bb6ca0','403c285380f9a2eca74181f0c03aba1861fd61b1b92391b199e4c34d80c4953a','9a912b9d44f38fdc412b7d512802e02507fa280f99b9ae47dbb5f0db62ca02c2');
INSERT INTO "event" VALUES(113,2,'2025-10-28T11:00:00+00:00','2025-10-28','griffier','toezegging',45,NULL,'voortgang',NULL,NULL,NULL,NULL,'0a8d08274dee48fb29826d869a2f47ea7ddcb470977f478af6ec755c023cbab5','9a912b9d44f38fdc412b7d512802e02507fa280f99b9ae47dbb5f0db62ca02c2','a8985f55d3e5d36b338781b0196e15049a81c90c91adeabbb361c5c85e6e132d');
INSERT INTO "event" VALUES(114,2,'2025-11-04T11:00:00+00:00','2025-11-04','griffier','toezegging',38,NULL,'voortgang',NULL,NULL,NULL,NULL,'264c945aae736b120a3985b6df6aa729e3435bacaa131dc5af8445a93cc03321','a8985f55d3e5d36b338781b0196e15049a81c90c91adeabbb361c5c85e6e132d','dc8c7b2f0f8a9456941779e5ae4d194c3845b38da3b265a691c2faf575c288ce');
INSERT INTO "event" VALUES(115,2,'2025-11-04T11:00:00+00:00','2025-11-04','griffier','toezegging',41,NULL,'voorgesteld',NULL,NULL,NULL,NULL,'16cd6c18e55d17cb6e7f839c9b6f572eb848dd748447655bf81f509636088f9e','dc8c7b2f0f8a9456941779e5ae4d194c3845b38da3b265a691c2faf575c288ce','906d58ebafed95219b40fbd5132f6510e4581ac0b5f1beebb1a2ccd260e9861a');
INSERT INTO "event" VALUES(116,2,'2025-11-04T11:00:00+00:00','2025-11-04','griffier','toezegging',50,NULL,'afgedaan',NULL,NULL,NULL,NULL,'c886f3777e3079d92026a8f46031f7a4863792280c95fd2f1018ec8ab3282cf3','906d58ebafed95219b40fbd5132f6510e4581ac0b5f1beebb1a2ccd260e9861a','3945b4a6aa18706b6aa68a2d3a3a9db02e9950729d79ef35ae35fa6eec6c18e6');
INSERT INTO "event" VALUES(117,2,'2025-11-07T11:00:00+00:00','2025-11-07','griffier','toezegging',40,NULL,'afgedaan',NULL,NULL,NULL,NULL,'283dd92c881fc1096612b0aa3a1e3c06f15c3f62480f413f607a04959d0cfcff','3945b4a6aa18706b6aa68a2d3a3a9db02e9950729d79ef35ae35fa6eec6c18e6','b70af801ef18338c07a8cbc904e480871cba271d354890e07a0e45769924464e');
INSERT INTO "event" VALUES(118,2,'2025-11-10T11:00:00+00:00','2025-11-10','griffier','toezegging',12,NULL,'voorgesteld',NULL,NULL,NULL,NULL,'b5452feae88b35ab91183c065ef4aeda2e8874933bb16a2409871363525dd980','b70af801ef18338c07a8cbc904e480871cba271d354890e07a0e45769924464e','cdd43128a17d53fd114c2af854ce95a8f69b343080e66d2b33eeb2b5635c3266');
INSERT INTO "event" VALUES(119,2,'2025-11-17T11:00:00+00:00','2025-11-13','griffier','toezegging',51,NULL,'geregistreerd',NULL,NULL,NULL,NULL,'47cc2c1db64717088134220a92d75eae1d250dc8b4c7cdfb7772411170b4bf05','cdd43128a17d53fd114c2af854ce95a8f69b343080e66d2b33eeb2b5635c3266','25fb4f9224eb27166925efae2655f3057e00ee92b2618a52aa6e581a990e2c9f');
INSERT INTO "event" VALUES(120,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'voortgang',NULL,NULL,NULL,NULL,'0520ade5f7e2adca82a138eba08e962139e89b6f61a17af8fbef216d1bd01262','25fb4f9224eb27166925efae2655f3057e00ee92b2618a52aa6e581a990e2c9f','f95285c7dfdd6d83a08832b9bfa91fa9a60c9c239459efde16fc0688c8a21e88');
INSERT INTO "event" VALUES(121,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'verdeeld',NULL,NULL,NULL,NULL,'37302a1fe46968c21eb6dd24409e61f6421464f3dc7a2d33753dd71632cbcf1b','f95285c7dfdd6d83a08832b9bfa91fa9a60c9c239459efde16fc0688c8a21e88','c571434fe55277b17ccbaefba7c01bcece0b202dbbd27d6e4f80459057476029');
INSERT INTO "event" VALUES(122,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'verbonden',NULL,NULL,NULL,NULL,'5d74f408643b90c2d30c3f7e2f0ad7b3e74d54218d113c30cface9849f656ae6','c571434fe55277b17ccbaefba7c01bcece0b202dbbd27d6e4f80459057476029','6fdbbd9b9818ae126ae52d246da0551ae28c86d5004dc0fdfc41fa5312d0d74a');
INSERT INTO "event" VALUES(123,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'verbonden',NULL,NULL,NULL,NULL,'eb7dc73b8bcbede5c28ca519db4417d60605d49164cbbc17f84fdda92e6df441','6fdbbd9b9818ae126ae52d246da0551ae28c86d5004dc0fdfc41fa5312d0d74a','503c4ea472ee771d0f6bade52cc6b40eaba9a6fa94a085de2f909e2cfd45ded0');
INSERT INTO "event" VALUES(124,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'overgedragen',NULL,NULL,NULL,NULL,'58783fac270ead2ba1da7cabe7e5e6e260ffde2f5588b1b172f1b9a99dd3f0af','503c4ea472ee771d0f6bade52cc6b40eaba9a6fa94a085de2f909e2cfd45ded0','fc61f625eb0d53d5807bcd34af9ca115806b31b96ea6936c4a588a3ccbd9fd1f');
INSERT INTO "event" VALUES(125,2,'2025-11-14T11:00:00+00:00','2025-11-14','griffier','toezegging',19,NULL,'gewist',NULL,NULL,NULL,NULL,'358aa43d55bf495a48426a4c6fc538b81d8656c5b1c0e98ffa5a4a3ccfd4fa77','fc61f625eb0d53d5807bcd34af9ca115806b31b96ea6936c4a588a3ccbd9fd1f','dea3a62348c041090eadea77d8a06d928339ec02698b2b7d81b71ed877edb88d');
CREATE TABLE event_content (
    sequence   INTEGER PRIMARY KEY REFERENCES "event" (sequence),
    salt       TEXT,
    actor_name TEXT NOT NULL,
    note       TEXT,
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
INSERT INTO "event_content" VALUES(1,'257c7ce073634af09047f978e5a0f8ac','J. Vermeer',NULL,'{}','{"agendapunt":"Jaarplan politie 2022","citaat":"Ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen.","commissie":"BOVF","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"}],"nummer":"22bb001648","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"handeling","status":"openstaand","status sinds":"2022-03-10","tekst":"De burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. De commissie hoort wanneer dat begint.","termijnen":[{"bekijken":null,"gesteld":"2022-03-10","peildag":"2022-03-10","termijn":{"eersteDag":"2022-03-10","laatsteDag":"2022-06-10","precisie":"dag","regel":"peildag + 3 maanden","woorden":"binnen drie maanden"}}],"thema":"Burger centraal, slachtoffer voorop","titel":"Aangifte doen in het stadskantoor","toegezegd op":"2022-03-10","versie":1}');
INSERT INTO "event_content" VALUES(2,'6fb46374a3ea42beb0865b21a8393d28','J. Vermeer',NULL,'{}','{"agendapunt":"Huisvestingsverordening","commissie":"WB","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"}],"nummer":"22bb002467","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"brief","status":"openstaand","status sinds":"2022-04-13","stukken":["22bb004498 Brief Regels voor kamerverhuur"],"tekst":"De wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen.","termijnen":[{"bekijken":null,"gesteld":"2022-04-13","peildag":"2022-04-13","termijn":{"eersteDag":null,"laatsteDag":"2022-07-08","precisie":"mijlpaal","regel":"kalender, zomerreces 2022: dag voor de eerste dag","woorden":"voor de zomer"}}],"thema":"Wonen","titel":"Regels voor kamerverhuur op een rij","toegezegd op":"2022-04-13","versie":1}');
INSERT INTO "event_content" VALUES(3,'a3d973caa3344ab182cb7a53cc0acd19','J. Vermeer','De ruimte naast de publieksbalie is ingericht. De politie werkt het rooster uit.','{}','{}');
INSERT INTO "event_content" VALUES(4,'95309ce672e7439aa148041da8c7d00b','J. Vermeer','Sinds maandag 16 mei kunnen slachtoffers op dinsdag en donderdag in het stadskantoor aangifte doen.','{"status":"openstaand","status sinds":"2022-03-10","versie":1}','{"afgesloten op":"2022-05-24","besloten door":"bestuur","status":"afgedaan","status sinds":"2022-05-24","versie":2}');
INSERT INTO "event_content" VALUES(5,'74950ff244304459ae641c64f08d4fc9','J. Vermeer',NULL,'{}','{"agendapunt":"Aanpak ondermijning","commissie":"BOVF","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"R. Kleiwater"}],"nummer":"22bb003829","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"handeling","status":"openstaand","status sinds":"2022-06-09","tekst":"De burgemeester begint met politie en Belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de Handelskade.","termijnen":[{"bekijken":null,"gesteld":"2022-06-09","peildag":"2022-06-09","termijn":{"eersteDag":"2022-01-01","laatsteDag":"2022-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}}],"thema":"Ondermijning","titel":"Proef met controles bij autoverhuurders","toegezegd op":"2022-06-09","versie":1}');
INSERT INTO "event_content" VALUES(6,'904ab616ee7c480aa9d3b52b70c43d16','J. Vermeer','Het overzicht is met brief 22bb004498 aan de commissie gestuurd.','{"status":"openstaand","status sinds":"2022-04-13","versie":1}','{"afgesloten op":"2022-07-05","besloten door":"bestuur","status":"afgedaan","status sinds":"2022-07-05","versie":2}');
INSERT INTO "event_content" VALUES(7,'52327a7163be46bea7f0e24a0d3c3d38','J. Vermeer','De commissie heeft het overzicht besproken en vindt de toezegging nagekomen.','{"besloten door":"bestuur","status sinds":"2022-07-05","versie":2}','{"besloten door":"raad","status sinds":"2022-09-14","versie":3}');
INSERT INTO "event_content" VALUES(8,'055a685bd6d54e5a8613ec72b8359cfd','J. Vermeer',NULL,'{}','{"agendapunt":"Onderhoud bruggen en kades","commissie":"MH","gevraagd door":[{"bij":"Getij Maasveld","naam":"D. Sarmadani"},{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"nummer":"22bb006174","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"informatie","status":"openstaand","status sinds":"2022-09-14","stukken":["23bb000402 Brief Verkeerstelling Kadebrug"],"tekst":"De wethouder laat op de Kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie.","termijnen":[{"bekijken":null,"gesteld":"2022-09-14","peildag":"2022-09-14","termijn":{"eersteDag":"2022-10-01","laatsteDag":"2022-12-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het vierde kwartaal van 2022"}}],"thema":"Bereikbaarheid","titel":"Verkeerstelling op de Kadebrug","toegezegd op":"2022-09-14","versie":1}');
INSERT INTO "event_content" VALUES(9,'7fb217d49bee4754808b267cc62e7ca8','J. Vermeer','De partners zien te weinig ruimte in hun planning om nog dit jaar te beginnen.','{}','{}');
INSERT INTO "event_content" VALUES(10,'72e0a6d997ee44799ddaba911c6c3ca5','J. Vermeer',NULL,'{}','{"agendapunt":"Begroting 2023","citaat":"Twee kantjes, in gewone taal, voor in het boek. Dat zeg ik u toe.","commissie":"RAAD","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"}],"nummer":"22bb007541","openbaarheid":"openbaar","portefeuillehouder":{"bij":"W. van Duinrade","naam":"wethouder Financiën"},"soort":"informatie","status":"openstaand","status sinds":"2022-11-10","tekst":"De wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor.","termijnen":[{"bekijken":null,"gesteld":"2022-11-10","peildag":"2022-11-10","termijn":{"eersteDag":"2023-11-02","laatsteDag":"2023-11-09","precisie":"mijlpaal","regel":"kalender, begroting 2024: laatste dag","woorden":"bij de begroting 2024"}}],"thema":"Financiën","titel":"Leeswijzer bij de begroting","toegezegd op":"2022-11-10","versie":1}');
INSERT INTO "event_content" VALUES(11,'94ae1a41262349c5a3632b499a923d4d','J. Vermeer','De telling is op 30 november afgerond; de uitkomsten staan in brief 23bb000402.','{"status":"openstaand","status sinds":"2022-09-14","versie":1}','{"afgesloten op":"2023-01-19","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-01-19","versie":2}');
INSERT INTO "event_content" VALUES(12,'17bb5f7d889048088cf5e97119d0ed9b','J. Vermeer',NULL,'{}','{"agendapunt":"Klimaatadaptatie","commissie":"KG","gevraagd door":[{"bij":"Groene Kade","naam":"F. Osterlaan"},{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"}],"nummer":"23bb000918","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"voorstel","status":"openstaand","status sinds":"2023-02-07","stukken":["23bb006780 Raadsvoorstel Hitteplan Maasveld"],"tekst":"De wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen.","termijnen":[{"bekijken":null,"gesteld":"2023-02-07","peildag":"2023-02-07","termijn":{"eersteDag":"2023-06-01","laatsteDag":"2023-06-30","precisie":"maand","regel":"laatste dag van juni","woorden":"in juni 2023"}}],"thema":"Klimaat en energie","titel":"Koele plekken in het hitteplan","toegezegd op":"2023-02-07","versie":1}');
INSERT INTO "event_content" VALUES(13,'511e2ff8a0b04d54ae20d9214d43b099','J. Vermeer','In overleg met de vragensteller ingetrokken: de controles zijn opgenomen in het regionale plan, waarover de raad apart beslist.','{"status":"openstaand","status sinds":"2022-06-09","versie":1}','{"afgesloten op":"2023-02-16","grond":"ingetrokken","status":"vervallen","status sinds":"2023-02-16","versie":2}');
INSERT INTO "event_content" VALUES(14,'c32252af1c9d44f3920d5e06489833a6','J. Vermeer',NULL,'{}','{"agendapunt":"Jeugdhulp","commissie":"ZJO","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"nummer":"23bb002263","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"informatie","status":"openstaand","status sinds":"2023-04-04","tekst":"De wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp.","termijnen":[{"bekijken":null,"gesteld":"2023-04-04","peildag":"2023-04-04","termijn":{"eersteDag":"2023-05-21","laatsteDag":"2023-05-31","precisie":"maanddeel","regel":"eind van een maand: dag 21 tot het einde","woorden":"eind mei 2023"}}],"thema":"Zorg en jeugd","titel":"Wachttijden jeugdhulp per aanbieder","toegezegd op":"2023-04-04","versie":1}');
INSERT INTO "event_content" VALUES(15,'141237c6f3074de3a7af431455c9949f','J. Vermeer',NULL,'{}','{"agendapunt":"Woonvisie","citaat":"Voor het eind van het jaar moet de eerste verhuizing een feit zijn.","commissie":"WB","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"},{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"}],"nummer":"23bb003450","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"handeling","status":"openstaand","status sinds":"2023-05-24","tekst":"De wethouder begint met de woningcorporaties een proef in het Sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen.","termijnen":[{"bekijken":null,"gesteld":"2023-05-24","peildag":"2023-05-24","termijn":{"eersteDag":null,"laatsteDag":"2023-12-31","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 31 december 2023"}}],"thema":"Wonen","titel":"Proef met woningruil in het Sluiskwartier","toegezegd op":"2023-05-24","versie":1}');
INSERT INTO "event_content" VALUES(16,'462076cd73ee4a41adfb27b140d7ebe4','J. Vermeer',NULL,'{}','{"agendapunt":"Cameratoezicht","commissie":"BOVF","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"}],"nummer":"23bb003807","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"gesprek","status":"openstaand","status sinds":"2023-06-08","tekst":"De burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het Pakhuisplein en doet de commissie verslag.","termijnen":[{"bekijken":null,"gesteld":"2023-06-08","peildag":"2023-06-08","termijn":{"eersteDag":"2023-08-21","laatsteDag":"2023-10-13","precisie":"mijlpaal","regel":"kalender, zomerreces 2023: erna, tot de dag voor het volgende reces","woorden":"na de zomer"}}],"thema":"Beheersing van openbare-orderisico’s","titel":"Bewonersavond over cameratoezicht op het Pakhuisplein","toegezegd op":"2023-06-08","versie":1}');
INSERT INTO "event_content" VALUES(17,'79e7495667ad4ba7a6869b27fb343846','J. Vermeer','De metingen van deze zomer worden meegenomen, zodat de kaart klopt met de warmste dagen.','{"termijnen":[{"bekijken":null,"gesteld":"2023-02-07","peildag":"2023-02-07","termijn":{"eersteDag":"2023-06-01","laatsteDag":"2023-06-30","precisie":"maand","regel":"laatste dag van juni","woorden":"in juni 2023"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2023-02-07","peildag":"2023-02-07","termijn":{"eersteDag":"2023-06-01","laatsteDag":"2023-06-30","precisie":"maand","regel":"laatste dag van juni","woorden":"in juni 2023"}},{"bekijken":null,"gesteld":"2023-06-20","peildag":"2023-06-20","reden":"De metingen van deze zomer worden meegenomen, zodat de kaart klopt met de warmste dagen.","termijn":{"eersteDag":null,"laatsteDag":"2023-10-13","precisie":"mijlpaal","regel":"kalender, herfstreces 2023: dag voor de eerste dag","woorden":"voor het herfstreces"}}],"versie":2}');
INSERT INTO "event_content" VALUES(18,'ed5f683891fd4b4096f9776a18f7ae12','J. Vermeer','Het overzicht is als bijlage bij de voortgangsbrief jeugdhulp gevoegd. Twee aanbieders leverden hun cijfers te laat aan.','{"status":"openstaand","status sinds":"2023-04-04","versie":1}','{"afgesloten op":"2023-06-27","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-06-27","versie":2}');
INSERT INTO "event_content" VALUES(19,'2677fb7020064a9a854b6df14aacc522','J. Vermeer','De leeswijzer staat voor in de begroting 2024.','{"status":"openstaand","status sinds":"2022-11-10","versie":1}','{"afgesloten op":"2023-10-03","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-10-03","versie":2}');
INSERT INTO "event_content" VALUES(20,'4b48f4a4fbb846eda2b66da6d35e6910','J. Vermeer','Op 26 september was er een inloopavond in De Loods. Een kort verslag is aan de commissie gestuurd.','{"status":"openstaand","status sinds":"2023-06-08","versie":1}','{"afgesloten op":"2023-10-05","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-10-05","versie":2}');
INSERT INTO "event_content" VALUES(21,'cca48b8fdf6e479d85dba3591d2af143','J. Vermeer',NULL,'{}','{"agendapunt":"Woningvoorraad","commissie":"WB","gevraagd door":[{"bij":"Getij Maasveld","naam":"D. Sarmadani"}],"nummer":"23bb006655","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"voorstel","status":"openstaand","status sinds":"2023-10-04","stukken":["24bb003301 Raadsvoorstel Spelregels woningsplitsing"],"tekst":"De wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit Havenzijde.","termijnen":[{"bekijken":null,"gesteld":"2023-10-04","peildag":"2023-10-04","termijn":{"eersteDag":"2024-03-01","laatsteDag":"2024-05-31","precisie":"seizoen","regel":"voorjaar: maart t/m mei","woorden":"in het voorjaar van 2024"}}],"thema":"Wonen","titel":"Spelregels voor het splitsen van woningen","toegezegd op":"2023-10-04","versie":1}');
INSERT INTO "event_content" VALUES(22,'debc67a45b7e4e4fbb61237d91e06d2d','J. Vermeer','Het hitteplan met de kaart is met voorstel 23bb006780 aan de raad aangeboden.','{"status":"openstaand","status sinds":"2023-02-07","versie":2}','{"afgesloten op":"2023-10-10","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-10-10","versie":3}');
INSERT INTO "event_content" VALUES(23,'ad4b741e290046d6a362f204404dd2b1','J. Vermeer','De avond was alleen voor ondernemers aangekondigd; bewoners hebben geen uitnodiging gekregen.','{"afgesloten op":"2023-10-05","besloten door":"bestuur","status":"afgedaan","status sinds":"2023-10-05","versie":2}','{"status":"openstaand","status sinds":"2023-10-26","versie":3}');
INSERT INTO "event_content" VALUES(24,'b8d37cb9e0fc4498ad4ede215292c34b','J. Vermeer',NULL,'{}','{"agendapunt":"Groen in de stad","commissie":"KG","gevraagd door":[{"bij":"Groene Kade","naam":"N. Benhadra"}],"nummer":"23bb007302","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"voorstel","status":"openstaand","status sinds":"2023-10-31","tekst":"De wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel.","termijnen":[{"bekijken":null,"gesteld":"2023-10-31","peildag":"2023-10-31","termijn":{"eersteDag":"2024-06-01","laatsteDag":"2024-07-31","precisie":"ongeveer","regel":"medio van een jaar: juni en juli","woorden":"medio 2024"}}],"thema":"Klimaat en energie","titel":"Subsidie voor groene daken verruimen","toegezegd op":"2023-10-31","versie":1}');
INSERT INTO "event_content" VALUES(25,'973ec0f2a45a4514b92a8966ee04d695','J. Vermeer','De raad vindt de leeswijzer bruikbaar en ziet hem graag elk jaar terug.','{"besloten door":"bestuur","status sinds":"2023-10-03","versie":2}','{"besloten door":"raad","status sinds":"2023-11-09","versie":3}');
INSERT INTO "event_content" VALUES(26,'ceefa243dc744af7bfe4d29f2b463424','J. Vermeer','De commissie is akkoord.','{"besloten door":"bestuur","status sinds":"2023-10-10","versie":3}','{"besloten door":"raad","status sinds":"2023-11-21","versie":4}');
INSERT INTO "event_content" VALUES(27,'b8a41ab6f88e46eea91c81e76b9e757b','J. Vermeer','De corporaties zijn het nog niet eens over de huurprijs na de ruil.','{"termijnen":[{"bekijken":null,"gesteld":"2023-05-24","peildag":"2023-05-24","termijn":{"eersteDag":null,"laatsteDag":"2023-12-31","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 31 december 2023"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2023-05-24","peildag":"2023-05-24","termijn":{"eersteDag":null,"laatsteDag":"2023-12-31","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 31 december 2023"}},{"bekijken":null,"gesteld":"2023-12-13","peildag":"2023-12-13","reden":"De corporaties zijn het nog niet eens over de huurprijs na de ruil.","termijn":{"eersteDag":null,"laatsteDag":"2024-07-12","precisie":"mijlpaal","regel":"kalender, zomerreces 2024: dag voor de eerste dag","woorden":"voor het zomerreces"}}],"versie":2}');
INSERT INTO "event_content" VALUES(28,'1e7267d841964f8991391e8824359cc7','J. Vermeer',NULL,'{}','{"agendapunt":"Vastgoed","commissie":"BOVF","gevraagd door":[{"bij":"Vrij Maasveld","naam":"P. Haverzicht"},{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"nummer":"23bb008359","openbaarheid":"openbaar","portefeuillehouder":{"bij":"W. van Duinrade","naam":"wethouder Financiën"},"soort":"brief","status":"openstaand","status sinds":"2023-12-14","stukken":["25bb007531 Brief Gemeentelijke panden zonder bestemming"],"tekst":"De wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten.","termijnen":[{"bekijken":null,"gesteld":"2023-12-14","peildag":"2023-12-14","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"in de loop van 2025"}}],"thema":"Financiën","titel":"Overzicht van gemeentelijke panden zonder bestemming","toegezegd op":"2023-12-14","versie":1}');
INSERT INTO "event_content" VALUES(29,'be29ee4f801e4d1ab7c688ecf1ca3e9c','J. Vermeer','Op 11 januari is een tweede avond gehouden, waarvoor 640 huishoudens een brief kregen. Het verslag is bijgevoegd.','{"status":"openstaand","status sinds":"2023-10-26","versie":3}','{"afgesloten op":"2024-01-16","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-01-16","versie":4}');
INSERT INTO "event_content" VALUES(30,'57cf291c1acd4cdeabc20eaa77622e8e','J. Vermeer',NULL,'{}','{"agendapunt":"Laadvisie","commissie":"MH","gevraagd door":[{"bij":"Groene Kade","naam":"F. Osterlaan"}],"nummer":"24bb000906","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"handeling","status":"openstaand","status sinds":"2024-02-07","tekst":"De wethouder laat bij sportpark De Dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken.","termijnen":[{"bekijken":null,"gesteld":"2024-02-07","peildag":"2024-02-07","termijn":{"eersteDag":"2024-05-13","laatsteDag":"2024-05-19","precisie":"week","regel":"ISO-week: maandag t/m zondag","woorden":"in week 20 van 2024"}}],"thema":"Bereikbaarheid","titel":"Laadpalen bij sportpark De Dreef","toegezegd op":"2024-02-07","versie":1}');
INSERT INTO "event_content" VALUES(31,'c7c9f90fe9d74344a725d95b8333e6d2','J. Vermeer',NULL,'{}','{"agendapunt":"Integraal veiligheidsplan","citaat":"We evalueren dit nog dit najaar, en u krijgt het hele rapport.","commissie":"BOVF","gevraagd door":[{"bij":"Stadslicht","naam":"J. Dijkhorst"},{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"nummer":"24bb001783","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"informatie","status":"openstaand","status sinds":"2024-03-14","tekst":"De burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten.","termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}}],"thema":"Contraterrorisme, extremisme en radicalisering","titel":"Evaluatie van de training voor jongerenwerkers","toegezegd op":"2024-03-14","versie":1}');
INSERT INTO "event_content" VALUES(32,'2d1f22aba2d64d839ac7f26f8db6d0b8','J. Vermeer',NULL,'{}','{"agendapunt":"Verkeersveiligheid","commissie":"MH","gevraagd door":[{"bij":"Groene Kade","naam":"N. Benhadra"}],"nummer":"24bb001927","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"voorstel","status":"openstaand","status sinds":"2024-03-20","tekst":"De wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de Ringweg-Noord met de Molendreef.","termijnen":[{"bekijken":null,"gesteld":"2024-03-20","peildag":"2024-03-20","termijn":{"eersteDag":"2024-10-10","laatsteDag":"2024-10-10","precisie":"mijlpaal","regel":"kalender, tweede bestuursrapportage 2024: laatste dag","woorden":"in de tweede bestuursrapportage"}}],"thema":"Bereikbaarheid","titel":"Veilige fietsoversteek bij de Ringweg-Noord","toegezegd op":"2024-03-20","versie":1}');
INSERT INTO "event_content" VALUES(33,'b0e018a29c1747c58736e820099d3c7a','J. Vermeer',NULL,'{}','{"agendapunt":"Sociale wijkteams","commissie":"ZJO","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"},{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"}],"nummer":"24bb002394","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"informatie","status":"openstaand","status sinds":"2024-04-09","stukken":["24bb006398 Brief Ervaringen met de wijkteams, eerste deel"],"tekst":"De wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt.","termijnen":[{"bekijken":null,"gesteld":"2024-04-09","peildag":"2024-04-09","termijn":{"eersteDag":null,"laatsteDag":"2024-10-01","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 1 oktober 2024"}}],"thema":"Zorg en jeugd","titel":"Ervaringen met de wijkteams per buurt","toegezegd op":"2024-04-09","versie":1}');
INSERT INTO "event_content" VALUES(34,'1c44e8981e22440eb0b7f96ca3c8719f','J. Vermeer','De spelregels zijn met voorstel 24bb003301 aan de raad voorgelegd.','{"status":"openstaand","status sinds":"2023-10-04","versie":1}','{"afgesloten op":"2024-05-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-05-15","versie":2}');
INSERT INTO "event_content" VALUES(35,'75b8de2b9f614246a83c559bc2c6bc61','J. Vermeer','De zes laadpalen zijn op 14 mei aangesloten.','{"status":"openstaand","status sinds":"2024-02-07","versie":1}','{"afgesloten op":"2024-05-16","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-05-16","versie":2}');
INSERT INTO "event_content" VALUES(36,'5e26f6939391442f97114fba06d7ea78','J. Vermeer',NULL,'{}','{"agendapunt":"Sport en bewegen","commissie":"ZJO","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"},{"bij":"Stadslicht","naam":"M. van Rietwaard"}],"nummer":"24bb003246","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"handeling","status":"openstaand","status sinds":"2024-05-14","tekst":"De wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn.","termijnen":[{"bekijken":null,"gesteld":"2024-05-14","peildag":"2024-05-14","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-06-30","precisie":"halfjaar","regel":"laatste dag van het halfjaar","woorden":"eerste helft 2025"}}],"thema":"Zorg en jeugd","titel":"Zwemles voor kinderen zonder diploma","toegezegd op":"2024-05-14","versie":1}');
INSERT INTO "event_content" VALUES(37,'27522546a410475fa8cf535434e3e98e','J. Vermeer','De provincie heeft de regeling overgenomen en daarin ook verenigingen van eigenaren opgenomen. Een eigen voorstel is niet meer nodig.','{"status":"openstaand","status sinds":"2023-10-31","versie":1}','{"afgesloten op":"2024-06-11","grond":"achterhaald","status":"vervallen","status sinds":"2024-06-11","versie":2}');
INSERT INTO "event_content" VALUES(38,'aece87f3f9c948228f055ca594d6c6dd','J. Vermeer','De commissie stemt in; de raad behandelt het voorstel op 27 juni.','{"besloten door":"bestuur","status sinds":"2024-05-15","versie":2}','{"besloten door":"raad","status sinds":"2024-06-12","versie":3}');
INSERT INTO "event_content" VALUES(39,'d771b3a251db468db90bb9ac9be52ffc','J. Vermeer',NULL,'{}','{"agendapunt":"Woningbouwprogramma","citaat":"Eind van het jaar weet u per straat wat er leegstaat.","commissie":"WB","gevraagd door":[{"bij":"Getij Maasveld","naam":"D. Sarmadani"},{"bij":"Vrij Maasveld","naam":"P. Haverzicht"}],"nummer":"24bb003941","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"informatie","status":"openstaand","status sinds":"2024-06-12","tekst":"De wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en Havenzijde leegstaan en hoeveel woningen daar kunnen komen.","termijnen":[{"bekijken":null,"gesteld":"2024-06-12","peildag":"2024-06-12","termijn":{"eersteDag":"2024-01-01","laatsteDag":"2024-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}}],"thema":"Wonen","titel":"Overzicht van leegstand boven winkels","toegezegd op":"2024-06-12","versie":1}');
INSERT INTO "event_content" VALUES(40,'860d0bcafd134f98a7da094b69537eeb','J. Vermeer','Een van de corporaties wil eerst de eigen verhuursystemen aanpassen.','{"termijnen":[{"bekijken":null,"gesteld":"2023-05-24","peildag":"2023-05-24","termijn":{"eersteDag":null,"laatsteDag":"2023-12-31","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 31 december 2023"}},{"bekijken":null,"gesteld":"2023-12-13","peildag":"2023-12-13","reden":"De corporaties zijn het nog niet eens over de huurprijs na de ruil.","termijn":{"eersteDag":null,"laatsteDag":"2024-07-12","precisie":"mijlpaal","regel":"kalender, zomerreces 2024: dag voor de eerste dag","woorden":"voor het zomerreces"}}],"versie":2}','{"termijnen":[{"bekijken":null,"gesteld":"2023-05-24","peildag":"2023-05-24","termijn":{"eersteDag":null,"laatsteDag":"2023-12-31","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 31 december 2023"}},{"bekijken":null,"gesteld":"2023-12-13","peildag":"2023-12-13","reden":"De corporaties zijn het nog niet eens over de huurprijs na de ruil.","termijn":{"eersteDag":null,"laatsteDag":"2024-07-12","precisie":"mijlpaal","regel":"kalender, zomerreces 2024: dag voor de eerste dag","woorden":"voor het zomerreces"}},{"bekijken":null,"gesteld":"2024-06-26","peildag":"2024-06-26","reden":"Een van de corporaties wil eerst de eigen verhuursystemen aanpassen.","termijn":{"eersteDag":"2024-10-01","laatsteDag":"2024-12-31","precisie":"ongeveer","regel":"eind van een jaar: vierde kwartaal","woorden":"eind 2024"}}],"versie":3}');
INSERT INTO "event_content" VALUES(41,'3a4b824a2c984e7e8534b284556f0791','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","citaat":"De cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook.","commissie":"BOVF","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"},{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"gezegd door":"de politiechef","nummer":"24bb005964","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"informatie","status":"openstaand","status sinds":"2024-09-05","tekst":"De politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. Is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten.","termijnen":[{"bekijken":"2024-12-05","gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"te zijner tijd"}}],"thema":"Politie voor iedereen","titel":"Uitkomsten van het medewerkersonderzoek bij de politie","toegezegd op":"2024-09-05","versie":1}');
INSERT INTO "event_content" VALUES(42,'782297f74c8543efabce60a174c4ecee','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Vrij Maasveld","naam":"P. Haverzicht"}],"gezegd door":"de politiechef","nummer":"24bb005965","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"brief","status":"openstaand","status sinds":"2024-09-05","tekst":"De commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen.","termijnen":[{"bekijken":null,"gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":"2024-09-05","laatsteDag":"2024-10-17","precisie":"dag","regel":"peildag + 6 weken","woorden":"binnen zes weken"}}],"thema":"Politie voor iedereen","titel":"Overzicht van lopende zaken over het werkklimaat","toegezegd op":"2024-09-05","versie":1}');
INSERT INTO "event_content" VALUES(43,'befba65babb94ae3a0f6742f9c54addb','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","citaat":"Of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug.","commissie":"BOVF","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"}],"gezegd door":"de politiechef","nummer":"24bb005966","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"informatie","status":"openstaand","status sinds":"2024-09-05","tekst":"De politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten.","termijnen":[{"bekijken":null,"gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":null,"laatsteDag":"2024-10-25","precisie":"mijlpaal","regel":"kalender, herfstreces 2024: dag voor de eerste dag","woorden":"voor het herfstreces"}}],"thema":"Politie voor iedereen","titel":"Rol van het burgerpanel in het vervolg","toegezegd op":"2024-09-05","versie":1}');
INSERT INTO "event_content" VALUES(44,'7c69770169c14706b5c98b6446bdd475','J. Vermeer','Er liggen drie varianten. De kosten worden in de bestuursrapportage vermeld.','{}','{}');
INSERT INTO "event_content" VALUES(45,'3dc3713eefa64c2b91d1b8d89cd0ba95','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"nummer":"24bb006487","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"informatie","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. Ook wijst de burgemeester de politie op het belang daarvan.","termijnen":[{"bekijken":null,"gesteld":"2024-09-19","peildag":"2024-09-19","termijn":{"eersteDag":"2024-10-01","laatsteDag":"2024-12-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het vierde kwartaal van 2024"}}],"thema":"Politie voor iedereen","titel":"Erkennen en horen van agenten met nare ervaringen","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(46,'734132eed4a4457bb0adf66784089f2f','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Stadslicht","naam":"J. Dijkhorst"},{"bij":"Groene Kade","naam":"N. Benhadra"}],"nummer":"24bb006488","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"brief","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies.","termijnen":[{"bekijken":null,"gesteld":"2024-09-19","peildag":"2024-09-19","termijn":{"eersteDag":null,"laatsteDag":"2024-12-20","precisie":"mijlpaal","regel":"kalender, kerstreces 2024: dag voor de eerste dag","woorden":"voor het kerstreces"}}],"thema":"Politie voor iedereen","titel":"Diversiteit binnen de politie en haar hogere functies","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(47,'c64c744f27c04bc2b837f9506fea9c9c','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Vrij Maasveld","naam":"P. Haverzicht"}],"nummer":"24bb006489","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"informatie","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt.","termijnen":[{"bekijken":null,"gesteld":"2024-09-19","peildag":"2024-09-19","termijn":{"eersteDag":"2024-09-19","laatsteDag":"2024-10-17","precisie":"ongeveer","regel":"ongeveer 4 weken vanaf de peildag","woorden":"binnen enkele weken"}}],"thema":"Politie voor iedereen","titel":"Aanscherping van het landelijk sanctie-instrumentarium","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(48,'14d87e65acd841b384f72aefcf756d43','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"},{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"}],"nummer":"24bb006490","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"gesprek","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie Politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam.","thema":"Politie voor iedereen","titel":"Verbinding met de commissie Politie voor iedereen","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(49,'33fe242169fc4dc3a48b8ed5543f0a58','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"R. Kleiwater"}],"nummer":"24bb006491","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"gesprek","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester vraagt de politie om vaart te maken met de invoering van bodycams.","termijnen":[{"bekijken":"2024-12-19","gesteld":"2024-09-19","peildag":"2024-09-19","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"zo spoedig mogelijk"}}],"thema":"Politie voor iedereen","titel":"Bodycams sneller invoeren","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(50,'2d78662b4fa2455fa7a1d4a7a90a727b','J. Vermeer',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":[{"bij":"Groene Kade","naam":"N. Benhadra"}],"nummer":"24bb006492","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"gesprek","status":"openstaand","status sinds":"2024-09-19","tekst":"De burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf.","thema":"Politie voor iedereen","titel":"Wens om de politieopleiding te versterken","toegezegd op":"2024-09-19","versie":1}');
INSERT INTO "event_content" VALUES(51,'f3b289361fea45348b8066c8aa922fb7','J. Vermeer','De uitkomsten voor Havenzijde en het Sluiskwartier zijn met brief 24bb006398 gedeeld.','{"status":"openstaand","status sinds":"2024-04-09","termijnen":[{"bekijken":null,"gesteld":"2024-04-09","peildag":"2024-04-09","termijn":{"eersteDag":null,"laatsteDag":"2024-10-01","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 1 oktober 2024"}}],"versie":1}','{"rest":"De uitkomsten voor de Molenbuurt en Oud-Maasveld.","status":"deels-afgedaan","status sinds":"2024-09-24","termijnen":[{"bekijken":null,"gesteld":"2024-04-09","peildag":"2024-04-09","termijn":{"eersteDag":null,"laatsteDag":"2024-10-01","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 1 oktober 2024"}},{"bekijken":null,"gesteld":"2024-09-24","peildag":"2024-09-24","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-01-31","precisie":"maand","regel":"laatste dag van januari","woorden":"in januari 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(52,'1860f9728c594ba09a6ba4c4d49a48d2','J. Vermeer',NULL,'{}','{"agendapunt":"Wet goed verhuurderschap","commissie":"WB","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"}],"nummer":"24bb006813","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"brief","status":"openstaand","status sinds":"2024-10-09","stukken":["25bb002540 Brief Evaluatie huurteams"],"tekst":"De wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan.","termijnen":[{"bekijken":null,"gesteld":"2024-10-09","peildag":"2024-10-09","termijn":{"eersteDag":null,"laatsteDag":"2025-04-18","precisie":"mijlpaal","regel":"kalender, meireces 2025: dag voor de eerste dag","woorden":"voor het meireces"}}],"thema":"Wonen","titel":"Evaluatie van de huurteams","toegezegd op":"2024-10-09","versie":1}');
INSERT INTO "event_content" VALUES(53,'68bfa5cadbbf407187154aa940019e71','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-05","versie":1}','{"afgedaan met":"brief","afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(54,'59aa21b204cb495b9615764ef7f8dd48','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(55,'f89e25fa77124febb2c1925b730f238d','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgedaan met":"brief","afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(56,'9dc94c6e6a11469daddbf3f66c5aa916','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(57,'20bd7391823f4fb6bc8ab6172c103875','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"termijnen":[{"bekijken":"2024-12-05","gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"te zijner tijd"}}],"versie":1}','{"termijnen":[{"bekijken":"2024-12-05","gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"te zijner tijd"}},{"bekijken":null,"brief":1,"gesteld":"2024-10-15","peildag":"2024-10-15","reden":"Volgens brief 24bb007021 van 15 oktober 2024.","termijn":{"eersteDag":"2025-10-01","laatsteDag":"2025-12-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"uiterlijk in Q4 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(58,'d73eaf5a2b88416795d3c04d378547f8','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(59,'0f95aaf0dc704a118f6a75e16111b4fd','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgedaan met":"brief","afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(60,'4406c4640c69462fa655e95bee1dd379','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-05","versie":1}','{"afgedaan met":"brief","afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(61,'62799cd7e662429b9f47e6ee59d4ca22','J. Vermeer','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand","status sinds":"2024-09-19","versie":1}','{"afgedaan met":"brief","afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan","status sinds":"2024-10-15","versie":2}');
INSERT INTO "event_content" VALUES(62,'8b7fc2c0bfab461a878e7a889d781dba','J. Vermeer','Op 19 van de 23 scholen is geteld: 212 kinderen hebben geen diploma.','{}','{}');
INSERT INTO "event_content" VALUES(63,'7ed90263741e4487953b388dd75adafa','J. Vermeer',NULL,'{}','{"agendapunt":"Begroting 2025","commissie":"RAAD","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"nummer":"24bb007662","openbaarheid":"openbaar","portefeuillehouder":{"bij":"W. van Duinrade","naam":"wethouder Financiën"},"soort":"informatie","status":"openstaand","status sinds":"2024-11-14","tekst":"De wethouder geeft bij de voorjaarsnota in één tabel het verloop van alle reserves, met de afspraken die eraan vastzitten.","termijnen":[{"bekijken":null,"gesteld":"2024-11-14","peildag":"2024-11-14","termijn":{"eersteDag":"2025-07-03","laatsteDag":"2025-07-03","precisie":"mijlpaal","regel":"kalender, voorjaarsnota 2025: laatste dag","woorden":"bij de voorjaarsnota 2025"}}],"thema":"Financiën","titel":"Verloop van de reserves in één tabel","toegezegd op":"2024-11-14","versie":1}');
INSERT INTO "event_content" VALUES(64,'e1207040c1aa4d4cabeef51f4b908939','J. Vermeer','Van 41 van de 58 panden zijn boekwaarde en kosten bekend.','{}','{}');
INSERT INTO "event_content" VALUES(65,'dd9614c9115a42fb8846173bd072183d','J. Vermeer','Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}},{"bekijken":null,"gesteld":"2024-11-21","peildag":"2024-11-21","reden":"Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(66,'75c7113e888949568f4d5eb63f689006','J. Vermeer','Van een op de drie panden is de eigenaar nog niet bereikt.','{"termijnen":[{"bekijken":null,"gesteld":"2024-06-12","peildag":"2024-06-12","termijn":{"eersteDag":"2024-01-01","laatsteDag":"2024-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2024-06-12","peildag":"2024-06-12","termijn":{"eersteDag":"2024-01-01","laatsteDag":"2024-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}},{"bekijken":null,"gesteld":"2024-12-10","peildag":"2024-12-10","reden":"Van een op de drie panden is de eigenaar nog niet bereikt.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(67,'eb30c62043e44419b892c2cdaf4ade21','J. Vermeer',NULL,'{}','{"agendapunt":"Actieplan geluid","commissie":"MH","gevraagd door":[{"bij":"Groene Kade","naam":"F. Osterlaan"},{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"}],"nummer":"24bb008297","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"informatie","status":"openstaand","status sinds":"2024-12-11","stukken":["25bb006360 Rapport Geluidsmetingen Ringweg"],"tekst":"De wethouder laat op vijf plaatsen langs de Ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm.","termijnen":[{"bekijken":null,"gesteld":"2024-12-11","peildag":"2024-12-11","termijn":{"eersteDag":"2025-07-01","laatsteDag":"2025-09-30","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het derde kwartaal van 2025"}}],"thema":"Bereikbaarheid","titel":"Geluidsmetingen langs de Ringweg","toegezegd op":"2024-12-11","versie":1}');
INSERT INTO "event_content" VALUES(68,'10c6ae667d1d4122b349f660ca879230','J. Vermeer',NULL,'{}','{"agendapunt":"Inclusieagenda","commissie":"ZJO","gevraagd door":[{"bij":"Stadslicht","naam":"M. van Rietwaard"}],"nummer":"25bb000498","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"voorstel","status":"openstaand","status sinds":"2025-01-21","stukken":["25bb004540 Brief Toegankelijke speelplekken"],"tekst":"De wethouder maakt met ouders een plan om in elke wijk ten minste één speelplek geschikt te maken voor kinderen met een beperking.","termijnen":[{"bekijken":null,"gesteld":"2025-01-21","peildag":"2025-01-21","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"thema":"Zorg en jeugd","titel":"Plan voor toegankelijke speelplekken","toegezegd op":"2025-01-21","versie":1}');
INSERT INTO "event_content" VALUES(69,'af10b86b5e144d1aa65bb6c85b40d3fd','J. Vermeer',NULL,'{}','{"agendapunt":"Jaarplan handhaving","commissie":"BOVF","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"L. van der Kreekel"},{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"gezegd door":"de locoburgemeester","nummer":"25bb001061","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"brief","status":"openstaand","status sinds":"2025-02-13","tekst":"De burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet.","termijnen":[{"bekijken":null,"gesteld":"2025-02-13","peildag":"2025-02-13","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"thema":"Beheersing van openbare-orderisico’s","titel":"Uitkomst van de proef met buurtwachten","toegezegd op":"2025-02-13","versie":1}');
INSERT INTO "event_content" VALUES(70,'550d9e7d97e449dfb2dd4bc0373a0ee3','J. Vermeer','Gaat op in toezegging 25bb001529: de oversteek wordt bekeken samen met de ongevallen bij de Kadebrug.','{"status":"openstaand","status sinds":"2024-03-20","versie":1}','{"afgesloten op":"2025-03-05","grond":"opgegaan","status":"vervallen","status sinds":"2025-03-05","versie":2}');
INSERT INTO "event_content" VALUES(71,'ebce26524f404b93a1df04a03b218723','J. Vermeer',NULL,'{}','{"agendapunt":"Verkeersveiligheid","commissie":"MH","gevraagd door":[{"bij":"Groene Kade","naam":"N. Benhadra"},{"bij":"Getij Maasveld","naam":"D. Sarmadani"}],"nummer":"25bb001529","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"informatie","status":"openstaand","status sinds":"2025-03-05","stukken":["25bb006904 Brief Ongevallen Kadebrug en Ringweg-Noord"],"tekst":"De wethouder zet op een rij welke ongevallen de laatste jaren bij de Kadebrug en de Ringweg-Noord zijn gebeurd, en wat daar aan maatregelen mogelijk is.","termijnen":[{"bekijken":null,"gesteld":"2025-03-05","peildag":"2025-03-05","termijn":{"eersteDag":null,"laatsteDag":"2025-10-17","precisie":"mijlpaal","regel":"kalender, herfstreces 2025: dag voor de eerste dag","woorden":"voor het herfstreces"}}],"thema":"Bereikbaarheid","titel":"Ongevallen bij de Kadebrug en de Ringweg-Noord","toegezegd op":"2025-03-05","versie":1}');
INSERT INTO "event_content" VALUES(72,'ed8ea13397ac4e018ec3173a429988e5','J. Vermeer','De corporaties doen niet mee en de gemeente kan hen daartoe niet verplichten. De proef komt er niet.','{"status":"openstaand","status sinds":"2023-05-24","versie":3}','{"afgesloten op":"2025-03-12","grond":"niet-nagekomen","status":"vervallen","status sinds":"2025-03-12","versie":4}');
INSERT INTO "event_content" VALUES(73,'fa2199e8cb234dce895a85e56b80c99b','J. Vermeer','Het bureau vraagt meer tijd voor de gesprekken met scholen.','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}},{"bekijken":null,"gesteld":"2024-11-21","peildag":"2024-11-21","reden":"Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}}],"versie":2}','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}},{"bekijken":null,"gesteld":"2024-11-21","peildag":"2024-11-21","reden":"Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}},{"bekijken":null,"gesteld":"2025-03-20","peildag":"2025-03-20","reden":"Het bureau vraagt meer tijd voor de gesprekken met scholen.","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"versie":3}');
INSERT INTO "event_content" VALUES(74,'7ee9e5eb4b424008a07c40eff6fb3321','J. Vermeer','De opname van de panden is uitgebreid met de Handelskade.','{"termijnen":[{"bekijken":null,"gesteld":"2024-06-12","peildag":"2024-06-12","termijn":{"eersteDag":"2024-01-01","laatsteDag":"2024-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}},{"bekijken":null,"gesteld":"2024-12-10","peildag":"2024-12-10","reden":"Van een op de drie panden is de eigenaar nog niet bereikt.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}}],"versie":2}','{"termijnen":[{"bekijken":null,"gesteld":"2024-06-12","peildag":"2024-06-12","termijn":{"eersteDag":"2024-01-01","laatsteDag":"2024-12-31","precisie":"jaar","regel":"laatste dag van het jaar","woorden":"nog dit jaar"}},{"bekijken":null,"gesteld":"2024-12-10","peildag":"2024-12-10","reden":"Van een op de drie panden is de eigenaar nog niet bereikt.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}},{"bekijken":null,"gesteld":"2025-03-26","peildag":"2025-03-26","reden":"De opname van de panden is uitgebreid met de Handelskade.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-06-30","precisie":"halfjaar","regel":"laatste dag van het halfjaar","woorden":"eerste helft 2025"}}],"versie":3}');
INSERT INTO "event_content" VALUES(75,'e9cb337ae611466cba9be86b08c207b0','J. Vermeer',NULL,'{}','{"agendapunt":"Aanpak cybercrime","commissie":"BOVF","gevraagd door":[{"bij":"Vrij Maasveld","naam":"P. Haverzicht"}],"nummer":"25bb002071","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"handeling","status":"openstaand","status sinds":"2025-03-27","stukken":["25bb006770 Brief Digitale weerbaarheid ondernemers"],"tekst":"De burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken.","termijnen":[{"bekijken":null,"gesteld":"2025-03-27","peildag":"2025-03-27","termijn":{"eersteDag":null,"laatsteDag":"2025-10-17","precisie":"mijlpaal","regel":"kalender, herfstreces 2025: dag voor de eerste dag","woorden":"voor het herfstreces"}}],"thema":"Cybercrime","titel":"Digitale weerbaarheid van kleine ondernemers","toegezegd op":"2025-03-27","versie":1}');
INSERT INTO "event_content" VALUES(76,'de130a7619f341a19753b6375bb4ca6e','J. Vermeer','De meetpunten staan sinds 24 maart.','{}','{}');
INSERT INTO "event_content" VALUES(77,'b72209d364b74fc5a7b8c791b06d563a','J. Vermeer',NULL,'{}','{"agendapunt":"Groenonderhoud","commissie":"KG","gevraagd door":[{"bij":"Groene Kade","naam":"F. Osterlaan"}],"gezegd door":"de directeur Stadsbeheer","nummer":"25bb002346","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"informatie","status":"openstaand","status sinds":"2025-04-08","tekst":"De wethouder deelt de uitkomsten van het bodemonderzoek in het Veerpark en geeft aan wanneer er weer gegraven en geplant mag worden.","termijnen":[{"bekijken":"2025-07-08","gesteld":"2025-04-08","peildag":"2025-04-08","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"voorwaarde","regel":"voorwaarde zonder dag: wacht op iets waarvan de dag niet vaststaat","woorden":"zodra het bodemonderzoek is afgerond"}}],"thema":"Klimaat en energie","titel":"Bodem onder het Veerpark","toegezegd op":"2025-04-08","versie":1}');
INSERT INTO "event_content" VALUES(78,'635dc1718b994edd9cfd09e041f8d51e','J. Vermeer','De evaluatie is met brief 25bb002540 aan de commissie gestuurd.','{"status":"openstaand","status sinds":"2024-10-09","versie":1}','{"afgesloten op":"2025-04-16","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-04-16","versie":2}');
INSERT INTO "event_content" VALUES(79,'3e2559e2dd7847e782eff1071d84637c','J. Vermeer',NULL,'{}','{"agendapunt":"Renovatie Touwslagersflat","commissie":"WB","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"},{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"nummer":"25bb003228","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"gesprek","status":"openstaand","status sinds":"2025-05-14","tekst":"De wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de Touwslagersflat, en informeert de commissie.","thema":"Wonen","titel":"Terugkeer van bewoners van de Touwslagersflat","toegezegd op":"2025-05-14","versie":1}');
INSERT INTO "event_content" VALUES(80,'e6ed06743d784fa7b7c53bf34697351c','J. Vermeer','In de Molenbuurt was de respons te laag; daar wordt opnieuw gevraagd.','{}','{}');
INSERT INTO "event_content" VALUES(81,'f2af82d71b594c98a5a850cf083b1293','J. Vermeer',NULL,'{}','{"agendapunt":"Leerplicht","commissie":"ZJO","gevraagd door":[{"bij":"Stadslicht","naam":"M. van Rietwaard"},{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"}],"nummer":"25bb003354","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"informatie","status":"openstaand","status sinds":"2025-05-20","stukken":["25bb006893 Brief Schoolverzuim 2024-2025"],"tekst":"De wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs.","termijnen":[{"bekijken":"2025-08-20","gesteld":"2025-05-20","peildag":"2025-05-20","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"terugkerend","regel":"keert terug: geen dag","woorden":"jaarlijks"}}],"thema":"Zorg en jeugd","titel":"Cijfers over schoolverzuim","toegezegd op":"2025-05-20","versie":1}');
INSERT INTO "event_content" VALUES(82,'6b0dc6fa7f744189827aff7645d55abf','J. Vermeer',NULL,'{}','{"agendapunt":"Toegankelijke gemeente","citaat":"Bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen.","commissie":"RAAD","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"},{"bij":"Stadslicht","naam":"M. van Rietwaard"}],"nummer":"25bb003412","openbaarheid":"openbaar","portefeuillehouder":{"naam":"burgemeester"},"soort":"handeling","status":"openstaand","status sinds":"2025-05-22","tekst":"De burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan.","termijnen":[{"bekijken":null,"gesteld":"2025-05-22","peildag":"2025-05-22","termijn":{"eersteDag":null,"laatsteDag":"2026-03-17","precisie":"mijlpaal","regel":"kalender, verkiezingen 2026: dag voor de eerste dag","woorden":"voor de verkiezingen"}}],"thema":"Dienstverlening","titel":"Toegankelijkheid van stembureaus","toegezegd op":"2025-05-22","versie":1}');
INSERT INTO "event_content" VALUES(83,'0847e503d6de4c08906a89e2a297241c','J. Vermeer',NULL,'{}','{"agendapunt":"Woonvisie","commissie":"WB","gevraagd door":[{"bij":"Getij Maasveld","naam":"D. Sarmadani"}],"nummer":"25bb003896","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"voorstel","status":"openstaand","status sinds":"2025-06-11","tekst":"De wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel.","termijnen":[{"bekijken":"2025-09-11","gesteld":"2025-06-11","peildag":"2025-06-11","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"op korte termijn"}}],"thema":"Wonen","titel":"Gemeentelijke startersleningen","toegezegd op":"2025-06-11","versie":1}');
INSERT INTO "event_content" VALUES(84,'235164a56be14bc1a22a8158cfaf8d60','J. Vermeer','Alle 248 kinderen hebben een plek gekregen; 171 van hen haalden inmiddels hun diploma.','{"status":"openstaand","status sinds":"2024-05-14","versie":1}','{"afgesloten op":"2025-06-17","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-06-17","versie":2}');
INSERT INTO "event_content" VALUES(85,'6714c27ecaa44d64abaf985e5acbf6ec','J. Vermeer',NULL,'{}','{"agendapunt":"Verduurzaming schoolgebouwen","commissie":"KG","gevraagd door":[{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"nummer":"25bb004187","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"informatie","status":"openstaand","status sinds":"2025-06-24","stukken":["25bb007498 Brief Zonnepanelen op scholen"],"tekst":"De wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt.","termijnen":[{"bekijken":null,"gesteld":"2025-06-24","peildag":"2025-06-24","termijn":{"eersteDag":null,"laatsteDag":"2025-11-01","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 1 november 2025"}}],"thema":"Klimaat en energie","titel":"Opbrengst van de zonnepanelen op scholen","toegezegd op":"2025-06-24","versie":1}');
INSERT INTO "event_content" VALUES(86,'76bb3b83a0a3488f9d541c76cb36edb7','J. Vermeer','Drie scholen kunnen pas na de zomervakantie aan de gesprekken meedoen.','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}},{"bekijken":null,"gesteld":"2024-11-21","peildag":"2024-11-21","reden":"Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}},{"bekijken":null,"gesteld":"2025-03-20","peildag":"2025-03-20","reden":"Het bureau vraagt meer tijd voor de gesprekken met scholen.","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"versie":3}','{"termijnen":[{"bekijken":null,"gesteld":"2024-03-14","peildag":"2024-03-14","termijn":{"eersteDag":"2024-09-01","laatsteDag":"2024-11-30","precisie":"seizoen","regel":"najaar: september t/m november","woorden":"in het najaar van 2024"}},{"bekijken":null,"gesteld":"2024-11-21","peildag":"2024-11-21","reden":"Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.","termijn":{"eersteDag":"2025-01-01","laatsteDag":"2025-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2025"}},{"bekijken":null,"gesteld":"2025-03-20","peildag":"2025-03-20","reden":"Het bureau vraagt meer tijd voor de gesprekken met scholen.","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}},{"bekijken":null,"gesteld":"2025-07-03","peildag":"2025-07-03","reden":"Drie scholen kunnen pas na de zomervakantie aan de gesprekken meedoen.","termijn":{"eersteDag":"2025-10-01","laatsteDag":"2025-12-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het vierde kwartaal van 2025"}}],"versie":4}');
INSERT INTO "event_content" VALUES(87,'1144f402fdb0401cbe6526f45b5b5a38','J. Vermeer','De tabel is bijlage 4 van de voorjaarsnota.','{"status":"openstaand","status sinds":"2024-11-14","versie":1}','{"afgesloten op":"2025-07-03","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-07-03","versie":2}');
INSERT INTO "event_content" VALUES(88,'caf036687b6f4b728fc5e7b3d342d190','J. Vermeer','Het plan is met ouders opgesteld en met brief 25bb004540 gedeeld; voor drie wijken is geld gevonden.','{"status":"openstaand","status sinds":"2025-01-21","termijnen":[{"bekijken":null,"gesteld":"2025-01-21","peildag":"2025-01-21","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"versie":1}','{"rest":"Geld voor de speelplekken in Oud-Maasveld en de Polderrand.","status":"deels-afgedaan","status sinds":"2025-07-08","termijnen":[{"bekijken":null,"gesteld":"2025-01-21","peildag":"2025-01-21","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}},{"bekijken":null,"gesteld":"2025-07-08","peildag":"2025-07-08","termijn":{"eersteDag":"2026-03-01","laatsteDag":"2026-05-31","precisie":"seizoen","regel":"voorjaar: maart t/m mei","woorden":"in het voorjaar van 2026"}}],"versie":2}');
INSERT INTO "event_content" VALUES(89,'3e9d46d87b46441b817d6ab08b8b8180','J. Vermeer','In een van de buurten begon de proef pas in april.','{"termijnen":[{"bekijken":null,"gesteld":"2025-02-13","peildag":"2025-02-13","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2025-02-13","peildag":"2025-02-13","termijn":{"eersteDag":null,"laatsteDag":"2025-07-18","precisie":"mijlpaal","regel":"kalender, zomerreces 2025: dag voor de eerste dag","woorden":"voor de zomer"}},{"bekijken":null,"gesteld":"2025-07-10","peildag":"2025-07-10","reden":"In een van de buurten begon de proef pas in april.","termijn":{"eersteDag":"2025-10-21","laatsteDag":"2025-10-31","precisie":"maanddeel","regel":"eind van een maand: dag 21 tot het einde","woorden":"eind oktober 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(90,'abd3abf78e1544209a5cc8e3c445b662','J. Vermeer',NULL,'{}','{"agendapunt":"Mantelzorg","commissie":"ZJO","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"}],"nummer":"25bb004551","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"brief","status":"openstaand","status sinds":"2025-07-08","stukken":["25bb006220 Brief Wachtenden respijtzorg","25bb007415 Brief Maatregelen respijtzorg"],"tekst":"De wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen.","termijnen":[{"bekijken":null,"gesteld":"2025-07-08","peildag":"2025-07-08","termijn":{"eersteDag":"2025-07-08","laatsteDag":"2025-09-08","precisie":"dag","regel":"peildag + 2 maanden","woorden":"binnen twee maanden"}}],"thema":"Zorg en jeugd","titel":"Respijtzorg voor mantelzorgers","toegezegd op":"2025-07-08","versie":1}');
INSERT INTO "event_content" VALUES(91,'8d23debe83444848bc756e06c38607a1','J. Vermeer',NULL,'{}','{"agendapunt":"Doelgroepenvervoer","commissie":"ZJO","gevraagd door":[{"bij":"Ouderenlijst De Brug","naam":"H. Brandwater"},{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"nummer":"25bb005874","openbaarheid":"openbaar","portefeuillehouder":{"bij":"G. Asmarani","naam":"wethouder Zorg"},"soort":"informatie","status":"openstaand","status sinds":"2025-09-02","tekst":"De wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie.","termijnen":[{"bekijken":null,"gesteld":"2025-09-02","peildag":"2025-09-02","termijn":{"eersteDag":"2025-09-02","laatsteDag":"2025-12-02","precisie":"dag","regel":"peildag + 3 maanden","woorden":"binnen drie maanden"}}],"thema":"Zorg en jeugd","titel":"Vervoer naar de dagbesteding","toegezegd op":"2025-09-02","versie":1}');
INSERT INTO "event_content" VALUES(92,'bf27eea8ab7049e48b483c5f1a62b27c','J. Vermeer',NULL,'{}','{"agendapunt":"Toezicht op wonen","commissie":"WB","gevraagd door":[{"bij":"Getij Maasveld","naam":"D. Sarmadani"}],"nummer":"25bb005918","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"informatie","status":"openstaand","status sinds":"2025-09-03","tekst":"De wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk.","termijnen":[{"bekijken":null,"gesteld":"2025-09-03","peildag":"2025-09-03","termijn":{"eersteDag":null,"laatsteDag":"2025-12-19","precisie":"mijlpaal","regel":"kalender, kerstreces 2025: dag voor de eerste dag","woorden":"voor het kerstreces"}}],"thema":"Wonen","titel":"Cijfers over verhuur aan toeristen","toegezegd op":"2025-09-03","versie":1}');
INSERT INTO "event_content" VALUES(93,'ccd78cf3b1ef4c709a391167e1abf1e2','J. Vermeer',NULL,'{}','{"agendapunt":"Ondermijning in de haven (besloten deel)","commissie":"BOVF","geheimhouding":{"grond":"5.1-2-e","op":"2025-09-04","op te heffen door":"raad","opgelegd door":"commissie"},"gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"R. Kleiwater"},{"bij":"Vrij Maasveld","naam":"P. Haverzicht"}],"nummer":"25bb005932","openbaarheid":"geheim","portefeuillehouder":{"naam":"burgemeester"},"soort":"gesprek","status":"openstaand","status sinds":"2025-09-04","tekst":"De burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de Westkade en van de inzet van de partners daar.","termijnen":[{"bekijken":null,"gesteld":"2025-09-04","peildag":"2025-09-04","termijn":{"eersteDag":"2026-01-01","laatsteDag":"2026-06-30","precisie":"halfjaar","regel":"laatste dag van het halfjaar","woorden":"eerste helft 2026"}}],"thema":"Ondermijning","titel":"Vertrouwelijk beeld van het havengebied","toegezegd op":"2025-09-04","versie":1}');
INSERT INTO "event_content" VALUES(94,'2b6d67aa21f74580bccc691ebd25722b','J. Vermeer','Het eerste gesprek met de corporatie en de bewonerscommissie is gevoerd.','{}','{}');
INSERT INTO "event_content" VALUES(95,'c90d2c48c9b743e890f900378f8ef805','J. Vermeer',NULL,'{}','{"agendapunt":"Openbaar vervoer","commissie":"MH","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"R. Kleiwater"},{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"nummer":"25bb006079","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"gesprek","status":"openstaand","status sinds":"2025-09-10","tekst":"De wethouder spreekt met de vervoerder over de wachttijden van het pontje naar Oosteroever in de spits en laat de commissie weten wat er is afgesproken.","termijnen":[{"bekijken":null,"gesteld":"2025-09-10","peildag":"2025-09-10","termijn":{"eersteDag":null,"laatsteDag":"2025-11-14","precisie":"dag","regel":"uiterlijk: die dag telt nog mee","woorden":"uiterlijk 14 november 2025"}}],"thema":"Bereikbaarheid","titel":"Wachttijden voor het pontje naar Oosteroever","toegezegd op":"2025-09-10","versie":1}');
INSERT INTO "event_content" VALUES(96,'07626779e5564bb59f9a178c89b5c85d','J. Vermeer','Met brief 25bb006220 is gemeld hoeveel mantelzorgers op respijtzorg wachten.','{"status":"openstaand","status sinds":"2025-07-08","versie":1}','{"status":"afdoening-voorgesteld","status sinds":"2025-09-16","versie":2,"voorstel":{"soort":"afdoen"}}');
INSERT INTO "event_content" VALUES(97,'ac9d2b7ee2d84f1fa636e98ca5f3efaf','J. Vermeer','In de evaluatie ontbreken de cijfers van het vierde huurteam, dat in mei begon. De wethouder vult haar op verzoek van de commissie aan.','{"afgesloten op":"2025-04-16","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-04-16","versie":2}','{"status":"openstaand","status sinds":"2025-09-17","versie":3}');
INSERT INTO "event_content" VALUES(98,'2878927c3ceb4864b3e9088fe56da9c7','J. Vermeer',NULL,'{}','{"agendapunt":"Woonkwaliteit","citaat":"Dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor.","commissie":"WB","gevraagd door":[{"bij":"Buurtverbond Maasveld","naam":"C. Lindehof"},{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"nummer":"25bb006247","openbaarheid":"openbaar","portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"informatie","status":"openstaand","status sinds":"2025-09-17","tekst":"De wethouder laat in de portiekflats van Havenzijde en de Molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen.","termijnen":[{"bekijken":null,"gesteld":"2025-09-17","peildag":"2025-09-17","termijn":{"eersteDag":"2025-12-01","laatsteDag":"2025-12-07","precisie":"week","regel":"ISO-week: maandag t/m zondag; zonder jaar: de eerste die nog niet voorbij is","woorden":"in week 49"}}],"thema":"Wonen","titel":"Vocht en schimmel in portiekflats","toegezegd op":"2025-09-17","versie":1}');
INSERT INTO "event_content" VALUES(99,'31c014e78901460f99b0d293ff38e7da','J. Vermeer','De metingen zijn klaar; het rapport is met brief 25bb006360 gestuurd. Het college stelt voor de toezegging af te doen.','{"status":"openstaand","status sinds":"2024-12-11","versie":1}','{"status":"afdoening-voorgesteld","status sinds":"2025-09-22","versie":2,"voorstel":{"soort":"afdoen"}}');
INSERT INTO "event_content" VALUES(100,'3b117097fe4148d0b4013a6c21c1cf38','J. Vermeer','De uitkomsten van de noordzijde zijn gedeeld: daar is de bodem schoon en wordt dit najaar geplant.','{"status":"openstaand","status sinds":"2025-04-08","versie":1}','{"rest":"De zuidzijde, waar het onderzoek nog loopt.","status":"deels-afgedaan","status sinds":"2025-09-23","versie":2}');
INSERT INTO "event_content" VALUES(101,'0469cbe755514a41bfc1a49b81d4b8ee','J. Vermeer','Het vierde huurteam heeft dan driekwart jaar gewerkt.','{"termijnen":[{"bekijken":null,"gesteld":"2024-10-09","peildag":"2024-10-09","termijn":{"eersteDag":null,"laatsteDag":"2025-04-18","precisie":"mijlpaal","regel":"kalender, meireces 2025: dag voor de eerste dag","woorden":"voor het meireces"}}],"versie":3}','{"termijnen":[{"bekijken":null,"gesteld":"2024-10-09","peildag":"2024-10-09","termijn":{"eersteDag":null,"laatsteDag":"2025-04-18","precisie":"mijlpaal","regel":"kalender, meireces 2025: dag voor de eerste dag","woorden":"voor het meireces"}},{"bekijken":null,"gesteld":"2025-09-24","peildag":"2025-09-24","reden":"Het vierde huurteam heeft dan driekwart jaar gewerkt.","termijn":{"eersteDag":"2026-01-01","laatsteDag":"2026-03-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"in het eerste kwartaal van 2026"}}],"versie":4}');
INSERT INTO "event_content" VALUES(102,'d69c11d3cf1140c3bd88e6cb5597b17d','J. Vermeer','De uitvoerder van de leningen heeft de berekeningen toegezegd voor januari.','{"termijnen":[{"bekijken":"2025-09-11","gesteld":"2025-06-11","peildag":"2025-06-11","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"op korte termijn"}}],"versie":1}','{"termijnen":[{"bekijken":"2025-09-11","gesteld":"2025-06-11","peildag":"2025-06-11","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"op korte termijn"}},{"bekijken":null,"gesteld":"2025-09-24","peildag":"2025-09-24","reden":"De uitvoerder van de leningen heeft de berekeningen toegezegd voor januari.","termijn":{"eersteDag":"2026-02-01","laatsteDag":"2026-02-28","precisie":"maand","regel":"laatste dag van februari","woorden":"in februari 2026"}}],"versie":2}');
INSERT INTO "event_content" VALUES(103,'e28d32b3398b4df4b96e6617f54dffe5','J. Vermeer',NULL,'{}','{"agendapunt":"Bomenbeleid","citaat":"Binnen zes weken heeft u het op papier, boom voor boom.","commissie":"KG","gevraagd door":[{"bij":"Groene Kade","naam":"N. Benhadra"},{"bij":"Groene Kade","naam":"F. Osterlaan"}],"nummer":"25bb006561","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"brief","status":"openstaand","status sinds":"2025-09-30","tekst":"De wethouder licht toe waarom langs de Singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen.","termijnen":[{"bekijken":null,"gesteld":"2025-09-30","peildag":"2025-09-30","termijn":{"eersteDag":"2025-09-30","laatsteDag":"2025-11-11","precisie":"dag","regel":"peildag + 6 weken","woorden":"binnen zes weken"}}],"thema":"Klimaat en energie","titel":"Gekapte bomen langs de Singel","toegezegd op":"2025-09-30","versie":1}');
INSERT INTO "event_content" VALUES(104,'b4b40879b412468fa9def2a8e07e87c7','J. Vermeer',NULL,'{}','{"agendapunt":"Beheer openbare ruimte","citaat":"Het is daar te donker, dat ben ik met u eens. We pakken het zo spoedig mogelijk op.","commissie":"MH","gevraagd door":[{"bij":"Stadslicht","naam":"M. van Rietwaard"}],"nummer":"25bb006583","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"handeling","status":"openstaand","status sinds":"2025-10-01","tekst":"De wethouder laat de kapotte verlichting langs de Vaart herstellen en meldt de commissie wanneer dat klaar is.","termijnen":[{"bekijken":"2026-01-01","gesteld":"2025-10-01","peildag":"2025-10-01","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"zo spoedig mogelijk"}}],"thema":"Bereikbaarheid","titel":"Verlichting van het fietspad langs de Vaart","toegezegd op":"2025-10-01","versie":1}');
INSERT INTO "event_content" VALUES(105,'0fc0fb4adaaa4d9bbdf4bc90ff8f22cc','J. Vermeer','De brief noemt aantallen, maar zegt niet wat de gemeente eraan doet.','{"status":"afdoening-voorgesteld","status sinds":"2025-09-16","versie":2,"voorstel":{"soort":"afdoen"}}','{"status":"openstaand","status sinds":"2025-10-07","versie":3}');
INSERT INTO "event_content" VALUES(106,'ec5860cbde38405aa3dc32703c5888b0','J. Vermeer','De gesprekken met de scholen zijn gehouden. Het bureau schrijft het eindrapport.','{}','{}');
INSERT INTO "event_content" VALUES(107,'c9d377a31cc240fab97405e9661ed938','J. Vermeer','Van de 300 controles zijn er 187 gebruikt. De uitkomsten staan in brief 25bb006770. De burgemeester stelt voor de toezegging af te doen.','{"status":"openstaand","status sinds":"2025-03-27","versie":1}','{"status":"afdoening-voorgesteld","status sinds":"2025-10-09","versie":2,"voorstel":{"soort":"afdoen"}}');
INSERT INTO "event_content" VALUES(108,'8759f83f12d5458d9128f8104f943868','J. Vermeer',NULL,'{}','{"agendapunt":"Energiearmoede","commissie":"KG","gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"},{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"nummer":"25bb006718","openbaarheid":"openbaar","portefeuillehouder":{"bij":"E. Veenstroom","naam":"wethouder Klimaat"},"soort":"voorstel","status":"openstaand","status sinds":"2025-10-07","tekst":"De wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten.","termijnen":[{"bekijken":null,"gesteld":"2025-10-07","peildag":"2025-10-07","termijn":{"eersteDag":null,"laatsteDag":"2025-12-19","precisie":"mijlpaal","regel":"kalender, kerstreces 2025: dag voor de eerste dag","woorden":"voor het kerstreces"}}],"thema":"Klimaat en energie","titel":"Energiehulp voor huishoudens met een laag inkomen","toegezegd op":"2025-10-07","versie":1}');
INSERT INTO "event_content" VALUES(109,'56f5900036664e609ec607c2c5a223f4','J. Vermeer',NULL,'{}','{"agendapunt":"Werk in uitvoering","commissie":"MH","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"}],"nummer":"25bb006751","openbaarheid":"openbaar","portefeuillehouder":{"bij":"B. Oldewater","naam":"wethouder Mobiliteit"},"soort":"informatie","status":"openstaand","status sinds":"2025-10-08","stukken":["25bb007402 Brief Afsluiting Havenspoorweg"],"tekst":"De wethouder laat weten op welke dagen de Havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden.","termijnen":[{"bekijken":null,"gesteld":"2025-10-08","peildag":"2025-10-08","termijn":{"eersteDag":"2025-10-08","laatsteDag":"2025-11-05","precisie":"ongeveer","regel":"ongeveer 4 weken vanaf de peildag","woorden":"binnen enkele weken"}}],"thema":"Bereikbaarheid","titel":"Afsluiting van de Havenspoorweg in het weekend","toegezegd op":"2025-10-08","versie":1}');
INSERT INTO "event_content" VALUES(110,'959ad2c2b6e043feac8fe2388ebaf250','J. Vermeer','De cijfers over schooljaar 2024-2025 zijn gedeeld met brief 25bb006893.','{}','{}');
INSERT INTO "event_content" VALUES(111,'ad9874dae677408ba9a5b6b046289789','J. Vermeer','De ongevallen van 2021 tot en met 2023 en de mogelijke maatregelen staan in brief 25bb006904.','{"status":"openstaand","status sinds":"2025-03-05","termijnen":[{"bekijken":null,"gesteld":"2025-03-05","peildag":"2025-03-05","termijn":{"eersteDag":null,"laatsteDag":"2025-10-17","precisie":"mijlpaal","regel":"kalender, herfstreces 2025: dag voor de eerste dag","woorden":"voor het herfstreces"}}],"versie":1}','{"rest":"De cijfers over 2024, die de politie nog niet heeft vrijgegeven.","status":"deels-afgedaan","status sinds":"2025-10-15","termijnen":[{"bekijken":null,"gesteld":"2025-03-05","peildag":"2025-03-05","termijn":{"eersteDag":null,"laatsteDag":"2025-10-17","precisie":"mijlpaal","regel":"kalender, herfstreces 2025: dag voor de eerste dag","woorden":"voor het herfstreces"}},{"bekijken":null,"gesteld":"2025-10-15","peildag":"2025-10-15","termijn":{"eersteDag":"2025-11-01","laatsteDag":"2025-11-30","precisie":"maand","regel":"laatste dag van november","woorden":"in november 2025"}}],"versie":2}');
INSERT INTO "event_content" VALUES(112,'bb92c0bdd82841c18311d781c8184d9c','J. Vermeer','De cijfers zijn eerder klaar dan gedacht, zodat de commissie ze bij de nota over toezicht kan betrekken.','{"termijnen":[{"bekijken":null,"gesteld":"2025-09-03","peildag":"2025-09-03","termijn":{"eersteDag":null,"laatsteDag":"2025-12-19","precisie":"mijlpaal","regel":"kalender, kerstreces 2025: dag voor de eerste dag","woorden":"voor het kerstreces"}}],"versie":1}','{"termijnen":[{"bekijken":null,"gesteld":"2025-09-03","peildag":"2025-09-03","termijn":{"eersteDag":null,"laatsteDag":"2025-12-19","precisie":"mijlpaal","regel":"kalender, kerstreces 2025: dag voor de eerste dag","woorden":"voor het kerstreces"}},{"bekijken":null,"gesteld":"2025-10-15","peildag":"2025-10-15","reden":"De cijfers zijn eerder klaar dan gedacht, zodat de commissie ze bij de nota over toezicht kan betrekken.","termijn":{"eersteDag":"2025-11-11","laatsteDag":"2025-11-20","precisie":"maanddeel","regel":"half of medio van een maand: dag 11 t/m 20; zonder jaar: de eerste die nog niet voorbij is","woorden":"half november"}}],"versie":2}');
INSERT INTO "event_content" VALUES(113,'0411117260404a1a9e28629f4faea2d1','J. Vermeer','Met de vervoerder is afgesproken dat er een maand lang elke tien minuten wordt geteld.','{}','{}');
INSERT INTO "event_content" VALUES(114,'99c62282e828464e9a40827cd926abcf','J. Vermeer','Tijdens de verkiezingen van oktober zijn 22 van de 61 stembureaus geschouwd.','{}','{}');
INSERT INTO "event_content" VALUES(115,'caa39ac6330d4d24a5d974394ec8ef71','J. Vermeer','Brief 25bb007415 geeft de maatregelen: twaalf extra logeerplekken en een vast aanspreekpunt. De wethouder stelt voor de toezegging nu af te doen.','{"status":"openstaand","status sinds":"2025-10-07","versie":3}','{"status":"afdoening-voorgesteld","status sinds":"2025-11-04","versie":4,"voorstel":{"soort":"afdoen"}}');
INSERT INTO "event_content" VALUES(116,'014488f376af4809a842d69494c4a0fa','J. Vermeer','De data en de omleidingen staan in brief 25bb007402 en op de website van de gemeente.','{"status":"openstaand","status sinds":"2025-10-08","versie":1}','{"afgesloten op":"2025-11-04","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-11-04","versie":2}');
INSERT INTO "event_content" VALUES(117,'c9187b544179454f8dc058ef6a472ff0','J. Vermeer','De opbrengst per school staat in brief 25bb007498.','{"status":"openstaand","status sinds":"2025-06-24","versie":1}','{"afgesloten op":"2025-11-07","besloten door":"bestuur","status":"afgedaan","status sinds":"2025-11-07","versie":2}');
INSERT INTO "event_content" VALUES(118,'f408db7bfdb1473db7251a9b8cddde7c','J. Vermeer','Het overzicht van alle 58 panden is met brief 25bb007531 aan de commissie gestuurd. Het college stelt voor de toezegging af te doen.','{"status":"openstaand","status sinds":"2023-12-14","versie":1}','{"status":"afdoening-voorgesteld","status sinds":"2025-11-10","versie":2,"voorstel":{"soort":"afdoen"}}');
INSERT INTO "event_content" VALUES(119,'f1d992d116684ac28ac67062eaa52949','J. Vermeer',NULL,'{}','{"agendapunt":"Begroting 2026","commissie":"RAAD","gevraagd door":[{"bij":"Havenpartij Maasveld","naam":"T. Wolderink"},{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"nummer":"25bb007612","openbaarheid":"concept","portefeuillehouder":{"bij":"W. van Duinrade","naam":"wethouder Financiën"},"soort":"voorstel","status":"openstaand","status sinds":"2025-11-13","tekst":"De wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad.","termijnen":[{"bekijken":null,"gesteld":"2025-11-13","peildag":"2025-11-13","termijn":{"eersteDag":"2026-07-02","laatsteDag":"2026-07-02","precisie":"mijlpaal","regel":"kalender, voorjaarsnota 2026: laatste dag","woorden":"bij de voorjaarsnota 2026"}}],"thema":"Financiën","titel":"Gevolgen van de lagere rijksbijdrage","toegezegd op":"2025-11-13","versie":1}');
INSERT INTO "event_content" VALUES(121,'6836810844bc4084879afe8ef2b56eec','J. Vermeer',NULL,'{"versie":2}','{"onderdelen":[{"tekst":"Het onderzoek van 2021."},{"tekst":"Het volgende onderzoek."}],"versie":3}');
INSERT INTO "event_content" VALUES(122,'1c430642443749c5a99cf7df17c965a0','J. Vermeer',NULL,'{}','{"verbanden":[{"indieners":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"ingetrokken":"motie","nummer":"57","titel":"Cijfers van het onderzoek"}]}');
INSERT INTO "event_content" VALUES(123,'fed8ddfe770c40a0aeca2761f5ead9cf','J. Vermeer',NULL,'{"verbanden":[{"indieners":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"ingetrokken":"motie","nummer":"57","titel":"Cijfers van het onderzoek"}]}','{"verbanden":[{"indieners":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"ingetrokken":"motie","nummer":"57","titel":"Cijfers van het onderzoek"},{"toezegging":"24bb005966","verband":"aanvulling-op"}]}');
INSERT INTO "event_content" VALUES(124,'81f9da3b8ce04b0f93f9adf59ad4a23d','J. Vermeer','Nieuwe verdeling.','{"portefeuillehouder":{"naam":"burgemeester"},"versie":3}','{"eerdere portefeuillehouders":[{"portefeuillehouder":{"naam":"burgemeester"},"tot":"2025-11-14"}],"portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"versie":4}');
INSERT INTO "event_content" VALUES(125,'d1ec11feb7954bf0b95cc0db7d1cfccf','J. Vermeer','Op verzoek.','{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","citaat":"De cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook.","commissie":"BOVF","eerdere portefeuillehouders":[{"portefeuillehouder":{"naam":"burgemeester"},"tot":"2025-11-14"}],"gevraagd door":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"},{"bij":"Stadslicht","naam":"J. Dijkhorst"}],"gewiste gebeurtenissen":[120],"gezegd door":"de politiechef","grondslag":"avg-17","nummer":"24bb005964","onderdelen":[{"tekst":"Het onderzoek van 2021."},{"tekst":"Het volgende onderzoek."}],"openbaarheid":"openbaar","openbaarheid bij gewiste gebeurtenissen":[],"portefeuillehouder":{"bij":"I. Tervoorde","naam":"wethouder Wonen"},"soort":"informatie","status":"openstaand","status sinds":"2024-09-05","tekst":"De politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. Is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten.","termijnen":[{"bekijken":"2024-12-05","gesteld":"2024-09-05","peildag":"2024-09-05","termijn":{"eersteDag":null,"laatsteDag":null,"precisie":"geen","regel":"geen dag af te leiden","woorden":"te zijner tijd"}},{"bekijken":null,"brief":1,"gesteld":"2024-10-15","peildag":"2024-10-15","reden":"Volgens brief 24bb007021 van 15 oktober 2024.","termijn":{"eersteDag":"2025-10-01","laatsteDag":"2025-12-31","precisie":"kwartaal","regel":"laatste dag van het kwartaal","woorden":"uiterlijk in Q4 2025"}}],"thema":"Politie voor iedereen","titel":"Uitkomsten van het medewerkersonderzoek bij de politie","toegezegd op":"2024-09-05","verbanden":[{"indieners":[{"bij":"Sociale Lijst Maasveld","naam":"A. Mertosari"}],"ingetrokken":"motie","nummer":"57","titel":"Cijfers van het onderzoek"},{"toezegging":"24bb005966","verband":"aanvulling-op"}],"versie":4}');
CREATE TABLE event_head (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL CHECK (sequence >= 0)
) STRICT;
INSERT INTO "event_head" VALUES(1,125);
CREATE TABLE failed_sign_in (
    name          TEXT PRIMARY KEY,
    failures      INTEGER NOT NULL,
    last_at       TEXT NOT NULL,
    blocked_until TEXT
) STRICT;
INSERT INTO "failed_sign_in" VALUES('1122334455667788990011223344556677889900112233445566778899001122',2,'2099-11-14T10:59:00+00:00',NULL);
CREATE TABLE former_holder (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    holder_id     INTEGER NOT NULL REFERENCES portfolio_holder (id),
    until         TEXT NOT NULL,
    PRIMARY KEY (commitment_id, position)
) STRICT;
INSERT INTO "former_holder" VALUES(19,1,1,'2025-11-14');
CREATE TABLE letter (
    id            INTEGER PRIMARY KEY,
    number        TEXT,
    number_normal TEXT CONSTRAINT letter_number_unique UNIQUE,
    day           TEXT NOT NULL,
    subject       TEXT,
    signatory     TEXT,
    body          TEXT NOT NULL CHECK (body <> ''),
    -- SHA-256 of the body, so that one letter is not taken in twice.
    digest        TEXT NOT NULL CONSTRAINT letter_digest_unique UNIQUE,
    received_at   TEXT NOT NULL,
    processed_at  TEXT
) STRICT;
INSERT INTO "letter" VALUES(1,'24bb007021','24bb7021','2024-10-15','Toezeggingen over het basisteam Centrum','De burgemeester','Gemeente Maasveld

De burgemeester

Aan de leden van de commissie Bestuur, Organisatie, Veiligheid en Financiën (BOVF)

Datum: 15 oktober 2024

Ons kenmerk: 24bb007021

Onderwerp: Toezeggingen over het basisteam Centrum

Aanleiding

In uw vergaderingen van 5 en 19 september 2024 besprak u het onderzoek naar het basisteam Centrum. De politiechef en ik deden u toen negen toezeggingen. Hieronder leest u per toezegging wat daarvan is gekomen. Veel antwoorden sluiten aan op het plan van aanpak van de politie, dat u op 24 september van mij kreeg.

Eerdere stukken

• Raadsbrief 24bb005555 van 23 augustus 2024

• Antwoorden op schriftelijke vragen 24bb005645 van 28 augustus 2024

• Brief aan uw commissie 24bb005640 van 30 augustus 2024

• Brief aan uw commissie 24bb006308 van 24 september 2024

Toelichting

Het plan van aanpak

Eind augustus ontving u het rapport over het werkklimaat en de sociale veiligheid in het basisteam (24bo006906). De politie heeft de bevindingen vertaald naar maatregelen; die staan in het plan van aanpak bij mijn brief 24bb006308. Een begeleidingscommissie gaat de uitvoering volgen en mag ook uit eigen beweging adviseren. Wie daarin komen, staat nog niet vast.

In gesprek met de stad

Het basisteam zoekt vaker het gesprek op met bewoners, ondernemers en bezoekers van het centrum en vraagt hun hoe zij de politie ervaren. Die gesprekken krijgen een vaste plaats in de opleidingsdagen van het team. Daarnaast spreekt het team enkele keren per jaar met verschillende gemeenschappen in de stad.

Op 5 september 2024 vroeg u welke rol het burgerpanel in het vervolg kan spelen; de politiechef zou dat uitzoeken (24bb005966). Het stedelijke burgerpanel wordt hiervoor niet ingezet. De politie werkt al met klankbordgroepen van inwoners, en het plan van aanpak regelt dat hun ervaringen bij het team terechtkomen.

Verbinding met de commissie Politie voor iedereen (24bb006490)

Op 19 september 2024 kondigde ik in het debat aan dat ik de politie zou vragen de band tussen deze onafhankelijke commissie en de agenten op straat te versterken. Dat heb ik gedaan. De commissie kijkt mee bij de uitvoering van de maatregelen, en het team dat binnen de eenheid aan dit onderwerp werkt, blijft het basisteam adviseren.

Erkennen en horen (24bb006487)

U wilde op 19 september 2024 weten of politiemensen met nare ervaringen zich inmiddels erkend en gehoord voelen. Ik heb dit met de politie besproken en het belang ervan onderstreept. Wie een melding doet, krijgt gedurende het onderzoek een vaste begeleider. Betrokkenen geven zelf aan wat zij voor hun herstel nodig hebben; een landelijk team helpt om dat in een herstelplan vast te leggen.

Bodycams (24bb006491)

Op 19 september 2024 zegde ik toe bij de politie aan te dringen op een snelle invoering van bodycams. Die invoering is al een feit: agenten dragen ze op straat. In het uitgaansgebied is de kans op geweld groter dan elders. Daarom traint een ervaren docent het basisteam in het rustig houden van situaties en bespreekt hij gebruikt geweld met de agenten na.

Medewerkerstevredenheidsonderzoek (24bb005964)

De politiechef zei u op 5 september 2024 toe de uitkomsten van het onderzoek uit 2021 te delen, en te zijner tijd ook die van het volgende onderzoek. De uitkomsten van 2021 vindt u in bijlage 1, voor de eenheid als geheel. Het basisteam Centrum week toen niet af van het gemiddelde. Het nieuwe onderzoek begint in 2025. Wanneer de uitkomsten er zijn, informeer ik u daarover; in het vierde kwartaal van 2025 hoort u van mij hoe het ervoor staat.

Versterken van de politieopleiding (24bb006492)

Ook zou ik de wens van het lid Benhadra overbrengen om de politieopleiding te versterken, zowel centraal als in de eenheden. Dat is gebeurd. Bejegening en gedrag komen in verschillende lessen terug, en ervaren leidinggevenden spreken er met de klassen over. De eenheid deelt wat zij leert met de andere eenheden.

Sanctie-instrumentarium (24bb6489)

Op 19 september 2024 heb ik toegezegd na te gaan of de landelijke sancties op ongewenst gedrag bij de politie zijn aangescherpt. Dat is zo: sinds 2022 volgt op discriminatie of racisme altijd een sanctie, met ontslag als uiterste. De eenheid legt zulke zaken bovendien voor aan een groep deskundigen, die samen bepalen of een strafrechtelijk of een disciplinair onderzoek past.

Lopende zaken over het werkklimaat (24bb005965)

De politiechef beloofde u op 5 september 2024 een overzicht van de zaken die nu in de eenheid lopen. Van 2022 tot 1 september 2024 behandelde de eenheid 22 zaken die met discriminatie, racisme of uitsluiting te maken hadden. Twaalf keer eindigde dat in een schriftelijke berisping, vier keer werd verlof en twee keer salaris ingehouden, drie keer volgde ontslag (eenmaal voorwaardelijk en eenmaal op eigen verzoek) en één keer een waarschuwing. Eén zaak speelde in het basisteam Centrum. Van de vier gevallen die het onderzoek daar aan het licht bracht, lopen er nog twee: een strafrechtelijk en een disciplinair onderzoek.

Diversiteit (24bb006488)

Verder zegde ik op 19 september 2024 toe te rapporteren over de diversiteit binnen de politie en in de hogere functies. De beschikbare percentages staan in bijlage 2. Medewerkers hoeven deze gegevens niet te geven, zodat het beeld niet volledig is. Meer cijfers per eenheid en district zijn te vinden bij het CBS.

Voorstel

Ik stel uw commissie voor de toezeggingen 24bb005965, 24bb005966, 24bb006487, 24bb006488, 24bb006489, 24bb006490, 24bb006491 en 24bb006492 als afgedaan te beschouwen, en op toezegging 24bb005964 kom ik bij u terug, uiterlijk in Q4 2025.

De burgemeester

Bijlagen:

1) Uitkomsten medewerkerstevredenheidsonderzoek 2021

2) Diversiteit bij de politie in 2023
','05e5685c45f7c37de0f0c1678b64757aeb908a8ba1b5650a8ab4c173c653824a','2024-10-16T10:00:00+00:00','2024-10-16T10:00:00+00:00');
INSERT INTO "letter" VALUES(2,'25bb007573','25bb7573','2025-11-11','Stand van zaken toezeggingen Wonen','De wethouder Wonen, I. Tervoorde','Gemeente Maasveld

De wethouder Wonen

Aan de leden van de commissie Wonen en Buurten

Datum: 11 november 2025

Ons kenmerk: 25bb007573

Onderwerp: Stand van zaken toezeggingen Wonen

Op de lijst van uw commissie staan verschillende toezeggingen van mij open. Met deze brief laat ik u weten hoe het daarmee staat. Waar het kan, stel ik voor een toezegging van de lijst te halen.

Leegstand boven winkels (24bb003941)

Op 12 juni 2024 zegde ik u een overzicht toe van de leegstaande verdiepingen boven winkels. U vindt het in de bijlage. Van de 412 opgenomen panden staan er 96 op de verdieping leeg; daar kunnen naar schatting 130 woningen komen. Dat het overzicht later komt dan beloofd, ligt aan de opname van de Handelskade, die meer tijd vroeg.

Touwslagersflat (25bb003228)

In uw vergadering van 14 mei 2025 beloofde ik met de corporatie te bespreken hoe bewoners na de renovatie kunnen terugkeren. De corporatie heeft zich vastgelegd: wie op 1 september een huurcontract had, mag terug tegen ten hoogste de oude huur met de jaarlijkse verhoging. De bewonerscommissie heeft daarmee ingestemd.

Vocht en schimmel in portiekflats (25bb006247)

Het onderzoek in Havenzijde is klaar. In 58 van de 240 bezochte woningen is schimmel gevonden; de eigenaren zijn aangeschreven. In de Molenbuurt hebben de onderzoekers nog niet alle flats kunnen bezoeken. De uitkomsten van die buurt ontvangt u uiterlijk 1 februari 2026. De toezegging is daarmee deels afgedaan.

Evaluatie van de huurteams (24bb006813)

Bij mijn brief 25bb002540 ontving u de evaluatie zonder het vierde huurteam. De aanvulling zou u in het eerste kwartaal van 2026 krijgen. Dat lukt niet, omdat dit team vanaf december met een halve bezetting werkt. Ik kom hierop terug in het derde kwartaal van 2026.

Startersleningen (25bb003896)

Ik zou nagaan of de gemeente haar startersleningen kan verhogen. De uitvoerder voert per 1 januari landelijk een hoger maximum in, ook voor Maasveld. Een eigen voorstel heeft geen zin meer. Ik stel voor deze toezegging te laten vervallen.

Verhuur aan toeristen (25bb5918)

De cijfers die ik u op 3 september 2025 toezegde, ontvangt u samen met de nota over toezicht. Tot die er ligt, blijft deze toezegging openstaan.

Overige

Over toezegging 25bb004403, die over de standplaatsen aan de Polderweg gaat, spreek ik u in het besloten overleg.

Voorstel

Ik stel u voor de toezeggingen 24bb003941 en 25bb003228 als afgedaan te beschouwen, toezegging 25bb006247 als deels afgedaan te beschouwen en toezegging 25bb003896 te laten vervallen.

De wethouder Wonen,

I. Tervoorde

Bijlage: Leegstand boven winkels, overzicht per straat
','46b8e7bd066b33dbca6c83436e23b4cf3feab88be01a89aa5ea02b02c9a53c67','2025-11-12T11:00:00+00:00',NULL);
CREATE TABLE letter_number (
    letter_id     INTEGER NOT NULL REFERENCES letter (id),
    number_normal TEXT NOT NULL,
    PRIMARY KEY (letter_id, number_normal)
) STRICT;
INSERT INTO "letter_number" VALUES(1,'2021');
INSERT INTO "letter_number" VALUES(1,'2022');
INSERT INTO "letter_number" VALUES(1,'2023');
INSERT INTO "letter_number" VALUES(1,'2024');
INSERT INTO "letter_number" VALUES(1,'2025');
INSERT INTO "letter_number" VALUES(1,'24bb5555');
INSERT INTO "letter_number" VALUES(1,'24bb5640');
INSERT INTO "letter_number" VALUES(1,'24bb5645');
INSERT INTO "letter_number" VALUES(1,'24bb5964');
INSERT INTO "letter_number" VALUES(1,'24bb5965');
INSERT INTO "letter_number" VALUES(1,'24bb5966');
INSERT INTO "letter_number" VALUES(1,'24bb6308');
INSERT INTO "letter_number" VALUES(1,'24bb6487');
INSERT INTO "letter_number" VALUES(1,'24bb6488');
INSERT INTO "letter_number" VALUES(1,'24bb6489');
INSERT INTO "letter_number" VALUES(1,'24bb6490');
INSERT INTO "letter_number" VALUES(1,'24bb6491');
INSERT INTO "letter_number" VALUES(1,'24bb6492');
INSERT INTO "letter_number" VALUES(1,'24bb7021');
INSERT INTO "letter_number" VALUES(1,'24bo6906');
INSERT INTO "letter_number" VALUES(2,'2024');
INSERT INTO "letter_number" VALUES(2,'2025');
INSERT INTO "letter_number" VALUES(2,'2026');
INSERT INTO "letter_number" VALUES(2,'24bb3941');
INSERT INTO "letter_number" VALUES(2,'24bb6813');
INSERT INTO "letter_number" VALUES(2,'25bb2540');
INSERT INTO "letter_number" VALUES(2,'25bb3228');
INSERT INTO "letter_number" VALUES(2,'25bb3896');
INSERT INTO "letter_number" VALUES(2,'25bb4403');
INSERT INTO "letter_number" VALUES(2,'25bb5918');
INSERT INTO "letter_number" VALUES(2,'25bb6247');
INSERT INTO "letter_number" VALUES(2,'25bb7573');
CREATE TABLE link (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    relation      TEXT NOT NULL CHECK (relation IN ('herhaling-van', 'aanvulling-op', 'wijziging-van', 'samengevoegd-met')),
    other_id      INTEGER NOT NULL REFERENCES commitment (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT link_unique UNIQUE (commitment_id, relation, other_id),
    CONSTRAINT link_other CHECK (commitment_id <> other_id)
) STRICT;
INSERT INTO "link" VALUES(19,2,'aanvulling-op',21);
CREATE TABLE meeting (
    id           INTEGER PRIMARY KEY,
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    day          TEXT NOT NULL,
    CONSTRAINT meeting_unique UNIQUE (committee_id, day)
) STRICT;
INSERT INTO "meeting" VALUES(1,2,'2022-03-10');
INSERT INTO "meeting" VALUES(2,5,'2022-04-13');
INSERT INTO "meeting" VALUES(3,2,'2022-06-09');
INSERT INTO "meeting" VALUES(4,4,'2022-09-14');
INSERT INTO "meeting" VALUES(5,1,'2022-11-10');
INSERT INTO "meeting" VALUES(6,3,'2023-02-07');
INSERT INTO "meeting" VALUES(7,6,'2023-04-04');
INSERT INTO "meeting" VALUES(8,5,'2023-05-24');
INSERT INTO "meeting" VALUES(9,2,'2023-06-08');
INSERT INTO "meeting" VALUES(10,5,'2023-10-04');
INSERT INTO "meeting" VALUES(11,3,'2023-10-31');
INSERT INTO "meeting" VALUES(12,2,'2023-12-14');
INSERT INTO "meeting" VALUES(13,4,'2024-02-07');
INSERT INTO "meeting" VALUES(14,2,'2024-03-14');
INSERT INTO "meeting" VALUES(15,4,'2024-03-20');
INSERT INTO "meeting" VALUES(16,6,'2024-04-09');
INSERT INTO "meeting" VALUES(17,6,'2024-05-14');
INSERT INTO "meeting" VALUES(18,5,'2024-06-12');
INSERT INTO "meeting" VALUES(19,2,'2024-09-05');
INSERT INTO "meeting" VALUES(20,2,'2024-09-19');
INSERT INTO "meeting" VALUES(21,5,'2024-10-09');
INSERT INTO "meeting" VALUES(22,1,'2024-11-14');
INSERT INTO "meeting" VALUES(23,4,'2024-12-11');
INSERT INTO "meeting" VALUES(24,6,'2025-01-21');
INSERT INTO "meeting" VALUES(25,2,'2025-02-13');
INSERT INTO "meeting" VALUES(26,4,'2025-03-05');
INSERT INTO "meeting" VALUES(27,2,'2025-03-27');
INSERT INTO "meeting" VALUES(28,3,'2025-04-08');
INSERT INTO "meeting" VALUES(29,5,'2025-05-14');
INSERT INTO "meeting" VALUES(30,6,'2025-05-20');
INSERT INTO "meeting" VALUES(31,1,'2025-05-22');
INSERT INTO "meeting" VALUES(32,5,'2025-06-11');
INSERT INTO "meeting" VALUES(33,3,'2025-06-24');
INSERT INTO "meeting" VALUES(34,6,'2025-07-08');
INSERT INTO "meeting" VALUES(35,6,'2025-09-02');
INSERT INTO "meeting" VALUES(36,5,'2025-09-03');
INSERT INTO "meeting" VALUES(37,2,'2025-09-04');
INSERT INTO "meeting" VALUES(38,4,'2025-09-10');
INSERT INTO "meeting" VALUES(39,4,'2025-10-08');
INSERT INTO "meeting" VALUES(40,5,'2025-09-17');
INSERT INTO "meeting" VALUES(41,3,'2025-09-30');
INSERT INTO "meeting" VALUES(42,4,'2025-10-01');
INSERT INTO "meeting" VALUES(43,3,'2025-10-07');
INSERT INTO "meeting" VALUES(44,3,'2025-11-18');
INSERT INTO "meeting" VALUES(45,4,'2025-11-19');
INSERT INTO "meeting" VALUES(46,5,'2025-11-26');
INSERT INTO "meeting" VALUES(47,1,'2025-11-13');
CREATE TABLE member (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    party_id INTEGER REFERENCES party (id)
, established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)), first_day TEXT, last_day TEXT) STRICT;
INSERT INTO "member" VALUES(1,'A. Mertosari',6,1,NULL,NULL);
INSERT INTO "member" VALUES(2,'C. Lindehof',1,1,NULL,NULL);
INSERT INTO "member" VALUES(3,'D. Sarmadani',2,1,NULL,NULL);
INSERT INTO "member" VALUES(4,'F. Osterlaan',3,1,NULL,NULL);
INSERT INTO "member" VALUES(5,'H. Brandwater',5,1,NULL,NULL);
INSERT INTO "member" VALUES(6,'J. Dijkhorst',7,1,NULL,NULL);
INSERT INTO "member" VALUES(7,'L. van der Kreekel',1,1,NULL,NULL);
INSERT INTO "member" VALUES(8,'M. van Rietwaard',7,1,NULL,NULL);
INSERT INTO "member" VALUES(9,'N. Benhadra',3,1,NULL,NULL);
INSERT INTO "member" VALUES(10,'P. Haverzicht',8,1,NULL,NULL);
INSERT INTO "member" VALUES(11,'R. Kleiwater',4,1,NULL,NULL);
INSERT INTO "member" VALUES(12,'T. Wolderink',4,1,NULL,NULL);
INSERT INTO "member" VALUES(13,'K. Polderveen',9,1,'2018-03-29','2022-03-29');
CREATE TABLE one_time_link (
    hash       TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) STRICT;
INSERT INTO "one_time_link" VALUES('7cb0bafc4be9bbc7de9136533f84e70e2f3532f31007e922f3335525394644c2',1,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('53083fec4bc3b15d2aa900c7c2b116099dfa9bbf686b686efc3515c5ed3581b1',2,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('29e39efe388fc6450ec8bcac4cccf3cef8426a01919fcc9f7415f5241660a92c',3,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('bbc1858ff8cc346a995930f3c6440b5628c5f68ee8836b7b5fe8a39fc587e3c2',4,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('74d37f66ed0fbb550638d20328cfe9f691c680d86d1208190133b65713daed3c',5,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('bc6133a27ff5e2b685bfb0802427b4eb7841ccc2e5030b6842d9abcaa82e9945',6,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
INSERT INTO "one_time_link" VALUES('db94e71925ae49fa628346d63503c8e5e5d554bcf45d0c879d7025991c872ed9',7,'2022-03-14T11:00:00+00:00','2099-03-21T11:00:00+00:00',NULL);
CREATE TABLE part (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    text          TEXT NOT NULL CHECK (text <> ''),
    deadline      TEXT CHECK (deadline IS NULL OR json_valid(deadline)),
    last_day      TEXT,
    closed_on     TEXT,
    outcome       TEXT CHECK (outcome IN ('afgedaan', 'vervallen')),
    lapse_kind    TEXT CHECK (lapse_kind IN ('ingetrokken', 'achterhaald', 'opgegaan', 'niet-nagekomen')),
    answer        TEXT,
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT part_closed CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (closed_on IS NULL) = (answer IS NULL)),
    CONSTRAINT part_lapsed CHECK ((lapse_kind IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'vervallen'))
) STRICT;
INSERT INTO "part" VALUES(19,1,'Het onderzoek van 2021.',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "part" VALUES(19,2,'Het volgende onderzoek.',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE party (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
, established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)), first_day TEXT, last_day TEXT) STRICT;
INSERT INTO "party" VALUES(1,'buurtverbond-maasveld','Buurtverbond Maasveld',1,NULL,NULL);
INSERT INTO "party" VALUES(2,'getij-maasveld','Getij Maasveld',1,NULL,NULL);
INSERT INTO "party" VALUES(3,'groene-kade','Groene Kade',1,NULL,NULL);
INSERT INTO "party" VALUES(4,'havenpartij-maasveld','Havenpartij Maasveld',1,NULL,NULL);
INSERT INTO "party" VALUES(5,'ouderenlijst-de-brug','Ouderenlijst De Brug',1,NULL,NULL);
INSERT INTO "party" VALUES(6,'sociale-lijst-maasveld','Sociale Lijst Maasveld',1,NULL,NULL);
INSERT INTO "party" VALUES(7,'stadslicht','Stadslicht',1,NULL,NULL);
INSERT INTO "party" VALUES(8,'vrij-maasveld','Vrij Maasveld',1,NULL,NULL);
INSERT INTO "party" VALUES(9,'dorpslijst-oude-dijk','Dorpslijst Oude Dijk',1,NULL,'2022-03-29');
CREATE TABLE passage (
    letter_id     INTEGER NOT NULL REFERENCES letter (id),
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    start_char    INTEGER NOT NULL CHECK (start_char >= 0),
    end_char      INTEGER NOT NULL,
    outcome       TEXT NOT NULL
                  CHECK (outcome IN ('afdoen', 'deels', 'uitstellen', 'openhouden', 'vervallen', 'vermelding')),
    PRIMARY KEY (letter_id, commitment_id, position),
    CONSTRAINT passage_order CHECK (start_char < end_char)
) STRICT;
INSERT INTO "passage" VALUES(1,21,1,1530,1844,'afdoen');
INSERT INTO "passage" VALUES(1,21,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,25,1,1846,2243,'afdoen');
INSERT INTO "passage" VALUES(1,25,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,22,1,2245,2667,'afdoen');
INSERT INTO "passage" VALUES(1,22,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,26,1,2669,3048,'afdoen');
INSERT INTO "passage" VALUES(1,26,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,19,1,3050,3543,'uitstellen');
INSERT INTO "passage" VALUES(1,19,2,5515,5584,'uitstellen');
INSERT INTO "passage" VALUES(1,27,1,3545,3906,'afdoen');
INSERT INTO "passage" VALUES(1,27,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,24,1,3908,4321,'afdoen');
INSERT INTO "passage" VALUES(1,24,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,20,1,4323,4995,'afdoen');
INSERT INTO "passage" VALUES(1,20,2,5348,5514,'afdoen');
INSERT INTO "passage" VALUES(1,23,1,4997,5336,'afdoen');
INSERT INTO "passage" VALUES(1,23,2,5348,5514,'afdoen');
CREATE TABLE portfolio (
    id        INTEGER PRIMARY KEY,
    holder_id INTEGER NOT NULL REFERENCES portfolio_holder (id),
    name      TEXT NOT NULL CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day  TEXT,
    CONSTRAINT portfolio_order CHECK (last_day IS NULL OR first_day <= last_day)
) STRICT;
INSERT INTO "portfolio" VALUES(1,1,'Openbare orde en veiligheid','2018-06-14',NULL);
INSERT INTO "portfolio" VALUES(2,1,'Handhaving','2022-06-16',NULL);
INSERT INTO "portfolio" VALUES(3,2,'Financiën','2018-06-14',NULL);
INSERT INTO "portfolio" VALUES(4,3,'Klimaat en energie','2018-06-14',NULL);
INSERT INTO "portfolio" VALUES(5,3,'Groen','2018-06-14','2022-06-15');
INSERT INTO "portfolio" VALUES(6,4,'Verkeer en vervoer','2018-06-14',NULL);
INSERT INTO "portfolio" VALUES(7,4,'Haven','2022-06-16',NULL);
INSERT INTO "portfolio" VALUES(8,5,'Wonen','2018-06-14',NULL);
INSERT INTO "portfolio" VALUES(9,5,'Haven','2018-06-14','2022-06-15');
INSERT INTO "portfolio" VALUES(10,5,'Groen','2022-06-16',NULL);
INSERT INTO "portfolio" VALUES(11,6,'Zorg en jeugd','2018-06-14',NULL);
CREATE TABLE portfolio_holder (
    id       INTEGER PRIMARY KEY,
    slug     TEXT NOT NULL UNIQUE,
    function TEXT NOT NULL CHECK (function <> ''),
    name     TEXT, established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)), first_day TEXT, last_day TEXT,
    CONSTRAINT portfolio_holder_unique UNIQUE (function, name)
) STRICT;
INSERT INTO "portfolio_holder" VALUES(1,'burgemeester','burgemeester',NULL,1,NULL,NULL);
INSERT INTO "portfolio_holder" VALUES(2,'wethouder-financien','wethouder Financiën','W. van Duinrade',1,'2018-06-14',NULL);
INSERT INTO "portfolio_holder" VALUES(3,'wethouder-klimaat','wethouder Klimaat','E. Veenstroom',1,'2018-06-14',NULL);
INSERT INTO "portfolio_holder" VALUES(4,'wethouder-mobiliteit','wethouder Mobiliteit','B. Oldewater',1,'2018-06-14',NULL);
INSERT INTO "portfolio_holder" VALUES(5,'wethouder-wonen','wethouder Wonen','I. Tervoorde',1,'2018-06-14',NULL);
INSERT INTO "portfolio_holder" VALUES(6,'wethouder-zorg','wethouder Zorg','G. Asmarani',1,'2018-06-14',NULL);
CREATE TABLE recovery_code (
    account_id INTEGER NOT NULL REFERENCES account (id),
    hash       TEXT NOT NULL,
    used_at    TEXT,
    PRIMARY KEY (account_id, hash)
) STRICT;
INSERT INTO "recovery_code" VALUES(6,'5f2c8a3b0e6d4f1794c2a8b7d6e5f4031221aabbccddeeff0011223344556677',NULL);
CREATE TABLE session (
    hash       TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    stage      TEXT NOT NULL CHECK (stage IN ('volledig', 'code', 'instellen')),
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
INSERT INTO "session" VALUES('9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',1,'volledig','2025-11-14T11:00:00+00:00','2099-11-14T11:00:00+00:00','2099-11-15T11:00:00+00:00');
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('raad','gemeenteraad Maasveld');
INSERT INTO "setting" VALUES('wie-besluit','direct');
INSERT INTO "setting" VALUES('stilzwijgend-dagen','');
INSERT INTO "setting" VALUES('waarschuwen-dagen','30');
INSERT INTO "setting" VALUES('bekijken-maanden','3');
INSERT INTO "setting" VALUES('nummervormen','JJbb######');
INSERT INTO "setting" VALUES('tweede-factor','');
CREATE TABLE submission (
    token TEXT PRIMARY KEY,
    at    TEXT NOT NULL
) STRICT;
INSERT INTO "submission" VALUES('formulier','2025-11-14T11:00:00+00:00');
CREATE TABLE suggestion (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    committee_id INTEGER REFERENCES committee (id),
    made_on      TEXT NOT NULL,
    spoken_by    TEXT,
    text         TEXT NOT NULL CHECK (text <> ''),
    sent_at      TEXT NOT NULL,
    outcome      TEXT CHECK (outcome IN ('overgenomen', 'niet-overgenomen')),
    -- With which number it was registered, or why it was not.
    number       TEXT,
    answer       TEXT,
    judged_at    TEXT,
    judged_by    TEXT,
    CONSTRAINT suggestion_judged CHECK ((outcome IS NULL) = (judged_at IS NULL))
) STRICT;
INSERT INTO "suggestion" VALUES(1,5,1,'2025-11-06','de wethouder Wonen','De wethouder zou terugkomen op de wachtlijst.','2025-11-07T09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE theme (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
, established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)), first_day TEXT, last_day TEXT) STRICT;
INSERT INTO "theme" VALUES(1,'bereikbaarheid','Bereikbaarheid',1,NULL,NULL);
INSERT INTO "theme" VALUES(2,'financien','Financiën',1,NULL,NULL);
INSERT INTO "theme" VALUES(3,'klimaat-en-energie','Klimaat en energie',1,NULL,NULL);
INSERT INTO "theme" VALUES(4,'politie-voor-iedereen','Politie voor iedereen',1,NULL,NULL);
INSERT INTO "theme" VALUES(5,'wonen','Wonen',1,NULL,NULL);
INSERT INTO "theme" VALUES(6,'zorg-en-jeugd','Zorg en jeugd',1,NULL,NULL);
INSERT INTO "theme" VALUES(7,'burger-centraal-slachtoffer-voorop','Burger centraal, slachtoffer voorop',0,NULL,NULL);
INSERT INTO "theme" VALUES(8,'ondermijning','Ondermijning',0,NULL,NULL);
INSERT INTO "theme" VALUES(9,'beheersing-van-openbare-orderisico-s','Beheersing van openbare-orderisico’s',0,NULL,NULL);
INSERT INTO "theme" VALUES(10,'contraterrorisme-extremisme-en-radicalisering','Contraterrorisme, extremisme en radicalisering',0,NULL,NULL);
INSERT INTO "theme" VALUES(11,'cybercrime','Cybercrime',0,NULL,NULL);
INSERT INTO "theme" VALUES(12,'dienstverlening','Dienstverlening',0,NULL,NULL);
CREATE TABLE withdrawn_paper (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    kind          TEXT NOT NULL CHECK (kind IN ('motie', 'amendement')),
    number        TEXT,
    title         TEXT NOT NULL CHECK (title <> ''),
    PRIMARY KEY (commitment_id, position)
) STRICT;
INSERT INTO "withdrawn_paper" VALUES(19,1,'motie','57','Cijfers van het onderzoek');
CREATE TABLE withdrawn_paper_mover (
    commitment_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    place         INTEGER NOT NULL,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (commitment_id, position, place),
    FOREIGN KEY (commitment_id, position) REFERENCES withdrawn_paper (commitment_id, position)
) STRICT;
INSERT INTO "withdrawn_paper_mover" VALUES(19,1,1,1);
CREATE UNIQUE INDEX member_unique ON member (name, coalesce(party_id, 0));
CREATE INDEX member_party ON member (party_id);
CREATE INDEX letter_day ON letter (day DESC, id DESC);
CREATE TRIGGER commitment_stays BEFORE DELETE ON commitment
BEGIN
    SELECT raise(ABORT, 'a commitment is never deleted');
END;
CREATE INDEX commitment_by_day ON commitment (coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_status ON commitment (status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_committee ON commitment (committee_id, status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_holder ON commitment (holder_id, status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_theme ON commitment (theme_id, status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_meeting ON commitment (meeting_id);
CREATE INDEX commitment_by_closing ON commitment (closed_on) WHERE closed_on IS NOT NULL;
CREATE TRIGGER deadline_stays BEFORE DELETE ON deadline
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;
CREATE TRIGGER deadline_is_kept BEFORE UPDATE ON deadline
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;
CREATE INDEX passage_commitment ON passage (commitment_id, letter_id);
CREATE INDEX submission_at ON submission (at);
CREATE INDEX one_time_link_account ON one_time_link (account_id);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);
CREATE INDEX administration_at ON administration (at);
CREATE TRIGGER administration_stays BEFORE DELETE ON administration
BEGIN
    SELECT raise(ABORT, 'the log of the administration is never edited');
END;
CREATE TRIGGER administration_is_kept BEFORE UPDATE ON administration
BEGIN
    SELECT raise(ABORT, 'the log of the administration is never edited');
END;
CREATE INDEX suggestion_open ON suggestion (outcome, sent_at);
CREATE INDEX portfolio_holder_portfolio ON portfolio (holder_id);
CREATE TRIGGER commitment_secret_inserted BEFORE INSERT ON commitment
WHEN (NEW.publicity = 'geheim') <> (NEW.secret_by IS NOT NULL AND NEW.secret_on IS NOT NULL
     AND NEW.secret_ground IS NOT NULL AND NEW.secret_lifter IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'a secret commitment has the decision that makes it so');
END;
CREATE TRIGGER commitment_secret_updated BEFORE UPDATE ON commitment
WHEN (NEW.publicity = 'geheim') <> (NEW.secret_by IS NOT NULL AND NEW.secret_on IS NOT NULL
     AND NEW.secret_ground IS NOT NULL AND NEW.secret_lifter IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'a secret commitment has the decision that makes it so');
END;
CREATE INDEX letter_number_number ON letter_number (number_normal, letter_id);
CREATE INDEX commitment_figures ON commitment (status, publicity, last_day, committee_id, holder_id);
CREATE INDEX commitment_hidden ON commitment (number_normal) WHERE publicity <> 'openbaar';
CREATE INDEX former_holder_holder ON former_holder (holder_id);
CREATE TRIGGER former_holder_stays BEFORE DELETE ON former_holder
BEGIN
    SELECT raise(ABORT, 'the list of former holders only grows');
END;
CREATE INDEX link_from_the_other_side ON link (other_id);
CREATE INDEX withdrawn_paper_mover_member ON withdrawn_paper_mover (member_id);
CREATE INDEX event_commitment ON event (commitment_id, sequence) WHERE commitment_id IS NOT NULL;
CREATE INDEX event_about_meeting ON event (about_meeting) WHERE about_meeting IS NOT NULL;
CREATE INDEX event_letter ON event (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX event_meeting ON event (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER erasure_is_kept BEFORE UPDATE ON erasure
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_content_is_kept BEFORE UPDATE ON event_content
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_content_stays BEFORE DELETE ON event_content
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.sequence = OLD.sequence)
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
COMMIT;
