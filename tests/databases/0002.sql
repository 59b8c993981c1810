BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO "_sqlx_migrations" VALUES(1,'register','2026-11-22 04:17:30',1,X'C61B5A6189FC818C4CCB2A01195C90D517590BE3669A8B2E44E5800566E7AEB24E0C1C8747619762E04818C992434D7D',5657007);
INSERT INTO "_sqlx_migrations" VALUES(2,'people','2026-11-22 04:17:30',1,X'6D0177071565B29B6CCB709E3A6F880E2B59EA0EE095E6EFB84E5C101C115A0F5A411EC2B2041CF3B0FF1EB13B1DBD28',23448644);
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
INSERT INTO "administration" VALUES(53,'2025-09-22T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(54,'2025-09-23T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(55,'2025-10-09T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(56,'2025-10-14T10:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(57,'2025-11-04T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(58,'2025-11-04T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
INSERT INTO "administration" VALUES(59,'2025-11-10T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: direct → besluit');
INSERT INTO "administration" VALUES(60,'2025-11-12T11:00:00+00:00','J. Vermeer','griffier','instellingen-gewijzigd','','wie-besluit: besluit → direct');
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
    CHECK (secret_lifter IN ('raad', 'college', 'burgemeester', 'commissie')),
    CONSTRAINT commitment_proposal CHECK ((status = 'afdoening-voorgesteld') = (proposal IS NOT NULL)),
    CONSTRAINT commitment_decided CHECK ((status = 'afgedaan') = (decided_by IS NOT NULL)),
    CONSTRAINT commitment_lapsed CHECK ((status = 'vervallen') = (lapse_kind IS NOT NULL)),
    CONSTRAINT commitment_closed CHECK ((status IN ('afgedaan', 'vervallen')) = (closed_on IS NOT NULL)),
    CONSTRAINT commitment_remaining CHECK (status <> 'deels-afgedaan' OR remaining IS NOT NULL)
) STRICT;
INSERT INTO "commitment" VALUES(1,'22bb001648','22bb1648','Aangifte doen in het stadskantoor','De burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. De commissie hoort wanneer dat begint.','Ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen.',NULL,1,2,1,'2022-03-10','Jaarplan politie 2022',7,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2022-05-24','2022-05-24','binnen drie maanden','dag','2022-06-10',NULL,'binnen drie maanden',0,'22bb001648 aangifte doen in het stadskantoor de burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. de commissie hoort wanneer dat begint. ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen. bovf jaarplan politie 2022 burger centraal, slachtoffer voorop burgemeester h. brandwater (ouderenlijst de brug) bestuur, organisatie, veiligheid en financien',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(2,'22bb002467','22bb2467','Regels voor kamerverhuur op een rij','De wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen.',NULL,NULL,5,5,2,'2022-04-13','Huisvestingsverordening',5,'brief','openbaar','22bb004498 Brief Regels voor kamerverhuur','afgedaan',NULL,'raad',NULL,NULL,'2022-09-14','2022-07-05','voor de zomer','mijlpaal','2022-07-08',NULL,'voor de zomer',0,'22bb002467 regels voor kamerverhuur op een rij de wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen. wb huisvestingsverordening wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) 22bb004498 brief regels voor kamerverhuur wonen en buurten',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(3,'22bb003829','22bb3829','Proef met controles bij autoverhuurders','De burgemeester begint met politie en Belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de Handelskade.',NULL,NULL,1,2,3,'2022-06-09','Aanpak ondermijning',8,'handeling','openbaar','','vervallen',NULL,NULL,'ingetrokken',NULL,'2023-02-16','2023-02-16','nog dit jaar','jaar','2022-12-31',NULL,'nog dit jaar',0,'22bb003829 proef met controles bij autoverhuurders de burgemeester begint met politie en belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de handelskade. bovf aanpak ondermijning ondermijning burgemeester r. kleiwater (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(4,'22bb006174','22bb6174','Verkeerstelling op de Kadebrug','De wethouder laat op de Kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie.',NULL,NULL,4,4,4,'2022-09-14','Onderhoud bruggen en kades',1,'informatie','openbaar','23bb000402 Brief Verkeerstelling Kadebrug','afgedaan',NULL,'bestuur',NULL,NULL,'2023-01-19','2023-01-19','in het vierde kwartaal van 2022','kwartaal','2022-12-31',NULL,'in het vierde kwartaal van 2022',0,'22bb006174 verkeerstelling op de kadebrug de wethouder laat op de kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie. mh onderhoud bruggen en kades bereikbaarheid wethouder mobiliteit (b. oldewater) d. sarmadani (getij maasveld) t. wolderink (havenpartij maasveld) 23bb000402 brief verkeerstelling kadebrug mobiliteit en haven',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(5,'22bb007541','22bb7541','Leeswijzer bij de begroting','De wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor.','Twee kantjes, in gewone taal, voor in het boek. Dat zeg ik u toe.',NULL,2,1,5,'2022-11-10','Begroting 2023',2,'informatie','openbaar','','afgedaan',NULL,'raad',NULL,NULL,'2023-11-09','2023-10-03','bij de begroting 2024','mijlpaal','2023-11-09',NULL,'bij de begroting 2024',0,'22bb007541 leeswijzer bij de begroting de wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor. twee kantjes, in gewone taal, voor in het boek. dat zeg ik u toe. raad begroting 2023 financien wethouder financien (w. van duinrade) h. brandwater (ouderenlijst de brug) gemeenteraad',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(6,'23bb000918','23bb918','Koele plekken in het hitteplan','De wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen.',NULL,NULL,3,3,6,'2023-02-07','Klimaatadaptatie',3,'voorstel','openbaar','23bb006780 Raadsvoorstel Hitteplan Maasveld','afgedaan',NULL,'raad',NULL,NULL,'2023-11-21','2023-10-10','voor het herfstreces','mijlpaal','2023-10-13',NULL,'in juni 2023',1,'23bb000918 koele plekken in het hitteplan de wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen. kg klimaatadaptatie klimaat en energie wethouder klimaat (e. veenstroom) f. osterlaan (groene kade) h. brandwater (ouderenlijst de brug) 23bb006780 raadsvoorstel hitteplan maasveld klimaat en groen',4,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(7,'23bb002263','23bb2263','Wachttijden jeugdhulp per aanbieder','De wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp.',NULL,NULL,6,6,7,'2023-04-04','Jeugdhulp',6,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2023-06-27','2023-06-27','eind mei 2023','maanddeel','2023-05-31',NULL,'eind mei 2023',0,'23bb002263 wachttijden jeugdhulp per aanbieder de wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp. zjo jeugdhulp zorg en jeugd wethouder zorg (g. asmarani) a. mertosari (sociale lijst maasveld) zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(8,'23bb003450','23bb3450','Proef met woningruil in het Sluiskwartier','De wethouder begint met de woningcorporaties een proef in het Sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen.','Voor het eind van het jaar moet de eerste verhuizing een feit zijn.',NULL,5,5,8,'2023-05-24','Woonvisie',5,'handeling','openbaar','','vervallen',NULL,NULL,'niet-nagekomen',NULL,'2025-03-12','2025-03-12','eind 2024','ongeveer','2024-12-31',NULL,'uiterlijk 31 december 2023',2,'23bb003450 proef met woningruil in het sluiskwartier de wethouder begint met de woningcorporaties een proef in het sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen. voor het eind van het jaar moet de eerste verhuizing een feit zijn. wb woonvisie wonen wethouder wonen (i. tervoorde) h. brandwater (ouderenlijst de brug) c. lindehof (buurtverbond maasveld) wonen en buurten',4,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(9,'23bb003807','23bb3807','Bewonersavond over cameratoezicht op het Pakhuisplein','De burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het Pakhuisplein en doet de commissie verslag.',NULL,NULL,1,2,9,'2023-06-08','Cameratoezicht',9,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-01-16','2024-01-16','na de zomer','mijlpaal','2023-10-13',NULL,'na de zomer',0,'23bb003807 bewonersavond over cameratoezicht op het pakhuisplein de burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het pakhuisplein en doet de commissie verslag. bovf cameratoezicht beheersing van openbare-orderisico’s burgemeester l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',4,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(10,'23bb006655','23bb6655','Spelregels voor het splitsen van woningen','De wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit Havenzijde.',NULL,NULL,5,5,10,'2023-10-04','Woningvoorraad',5,'voorstel','openbaar','24bb003301 Raadsvoorstel Spelregels woningsplitsing','afgedaan',NULL,'raad',NULL,NULL,'2024-06-12','2024-05-15','in het voorjaar van 2024','seizoen','2024-05-31',NULL,'in het voorjaar van 2024',0,'23bb006655 spelregels voor het splitsen van woningen de wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit havenzijde. wb woningvoorraad wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) 24bb003301 raadsvoorstel spelregels woningsplitsing wonen en buurten',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(11,'23bb007302','23bb7302','Subsidie voor groene daken verruimen','De wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel.',NULL,NULL,3,3,11,'2023-10-31','Groen in de stad',3,'voorstel','openbaar','','vervallen',NULL,NULL,'achterhaald',NULL,'2024-06-11','2024-06-11','medio 2024','ongeveer','2024-07-31',NULL,'medio 2024',0,'23bb007302 subsidie voor groene daken verruimen de wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel. kg groen in de stad klimaat en energie wethouder klimaat (e. veenstroom) n. benhadra (groene kade) klimaat en groen',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(12,'23bb008359','23bb8359','Overzicht van gemeentelijke panden zonder bestemming','De wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten.',NULL,NULL,2,2,12,'2023-12-14','Vastgoed',2,'brief','openbaar','25bb007531 Brief Gemeentelijke panden zonder bestemming','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-11-10',NULL,'in de loop van 2025','jaar','2025-12-31',NULL,'in de loop van 2025',0,'23bb008359 overzicht van gemeentelijke panden zonder bestemming de wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten. bovf vastgoed financien wethouder financien (w. van duinrade) p. haverzicht (vrij maasveld) t. wolderink (havenpartij maasveld) 25bb007531 brief gemeentelijke panden zonder bestemming bestuur, organisatie, veiligheid en financien',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(13,'24bb000906','24bb906','Laadpalen bij sportpark De Dreef','De wethouder laat bij sportpark De Dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken.',NULL,NULL,4,4,13,'2024-02-07','Laadvisie',1,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-05-16','2024-05-16','in week 20 van 2024','week','2024-05-19',NULL,'in week 20 van 2024',0,'24bb000906 laadpalen bij sportpark de dreef de wethouder laat bij sportpark de dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken. mh laadvisie bereikbaarheid wethouder mobiliteit (b. oldewater) f. osterlaan (groene kade) mobiliteit en haven',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(14,'24bb001783','24bb1783','Evaluatie van de training voor jongerenwerkers','De burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten.','We evalueren dit nog dit najaar, en u krijgt het hele rapport.',NULL,1,2,14,'2024-03-14','Integraal veiligheidsplan',10,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-03-14',NULL,'in het vierde kwartaal van 2025','kwartaal','2025-12-31',NULL,'in het najaar van 2024',3,'24bb001783 evaluatie van de training voor jongerenwerkers de burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten. we evalueren dit nog dit najaar, en u krijgt het hele rapport. bovf integraal veiligheidsplan contraterrorisme, extremisme en radicalisering burgemeester j. dijkhorst (stadslicht) a. mertosari (sociale lijst maasveld) bestuur, organisatie, veiligheid en financien',5,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(15,'24bb001927','24bb1927','Veilige fietsoversteek bij de Ringweg-Noord','De wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de Ringweg-Noord met de Molendreef.',NULL,NULL,4,4,15,'2024-03-20','Verkeersveiligheid',1,'voorstel','openbaar','','vervallen',NULL,NULL,'opgegaan',NULL,'2025-03-05','2025-03-05','in de tweede bestuursrapportage','mijlpaal','2024-10-10',NULL,'in de tweede bestuursrapportage',0,'24bb001927 veilige fietsoversteek bij de ringweg-noord de wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de ringweg-noord met de molendreef. mh verkeersveiligheid bereikbaarheid wethouder mobiliteit (b. oldewater) n. benhadra (groene kade) mobiliteit en haven',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(16,'24bb002394','24bb2394','Ervaringen met de wijkteams per buurt','De wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt.',NULL,NULL,6,6,16,'2024-04-09','Sociale wijkteams',6,'informatie','openbaar','24bb006398 Brief Ervaringen met de wijkteams, eerste deel','deels-afgedaan',NULL,NULL,NULL,'De uitkomsten voor de Molenbuurt en Oud-Maasveld.','2024-09-24',NULL,'in januari 2025','maand','2025-01-31',NULL,'uiterlijk 1 oktober 2024',1,'24bb002394 ervaringen met de wijkteams per buurt de wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt. zjo sociale wijkteams zorg en jeugd wethouder zorg (g. asmarani) c. lindehof (buurtverbond maasveld) l. van der kreekel (buurtverbond maasveld) 24bb006398 brief ervaringen met de wijkteams, eerste deel de uitkomsten voor de molenbuurt en oud-maasveld. zorg, jeugd en onderwijs',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(17,'24bb003246','24bb3246','Zwemles voor kinderen zonder diploma','De wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn.',NULL,NULL,6,6,17,'2024-05-14','Sport en bewegen',6,'handeling','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2025-06-17','2025-06-17','eerste helft 2025','halfjaar','2025-06-30',NULL,'eerste helft 2025',0,'24bb003246 zwemles voor kinderen zonder diploma de wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn. zjo sport en bewegen zorg en jeugd wethouder zorg (g. asmarani) a. mertosari (sociale lijst maasveld) m. van rietwaard (stadslicht) zorg, jeugd en onderwijs',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(18,'24bb003941','24bb3941','Overzicht van leegstand boven winkels','De wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en Havenzijde leegstaan en hoeveel woningen daar kunnen komen.','Eind van het jaar weet u per straat wat er leegstaat.',NULL,5,5,18,'2024-06-12','Woningbouwprogramma',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-06-12',NULL,'eerste helft 2025','halfjaar','2025-06-30',NULL,'nog dit jaar',2,'24bb003941 overzicht van leegstand boven winkels de wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en havenzijde leegstaan en hoeveel woningen daar kunnen komen. eind van het jaar weet u per straat wat er leegstaat. wb woningbouwprogramma wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) p. haverzicht (vrij maasveld) wonen en buurten',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(19,'24bb005964','24bb5964','Uitkomsten van het medewerkersonderzoek bij de politie','De politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. Is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten.','De cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook.','de politiechef',1,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2024-09-05',NULL,'uiterlijk in Q4 2025','kwartaal','2025-12-31',NULL,'te zijner tijd',0,'24bb005964 uitkomsten van het medewerkersonderzoek bij de politie de politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten. de cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester a. mertosari (sociale lijst maasveld) j. dijkhorst (stadslicht) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(20,'24bb005965','24bb5965','Overzicht van lopende zaken over het werkklimaat','De commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen.',NULL,'de politiechef',1,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'brief','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','binnen zes weken','dag','2024-10-17',NULL,'binnen zes weken',0,'24bb005965 overzicht van lopende zaken over het werkklimaat de commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(21,'24bb005966','24bb5966','Rol van het burgerpanel in het vervolg','De politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten.','Of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug.','de politiechef',1,2,19,'2024-09-05','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','voor het herfstreces','mijlpaal','2024-10-25',NULL,'voor het herfstreces',0,'24bb005966 rol van het burgerpanel in het vervolg de politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten. of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug. de politiechef bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(22,'24bb006487','24bb6487','Erkennen en horen van agenten met nare ervaringen','De burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. Ook wijst de burgemeester de politie op het belang daarvan.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','in het vierde kwartaal van 2024','kwartaal','2024-12-31',NULL,'in het vierde kwartaal van 2024',0,'24bb006487 erkennen en horen van agenten met nare ervaringen de burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. ook wijst de burgemeester de politie op het belang daarvan. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester a. mertosari (sociale lijst maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(23,'24bb006488','24bb6488','Diversiteit binnen de politie en haar hogere functies','De burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'brief','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','voor het kerstreces','mijlpaal','2024-12-20',NULL,'voor het kerstreces',0,'24bb006488 diversiteit binnen de politie en haar hogere functies de burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester j. dijkhorst (stadslicht) n. benhadra (groene kade) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(24,'24bb006489','24bb6489','Aanscherping van het landelijk sanctie-instrumentarium','De burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','binnen enkele weken','ongeveer','2024-10-17',NULL,'binnen enkele weken',0,'24bb006489 aanscherping van het landelijk sanctie-instrumentarium de burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(25,'24bb006490','24bb6490','Verbinding met de commissie Politie voor iedereen','De burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie Politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15',NULL,NULL,NULL,NULL,NULL,0,'24bb006490 verbinding met de commissie politie voor iedereen de burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester a. mertosari (sociale lijst maasveld) l. van der kreekel (buurtverbond maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(26,'24bb006491','24bb6491','Bodycams sneller invoeren','De burgemeester vraagt de politie om vaart te maken met de invoering van bodycams.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15','zo spoedig mogelijk','geen',NULL,'2024-12-19','zo spoedig mogelijk',0,'24bb006491 bodycams sneller invoeren de burgemeester vraagt de politie om vaart te maken met de invoering van bodycams. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester r. kleiwater (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(27,'24bb006492','24bb6492','Wens om de politieopleiding te versterken','De burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf.',NULL,NULL,1,2,20,'2024-09-19','Onderzoek naar het basisteam Centrum',4,'gesprek','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2024-10-15','2024-10-15',NULL,NULL,NULL,NULL,NULL,0,'24bb006492 wens om de politieopleiding te versterken de burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf. bovf onderzoek naar het basisteam centrum politie voor iedereen burgemeester n. benhadra (groene kade) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(28,'24bb006813','24bb6813','Evaluatie van de huurteams','De wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan.',NULL,NULL,5,5,21,'2024-10-09','Wet goed verhuurderschap',5,'brief','openbaar','25bb002540 Brief Evaluatie huurteams','openstaand',NULL,NULL,NULL,NULL,'2025-09-17',NULL,'in het eerste kwartaal van 2026','kwartaal','2026-03-31',NULL,'voor het meireces',1,'24bb006813 evaluatie van de huurteams de wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan. wb wet goed verhuurderschap wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) 25bb002540 brief evaluatie huurteams wonen en buurten',4,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(29,'24bb007662','24bb7662','Verloop van de reserves in één tabel','De wethouder geeft bij de voorjaarsnota in één tabel het verloop van alle reserves, met de afspraken die eraan vastzitten.',NULL,NULL,2,1,22,'2024-11-14','Begroting 2025',2,'informatie','openbaar','','afgedaan',NULL,'bestuur',NULL,NULL,'2025-07-03','2025-07-03','bij de voorjaarsnota 2025','mijlpaal','2025-07-03',NULL,'bij de voorjaarsnota 2025',0,'24bb007662 verloop van de reserves in een tabel de wethouder geeft bij de voorjaarsnota in een tabel het verloop van alle reserves, met de afspraken die eraan vastzitten. raad begroting 2025 financien wethouder financien (w. van duinrade) t. wolderink (havenpartij maasveld) gemeenteraad',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(30,'24bb008297','24bb8297','Geluidsmetingen langs de Ringweg','De wethouder laat op vijf plaatsen langs de Ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm.',NULL,NULL,4,4,23,'2024-12-11','Actieplan geluid',1,'informatie','openbaar','25bb006360 Rapport Geluidsmetingen Ringweg','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-09-22',NULL,'in het derde kwartaal van 2025','kwartaal','2025-09-30',NULL,'in het derde kwartaal van 2025',0,'24bb008297 geluidsmetingen langs de ringweg de wethouder laat op vijf plaatsen langs de ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm. mh actieplan geluid bereikbaarheid wethouder mobiliteit (b. oldewater) f. osterlaan (groene kade) l. van der kreekel (buurtverbond maasveld) 25bb006360 rapport geluidsmetingen ringweg mobiliteit en haven',3,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(31,'25bb000498','25bb498','Plan voor toegankelijke speelplekken','De wethouder maakt met ouders een plan om in elke wijk ten minste één speelplek geschikt te maken voor kinderen met een beperking.',NULL,NULL,6,6,24,'2025-01-21','Inclusieagenda',6,'voorstel','openbaar','25bb004540 Brief Toegankelijke speelplekken','deels-afgedaan',NULL,NULL,NULL,'Geld voor de speelplekken in Oud-Maasveld en de Polderrand.','2025-07-08',NULL,'in het voorjaar van 2026','seizoen','2026-05-31',NULL,'voor de zomer',1,'25bb000498 plan voor toegankelijke speelplekken de wethouder maakt met ouders een plan om in elke wijk ten minste een speelplek geschikt te maken voor kinderen met een beperking. zjo inclusieagenda zorg en jeugd wethouder zorg (g. asmarani) m. van rietwaard (stadslicht) 25bb004540 brief toegankelijke speelplekken geld voor de speelplekken in oud-maasveld en de polderrand. zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(32,'25bb001061','25bb1061','Uitkomst van de proef met buurtwachten','De burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet.',NULL,'de locoburgemeester',1,2,25,'2025-02-13','Jaarplan handhaving',9,'brief','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-02-13',NULL,'eind oktober 2025','maanddeel','2025-10-31',NULL,'voor de zomer',1,'25bb001061 uitkomst van de proef met buurtwachten de burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet. de locoburgemeester bovf jaarplan handhaving beheersing van openbare-orderisico’s burgemeester l. van der kreekel (buurtverbond maasveld) t. wolderink (havenpartij maasveld) bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(33,'25bb001529','25bb1529','Ongevallen bij de Kadebrug en de Ringweg-Noord','De wethouder zet op een rij welke ongevallen de laatste jaren bij de Kadebrug en de Ringweg-Noord zijn gebeurd, en wat daar aan maatregelen mogelijk is.',NULL,NULL,4,4,26,'2025-03-05','Verkeersveiligheid',1,'informatie','openbaar','25bb006904 Brief Ongevallen Kadebrug en Ringweg-Noord','deels-afgedaan',NULL,NULL,NULL,'De cijfers over 2024, die de politie nog niet heeft vrijgegeven.','2025-10-15',NULL,'in november 2025','maand','2025-11-30',NULL,'voor het herfstreces',1,'25bb001529 ongevallen bij de kadebrug en de ringweg-noord de wethouder zet op een rij welke ongevallen de laatste jaren bij de kadebrug en de ringweg-noord zijn gebeurd, en wat daar aan maatregelen mogelijk is. mh verkeersveiligheid bereikbaarheid wethouder mobiliteit (b. oldewater) n. benhadra (groene kade) d. sarmadani (getij maasveld) 25bb006904 brief ongevallen kadebrug en ringweg-noord de cijfers over 2024, die de politie nog niet heeft vrijgegeven. mobiliteit en haven',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(34,'25bb002071','25bb2071','Digitale weerbaarheid van kleine ondernemers','De burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken.',NULL,NULL,1,2,27,'2025-03-27','Aanpak cybercrime',11,'handeling','openbaar','25bb006770 Brief Digitale weerbaarheid ondernemers','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-10-09',NULL,'voor het herfstreces','mijlpaal','2025-10-17',NULL,'voor het herfstreces',0,'25bb002071 digitale weerbaarheid van kleine ondernemers de burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken. bovf aanpak cybercrime cybercrime burgemeester p. haverzicht (vrij maasveld) 25bb006770 brief digitale weerbaarheid ondernemers bestuur, organisatie, veiligheid en financien',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(35,'25bb002346','25bb2346','Bodem onder het Veerpark','De wethouder deelt de uitkomsten van het bodemonderzoek in het Veerpark en geeft aan wanneer er weer gegraven en geplant mag worden.',NULL,'de directeur Stadsbeheer',3,3,28,'2025-04-08','Groenonderhoud',3,'informatie','openbaar','','deels-afgedaan',NULL,NULL,NULL,'De zuidzijde, waar het onderzoek nog loopt.','2025-09-23',NULL,'zodra het bodemonderzoek is afgerond','voorwaarde',NULL,'2025-07-08','zodra het bodemonderzoek is afgerond',0,'25bb002346 bodem onder het veerpark de wethouder deelt de uitkomsten van het bodemonderzoek in het veerpark en geeft aan wanneer er weer gegraven en geplant mag worden. de directeur stadsbeheer kg groenonderhoud klimaat en energie wethouder klimaat (e. veenstroom) f. osterlaan (groene kade) de zuidzijde, waar het onderzoek nog loopt. klimaat en groen',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(36,'25bb003228','25bb3228','Terugkeer van bewoners van de Touwslagersflat','De wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de Touwslagersflat, en informeert de commissie.',NULL,NULL,5,5,29,'2025-05-14','Renovatie Touwslagersflat',5,'gesprek','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-05-14',NULL,NULL,NULL,NULL,NULL,NULL,0,'25bb003228 terugkeer van bewoners van de touwslagersflat de wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de touwslagersflat, en informeert de commissie. wb renovatie touwslagersflat wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) a. mertosari (sociale lijst maasveld) wonen en buurten',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(37,'25bb003354','25bb3354','Cijfers over schoolverzuim','De wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs.',NULL,NULL,6,6,30,'2025-05-20','Leerplicht',6,'informatie','openbaar','25bb006893 Brief Schoolverzuim 2024-2025','openstaand',NULL,NULL,NULL,NULL,'2025-05-20',NULL,'jaarlijks','terugkerend',NULL,'2025-08-20','jaarlijks',0,'25bb003354 cijfers over schoolverzuim de wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs. zjo leerplicht zorg en jeugd wethouder zorg (g. asmarani) m. van rietwaard (stadslicht) h. brandwater (ouderenlijst de brug) 25bb006893 brief schoolverzuim 2024-2025 zorg, jeugd en onderwijs',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(38,'25bb003412','25bb3412','Toegankelijkheid van stembureaus','De burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan.','Bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen.',NULL,1,1,31,'2025-05-22','Toegankelijke gemeente',12,'handeling','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-05-22',NULL,'voor de verkiezingen','mijlpaal','2026-03-17',NULL,'voor de verkiezingen',0,'25bb003412 toegankelijkheid van stembureaus de burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan. bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen. raad toegankelijke gemeente dienstverlening burgemeester h. brandwater (ouderenlijst de brug) m. van rietwaard (stadslicht) gemeenteraad',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(39,'25bb003896','25bb3896','Gemeentelijke startersleningen','De wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel.',NULL,NULL,5,5,32,'2025-06-11','Woonvisie',5,'voorstel','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-06-11',NULL,'in februari 2026','maand','2026-02-28',NULL,'op korte termijn',0,'25bb003896 gemeentelijke startersleningen de wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel. wb woonvisie wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) wonen en buurten',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(40,'25bb004187','25bb4187','Opbrengst van de zonnepanelen op scholen','De wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt.',NULL,NULL,3,3,33,'2025-06-24','Verduurzaming schoolgebouwen',3,'informatie','openbaar','25bb007498 Brief Zonnepanelen op scholen','afgedaan',NULL,'bestuur',NULL,NULL,'2025-11-07','2025-11-07','uiterlijk 1 november 2025','dag','2025-11-01',NULL,'uiterlijk 1 november 2025',0,'25bb004187 opbrengst van de zonnepanelen op scholen de wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt. kg verduurzaming schoolgebouwen klimaat en energie wethouder klimaat (e. veenstroom) j. dijkhorst (stadslicht) 25bb007498 brief zonnepanelen op scholen klimaat en groen',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(41,'25bb004551','25bb4551','Respijtzorg voor mantelzorgers','De wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen.',NULL,NULL,6,6,34,'2025-07-08','Mantelzorg',6,'brief','openbaar','25bb006220 Brief Wachtenden respijtzorg
25bb007415 Brief Maatregelen respijtzorg','afdoening-voorgesteld','{"soort":"afdoen"}',NULL,NULL,NULL,'2025-11-04',NULL,'binnen twee maanden','dag','2025-09-08',NULL,'binnen twee maanden',0,'25bb004551 respijtzorg voor mantelzorgers de wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen. zjo mantelzorg zorg en jeugd wethouder zorg (g. asmarani) h. brandwater (ouderenlijst de brug) 25bb006220 brief wachtenden respijtzorg 25bb007415 brief maatregelen respijtzorg zorg, jeugd en onderwijs',4,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(42,'25bb005874','25bb5874','Vervoer naar de dagbesteding','De wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie.',NULL,NULL,6,6,35,'2025-09-02','Doelgroepenvervoer',6,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-02',NULL,'binnen drie maanden','dag','2025-12-02',NULL,'binnen drie maanden',0,'25bb005874 vervoer naar de dagbesteding de wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie. zjo doelgroepenvervoer zorg en jeugd wethouder zorg (g. asmarani) h. brandwater (ouderenlijst de brug) a. mertosari (sociale lijst maasveld) zorg, jeugd en onderwijs',1,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(43,'25bb005918','25bb5918','Cijfers over verhuur aan toeristen','De wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk.',NULL,NULL,5,5,36,'2025-09-03','Toezicht op wonen',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-03',NULL,'half november','maanddeel','2025-11-20',NULL,'voor het kerstreces',0,'25bb005918 cijfers over verhuur aan toeristen de wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk. wb toezicht op wonen wonen wethouder wonen (i. tervoorde) d. sarmadani (getij maasveld) wonen en buurten',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(44,'25bb005932','25bb5932','Vertrouwelijk beeld van het havengebied','De burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de Westkade en van de inzet van de partners daar.',NULL,NULL,1,2,37,'2025-09-04','Ondermijning in de haven (besloten deel)',8,'gesprek','geheim','','openstaand',NULL,NULL,NULL,NULL,'2025-09-04',NULL,'eerste helft 2026','halfjaar','2026-06-30',NULL,'eerste helft 2026',0,'25bb005932 vertrouwelijk beeld van het havengebied de burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de westkade en van de inzet van de partners daar. bovf ondermijning in de haven (besloten deel) ondermijning burgemeester r. kleiwater (havenpartij maasveld) p. haverzicht (vrij maasveld) bestuur, organisatie, veiligheid en financien',1,'commissie','2025-09-04','5.1-2-e','raad');
INSERT INTO "commitment" VALUES(45,'25bb006079','25bb6079','Wachttijden voor het pontje naar Oosteroever','De wethouder spreekt met de vervoerder over de wachttijden van het pontje naar Oosteroever in de spits en laat de commissie weten wat er is afgesproken.',NULL,NULL,4,4,38,'2025-09-10','Openbaar vervoer',1,'gesprek','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-10',NULL,'uiterlijk 14 november 2025','dag','2025-11-14',NULL,'uiterlijk 14 november 2025',0,'25bb006079 wachttijden voor het pontje naar oosteroever de wethouder spreekt met de vervoerder over de wachttijden van het pontje naar oosteroever in de spits en laat de commissie weten wat er is afgesproken. mh openbaar vervoer bereikbaarheid wethouder mobiliteit (b. oldewater) r. kleiwater (havenpartij maasveld) t. wolderink (havenpartij maasveld) mobiliteit en haven',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(46,'25bb006247','25bb6247','Vocht en schimmel in portiekflats','De wethouder laat in de portiekflats van Havenzijde en de Molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen.','Dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor.',NULL,5,5,39,'2025-09-17','Woonkwaliteit',5,'informatie','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-17',NULL,'in week 49','week','2025-12-07',NULL,'in week 49',0,'25bb006247 vocht en schimmel in portiekflats de wethouder laat in de portiekflats van havenzijde en de molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen. dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor. wb woonkwaliteit wonen wethouder wonen (i. tervoorde) c. lindehof (buurtverbond maasveld) j. dijkhorst (stadslicht) wonen en buurten',1,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(47,'25bb006561','25bb6561','Gekapte bomen langs de Singel','De wethouder licht toe waarom langs de Singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen.','Binnen zes weken heeft u het op papier, boom voor boom.',NULL,3,3,40,'2025-09-30','Bomenbeleid',3,'brief','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-09-30',NULL,'binnen zes weken','dag','2025-11-11',NULL,'binnen zes weken',0,'25bb006561 gekapte bomen langs de singel de wethouder licht toe waarom langs de singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen. binnen zes weken heeft u het op papier, boom voor boom. kg bomenbeleid klimaat en energie wethouder klimaat (e. veenstroom) n. benhadra (groene kade) f. osterlaan (groene kade) klimaat en groen',1,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(48,'25bb006583','25bb6583','Verlichting van het fietspad langs de Vaart','De wethouder laat de kapotte verlichting langs de Vaart herstellen en meldt de commissie wanneer dat klaar is.','Het is daar te donker, dat ben ik met u eens. We pakken het zo spoedig mogelijk op.',NULL,4,4,41,'2025-10-01','Beheer openbare ruimte',1,'handeling','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-10-01',NULL,'zo spoedig mogelijk','geen',NULL,'2026-01-01','zo spoedig mogelijk',0,'25bb006583 verlichting van het fietspad langs de vaart de wethouder laat de kapotte verlichting langs de vaart herstellen en meldt de commissie wanneer dat klaar is. het is daar te donker, dat ben ik met u eens. we pakken het zo spoedig mogelijk op. mh beheer openbare ruimte bereikbaarheid wethouder mobiliteit (b. oldewater) m. van rietwaard (stadslicht) mobiliteit en haven',1,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(49,'25bb006718','25bb6718','Energiehulp voor huishoudens met een laag inkomen','De wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten.',NULL,NULL,3,3,42,'2025-10-07','Energiearmoede',3,'voorstel','openbaar','','openstaand',NULL,NULL,NULL,NULL,'2025-10-07',NULL,'voor het kerstreces','mijlpaal','2025-12-19',NULL,'voor het kerstreces',0,'25bb006718 energiehulp voor huishoudens met een laag inkomen de wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten. kg energiearmoede klimaat en energie wethouder klimaat (e. veenstroom) a. mertosari (sociale lijst maasveld) j. dijkhorst (stadslicht) klimaat en groen',1,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(50,'25bb006751','25bb6751','Afsluiting van de Havenspoorweg in het weekend','De wethouder laat weten op welke dagen de Havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden.',NULL,NULL,4,4,43,'2025-10-08','Werk in uitvoering',1,'informatie','openbaar','25bb007402 Brief Afsluiting Havenspoorweg','afgedaan',NULL,'bestuur',NULL,NULL,'2025-11-04','2025-11-04','binnen enkele weken','ongeveer','2025-11-05',NULL,'binnen enkele weken',0,'25bb006751 afsluiting van de havenspoorweg in het weekend de wethouder laat weten op welke dagen de havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden. mh werk in uitvoering bereikbaarheid wethouder mobiliteit (b. oldewater) t. wolderink (havenpartij maasveld) 25bb007402 brief afsluiting havenspoorweg mobiliteit en haven',2,NULL,NULL,NULL,NULL);
INSERT INTO "commitment" VALUES(51,'25bb007612','25bb7612','Gevolgen van de lagere rijksbijdrage','De wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad.',NULL,NULL,2,1,44,'2025-11-13','Begroting 2026',2,'voorstel','concept','','openstaand',NULL,NULL,NULL,NULL,'2025-11-13',NULL,'bij de voorjaarsnota 2026','mijlpaal','2026-07-02',NULL,'bij de voorjaarsnota 2026',0,'25bb007612 gevolgen van de lagere rijksbijdrage de wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad. raad begroting 2026 financien wethouder financien (w. van duinrade) t. wolderink (havenpartij maasveld) j. dijkhorst (stadslicht) gemeenteraad',1,NULL,NULL,NULL,NULL);
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
INSERT INTO "commitment_asker" VALUES(19,0,1);
INSERT INTO "commitment_asker" VALUES(19,1,6);
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
CREATE TABLE event (
    sequence      INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    effective_day TEXT NOT NULL,
    actor_name    TEXT NOT NULL,
    actor_role    TEXT NOT NULL,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    kind          TEXT NOT NULL,
    note          TEXT,
    before        TEXT NOT NULL CHECK (json_valid(before)),
    after         TEXT NOT NULL CHECK (json_valid(after)),
    letter_id     INTEGER REFERENCES letter (id),
    passage_start INTEGER,
    passage_end   INTEGER,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "event" VALUES(1,'2022-03-14T11:00:00+00:00','2022-03-10','J. Vermeer','griffier',1,'geregistreerd',NULL,'{}','{"agendapunt":"Jaarplan politie 2022","citaat":"Ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht kunnen.","commissie":"BOVF","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)","laatste dag":"2022-06-10","nummer":"22bb001648","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"handeling","status":"openstaand","tekst":"De burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen doen, op afspraak en met hulp bij het invullen. De commissie hoort wanneer dat begint.","termijn":"binnen drie maanden","thema":"Burger centraal, slachtoffer voorop","titel":"Aangifte doen in het stadskantoor","toegezegd op":"2022-03-10"}',NULL,NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','4243bbee1835977b6e84e58dac0fefae7cad0cdcd5176c94ebfb2793c5372fc2');
INSERT INTO "event" VALUES(2,'2022-04-17T10:00:00+00:00','2022-04-13','J. Vermeer','griffier',2,'geregistreerd',NULL,'{}','{"agendapunt":"Huisvestingsverordening","commissie":"WB","gevraagd door":"C. Lindehof (Buurtverbond Maasveld)","laatste dag":"2022-07-08","nummer":"22bb002467","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"brief","status":"openstaand","stukken":"22bb004498 Brief Regels voor kamerverhuur","tekst":"De wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal verleende en geweigerde vergunningen.","termijn":"voor de zomer","thema":"Wonen","titel":"Regels voor kamerverhuur op een rij","toegezegd op":"2022-04-13"}',NULL,NULL,NULL,'4243bbee1835977b6e84e58dac0fefae7cad0cdcd5176c94ebfb2793c5372fc2','ab1d6e77e876350476011a16e6851ca6e2f4aa18183da0a6fc8f40b70ac68e58');
INSERT INTO "event" VALUES(3,'2022-04-21T10:00:00+00:00','2022-04-21','J. Vermeer','griffier',1,'voortgang','De ruimte naast de publieksbalie is ingericht. De politie werkt het rooster uit.','{}','{}',NULL,NULL,NULL,'ab1d6e77e876350476011a16e6851ca6e2f4aa18183da0a6fc8f40b70ac68e58','83cb514326ad63e4298c15bd91e0fb969d50b981f6c6bf438f2885036fb008e9');
INSERT INTO "event" VALUES(4,'2022-05-24T10:00:00+00:00','2022-05-24','J. Vermeer','griffier',1,'afgedaan','Sinds maandag 16 mei kunnen slachtoffers op dinsdag en donderdag in het stadskantoor aangifte doen.','{"status":"openstaand"}','{"afgesloten op":"2022-05-24","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'83cb514326ad63e4298c15bd91e0fb969d50b981f6c6bf438f2885036fb008e9','146bac325e66b8ad54b6617efe6e60a589ebc7c107d6954d5beacf3e4f149a94');
INSERT INTO "event" VALUES(5,'2022-06-13T10:00:00+00:00','2022-06-09','J. Vermeer','griffier',3,'geregistreerd',NULL,'{}','{"agendapunt":"Aanpak ondermijning","commissie":"BOVF","gevraagd door":"R. Kleiwater (Havenpartij Maasveld)","laatste dag":"2022-12-31","nummer":"22bb003829","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"handeling","status":"openstaand","tekst":"De burgemeester begint met politie en Belastingdienst een proef met onaangekondigde controles bij autoverhuurders rond de Handelskade.","termijn":"nog dit jaar","thema":"Ondermijning","titel":"Proef met controles bij autoverhuurders","toegezegd op":"2022-06-09"}',NULL,NULL,NULL,'146bac325e66b8ad54b6617efe6e60a589ebc7c107d6954d5beacf3e4f149a94','2c48a0e58ce845000dfd09c74f270102d5f295fd39c583e5f589ed87c58bd508');
INSERT INTO "event" VALUES(6,'2022-07-05T10:00:00+00:00','2022-07-05','J. Vermeer','griffier',2,'afgedaan','Het overzicht is met brief 22bb004498 aan de commissie gestuurd.','{"status":"openstaand"}','{"afgesloten op":"2022-07-05","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'2c48a0e58ce845000dfd09c74f270102d5f295fd39c583e5f589ed87c58bd508','a5e4e8bc60bc42ccf2bc3ce93ad296f986e299e838a2ce73fa7dbad6120a2ff6');
INSERT INTO "event" VALUES(7,'2022-09-14T10:00:00+00:00','2022-09-14','J. Vermeer','griffier',2,'bevestigd','De commissie heeft het overzicht besproken en vindt de toezegging nagekomen.','{"besloten door":"bestuur"}','{"besloten door":"raad"}',NULL,NULL,NULL,'a5e4e8bc60bc42ccf2bc3ce93ad296f986e299e838a2ce73fa7dbad6120a2ff6','46096e6a0e26795a9dcdc69810a75014124451d1aac57b9b0a9c6c325a6da677');
INSERT INTO "event" VALUES(8,'2022-09-18T10:00:00+00:00','2022-09-14','J. Vermeer','griffier',4,'geregistreerd',NULL,'{}','{"agendapunt":"Onderhoud bruggen en kades","commissie":"MH","gevraagd door":"D. Sarmadani (Getij Maasveld)\nT. Wolderink (Havenpartij Maasveld)","laatste dag":"2022-12-31","nummer":"22bb006174","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"informatie","status":"openstaand","stukken":"23bb000402 Brief Verkeerstelling Kadebrug","tekst":"De wethouder laat op de Kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, en deelt de uitkomsten met de commissie.","termijn":"in het vierde kwartaal van 2022","thema":"Bereikbaarheid","titel":"Verkeerstelling op de Kadebrug","toegezegd op":"2022-09-14"}',NULL,NULL,NULL,'46096e6a0e26795a9dcdc69810a75014124451d1aac57b9b0a9c6c325a6da677','216b0cf84a3b062573cad7358c10f119ce1cf257b2c9a1bffaf6002ac9eb6b28');
INSERT INTO "event" VALUES(9,'2022-11-03T11:00:00+00:00','2022-11-03','J. Vermeer','griffier',3,'voortgang','De partners zien te weinig ruimte in hun planning om nog dit jaar te beginnen.','{}','{}',NULL,NULL,NULL,'216b0cf84a3b062573cad7358c10f119ce1cf257b2c9a1bffaf6002ac9eb6b28','b39034a7dd6e1adf654dad7e9b4bad2ce4e0eeeccb2e1f0b963c46f450a467cc');
INSERT INTO "event" VALUES(10,'2022-11-14T11:00:00+00:00','2022-11-10','J. Vermeer','griffier',5,'geregistreerd',NULL,'{}','{"agendapunt":"Begroting 2023","citaat":"Twee kantjes, in gewone taal, voor in het boek. Dat zeg ik u toe.","commissie":"RAAD","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)","laatste dag":"2023-11-09","nummer":"22bb007541","openbaarheid":"openbaar","portefeuillehouder":"wethouder Financiën (W. van Duinrade)","soort":"informatie","status":"openstaand","tekst":"De wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per programma staat wat er verandert ten opzichte van het jaar ervoor.","termijn":"bij de begroting 2024","thema":"Financiën","titel":"Leeswijzer bij de begroting","toegezegd op":"2022-11-10"}',NULL,NULL,NULL,'b39034a7dd6e1adf654dad7e9b4bad2ce4e0eeeccb2e1f0b963c46f450a467cc','0a667f0646146918a70698a445f9acf28b1185d4c49354a6efff46012134c347');
INSERT INTO "event" VALUES(11,'2023-01-19T11:00:00+00:00','2023-01-19','J. Vermeer','griffier',4,'afgedaan','De telling is op 30 november afgerond; de uitkomsten staan in brief 23bb000402.','{"status":"openstaand"}','{"afgesloten op":"2023-01-19","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'0a667f0646146918a70698a445f9acf28b1185d4c49354a6efff46012134c347','98770482e7cbf317ea936b9dae2a10a8ac768500af7041918e0cf020213427e3');
INSERT INTO "event" VALUES(12,'2023-02-11T11:00:00+00:00','2023-02-07','J. Vermeer','griffier',6,'geregistreerd',NULL,'{}','{"agendapunt":"Klimaatadaptatie","commissie":"KG","gevraagd door":"F. Osterlaan (Groene Kade)\nH. Brandwater (Ouderenlijst De Brug)","laatste dag":"2023-06-30","nummer":"23bb000918","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"voorstel","status":"openstaand","stukken":"23bb006780 Raadsvoorstel Hitteplan Maasveld","tekst":"De wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten waar veel ouderen wonen.","termijn":"in juni 2023","thema":"Klimaat en energie","titel":"Koele plekken in het hitteplan","toegezegd op":"2023-02-07"}',NULL,NULL,NULL,'98770482e7cbf317ea936b9dae2a10a8ac768500af7041918e0cf020213427e3','de338437ce6b7c11be7e16c86a79051bc2235e38cbb0e1d9abae1e2611657fc7');
INSERT INTO "event" VALUES(13,'2023-02-16T11:00:00+00:00','2023-02-16','J. Vermeer','griffier',3,'vervallen','In overleg met de vragensteller ingetrokken: de controles zijn opgenomen in het regionale plan, waarover de raad apart beslist.','{"status":"openstaand"}','{"afgesloten op":"2023-02-16","grond":"ingetrokken","status":"vervallen"}',NULL,NULL,NULL,'de338437ce6b7c11be7e16c86a79051bc2235e38cbb0e1d9abae1e2611657fc7','8c0678d985f0682303cc2a8e20a4e7f7e91cb3de9a92fa2691f1402276abab62');
INSERT INTO "event" VALUES(14,'2023-04-08T10:00:00+00:00','2023-04-04','J. Vermeer','griffier',7,'geregistreerd',NULL,'{}','{"agendapunt":"Jeugdhulp","commissie":"ZJO","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)","laatste dag":"2023-05-31","nummer":"23bb002263","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"informatie","status":"openstaand","tekst":"De wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per soort hulp.","termijn":"eind mei 2023","thema":"Zorg en jeugd","titel":"Wachttijden jeugdhulp per aanbieder","toegezegd op":"2023-04-04"}',NULL,NULL,NULL,'8c0678d985f0682303cc2a8e20a4e7f7e91cb3de9a92fa2691f1402276abab62','72319b1e1fad2d2992020041bec338f18949b7b6129a6bccd24a60992df9e3b4');
INSERT INTO "event" VALUES(15,'2023-05-28T10:00:00+00:00','2023-05-24','J. Vermeer','griffier',8,'geregistreerd',NULL,'{}','{"agendapunt":"Woonvisie","citaat":"Voor het eind van het jaar moet de eerste verhuizing een feit zijn.","commissie":"WB","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)\nC. Lindehof (Buurtverbond Maasveld)","laatste dag":"2023-12-31","nummer":"23bb003450","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"handeling","status":"openstaand","tekst":"De wethouder begint met de woningcorporaties een proef in het Sluiskwartier, waarin ouderen die kleiner willen wonen hun huur mogen meenemen.","termijn":"uiterlijk 31 december 2023","thema":"Wonen","titel":"Proef met woningruil in het Sluiskwartier","toegezegd op":"2023-05-24"}',NULL,NULL,NULL,'72319b1e1fad2d2992020041bec338f18949b7b6129a6bccd24a60992df9e3b4','313c402ea146f50c017555d224d0aebb7d130001856d8573cef30b3f54b09cac');
INSERT INTO "event" VALUES(16,'2023-06-12T10:00:00+00:00','2023-06-08','J. Vermeer','griffier',9,'geregistreerd',NULL,'{}','{"agendapunt":"Cameratoezicht","commissie":"BOVF","gevraagd door":"L. van der Kreekel (Buurtverbond Maasveld)","laatste dag":"2023-10-13","nummer":"23bb003807","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"gesprek","status":"openstaand","tekst":"De burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het Pakhuisplein en doet de commissie verslag.","termijn":"na de zomer","thema":"Beheersing van openbare-orderisico’s","titel":"Bewonersavond over cameratoezicht op het Pakhuisplein","toegezegd op":"2023-06-08"}',NULL,NULL,NULL,'313c402ea146f50c017555d224d0aebb7d130001856d8573cef30b3f54b09cac','7f38111a075c7ece0ec0bc05d7ee3103302814469faf02ef49f13802ff9fbdf1');
INSERT INTO "event" VALUES(17,'2023-06-20T10:00:00+00:00','2023-06-20','J. Vermeer','griffier',6,'uitgesteld','De metingen van deze zomer worden meegenomen, zodat de kaart klopt met de warmste dagen.','{"laatste dag":"2023-06-30","termijn":"in juni 2023"}','{"aantal keer uitgesteld":"1","laatste dag":"2023-10-13","termijn":"voor het herfstreces"}',NULL,NULL,NULL,'7f38111a075c7ece0ec0bc05d7ee3103302814469faf02ef49f13802ff9fbdf1','c74174bf58be4d9b15acc1d63f81dedac80dda2c8de364ab5e303c6d6dcd4cbd');
INSERT INTO "event" VALUES(18,'2023-06-27T10:00:00+00:00','2023-06-27','J. Vermeer','griffier',7,'afgedaan','Het overzicht is als bijlage bij de voortgangsbrief jeugdhulp gevoegd. Twee aanbieders leverden hun cijfers te laat aan.','{"status":"openstaand"}','{"afgesloten op":"2023-06-27","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'c74174bf58be4d9b15acc1d63f81dedac80dda2c8de364ab5e303c6d6dcd4cbd','e1f8d314745d8fc252f102124d71d8b0d119ef78aca20874a562eb5a4eb81ff1');
INSERT INTO "event" VALUES(19,'2023-10-03T10:00:00+00:00','2023-10-03','J. Vermeer','griffier',5,'afgedaan','De leeswijzer staat voor in de begroting 2024.','{"status":"openstaand"}','{"afgesloten op":"2023-10-03","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'e1f8d314745d8fc252f102124d71d8b0d119ef78aca20874a562eb5a4eb81ff1','62e41d60a0f55ae542c7fd36c3eee020771e884936768a67c13df0ad46ecc0d8');
INSERT INTO "event" VALUES(20,'2023-10-05T10:00:00+00:00','2023-10-05','J. Vermeer','griffier',9,'afgedaan','Op 26 september was er een inloopavond in De Loods. Een kort verslag is aan de commissie gestuurd.','{"status":"openstaand"}','{"afgesloten op":"2023-10-05","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'62e41d60a0f55ae542c7fd36c3eee020771e884936768a67c13df0ad46ecc0d8','0bd991d11d2391db91b6ecf69edcec0de8bf956e1a56482e90272de512894f27');
INSERT INTO "event" VALUES(21,'2023-10-08T10:00:00+00:00','2023-10-04','J. Vermeer','griffier',10,'geregistreerd',NULL,'{}','{"agendapunt":"Woningvoorraad","commissie":"WB","gevraagd door":"D. Sarmadani (Getij Maasveld)","laatste dag":"2024-05-31","nummer":"23bb006655","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"voorstel","status":"openstaand","stukken":"24bb003301 Raadsvoorstel Spelregels woningsplitsing","tekst":"De wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit Havenzijde.","termijn":"in het voorjaar van 2024","thema":"Wonen","titel":"Spelregels voor het splitsen van woningen","toegezegd op":"2023-10-04"}',NULL,NULL,NULL,'0bd991d11d2391db91b6ecf69edcec0de8bf956e1a56482e90272de512894f27','c732cfab4833207010dad3e74aac24e1e13328c4794693aa3cb362b25716d54b');
INSERT INTO "event" VALUES(22,'2023-10-10T10:00:00+00:00','2023-10-10','J. Vermeer','griffier',6,'afgedaan','Het hitteplan met de kaart is met voorstel 23bb006780 aan de raad aangeboden.','{"status":"openstaand"}','{"afgesloten op":"2023-10-10","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'c732cfab4833207010dad3e74aac24e1e13328c4794693aa3cb362b25716d54b','d12cb4c2db811a826448d4339542405ec53710e3259e163a4d2ec39c3c3d774d');
INSERT INTO "event" VALUES(23,'2023-10-26T10:00:00+00:00','2023-10-26','J. Vermeer','griffier',9,'bezwaar','De avond was alleen voor ondernemers aangekondigd; bewoners hebben geen uitnodiging gekregen.','{"afgesloten op":"2023-10-05","besloten door":"bestuur","status":"afgedaan"}','{"status":"openstaand"}',NULL,NULL,NULL,'d12cb4c2db811a826448d4339542405ec53710e3259e163a4d2ec39c3c3d774d','9d7fb6efbbf8439f4790102465825e09b1f25f2e7b3ea6e6b24e9e1fbedc5266');
INSERT INTO "event" VALUES(24,'2023-11-04T11:00:00+00:00','2023-10-31','J. Vermeer','griffier',11,'geregistreerd',NULL,'{}','{"agendapunt":"Groen in de stad","commissie":"KG","gevraagd door":"N. Benhadra (Groene Kade)","laatste dag":"2024-07-31","nummer":"23bb007302","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"voorstel","status":"openstaand","tekst":"De wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen en komt met een voorstel.","termijn":"medio 2024","thema":"Klimaat en energie","titel":"Subsidie voor groene daken verruimen","toegezegd op":"2023-10-31"}',NULL,NULL,NULL,'9d7fb6efbbf8439f4790102465825e09b1f25f2e7b3ea6e6b24e9e1fbedc5266','9918576cbafafd793dc5dfbc5208e0d32bfb2e0b260c4463d04377f4bb202825');
INSERT INTO "event" VALUES(25,'2023-11-09T11:00:00+00:00','2023-11-09','J. Vermeer','griffier',5,'bevestigd','De raad vindt de leeswijzer bruikbaar en ziet hem graag elk jaar terug.','{"besloten door":"bestuur"}','{"besloten door":"raad"}',NULL,NULL,NULL,'9918576cbafafd793dc5dfbc5208e0d32bfb2e0b260c4463d04377f4bb202825','9dfde75dc8e8c7af7cfda8d8d9ee2992be609dbd501c87e6188313580c9ae747');
INSERT INTO "event" VALUES(26,'2023-11-21T11:00:00+00:00','2023-11-21','J. Vermeer','griffier',6,'bevestigd','De commissie is akkoord.','{"besloten door":"bestuur"}','{"besloten door":"raad"}',NULL,NULL,NULL,'9dfde75dc8e8c7af7cfda8d8d9ee2992be609dbd501c87e6188313580c9ae747','c2c21196f4d14ae4b2939fc30b61ec1256103c1d255f5c13eb3d1f1c8137688d');
INSERT INTO "event" VALUES(27,'2023-12-13T11:00:00+00:00','2023-12-13','J. Vermeer','griffier',8,'uitgesteld','De corporaties zijn het nog niet eens over de huurprijs na de ruil.','{"laatste dag":"2023-12-31","termijn":"uiterlijk 31 december 2023"}','{"aantal keer uitgesteld":"1","laatste dag":"2024-07-12","termijn":"voor het zomerreces"}',NULL,NULL,NULL,'c2c21196f4d14ae4b2939fc30b61ec1256103c1d255f5c13eb3d1f1c8137688d','1535317b3736c8ee1ec1a45fa4c41efaa001719778781efeb321ccefb61a6fb2');
INSERT INTO "event" VALUES(28,'2023-12-18T11:00:00+00:00','2023-12-14','J. Vermeer','griffier',12,'geregistreerd',NULL,'{}','{"agendapunt":"Vastgoed","commissie":"BOVF","gevraagd door":"P. Haverzicht (Vrij Maasveld)\nT. Wolderink (Havenpartij Maasveld)","laatste dag":"2025-12-31","nummer":"23bb008359","openbaarheid":"openbaar","portefeuillehouder":"wethouder Financiën (W. van Duinrade)","soort":"brief","status":"openstaand","stukken":"25bb007531 Brief Gemeentelijke panden zonder bestemming","tekst":"De wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming hebben, met de boekwaarde en de jaarlijkse kosten.","termijn":"in de loop van 2025","thema":"Financiën","titel":"Overzicht van gemeentelijke panden zonder bestemming","toegezegd op":"2023-12-14"}',NULL,NULL,NULL,'1535317b3736c8ee1ec1a45fa4c41efaa001719778781efeb321ccefb61a6fb2','37e05f7a777bd559eb62d06626bdbca9093660ca856058f4aeed2f46c251246d');
INSERT INTO "event" VALUES(29,'2024-01-16T11:00:00+00:00','2024-01-16','J. Vermeer','griffier',9,'afgedaan','Op 11 januari is een tweede avond gehouden, waarvoor 640 huishoudens een brief kregen. Het verslag is bijgevoegd.','{"status":"openstaand"}','{"afgesloten op":"2024-01-16","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'37e05f7a777bd559eb62d06626bdbca9093660ca856058f4aeed2f46c251246d','15199c5f1b49ce137fbc2936c9d6800b3b736912a754b82b71e3dae321b09d66');
INSERT INTO "event" VALUES(30,'2024-02-11T11:00:00+00:00','2024-02-07','J. Vermeer','griffier',13,'geregistreerd',NULL,'{}','{"agendapunt":"Laadvisie","commissie":"MH","gevraagd door":"F. Osterlaan (Groene Kade)","laatste dag":"2024-05-19","nummer":"24bb000906","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"handeling","status":"openstaand","tekst":"De wethouder laat bij sportpark De Dreef zes laadpalen plaatsen en meldt de commissie wanneer ze werken.","termijn":"in week 20 van 2024","thema":"Bereikbaarheid","titel":"Laadpalen bij sportpark De Dreef","toegezegd op":"2024-02-07"}',NULL,NULL,NULL,'15199c5f1b49ce137fbc2936c9d6800b3b736912a754b82b71e3dae321b09d66','5ff43d02ba385b40d0739a4e5e807ffb13b94e6f860d848f390dc936fc0a8adb');
INSERT INTO "event" VALUES(31,'2024-03-18T11:00:00+00:00','2024-03-14','J. Vermeer','griffier',14,'geregistreerd',NULL,'{}','{"agendapunt":"Integraal veiligheidsplan","citaat":"We evalueren dit nog dit najaar, en u krijgt het hele rapport.","commissie":"BOVF","gevraagd door":"J. Dijkhorst (Stadslicht)\nA. Mertosari (Sociale Lijst Maasveld)","laatste dag":"2024-11-30","nummer":"24bb001783","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"informatie","status":"openstaand","tekst":"De burgemeester laat de training evalueren waarin jongerenwerkers en leraren radicalisering leren herkennen, en stuurt de commissie de uitkomsten.","termijn":"in het najaar van 2024","thema":"Contraterrorisme, extremisme en radicalisering","titel":"Evaluatie van de training voor jongerenwerkers","toegezegd op":"2024-03-14"}',NULL,NULL,NULL,'5ff43d02ba385b40d0739a4e5e807ffb13b94e6f860d848f390dc936fc0a8adb','cf6ff900ce8dbb62ca0d83170480e9e73157c5d524c95e0876c53119c820f744');
INSERT INTO "event" VALUES(32,'2024-03-24T11:00:00+00:00','2024-03-20','J. Vermeer','griffier',15,'geregistreerd',NULL,'{}','{"agendapunt":"Verkeersveiligheid","commissie":"MH","gevraagd door":"N. Benhadra (Groene Kade)","laatste dag":"2024-10-10","nummer":"24bb001927","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"voorstel","status":"openstaand","tekst":"De wethouder werkt een veilige oversteek voor fietsers uit bij de kruising van de Ringweg-Noord met de Molendreef.","termijn":"in de tweede bestuursrapportage","thema":"Bereikbaarheid","titel":"Veilige fietsoversteek bij de Ringweg-Noord","toegezegd op":"2024-03-20"}',NULL,NULL,NULL,'cf6ff900ce8dbb62ca0d83170480e9e73157c5d524c95e0876c53119c820f744','92ae048f1dbfdd62acce7f60acb36f13725bd9b90944119a2e68dd8282cfa47d');
INSERT INTO "event" VALUES(33,'2024-04-13T10:00:00+00:00','2024-04-09','J. Vermeer','griffier',16,'geregistreerd',NULL,'{}','{"agendapunt":"Sociale wijkteams","commissie":"ZJO","gevraagd door":"C. Lindehof (Buurtverbond Maasveld)\nL. van der Kreekel (Buurtverbond Maasveld)","laatste dag":"2024-10-01","nummer":"24bb002394","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"informatie","status":"openstaand","stukken":"24bb006398 Brief Ervaringen met de wijkteams, eerste deel","tekst":"De wethouder vraagt inwoners van vier buurten naar hun ervaringen met het wijkteam en deelt de uitkomsten per buurt.","termijn":"uiterlijk 1 oktober 2024","thema":"Zorg en jeugd","titel":"Ervaringen met de wijkteams per buurt","toegezegd op":"2024-04-09"}',NULL,NULL,NULL,'92ae048f1dbfdd62acce7f60acb36f13725bd9b90944119a2e68dd8282cfa47d','27f38f1542c5ef541df5f48b705efe47d280d1fe8a5f6d6d32b9356307d06ab9');
INSERT INTO "event" VALUES(34,'2024-05-15T10:00:00+00:00','2024-05-15','J. Vermeer','griffier',10,'afgedaan','De spelregels zijn met voorstel 24bb003301 aan de raad voorgelegd.','{"status":"openstaand"}','{"afgesloten op":"2024-05-15","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'27f38f1542c5ef541df5f48b705efe47d280d1fe8a5f6d6d32b9356307d06ab9','3873abefbfbe2ffc93d546014eaa0d5081abfbd1ca6ab0655576f40288b0b468');
INSERT INTO "event" VALUES(35,'2024-05-16T10:00:00+00:00','2024-05-16','J. Vermeer','griffier',13,'afgedaan','De zes laadpalen zijn op 14 mei aangesloten.','{"status":"openstaand"}','{"afgesloten op":"2024-05-16","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'3873abefbfbe2ffc93d546014eaa0d5081abfbd1ca6ab0655576f40288b0b468','ec820ba5f68904e9271dfab8af8f86bd51dc52f02f7103b2bd123d50b48be0d6');
INSERT INTO "event" VALUES(36,'2024-05-18T10:00:00+00:00','2024-05-14','J. Vermeer','griffier',17,'geregistreerd',NULL,'{}','{"agendapunt":"Sport en bewegen","commissie":"ZJO","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)\nM. van Rietwaard (Stadslicht)","laatste dag":"2025-06-30","nummer":"24bb003246","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"handeling","status":"openstaand","tekst":"De wethouder zorgt dat kinderen in groep 7 en 8 zonder zwemdiploma een plek in een zwemles krijgen, en meldt hoeveel kinderen dat zijn.","termijn":"eerste helft 2025","thema":"Zorg en jeugd","titel":"Zwemles voor kinderen zonder diploma","toegezegd op":"2024-05-14"}',NULL,NULL,NULL,'ec820ba5f68904e9271dfab8af8f86bd51dc52f02f7103b2bd123d50b48be0d6','12f4d8c8d383edb289d685485264627202f3d9b11c191c5dcbcf0e6d1fe16dac');
INSERT INTO "event" VALUES(37,'2024-06-11T10:00:00+00:00','2024-06-11','J. Vermeer','griffier',11,'vervallen','De provincie heeft de regeling overgenomen en daarin ook verenigingen van eigenaren opgenomen. Een eigen voorstel is niet meer nodig.','{"status":"openstaand"}','{"afgesloten op":"2024-06-11","grond":"achterhaald","status":"vervallen"}',NULL,NULL,NULL,'12f4d8c8d383edb289d685485264627202f3d9b11c191c5dcbcf0e6d1fe16dac','e5c5919a7e965407e2171ee5b0a6bae5f96f018324fd0e8bbe56a87fa74d7a31');
INSERT INTO "event" VALUES(38,'2024-06-12T10:00:00+00:00','2024-06-12','J. Vermeer','griffier',10,'bevestigd','De commissie stemt in; de raad behandelt het voorstel op 27 juni.','{"besloten door":"bestuur"}','{"besloten door":"raad"}',NULL,NULL,NULL,'e5c5919a7e965407e2171ee5b0a6bae5f96f018324fd0e8bbe56a87fa74d7a31','c3b9a3e3e4a5c511727b13b3cbb7bbb898ab3e8be9bdfada585add2bb016e048');
INSERT INTO "event" VALUES(39,'2024-06-16T10:00:00+00:00','2024-06-12','J. Vermeer','griffier',18,'geregistreerd',NULL,'{}','{"agendapunt":"Woningbouwprogramma","citaat":"Eind van het jaar weet u per straat wat er leegstaat.","commissie":"WB","gevraagd door":"D. Sarmadani (Getij Maasveld)\nP. Haverzicht (Vrij Maasveld)","laatste dag":"2024-12-31","nummer":"24bb003941","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"informatie","status":"openstaand","tekst":"De wethouder brengt in kaart welke verdiepingen boven winkels in de binnenstad en Havenzijde leegstaan en hoeveel woningen daar kunnen komen.","termijn":"nog dit jaar","thema":"Wonen","titel":"Overzicht van leegstand boven winkels","toegezegd op":"2024-06-12"}',NULL,NULL,NULL,'c3b9a3e3e4a5c511727b13b3cbb7bbb898ab3e8be9bdfada585add2bb016e048','6b299f8b201ff7d0c4a4245e90f35ffed52877d2c2f10fa5ca3dd72200ad873c');
INSERT INTO "event" VALUES(40,'2024-06-26T10:00:00+00:00','2024-06-26','J. Vermeer','griffier',8,'uitgesteld','Een van de corporaties wil eerst de eigen verhuursystemen aanpassen.','{"aantal keer uitgesteld":"1","laatste dag":"2024-07-12","termijn":"voor het zomerreces"}','{"aantal keer uitgesteld":"2","laatste dag":"2024-12-31","termijn":"eind 2024"}',NULL,NULL,NULL,'6b299f8b201ff7d0c4a4245e90f35ffed52877d2c2f10fa5ca3dd72200ad873c','6eacf855044a013c8a9dc98d4bd172c492721b7cea53c44f1bf179cb966de430');
INSERT INTO "event" VALUES(41,'2024-09-09T10:00:00+00:00','2024-09-05','J. Vermeer','griffier',19,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","bekijken op":"2024-12-05","citaat":"De cijfers van 2021 kunnen we gewoon met u delen, en die van het volgende onderzoek te zijner tijd ook.","commissie":"BOVF","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)\nJ. Dijkhorst (Stadslicht)","gezegd door":"de politiechef","nummer":"24bb005964","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"informatie","status":"openstaand","tekst":"De politie deelt met de raad wat het medewerkerstevredenheidsonderzoek van 2021 heeft opgeleverd. Is het volgende onderzoek gehouden, dan ontvangt de raad ook daarvan de uitkomsten.","termijn":"te zijner tijd","thema":"Politie voor iedereen","titel":"Uitkomsten van het medewerkersonderzoek bij de politie","toegezegd op":"2024-09-05"}',NULL,NULL,NULL,'6eacf855044a013c8a9dc98d4bd172c492721b7cea53c44f1bf179cb966de430','c8afcd23c32aabbd559f942b9de6f78bad563beee2a6a7383fc755196257d067');
INSERT INTO "event" VALUES(42,'2024-09-09T10:00:00+00:00','2024-09-05','J. Vermeer','griffier',20,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"P. Haverzicht (Vrij Maasveld)","gezegd door":"de politiechef","laatste dag":"2024-10-17","nummer":"24bb005965","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"brief","status":"openstaand","tekst":"De commissie krijgt een overzicht van de zaken over het werkklimaat die nu binnen de politie-eenheid lopen.","termijn":"binnen zes weken","thema":"Politie voor iedereen","titel":"Overzicht van lopende zaken over het werkklimaat","toegezegd op":"2024-09-05"}',NULL,NULL,NULL,'c8afcd23c32aabbd559f942b9de6f78bad563beee2a6a7383fc755196257d067','4a4001f6560e6ef1c9036e56d070cea16d625b3d5f6e3728c70b14776b85cd1a');
INSERT INTO "event" VALUES(43,'2024-09-09T10:00:00+00:00','2024-09-05','J. Vermeer','griffier',21,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","citaat":"Of het burgerpanel hierin een plek krijgt, daar kom ik bij u op terug.","commissie":"BOVF","gevraagd door":"L. van der Kreekel (Buurtverbond Maasveld)","gezegd door":"de politiechef","laatste dag":"2024-10-25","nummer":"24bb005966","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"informatie","status":"openstaand","tekst":"De politiechef zoekt uit welke rol het burgerpanel in het vervolgtraject kan hebben en laat dat de commissie weten.","termijn":"voor het herfstreces","thema":"Politie voor iedereen","titel":"Rol van het burgerpanel in het vervolg","toegezegd op":"2024-09-05"}',NULL,NULL,NULL,'4a4001f6560e6ef1c9036e56d070cea16d625b3d5f6e3728c70b14776b85cd1a','108b9851b70bb79c64c90487a355af99f5ef6d4810de5310a4699db489a4b0ca');
INSERT INTO "event" VALUES(44,'2024-09-11T10:00:00+00:00','2024-09-11','J. Vermeer','griffier',15,'voortgang','Er liggen drie varianten. De kosten worden in de bestuursrapportage vermeld.','{}','{}',NULL,NULL,NULL,'108b9851b70bb79c64c90487a355af99f5ef6d4810de5310a4699db489a4b0ca','c30e2e6aa3322fc860d476298bb95c957f847d6a7e7df884a7a8b8e6c0367bbf');
INSERT INTO "event" VALUES(45,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',22,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)","laatste dag":"2024-12-31","nummer":"24bb006487","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"informatie","status":"openstaand","tekst":"De burgemeester gaat na of politiemensen met nare ervaringen zich nu erkend en gehoord weten. Ook wijst de burgemeester de politie op het belang daarvan.","termijn":"in het vierde kwartaal van 2024","thema":"Politie voor iedereen","titel":"Erkennen en horen van agenten met nare ervaringen","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'c30e2e6aa3322fc860d476298bb95c957f847d6a7e7df884a7a8b8e6c0367bbf','6be69284a8825131b3ffeead7522f346571b24f274227edebf545601c5b19786');
INSERT INTO "event" VALUES(46,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',23,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"J. Dijkhorst (Stadslicht)\nN. Benhadra (Groene Kade)","laatste dag":"2024-12-20","nummer":"24bb006488","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"brief","status":"openstaand","tekst":"De burgemeester rapporteert over de diversiteit binnen de politie, en apart over die binnen de hogere functies.","termijn":"voor het kerstreces","thema":"Politie voor iedereen","titel":"Diversiteit binnen de politie en haar hogere functies","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'6be69284a8825131b3ffeead7522f346571b24f274227edebf545601c5b19786','480c802ff4d4ec06d9d3761bc5922c84d10696fa300b90fd931cf7c459b14f66');
INSERT INTO "event" VALUES(47,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',24,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"P. Haverzicht (Vrij Maasveld)","laatste dag":"2024-10-17","nummer":"24bb006489","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"informatie","status":"openstaand","tekst":"De burgemeester zoekt uit of de landelijke sancties op ongewenst gedrag binnen de politie inmiddels zijn aangescherpt.","termijn":"binnen enkele weken","thema":"Politie voor iedereen","titel":"Aanscherping van het landelijk sanctie-instrumentarium","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'480c802ff4d4ec06d9d3761bc5922c84d10696fa300b90fd931cf7c459b14f66','1b3e6700e98c356dbf247e31bde3c8027b741acbfe7c522f0ecca089bf6f7816');
INSERT INTO "event" VALUES(48,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',25,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)\nL. van der Kreekel (Buurtverbond Maasveld)","nummer":"24bb006490","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"gesprek","status":"openstaand","tekst":"De burgemeester vraagt de politie om een betere band tussen de onafhankelijke commissie Politie voor iedereen en de agenten zelf, ook bij het verbeteren van het basisteam.","thema":"Politie voor iedereen","titel":"Verbinding met de commissie Politie voor iedereen","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'1b3e6700e98c356dbf247e31bde3c8027b741acbfe7c522f0ecca089bf6f7816','42d802479c528e917585ae20397bf5462d427dbd1805430416efd01547744f4f');
INSERT INTO "event" VALUES(49,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',26,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","bekijken op":"2024-12-19","commissie":"BOVF","gevraagd door":"R. Kleiwater (Havenpartij Maasveld)","nummer":"24bb006491","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"gesprek","status":"openstaand","tekst":"De burgemeester vraagt de politie om vaart te maken met de invoering van bodycams.","termijn":"zo spoedig mogelijk","thema":"Politie voor iedereen","titel":"Bodycams sneller invoeren","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'42d802479c528e917585ae20397bf5462d427dbd1805430416efd01547744f4f','1ad1217d1446d046f53bde8d681aa2529b1a29c613911e62ff263c947d9209cd');
INSERT INTO "event" VALUES(50,'2024-09-23T10:00:00+00:00','2024-09-19','J. Vermeer','griffier',27,'geregistreerd',NULL,'{}','{"agendapunt":"Onderzoek naar het basisteam Centrum","commissie":"BOVF","gevraagd door":"N. Benhadra (Groene Kade)","nummer":"24bb006492","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"gesprek","status":"openstaand","tekst":"De burgemeester brengt aan de politie over dat de raad de opleiding versterkt wil zien, centraal en in de eenheden zelf.","thema":"Politie voor iedereen","titel":"Wens om de politieopleiding te versterken","toegezegd op":"2024-09-19"}',NULL,NULL,NULL,'1ad1217d1446d046f53bde8d681aa2529b1a29c613911e62ff263c947d9209cd','a82158bb932de9084a186c4bd6b4c01864cd42c38de16f76b25d5233e20b1009');
INSERT INTO "event" VALUES(51,'2024-09-24T10:00:00+00:00','2024-09-24','J. Vermeer','griffier',16,'deels-afgedaan','De uitkomsten voor Havenzijde en het Sluiskwartier zijn met brief 24bb006398 gedeeld.','{"laatste dag":"2024-10-01","status":"openstaand","termijn":"uiterlijk 1 oktober 2024"}','{"aantal keer uitgesteld":"1","laatste dag":"2025-01-31","rest":"De uitkomsten voor de Molenbuurt en Oud-Maasveld.","status":"deels afgedaan","termijn":"in januari 2025"}',NULL,NULL,NULL,'a82158bb932de9084a186c4bd6b4c01864cd42c38de16f76b25d5233e20b1009','bf7f62dc533085c6c450cd26e81a52ce9d01cb8ecf468b95e9c9ec0b8540784a');
INSERT INTO "event" VALUES(52,'2024-10-13T10:00:00+00:00','2024-10-09','J. Vermeer','griffier',28,'geregistreerd',NULL,'{}','{"agendapunt":"Wet goed verhuurderschap","commissie":"WB","gevraagd door":"C. Lindehof (Buurtverbond Maasveld)","laatste dag":"2025-04-18","nummer":"24bb006813","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"brief","status":"openstaand","stukken":"25bb002540 Brief Evaluatie huurteams","tekst":"De wethouder evalueert het werk van de huurteams en geeft aan of zij na de proef kunnen doorgaan.","termijn":"voor het meireces","thema":"Wonen","titel":"Evaluatie van de huurteams","toegezegd op":"2024-10-09"}',NULL,NULL,NULL,'bf7f62dc533085c6c450cd26e81a52ce9d01cb8ecf468b95e9c9ec0b8540784a','e1ea089d11c0101e617df48b0b032276823b0599737cc189500c817c06fa6fe8');
INSERT INTO "event" VALUES(53,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',21,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,1530,1844,'e1ea089d11c0101e617df48b0b032276823b0599737cc189500c817c06fa6fe8','107bbab1ec22f52dd3924b37c8dda523995607430a1b2a7f4536c6888ff5da46');
INSERT INTO "event" VALUES(54,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',25,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,1846,2243,'107bbab1ec22f52dd3924b37c8dda523995607430a1b2a7f4536c6888ff5da46','574737e8e102c0be57cf7212a04c66c3253d67b3624451c3c9ac401164f2588e');
INSERT INTO "event" VALUES(55,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',22,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,2245,2667,'574737e8e102c0be57cf7212a04c66c3253d67b3624451c3c9ac401164f2588e','9ba881987ce6ad01c6596eeb4bb664919abe2bc312a3c7391947b94d18915c83');
INSERT INTO "event" VALUES(56,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',26,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,2669,3048,'9ba881987ce6ad01c6596eeb4bb664919abe2bc312a3c7391947b94d18915c83','222005675896d9cbac69b1a41ba50db0542883108589083e3b0c66464d963376');
INSERT INTO "event" VALUES(57,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',19,'termijn','Volgens brief 24bb007021 van 15 oktober 2024.','{"bekijken op":"2024-12-05","termijn":"te zijner tijd"}','{"laatste dag":"2025-12-31","termijn":"uiterlijk in Q4 2025"}',1,3050,3543,'222005675896d9cbac69b1a41ba50db0542883108589083e3b0c66464d963376','bdaee854198e167ff3fc827ed44348df31dd51324cf161e39084cbcfc061e941');
INSERT INTO "event" VALUES(58,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',27,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,3545,3906,'bdaee854198e167ff3fc827ed44348df31dd51324cf161e39084cbcfc061e941','a623e4f19ad641dd4364d86676910aa4eac77e1c433f2256490a540611c2b9b3');
INSERT INTO "event" VALUES(59,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',24,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,3908,4321,'a623e4f19ad641dd4364d86676910aa4eac77e1c433f2256490a540611c2b9b3','6f5210310b9e022dfb18c1be5b5261d396a5a73298915557c98ae5f493672352');
INSERT INTO "event" VALUES(60,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',20,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,4323,4995,'6f5210310b9e022dfb18c1be5b5261d396a5a73298915557c98ae5f493672352','e4fa996f1fbc3a92a536e843eeabe4a696bff3f8f2b38928fc6d7fda1bb80f69');
INSERT INTO "event" VALUES(61,'2024-10-16T10:00:00+00:00','2024-10-15','J. Vermeer','griffier',23,'afgedaan','Volgens brief 24bb007021 van 15 oktober 2024.','{"status":"openstaand"}','{"afgesloten op":"2024-10-15","besloten door":"bestuur","status":"afgedaan"}',1,4997,5336,'e4fa996f1fbc3a92a536e843eeabe4a696bff3f8f2b38928fc6d7fda1bb80f69','1d987224e95ec7a6b13453427a76b9522cd326f01684fb787d1d2d196c743a82');
INSERT INTO "event" VALUES(62,'2024-11-12T11:00:00+00:00','2024-11-12','J. Vermeer','griffier',17,'voortgang','Op 19 van de 23 scholen is geteld: 212 kinderen hebben geen diploma.','{}','{}',NULL,NULL,NULL,'1d987224e95ec7a6b13453427a76b9522cd326f01684fb787d1d2d196c743a82','61fae12c4b3064ac19492e76551054b36dcc58df97ad0df36c22fc3d7cb4f177');
INSERT INTO "event" VALUES(63,'2024-11-18T11:00:00+00:00','2024-11-14','J. Vermeer','griffier',29,'geregistreerd',NULL,'{}','{"agendapunt":"Begroting 2025","commissie":"RAAD","gevraagd door":"T. Wolderink (Havenpartij Maasveld)","laatste dag":"2025-07-03","nummer":"24bb007662","openbaarheid":"openbaar","portefeuillehouder":"wethouder Financiën (W. van Duinrade)","soort":"informatie","status":"openstaand","tekst":"De wethouder geeft bij de voorjaarsnota in één tabel het verloop van alle reserves, met de afspraken die eraan vastzitten.","termijn":"bij de voorjaarsnota 2025","thema":"Financiën","titel":"Verloop van de reserves in één tabel","toegezegd op":"2024-11-14"}',NULL,NULL,NULL,'61fae12c4b3064ac19492e76551054b36dcc58df97ad0df36c22fc3d7cb4f177','175fed7770ef1b005d2c3db94137e4f45147074b5b17eb2bc3b3b82956b92195');
INSERT INTO "event" VALUES(64,'2024-11-21T11:00:00+00:00','2024-11-21','J. Vermeer','griffier',12,'voortgang','Van 41 van de 58 panden zijn boekwaarde en kosten bekend.','{}','{}',NULL,NULL,NULL,'175fed7770ef1b005d2c3db94137e4f45147074b5b17eb2bc3b3b82956b92195','364d21b1c6e5a6b1a57f1246ad7ad23dae75730a92339bd163134eba4855a1fe');
INSERT INTO "event" VALUES(65,'2024-11-21T11:00:00+00:00','2024-11-21','J. Vermeer','griffier',14,'uitgesteld','Te weinig deelnemers hadden de vragenlijst ingevuld; er komt een tweede ronde.','{"laatste dag":"2024-11-30","termijn":"in het najaar van 2024"}','{"aantal keer uitgesteld":"1","laatste dag":"2025-03-31","termijn":"in het eerste kwartaal van 2025"}',NULL,NULL,NULL,'364d21b1c6e5a6b1a57f1246ad7ad23dae75730a92339bd163134eba4855a1fe','b9af8ccc4a95c9886eae18d35e7e81f0ed031c53f2bf29642b6c35cafc5642f1');
INSERT INTO "event" VALUES(66,'2024-12-10T11:00:00+00:00','2024-12-10','J. Vermeer','griffier',18,'uitgesteld','Van een op de drie panden is de eigenaar nog niet bereikt.','{"laatste dag":"2024-12-31","termijn":"nog dit jaar"}','{"aantal keer uitgesteld":"1","laatste dag":"2025-03-31","termijn":"in het eerste kwartaal van 2025"}',NULL,NULL,NULL,'b9af8ccc4a95c9886eae18d35e7e81f0ed031c53f2bf29642b6c35cafc5642f1','e125c140be899cc988a6adb612e85ef41e93da907933eb0b7fb8ddac19189ffb');
INSERT INTO "event" VALUES(67,'2024-12-15T11:00:00+00:00','2024-12-11','J. Vermeer','griffier',30,'geregistreerd',NULL,'{}','{"agendapunt":"Actieplan geluid","commissie":"MH","gevraagd door":"F. Osterlaan (Groene Kade)\nL. van der Kreekel (Buurtverbond Maasveld)","laatste dag":"2025-09-30","nummer":"24bb008297","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"informatie","status":"openstaand","stukken":"25bb006360 Rapport Geluidsmetingen Ringweg","tekst":"De wethouder laat op vijf plaatsen langs de Ringweg het geluid meten, ook in de nacht, en legt de uitkomsten naast de norm.","termijn":"in het derde kwartaal van 2025","thema":"Bereikbaarheid","titel":"Geluidsmetingen langs de Ringweg","toegezegd op":"2024-12-11"}',NULL,NULL,NULL,'e125c140be899cc988a6adb612e85ef41e93da907933eb0b7fb8ddac19189ffb','f4c148e6e48209968db79a28ace2761f5961456b306002e4fa0b5c9d1344cd58');
INSERT INTO "event" VALUES(68,'2025-01-25T11:00:00+00:00','2025-01-21','J. Vermeer','griffier',31,'geregistreerd',NULL,'{}','{"agendapunt":"Inclusieagenda","commissie":"ZJO","gevraagd door":"M. van Rietwaard (Stadslicht)","laatste dag":"2025-07-18","nummer":"25bb000498","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"voorstel","status":"openstaand","stukken":"25bb004540 Brief Toegankelijke speelplekken","tekst":"De wethouder maakt met ouders een plan om in elke wijk ten minste één speelplek geschikt te maken voor kinderen met een beperking.","termijn":"voor de zomer","thema":"Zorg en jeugd","titel":"Plan voor toegankelijke speelplekken","toegezegd op":"2025-01-21"}',NULL,NULL,NULL,'f4c148e6e48209968db79a28ace2761f5961456b306002e4fa0b5c9d1344cd58','4119404045bcd6008714732f407c3028b8c695d53695646921a743e0765ed56d');
INSERT INTO "event" VALUES(69,'2025-02-17T11:00:00+00:00','2025-02-13','J. Vermeer','griffier',32,'geregistreerd',NULL,'{}','{"agendapunt":"Jaarplan handhaving","commissie":"BOVF","gevraagd door":"L. van der Kreekel (Buurtverbond Maasveld)\nT. Wolderink (Havenpartij Maasveld)","gezegd door":"de locoburgemeester","laatste dag":"2025-07-18","nummer":"25bb001061","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"brief","status":"openstaand","tekst":"De burgemeester laat weten wat de proef met buurtwachten in drie buurten heeft opgeleverd en of hij wordt voortgezet.","termijn":"voor de zomer","thema":"Beheersing van openbare-orderisico’s","titel":"Uitkomst van de proef met buurtwachten","toegezegd op":"2025-02-13"}',NULL,NULL,NULL,'4119404045bcd6008714732f407c3028b8c695d53695646921a743e0765ed56d','c5a7e4dbf63b7b0926531f222a53dcd486fda03f652e16bcc0e2fe87df484cf4');
INSERT INTO "event" VALUES(70,'2025-03-05T11:00:00+00:00','2025-03-05','J. Vermeer','griffier',15,'vervallen','Gaat op in toezegging 25bb001529: de oversteek wordt bekeken samen met de ongevallen bij de Kadebrug.','{"status":"openstaand"}','{"afgesloten op":"2025-03-05","grond":"opgegaan in een andere toezegging","status":"vervallen"}',NULL,NULL,NULL,'c5a7e4dbf63b7b0926531f222a53dcd486fda03f652e16bcc0e2fe87df484cf4','a62ce2579dcaaf8993d19c1ee681c87d040cb8fd7c5dd19067a71019eca82a12');
INSERT INTO "event" VALUES(71,'2025-03-09T11:00:00+00:00','2025-03-05','J. Vermeer','griffier',33,'geregistreerd',NULL,'{}','{"agendapunt":"Verkeersveiligheid","commissie":"MH","gevraagd door":"N. Benhadra (Groene Kade)\nD. Sarmadani (Getij Maasveld)","laatste dag":"2025-10-17","nummer":"25bb001529","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"informatie","status":"openstaand","stukken":"25bb006904 Brief Ongevallen Kadebrug en Ringweg-Noord","tekst":"De wethouder zet op een rij welke ongevallen de laatste jaren bij de Kadebrug en de Ringweg-Noord zijn gebeurd, en wat daar aan maatregelen mogelijk is.","termijn":"voor het herfstreces","thema":"Bereikbaarheid","titel":"Ongevallen bij de Kadebrug en de Ringweg-Noord","toegezegd op":"2025-03-05"}',NULL,NULL,NULL,'a62ce2579dcaaf8993d19c1ee681c87d040cb8fd7c5dd19067a71019eca82a12','092975adeb03d7923e08ea80bbede00506588a38f067d6ae99d3f98e730c4110');
INSERT INTO "event" VALUES(72,'2025-03-12T11:00:00+00:00','2025-03-12','J. Vermeer','griffier',8,'vervallen','De corporaties doen niet mee en de gemeente kan hen daartoe niet verplichten. De proef komt er niet.','{"status":"openstaand"}','{"afgesloten op":"2025-03-12","grond":"niet nagekomen","status":"vervallen"}',NULL,NULL,NULL,'092975adeb03d7923e08ea80bbede00506588a38f067d6ae99d3f98e730c4110','3dc860887abb7ed15f081640fdaba9081c031d490f29c4d50399b7eef14cb91f');
INSERT INTO "event" VALUES(73,'2025-03-20T11:00:00+00:00','2025-03-20','J. Vermeer','griffier',14,'uitgesteld','Het bureau vraagt meer tijd voor de gesprekken met scholen.','{"aantal keer uitgesteld":"1","laatste dag":"2025-03-31","termijn":"in het eerste kwartaal van 2025"}','{"aantal keer uitgesteld":"2","laatste dag":"2025-07-18","termijn":"voor de zomer"}',NULL,NULL,NULL,'3dc860887abb7ed15f081640fdaba9081c031d490f29c4d50399b7eef14cb91f','38b865498df96d8d18c3644e52a35e5e701e021219d17e39e2bbf11eb1f77a64');
INSERT INTO "event" VALUES(74,'2025-03-26T11:00:00+00:00','2025-03-26','J. Vermeer','griffier',18,'uitgesteld','De opname van de panden is uitgebreid met de Handelskade.','{"aantal keer uitgesteld":"1","laatste dag":"2025-03-31","termijn":"in het eerste kwartaal van 2025"}','{"aantal keer uitgesteld":"2","laatste dag":"2025-06-30","termijn":"eerste helft 2025"}',NULL,NULL,NULL,'38b865498df96d8d18c3644e52a35e5e701e021219d17e39e2bbf11eb1f77a64','f62a62f6dfa68b8d7f42a616cb077acf8fc859dc2a80056a0fac4e738d45cfa0');
INSERT INTO "event" VALUES(75,'2025-03-31T10:00:00+00:00','2025-03-27','J. Vermeer','griffier',34,'geregistreerd',NULL,'{}','{"agendapunt":"Aanpak cybercrime","commissie":"BOVF","gevraagd door":"P. Haverzicht (Vrij Maasveld)","laatste dag":"2025-10-17","nummer":"25bb002071","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"handeling","status":"openstaand","stukken":"25bb006770 Brief Digitale weerbaarheid ondernemers","tekst":"De burgemeester biedt kleine ondernemers een gratis controle van hun digitale veiligheid aan en meldt hoeveel van hen daarvan gebruikmaken.","termijn":"voor het herfstreces","thema":"Cybercrime","titel":"Digitale weerbaarheid van kleine ondernemers","toegezegd op":"2025-03-27"}',NULL,NULL,NULL,'f62a62f6dfa68b8d7f42a616cb077acf8fc859dc2a80056a0fac4e738d45cfa0','c4ef5dda294fd4368b6c422db25490133539ccf9f405ef2dafd4d0add513d1dc');
INSERT INTO "event" VALUES(76,'2025-04-02T10:00:00+00:00','2025-04-02','J. Vermeer','griffier',30,'voortgang','De meetpunten staan sinds 24 maart.','{}','{}',NULL,NULL,NULL,'c4ef5dda294fd4368b6c422db25490133539ccf9f405ef2dafd4d0add513d1dc','40b21d59a2eb060f4fc62530789eeb23dbeee968c4f34f7105ff053d11ee9155');
INSERT INTO "event" VALUES(77,'2025-04-12T10:00:00+00:00','2025-04-08','J. Vermeer','griffier',35,'geregistreerd',NULL,'{}','{"agendapunt":"Groenonderhoud","bekijken op":"2025-07-08","commissie":"KG","gevraagd door":"F. Osterlaan (Groene Kade)","gezegd door":"de directeur Stadsbeheer","nummer":"25bb002346","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"informatie","status":"openstaand","tekst":"De wethouder deelt de uitkomsten van het bodemonderzoek in het Veerpark en geeft aan wanneer er weer gegraven en geplant mag worden.","termijn":"zodra het bodemonderzoek is afgerond","thema":"Klimaat en energie","titel":"Bodem onder het Veerpark","toegezegd op":"2025-04-08"}',NULL,NULL,NULL,'40b21d59a2eb060f4fc62530789eeb23dbeee968c4f34f7105ff053d11ee9155','789f9d1672b66ff980d43ff7ab62eff5dc5b65f0cf1f8164fdc7c90f318d876c');
INSERT INTO "event" VALUES(78,'2025-04-16T10:00:00+00:00','2025-04-16','J. Vermeer','griffier',28,'afgedaan','De evaluatie is met brief 25bb002540 aan de commissie gestuurd.','{"status":"openstaand"}','{"afgesloten op":"2025-04-16","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'789f9d1672b66ff980d43ff7ab62eff5dc5b65f0cf1f8164fdc7c90f318d876c','5adc8fde521bf959594b24f4891b8d26ca15190ba552b1ef6597a5157a764a29');
INSERT INTO "event" VALUES(79,'2025-05-18T10:00:00+00:00','2025-05-14','J. Vermeer','griffier',36,'geregistreerd',NULL,'{}','{"agendapunt":"Renovatie Touwslagersflat","commissie":"WB","gevraagd door":"C. Lindehof (Buurtverbond Maasveld)\nA. Mertosari (Sociale Lijst Maasveld)","nummer":"25bb003228","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"gesprek","status":"openstaand","tekst":"De wethouder bespreekt met de corporatie onder welke voorwaarden bewoners na de renovatie kunnen terugkeren naar de Touwslagersflat, en informeert de commissie.","thema":"Wonen","titel":"Terugkeer van bewoners van de Touwslagersflat","toegezegd op":"2025-05-14"}',NULL,NULL,NULL,'5adc8fde521bf959594b24f4891b8d26ca15190ba552b1ef6597a5157a764a29','e6347a092556f0b2dc7f4ca333582d8bbd0ded879da47c2af37da52bff97f620');
INSERT INTO "event" VALUES(80,'2025-05-20T10:00:00+00:00','2025-05-20','J. Vermeer','griffier',16,'voortgang','In de Molenbuurt was de respons te laag; daar wordt opnieuw gevraagd.','{}','{}',NULL,NULL,NULL,'e6347a092556f0b2dc7f4ca333582d8bbd0ded879da47c2af37da52bff97f620','d175eea8bedf59c3b26a203ca3e08ad0403d6c56e749dc3ee6e709328ae94289');
INSERT INTO "event" VALUES(81,'2025-05-24T10:00:00+00:00','2025-05-20','J. Vermeer','griffier',37,'geregistreerd',NULL,'{}','{"agendapunt":"Leerplicht","bekijken op":"2025-08-20","commissie":"ZJO","gevraagd door":"M. van Rietwaard (Stadslicht)\nH. Brandwater (Ouderenlijst De Brug)","nummer":"25bb003354","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"informatie","status":"openstaand","stukken":"25bb006893 Brief Schoolverzuim 2024-2025","tekst":"De wethouder deelt de cijfers over schoolverzuim voortaan met de commissie, uitgesplitst naar soort onderwijs.","termijn":"jaarlijks","thema":"Zorg en jeugd","titel":"Cijfers over schoolverzuim","toegezegd op":"2025-05-20"}',NULL,NULL,NULL,'d175eea8bedf59c3b26a203ca3e08ad0403d6c56e749dc3ee6e709328ae94289','5fc9c7be2c330394278f97ba44a949bec5f194a616e6ab20cf3a004e7f5c9134');
INSERT INTO "event" VALUES(82,'2025-05-26T10:00:00+00:00','2025-05-22','J. Vermeer','griffier',38,'geregistreerd',NULL,'{}','{"agendapunt":"Toegankelijke gemeente","citaat":"Bij de raadsverkiezingen moet iedereen in elk stembureau naar binnen kunnen.","commissie":"RAAD","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)\nM. van Rietwaard (Stadslicht)","laatste dag":"2026-03-17","nummer":"25bb003412","openbaarheid":"openbaar","portefeuillehouder":"burgemeester","soort":"handeling","status":"openstaand","tekst":"De burgemeester laat alle stembureaus schouwen door mensen met een beperking en meldt de raad welke aanpassingen zijn gedaan.","termijn":"voor de verkiezingen","thema":"Dienstverlening","titel":"Toegankelijkheid van stembureaus","toegezegd op":"2025-05-22"}',NULL,NULL,NULL,'5fc9c7be2c330394278f97ba44a949bec5f194a616e6ab20cf3a004e7f5c9134','5cff9fbc838cc5bf707bf3ade2814d5fd853b97e555958be87b91377eb9630c6');
INSERT INTO "event" VALUES(83,'2025-06-15T10:00:00+00:00','2025-06-11','J. Vermeer','griffier',39,'geregistreerd',NULL,'{}','{"agendapunt":"Woonvisie","bekijken op":"2025-09-11","commissie":"WB","gevraagd door":"D. Sarmadani (Getij Maasveld)","nummer":"25bb003896","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"voorstel","status":"openstaand","tekst":"De wethouder zoekt uit of de gemeente haar startersleningen kan verhogen en komt daarover met een voorstel.","termijn":"op korte termijn","thema":"Wonen","titel":"Gemeentelijke startersleningen","toegezegd op":"2025-06-11"}',NULL,NULL,NULL,'5cff9fbc838cc5bf707bf3ade2814d5fd853b97e555958be87b91377eb9630c6','fb7c2013439f3926a68c46615c31141d51c598cd3f19e445f8a7e0a457c1dc18');
INSERT INTO "event" VALUES(84,'2025-06-17T10:00:00+00:00','2025-06-17','J. Vermeer','griffier',17,'afgedaan','Alle 248 kinderen hebben een plek gekregen; 171 van hen haalden inmiddels hun diploma.','{"status":"openstaand"}','{"afgesloten op":"2025-06-17","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'fb7c2013439f3926a68c46615c31141d51c598cd3f19e445f8a7e0a457c1dc18','777b191db68df02a7d3d9fc2b11c76646057ac9fae5923584e4221bb23853818');
INSERT INTO "event" VALUES(85,'2025-06-28T10:00:00+00:00','2025-06-24','J. Vermeer','griffier',40,'geregistreerd',NULL,'{}','{"agendapunt":"Verduurzaming schoolgebouwen","commissie":"KG","gevraagd door":"J. Dijkhorst (Stadslicht)","laatste dag":"2025-11-01","nummer":"25bb004187","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"informatie","status":"openstaand","stukken":"25bb007498 Brief Zonnepanelen op scholen","tekst":"De wethouder geeft per school aan wat de zonnepanelen sinds de plaatsing hebben opgebracht, en aan wie dat ten goede komt.","termijn":"uiterlijk 1 november 2025","thema":"Klimaat en energie","titel":"Opbrengst van de zonnepanelen op scholen","toegezegd op":"2025-06-24"}',NULL,NULL,NULL,'777b191db68df02a7d3d9fc2b11c76646057ac9fae5923584e4221bb23853818','3b93c12d5c3631f291ecbc31ff3ac4f356c3e62a74f5e6c9c537b75b2134bb65');
INSERT INTO "event" VALUES(86,'2025-07-03T10:00:00+00:00','2025-07-03','J. Vermeer','griffier',14,'uitgesteld','Drie scholen kunnen pas na de zomervakantie aan de gesprekken meedoen.','{"aantal keer uitgesteld":"2","laatste dag":"2025-07-18","termijn":"voor de zomer"}','{"aantal keer uitgesteld":"3","laatste dag":"2025-12-31","termijn":"in het vierde kwartaal van 2025"}',NULL,NULL,NULL,'3b93c12d5c3631f291ecbc31ff3ac4f356c3e62a74f5e6c9c537b75b2134bb65','a7f29357e549f6dc24cd5a1e9ddb4469c5c7fa2b8ef00152e4ee32c878c2aebb');
INSERT INTO "event" VALUES(87,'2025-07-03T10:00:00+00:00','2025-07-03','J. Vermeer','griffier',29,'afgedaan','De tabel is bijlage 4 van de voorjaarsnota.','{"status":"openstaand"}','{"afgesloten op":"2025-07-03","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'a7f29357e549f6dc24cd5a1e9ddb4469c5c7fa2b8ef00152e4ee32c878c2aebb','316eddd6e4715a64394b9dd51a32b1c098c20d02ed30c61c75d1b923a621e7f2');
INSERT INTO "event" VALUES(88,'2025-07-08T10:00:00+00:00','2025-07-08','J. Vermeer','griffier',31,'deels-afgedaan','Het plan is met ouders opgesteld en met brief 25bb004540 gedeeld; voor drie wijken is geld gevonden.','{"laatste dag":"2025-07-18","status":"openstaand","termijn":"voor de zomer"}','{"aantal keer uitgesteld":"1","laatste dag":"2026-05-31","rest":"Geld voor de speelplekken in Oud-Maasveld en de Polderrand.","status":"deels afgedaan","termijn":"in het voorjaar van 2026"}',NULL,NULL,NULL,'316eddd6e4715a64394b9dd51a32b1c098c20d02ed30c61c75d1b923a621e7f2','9d9b064240cf81891dc6ed32f47784bafe9a3afcddcc12e1451065c9c5f3fd67');
INSERT INTO "event" VALUES(89,'2025-07-10T10:00:00+00:00','2025-07-10','J. Vermeer','griffier',32,'uitgesteld','In een van de buurten begon de proef pas in april.','{"laatste dag":"2025-07-18","termijn":"voor de zomer"}','{"aantal keer uitgesteld":"1","laatste dag":"2025-10-31","termijn":"eind oktober 2025"}',NULL,NULL,NULL,'9d9b064240cf81891dc6ed32f47784bafe9a3afcddcc12e1451065c9c5f3fd67','8a343ac3acf95f57492a507090f3b192ff9a0804730890364a571037cff96300');
INSERT INTO "event" VALUES(90,'2025-07-12T10:00:00+00:00','2025-07-08','J. Vermeer','griffier',41,'geregistreerd',NULL,'{}','{"agendapunt":"Mantelzorg","commissie":"ZJO","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)","laatste dag":"2025-09-08","nummer":"25bb004551","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"brief","status":"openstaand","stukken":"25bb006220 Brief Wachtenden respijtzorg\n25bb007415 Brief Maatregelen respijtzorg","tekst":"De wethouder zoekt uit hoeveel mantelzorgers op respijtzorg wachten en wat de gemeente daaraan op korte termijn kan doen.","termijn":"binnen twee maanden","thema":"Zorg en jeugd","titel":"Respijtzorg voor mantelzorgers","toegezegd op":"2025-07-08"}',NULL,NULL,NULL,'8a343ac3acf95f57492a507090f3b192ff9a0804730890364a571037cff96300','659920cc27e75c24aa3c1e045cb3fab3d9cdd3d1317bec28cd3e5d662482aa12');
INSERT INTO "event" VALUES(91,'2025-09-06T10:00:00+00:00','2025-09-02','J. Vermeer','griffier',42,'geregistreerd',NULL,'{}','{"agendapunt":"Doelgroepenvervoer","commissie":"ZJO","gevraagd door":"H. Brandwater (Ouderenlijst De Brug)\nA. Mertosari (Sociale Lijst Maasveld)","laatste dag":"2025-12-02","nummer":"25bb005874","openbaarheid":"openbaar","portefeuillehouder":"wethouder Zorg (G. Asmarani)","soort":"informatie","status":"openstaand","tekst":"De wethouder vraagt gebruikers hoe tevreden zij zijn over het vervoer naar de dagbesteding en deelt de uitkomsten met de commissie.","termijn":"binnen drie maanden","thema":"Zorg en jeugd","titel":"Vervoer naar de dagbesteding","toegezegd op":"2025-09-02"}',NULL,NULL,NULL,'659920cc27e75c24aa3c1e045cb3fab3d9cdd3d1317bec28cd3e5d662482aa12','4f2c172093048c81ad55fbcd45118f8a345f8ca04af8c09f3bd91faa9901eea2');
INSERT INTO "event" VALUES(92,'2025-09-07T10:00:00+00:00','2025-09-03','J. Vermeer','griffier',43,'geregistreerd',NULL,'{}','{"agendapunt":"Toezicht op wonen","commissie":"WB","gevraagd door":"D. Sarmadani (Getij Maasveld)","laatste dag":"2025-12-19","nummer":"25bb005918","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"informatie","status":"openstaand","tekst":"De wethouder geeft cijfers over woningen die aan toeristen worden verhuurd: meldingen, controles en boetes per wijk.","termijn":"voor het kerstreces","thema":"Wonen","titel":"Cijfers over verhuur aan toeristen","toegezegd op":"2025-09-03"}',NULL,NULL,NULL,'4f2c172093048c81ad55fbcd45118f8a345f8ca04af8c09f3bd91faa9901eea2','99ca7c786c6a8b0e9a8ea6de92ae3ecc61b641f741f8ff9b7ebfb1203ecec22f');
INSERT INTO "event" VALUES(93,'2025-09-08T10:00:00+00:00','2025-09-04','J. Vermeer','griffier',44,'geregistreerd',NULL,'{}','{"agendapunt":"Ondermijning in de haven (besloten deel)","commissie":"BOVF","geheimhouding":"opgelegd door de commissie op 4 september 2025, artikel 5.1, lid 2, onder e, Woo (persoonlijke levenssfeer); op te heffen door de raad","gevraagd door":"R. Kleiwater (Havenpartij Maasveld)\nP. Haverzicht (Vrij Maasveld)","laatste dag":"2026-06-30","nummer":"25bb005932","openbaarheid":"geheim","portefeuillehouder":"burgemeester","soort":"gesprek","status":"openstaand","tekst":"De burgemeester geeft de commissie een vertrouwelijk beeld van de signalen van ondermijning rond de Westkade en van de inzet van de partners daar.","termijn":"eerste helft 2026","thema":"Ondermijning","titel":"Vertrouwelijk beeld van het havengebied","toegezegd op":"2025-09-04"}',NULL,NULL,NULL,'99ca7c786c6a8b0e9a8ea6de92ae3ecc61b641f741f8ff9b7ebfb1203ecec22f','0061c1cf3e10e7d6090483911d029332edbfb5c1c0c16bac341ea42baf7fe09b');
INSERT INTO "event" VALUES(94,'2025-09-10T10:00:00+00:00','2025-09-10','J. Vermeer','griffier',36,'voortgang','Het eerste gesprek met de corporatie en de bewonerscommissie is gevoerd.','{}','{}',NULL,NULL,NULL,'0061c1cf3e10e7d6090483911d029332edbfb5c1c0c16bac341ea42baf7fe09b','cc77e4864d13cfef29f2aaf5fd6444069330a423821437ae56d87338912083eb');
INSERT INTO "event" VALUES(95,'2025-09-14T10:00:00+00:00','2025-09-10','J. Vermeer','griffier',45,'geregistreerd',NULL,'{}','{"agendapunt":"Openbaar vervoer","commissie":"MH","gevraagd door":"R. Kleiwater (Havenpartij Maasveld)\nT. Wolderink (Havenpartij Maasveld)","laatste dag":"2025-11-14","nummer":"25bb006079","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"gesprek","status":"openstaand","tekst":"De wethouder spreekt met de vervoerder over de wachttijden van het pontje naar Oosteroever in de spits en laat de commissie weten wat er is afgesproken.","termijn":"uiterlijk 14 november 2025","thema":"Bereikbaarheid","titel":"Wachttijden voor het pontje naar Oosteroever","toegezegd op":"2025-09-10"}',NULL,NULL,NULL,'cc77e4864d13cfef29f2aaf5fd6444069330a423821437ae56d87338912083eb','921ae2640a105cc0b1d87792d5b709fe626899af905416b21dcc865473e2b224');
INSERT INTO "event" VALUES(96,'2025-09-16T10:00:00+00:00','2025-09-16','J. Vermeer','griffier',41,'voorgesteld','Met brief 25bb006220 is gemeld hoeveel mantelzorgers op respijtzorg wachten.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',NULL,NULL,NULL,'921ae2640a105cc0b1d87792d5b709fe626899af905416b21dcc865473e2b224','29fdd4cd591fd9dfff0471196b7d84cdf1fcca739dd2b303450fcebf3c37166d');
INSERT INTO "event" VALUES(97,'2025-09-17T10:00:00+00:00','2025-09-17','J. Vermeer','griffier',28,'heropend','In de evaluatie ontbreken de cijfers van het vierde huurteam, dat in mei begon. De wethouder vult haar op verzoek van de commissie aan.','{"afgesloten op":"2025-04-16","besloten door":"bestuur","status":"afgedaan"}','{"status":"openstaand"}',NULL,NULL,NULL,'29fdd4cd591fd9dfff0471196b7d84cdf1fcca739dd2b303450fcebf3c37166d','dea9c318b50245a9ee7c600817167e6b24a5c16fd41318ee0a02ecfc52e74743');
INSERT INTO "event" VALUES(98,'2025-09-21T10:00:00+00:00','2025-09-17','J. Vermeer','griffier',46,'geregistreerd',NULL,'{}','{"agendapunt":"Woonkwaliteit","citaat":"Dat onderzoek loopt al, en in week 49 leg ik u de uitkomsten voor.","commissie":"WB","gevraagd door":"C. Lindehof (Buurtverbond Maasveld)\nJ. Dijkhorst (Stadslicht)","laatste dag":"2025-12-07","nummer":"25bb006247","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen (I. Tervoorde)","soort":"informatie","status":"openstaand","tekst":"De wethouder laat in de portiekflats van Havenzijde en de Molenbuurt onderzoeken waar vocht en schimmel voorkomen, en wat eigenaren eraan doen.","termijn":"in week 49","thema":"Wonen","titel":"Vocht en schimmel in portiekflats","toegezegd op":"2025-09-17"}',NULL,NULL,NULL,'dea9c318b50245a9ee7c600817167e6b24a5c16fd41318ee0a02ecfc52e74743','3add6ef5239dc68025a0c1a826b9cebb9490fa611c4dfb91b2c06ef299a0465d');
INSERT INTO "event" VALUES(99,'2025-09-22T10:00:00+00:00','2025-09-22','J. Vermeer','griffier',30,'voorgesteld','De metingen zijn klaar; het rapport is met brief 25bb006360 gestuurd. Het college stelt voor de toezegging af te doen.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',NULL,NULL,NULL,'3add6ef5239dc68025a0c1a826b9cebb9490fa611c4dfb91b2c06ef299a0465d','051c863fa337bd15ad47f0e360da34e61064d219552b1ae2ea09a8f72d18f8c1');
INSERT INTO "event" VALUES(100,'2025-09-23T10:00:00+00:00','2025-09-23','J. Vermeer','griffier',35,'deels-afgedaan','De uitkomsten van de noordzijde zijn gedeeld: daar is de bodem schoon en wordt dit najaar geplant.','{"status":"openstaand"}','{"rest":"De zuidzijde, waar het onderzoek nog loopt.","status":"deels afgedaan"}',NULL,NULL,NULL,'051c863fa337bd15ad47f0e360da34e61064d219552b1ae2ea09a8f72d18f8c1','46d5723a67a872cd765a35abaae3420be294012e50abf743ab41becd294a083b');
INSERT INTO "event" VALUES(101,'2025-09-24T10:00:00+00:00','2025-09-24','J. Vermeer','griffier',28,'uitgesteld','Het vierde huurteam heeft dan driekwart jaar gewerkt.','{"laatste dag":"2025-04-18","termijn":"voor het meireces"}','{"aantal keer uitgesteld":"1","laatste dag":"2026-03-31","termijn":"in het eerste kwartaal van 2026"}',NULL,NULL,NULL,'46d5723a67a872cd765a35abaae3420be294012e50abf743ab41becd294a083b','144b7521449bce3d6165edae4bdf83ed3a3602496e152cc99c875d33a6297965');
INSERT INTO "event" VALUES(102,'2025-09-24T10:00:00+00:00','2025-09-24','J. Vermeer','griffier',39,'termijn','De uitvoerder van de leningen heeft de berekeningen toegezegd voor januari.','{"bekijken op":"2025-09-11","termijn":"op korte termijn"}','{"laatste dag":"2026-02-28","termijn":"in februari 2026"}',NULL,NULL,NULL,'144b7521449bce3d6165edae4bdf83ed3a3602496e152cc99c875d33a6297965','ccb67767f130f69728e34301a6eb378e002bb0e1a20f98e201e76104635c3346');
INSERT INTO "event" VALUES(103,'2025-10-04T10:00:00+00:00','2025-09-30','J. Vermeer','griffier',47,'geregistreerd',NULL,'{}','{"agendapunt":"Bomenbeleid","citaat":"Binnen zes weken heeft u het op papier, boom voor boom.","commissie":"KG","gevraagd door":"N. Benhadra (Groene Kade)\nF. Osterlaan (Groene Kade)","laatste dag":"2025-11-11","nummer":"25bb006561","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"brief","status":"openstaand","tekst":"De wethouder licht toe waarom langs de Singel 34 bomen zijn gekapt, en waar en wanneer er nieuwe komen.","termijn":"binnen zes weken","thema":"Klimaat en energie","titel":"Gekapte bomen langs de Singel","toegezegd op":"2025-09-30"}',NULL,NULL,NULL,'ccb67767f130f69728e34301a6eb378e002bb0e1a20f98e201e76104635c3346','0941a0f772e5327424eb9f70bd772b4d160751f4eb6668aa4a0a984d54f64d0d');
INSERT INTO "event" VALUES(104,'2025-10-05T10:00:00+00:00','2025-10-01','J. Vermeer','griffier',48,'geregistreerd',NULL,'{}','{"agendapunt":"Beheer openbare ruimte","bekijken op":"2026-01-01","citaat":"Het is daar te donker, dat ben ik met u eens. We pakken het zo spoedig mogelijk op.","commissie":"MH","gevraagd door":"M. van Rietwaard (Stadslicht)","nummer":"25bb006583","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"handeling","status":"openstaand","tekst":"De wethouder laat de kapotte verlichting langs de Vaart herstellen en meldt de commissie wanneer dat klaar is.","termijn":"zo spoedig mogelijk","thema":"Bereikbaarheid","titel":"Verlichting van het fietspad langs de Vaart","toegezegd op":"2025-10-01"}',NULL,NULL,NULL,'0941a0f772e5327424eb9f70bd772b4d160751f4eb6668aa4a0a984d54f64d0d','aaf091f6a20179687387011a3b79c2dd1ce9f4154ef58dc3730a3d8293dc4247');
INSERT INTO "event" VALUES(105,'2025-10-07T10:00:00+00:00','2025-10-07','J. Vermeer','griffier',41,'geweigerd','De brief noemt aantallen, maar zegt niet wat de gemeente eraan doet.','{"status":"afdoening voorgesteld","voorstel":"af te doen"}','{"status":"openstaand"}',NULL,NULL,NULL,'aaf091f6a20179687387011a3b79c2dd1ce9f4154ef58dc3730a3d8293dc4247','83fe8f3afc064d2914e56b8b7fec6896127dbb7de955639627704b54655a53f9');
INSERT INTO "event" VALUES(106,'2025-10-09T10:00:00+00:00','2025-10-09','J. Vermeer','griffier',14,'voortgang','De gesprekken met de scholen zijn gehouden. Het bureau schrijft het eindrapport.','{}','{}',NULL,NULL,NULL,'83fe8f3afc064d2914e56b8b7fec6896127dbb7de955639627704b54655a53f9','8fc0943c2a619210d64285ae0aff91a459ae0fc2a70060199c2dfd47affbcaaa');
INSERT INTO "event" VALUES(107,'2025-10-09T10:00:00+00:00','2025-10-09','J. Vermeer','griffier',34,'voorgesteld','Van de 300 controles zijn er 187 gebruikt. De uitkomsten staan in brief 25bb006770. De burgemeester stelt voor de toezegging af te doen.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',NULL,NULL,NULL,'8fc0943c2a619210d64285ae0aff91a459ae0fc2a70060199c2dfd47affbcaaa','092070cf36c814525588332b45416bfd48390f5d8009cb5141d6919ef61308eb');
INSERT INTO "event" VALUES(108,'2025-10-11T10:00:00+00:00','2025-10-07','J. Vermeer','griffier',49,'geregistreerd',NULL,'{}','{"agendapunt":"Energiearmoede","commissie":"KG","gevraagd door":"A. Mertosari (Sociale Lijst Maasveld)\nJ. Dijkhorst (Stadslicht)","laatste dag":"2025-12-19","nummer":"25bb006718","openbaarheid":"openbaar","portefeuillehouder":"wethouder Klimaat (E. Veenstroom)","soort":"voorstel","status":"openstaand","tekst":"De wethouder komt met een voorstel om de energiehulp aan huis na 1 januari 2026 voort te zetten.","termijn":"voor het kerstreces","thema":"Klimaat en energie","titel":"Energiehulp voor huishoudens met een laag inkomen","toegezegd op":"2025-10-07"}',NULL,NULL,NULL,'092070cf36c814525588332b45416bfd48390f5d8009cb5141d6919ef61308eb','92dfd07603558df4ceffe3eb7fe1689aa0072a0096dfa7fb3b56d874fce4b1fd');
INSERT INTO "event" VALUES(109,'2025-10-12T10:00:00+00:00','2025-10-08','J. Vermeer','griffier',50,'geregistreerd',NULL,'{}','{"agendapunt":"Werk in uitvoering","commissie":"MH","gevraagd door":"T. Wolderink (Havenpartij Maasveld)","laatste dag":"2025-11-05","nummer":"25bb006751","openbaarheid":"openbaar","portefeuillehouder":"wethouder Mobiliteit (B. Oldewater)","soort":"informatie","status":"openstaand","stukken":"25bb007402 Brief Afsluiting Havenspoorweg","tekst":"De wethouder laat weten op welke dagen de Havenspoorweg wordt afgesloten en hoe fietsers en bussen dan rijden.","termijn":"binnen enkele weken","thema":"Bereikbaarheid","titel":"Afsluiting van de Havenspoorweg in het weekend","toegezegd op":"2025-10-08"}',NULL,NULL,NULL,'92dfd07603558df4ceffe3eb7fe1689aa0072a0096dfa7fb3b56d874fce4b1fd','fb6cabbf05c535333515d88511a4227d79c731010f4de8e4a4dd39c854eca7af');
INSERT INTO "event" VALUES(110,'2025-10-14T10:00:00+00:00','2025-10-14','J. Vermeer','griffier',37,'voortgang','De cijfers over schooljaar 2024-2025 zijn gedeeld met brief 25bb006893.','{}','{}',NULL,NULL,NULL,'fb6cabbf05c535333515d88511a4227d79c731010f4de8e4a4dd39c854eca7af','7f6472b31ce1f729eaf0fe090715a14ae9607fbd463e8ecfbfceffa8ea750e2a');
INSERT INTO "event" VALUES(111,'2025-10-15T10:00:00+00:00','2025-10-15','J. Vermeer','griffier',33,'deels-afgedaan','De ongevallen van 2021 tot en met 2023 en de mogelijke maatregelen staan in brief 25bb006904.','{"laatste dag":"2025-10-17","status":"openstaand","termijn":"voor het herfstreces"}','{"aantal keer uitgesteld":"1","laatste dag":"2025-11-30","rest":"De cijfers over 2024, die de politie nog niet heeft vrijgegeven.","status":"deels afgedaan","termijn":"in november 2025"}',NULL,NULL,NULL,'7f6472b31ce1f729eaf0fe090715a14ae9607fbd463e8ecfbfceffa8ea750e2a','89ccb6707f30850cff9e47169330bb71a9f791bac170f278cd70db423fa408cc');
INSERT INTO "event" VALUES(112,'2025-10-15T10:00:00+00:00','2025-10-15','J. Vermeer','griffier',43,'termijn','De cijfers zijn eerder klaar dan gedacht, zodat de commissie ze bij de nota over toezicht kan betrekken.','{"laatste dag":"2025-12-19","termijn":"voor het kerstreces"}','{"laatste dag":"2025-11-20","termijn":"half november"}',NULL,NULL,NULL,'89ccb6707f30850cff9e47169330bb71a9f791bac170f278cd70db423fa408cc','5bea516736c898401a0aa4b963958bb7ec372f4c6d872210eb659ab78d97d50b');
INSERT INTO "event" VALUES(113,'2025-10-28T11:00:00+00:00','2025-10-28','J. Vermeer','griffier',45,'voortgang','Met de vervoerder is afgesproken dat er een maand lang elke tien minuten wordt geteld.','{}','{}',NULL,NULL,NULL,'5bea516736c898401a0aa4b963958bb7ec372f4c6d872210eb659ab78d97d50b','9d2fe9ecfe185f65799af6969174f83cf3c1afda1709d14e53c5eec158d4279a');
INSERT INTO "event" VALUES(114,'2025-11-04T11:00:00+00:00','2025-11-04','J. Vermeer','griffier',38,'voortgang','Tijdens de verkiezingen van oktober zijn 22 van de 61 stembureaus geschouwd.','{}','{}',NULL,NULL,NULL,'9d2fe9ecfe185f65799af6969174f83cf3c1afda1709d14e53c5eec158d4279a','46c6e5bfdbef9709270ae26d787cb70fed30e90ac5297848f9d406507eca3001');
INSERT INTO "event" VALUES(115,'2025-11-04T11:00:00+00:00','2025-11-04','J. Vermeer','griffier',41,'voorgesteld','Brief 25bb007415 geeft de maatregelen: twaalf extra logeerplekken en een vast aanspreekpunt. De wethouder stelt voor de toezegging nu af te doen.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',NULL,NULL,NULL,'46c6e5bfdbef9709270ae26d787cb70fed30e90ac5297848f9d406507eca3001','5b634cbda8693db0a586d58bc53f43860201101d2cc5328fc425d4871059ae8b');
INSERT INTO "event" VALUES(116,'2025-11-04T11:00:00+00:00','2025-11-04','J. Vermeer','griffier',50,'afgedaan','De data en de omleidingen staan in brief 25bb007402 en op de website van de gemeente.','{"status":"openstaand"}','{"afgesloten op":"2025-11-04","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'5b634cbda8693db0a586d58bc53f43860201101d2cc5328fc425d4871059ae8b','51f336da29f5dafd083338d5bde47e04a253f5b54a61912bb71d5d3cacb2ac08');
INSERT INTO "event" VALUES(117,'2025-11-07T11:00:00+00:00','2025-11-07','J. Vermeer','griffier',40,'afgedaan','De opbrengst per school staat in brief 25bb007498.','{"status":"openstaand"}','{"afgesloten op":"2025-11-07","besloten door":"bestuur","status":"afgedaan"}',NULL,NULL,NULL,'51f336da29f5dafd083338d5bde47e04a253f5b54a61912bb71d5d3cacb2ac08','1ed1a462da0408e2e1242a6cd791ab6a20a55a42c825595902054d2c8ed97609');
INSERT INTO "event" VALUES(118,'2025-11-10T11:00:00+00:00','2025-11-10','J. Vermeer','griffier',12,'voorgesteld','Het overzicht van alle 58 panden is met brief 25bb007531 aan de commissie gestuurd. Het college stelt voor de toezegging af te doen.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',NULL,NULL,NULL,'1ed1a462da0408e2e1242a6cd791ab6a20a55a42c825595902054d2c8ed97609','f6911e7cd5ae6585de44da0256e054046036a78ff61c2f8e56fc0482f590d332');
INSERT INTO "event" VALUES(119,'2025-11-17T11:00:00+00:00','2025-11-13','J. Vermeer','griffier',51,'geregistreerd',NULL,'{}','{"agendapunt":"Begroting 2026","commissie":"RAAD","gevraagd door":"T. Wolderink (Havenpartij Maasveld)\nJ. Dijkhorst (Stadslicht)","laatste dag":"2026-07-02","nummer":"25bb007612","openbaarheid":"concept","portefeuillehouder":"wethouder Financiën (W. van Duinrade)","soort":"voorstel","status":"openstaand","tekst":"De wethouder geeft bij de voorjaarsnota aan wat de lagere rijksbijdrage vanaf 2027 betekent, met ten minste drie keuzes voor de raad.","termijn":"bij de voorjaarsnota 2026","thema":"Financiën","titel":"Gevolgen van de lagere rijksbijdrage","toegezegd op":"2025-11-13"}',NULL,NULL,NULL,'f6911e7cd5ae6585de44da0256e054046036a78ff61c2f8e56fc0482f590d332','e638f73d812d18c449c38d573c083d591e108a6acacc908132999f0d0c3c2aee');
CREATE TABLE failed_sign_in (
    name          TEXT PRIMARY KEY,
    failures      INTEGER NOT NULL,
    last_at       TEXT NOT NULL,
    blocked_until TEXT
) STRICT;
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
INSERT INTO "meeting" VALUES(39,5,'2025-09-17');
INSERT INTO "meeting" VALUES(40,3,'2025-09-30');
INSERT INTO "meeting" VALUES(41,4,'2025-10-01');
INSERT INTO "meeting" VALUES(42,3,'2025-10-07');
INSERT INTO "meeting" VALUES(43,4,'2025-10-08');
INSERT INTO "meeting" VALUES(44,1,'2025-11-13');
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
CREATE TABLE session (
    hash       TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    stage      TEXT NOT NULL CHECK (stage IN ('volledig', 'code', 'instellen')),
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('raad','gemeenteraad Maasveld');
INSERT INTO "setting" VALUES('wie-besluit','direct');
INSERT INTO "setting" VALUES('waarschuwen-dagen','30');
INSERT INTO "setting" VALUES('bekijken-maanden','3');
INSERT INTO "setting" VALUES('nummervormen','JJbb######');
INSERT INTO "setting" VALUES('tweede-factor','');
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('account_member','sqlite_autoindex_account_member_1','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('account_holder','sqlite_autoindex_account_holder_1','3 2 1');
INSERT INTO "sqlite_stat1" VALUES('event','event_letter','9 9');
INSERT INTO "sqlite_stat1" VALUES('event','event_commitment','119 3 1');
INSERT INTO "sqlite_stat1" VALUES('event','sqlite_autoindex_event_1','119 1');
INSERT INTO "sqlite_stat1" VALUES('passage','passage_commitment','18 2 2');
INSERT INTO "sqlite_stat1" VALUES('passage','sqlite_autoindex_passage_1','18 18 2 1');
INSERT INTO "sqlite_stat1" VALUES('letter_number','letter_number_number','32 1 1');
INSERT INTO "sqlite_stat1" VALUES('letter_number','sqlite_autoindex_letter_number_1','32 16 1');
INSERT INTO "sqlite_stat1" VALUES('account','sqlite_autoindex_account_2','7 7 7');
INSERT INTO "sqlite_stat1" VALUES('account','sqlite_autoindex_account_1','7 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_hidden','2 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_figures','51 11 8 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_closing','25 2');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_meeting','51 2');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_theme','51 5 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_holder','51 9 3 1 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_committee','51 9 3 1 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_status','51 11 2 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','commitment_by_day','51 2 1');
INSERT INTO "sqlite_stat1" VALUES('commitment','sqlite_autoindex_commitment_1','51 1');
INSERT INTO "sqlite_stat1" VALUES('deadline','sqlite_autoindex_deadline_1','64 2 1');
INSERT INTO "sqlite_stat1" VALUES('commitment_asker','sqlite_autoindex_commitment_asker_2','75 7 1');
INSERT INTO "sqlite_stat1" VALUES('commitment_asker','sqlite_autoindex_commitment_asker_1','75 2 1');
INSERT INTO "sqlite_stat1" VALUES('letter','letter_day','2 1 1');
INSERT INTO "sqlite_stat1" VALUES('letter','sqlite_autoindex_letter_2','2 1');
INSERT INTO "sqlite_stat1" VALUES('letter','sqlite_autoindex_letter_1','2 1');
INSERT INTO "sqlite_stat1" VALUES('theme','sqlite_autoindex_theme_2','12 1');
INSERT INTO "sqlite_stat1" VALUES('theme','sqlite_autoindex_theme_1','12 1');
INSERT INTO "sqlite_stat1" VALUES('account_committee','sqlite_autoindex_account_committee_1','4 2 1');
INSERT INTO "sqlite_stat1" VALUES('portfolio_holder','sqlite_autoindex_portfolio_holder_2','6 1 1');
INSERT INTO "sqlite_stat1" VALUES('portfolio_holder','sqlite_autoindex_portfolio_holder_1','6 1');
INSERT INTO "sqlite_stat1" VALUES('meeting','sqlite_autoindex_meeting_1','44 8 1');
INSERT INTO "sqlite_stat1" VALUES('party','sqlite_autoindex_party_2','9 1');
INSERT INTO "sqlite_stat1" VALUES('party','sqlite_autoindex_party_1','9 1');
INSERT INTO "sqlite_stat1" VALUES('committee','sqlite_autoindex_committee_1','7 1');
INSERT INTO "sqlite_stat1" VALUES('_sqlx_migrations','sqlite_autoindex__sqlx_migrations_1','2 1');
INSERT INTO "sqlite_stat1" VALUES('portfolio','portfolio_holder_portfolio','11 2');
INSERT INTO "sqlite_stat1" VALUES('member','member_party','13 2');
INSERT INTO "sqlite_stat1" VALUES('member','member_unique','13 1 1');
INSERT INTO "sqlite_stat1" VALUES('setting','sqlite_autoindex_setting_1','6 1');
INSERT INTO "sqlite_stat1" VALUES('administration','administration_at','60 6');
INSERT INTO "sqlite_stat1" VALUES('calendar_entry','sqlite_autoindex_calendar_entry_1','62 1');
CREATE TABLE submission (
    token TEXT PRIMARY KEY,
    at    TEXT NOT NULL
) STRICT;
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
CREATE INDEX event_commitment ON event (commitment_id, sequence);
CREATE INDEX event_letter ON event (letter_id) WHERE letter_id IS NOT NULL;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
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
INSERT INTO "recovery_code" VALUES(6,'5f2c8a3b0e6d4f1794c2a8b7d6e5f4031221aabbccddeeff0011223344556677',NULL);
INSERT INTO "one_time_link" VALUES('0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',1,'2025-11-14T11:00:00+00:00','2099-11-21T11:00:00+00:00',NULL);
INSERT INTO "session" VALUES('9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',1,'volledig','2025-11-14T11:00:00+00:00','2099-11-14T11:00:00+00:00','2099-11-15T11:00:00+00:00');
INSERT INTO "failed_sign_in" VALUES('1122334455667788990011223344556677889900112233445566778899001122',2,'2099-11-14T10:59:00+00:00',NULL);
INSERT INTO "suggestion" VALUES(1,5,1,'2025-11-06','de wethouder Wonen','De wethouder zou terugkomen op de wachtlijst.','2025-11-07T09:00:00+00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "submission" VALUES('6f0e8f7e-8d55-4c40-9d6b-7a0b7d3cf1aa 5f','2025-11-14T11:00:00+00:00');
COMMIT;
