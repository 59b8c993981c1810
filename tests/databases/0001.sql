BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO "_sqlx_migrations" VALUES(1,'register','2021-09-01 08:00:00',1,X'C61B5A6189FC818C4CCB2A01195C90D517590BE3669A8B2E44E5800566E7AEB24E0C1C8747619762E04818C992434D7D',5657007);
CREATE TABLE calendar_entry (
    name      TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    CONSTRAINT calendar_entry_order CHECK (first_day <= last_day)
) STRICT;
INSERT INTO "calendar_entry" VALUES('zomerreces 2022','2022-07-09','2022-08-21');
INSERT INTO "calendar_entry" VALUES('begroting 2022','2021-11-04','2021-11-11');
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
    version         INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CONSTRAINT commitment_proposal CHECK ((status = 'afdoening-voorgesteld') = (proposal IS NOT NULL)),
    CONSTRAINT commitment_decided CHECK ((status = 'afgedaan') = (decided_by IS NOT NULL)),
    CONSTRAINT commitment_lapsed CHECK ((status = 'vervallen') = (lapse_kind IS NOT NULL)),
    CONSTRAINT commitment_closed CHECK ((status IN ('afgedaan', 'vervallen')) = (closed_on IS NOT NULL)),
    CONSTRAINT commitment_remaining CHECK (status <> 'deels-afgedaan' OR remaining IS NOT NULL)
) STRICT;
INSERT INTO "commitment" VALUES(1,'21bb000012','21bb12','Leegstand van woningen','Het college telt de woningen die leegstaan.','Ik laat ze tellen, één voor één.',NULL,1,1,1,'2021-09-09','Woonvisie',1,'informatie','openbaar','21bb000777 Brief Woonvisie
Motie Leegstand','openstaand',NULL,NULL,NULL,NULL,'2021-09-09',NULL,'uiterlijk 30 juni 2022','dag','2022-06-30',NULL,'te zijner tijd',1,'21bb000012 leegstand van woningen het college telt de woningen die leegstaan. ik laat ze tellen, een voor een. bovf woonvisie wonen burgemeester (r. kleiwater) h. brandwater (ouderenlijst) a. los 21bb000777 brief woonvisie motie leegstand bestuur, openbare orde en financien',3);
INSERT INTO "commitment" VALUES(2,'21bb000345','21bb345','Speeltuin aan de Vaart','De wethouder laat de speeltuin keuren.',NULL,NULL,2,1,1,'2021-09-09',NULL,1,'handeling','openbaar','','afgedaan',NULL,'raad',NULL,NULL,'2022-02-15','2022-02-15','voor het eind van het jaar','ongeveer','2021-12-31',NULL,'voor het eind van het jaar',0,'21bb000345 speeltuin aan de vaart de wethouder laat de speeltuin keuren. bovf wonen wethouder wonen s. bokhove (lijst oost) bestuur, openbare orde en financien',3);
INSERT INTO "commitment" VALUES(3,'21bb000401','21bb401','Fietspad langs het spoor','De wethouder vraagt de provincie wie het fietspad onderhoudt.',NULL,NULL,2,1,2,'2021-10-14',NULL,NULL,NULL,'openbaar','','vervallen',NULL,NULL,'achterhaald',NULL,'2021-12-01','2021-12-01',NULL,NULL,NULL,NULL,NULL,0,'21bb000401 fietspad langs het spoor de wethouder vraagt de provincie wie het fietspad onderhoudt. bovf wethouder wonen bestuur, openbare orde en financien',2);
INSERT INTO "commitment" VALUES(4,'21bb000500','21bb500','Cliëntenraad','De wethouder vraagt de cliëntenraad om advies.',NULL,'de directeur Zorg',2,1,2,'2021-10-14',NULL,2,'voorstel','openbaar','','deels-afgedaan',NULL,NULL,NULL,'Het advies over vervoer.','2021-12-15',NULL,'voor het eind van het jaar','ongeveer','2021-12-31',NULL,'voor het eind van het jaar',0,'21bb000500 clientenraad de wethouder vraagt de clientenraad om advies. de directeur zorg bovf clienten wethouder wonen a. los het advies over vervoer. bestuur, openbare orde en financien',2);
INSERT INTO "commitment" VALUES(5,'21bb000600','21bb600','Bomen langs de singel','Het college telt de bomen langs de singel.',NULL,NULL,1,1,2,'2021-10-14',NULL,NULL,NULL,'openbaar','','afdoening-voorgesteld','{"soort":"deels","rest":"De oostkant van de singel.","termijn":{"termijn":{"woorden":"in mei 2022","eersteDag":"2022-05-01","laatsteDag":"2022-05-31","precisie":"maand","regel":"laatste dag van mei"},"peildag":"2022-03-01","bekijken":null}}',NULL,NULL,NULL,'2022-03-01',NULL,NULL,NULL,NULL,NULL,NULL,0,'21bb000600 bomen langs de singel het college telt de bomen langs de singel. bovf burgemeester (r. kleiwater) h. brandwater (ouderenlijst) bestuur, openbare orde en financien',2);
INSERT INTO "commitment" VALUES(6,'22bb000700','22bb700','Nieuw zwembad','Het college onderzoekt een nieuw zwembad.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'brief','concept','','openstaand',NULL,NULL,NULL,NULL,'2022-01-10',NULL,NULL,NULL,NULL,NULL,NULL,0,'22bb000700 nieuw zwembad het college onderzoekt een nieuw zwembad.',1);
INSERT INTO "commitment" VALUES(7,'21bb000800','21bb800','Aankoop van grond','De burgemeester meldt de uitkomst van de onderhandeling.',NULL,NULL,1,2,3,'2021-11-04',NULL,NULL,NULL,'geheim','','openstaand',NULL,NULL,NULL,NULL,'2021-11-04',NULL,NULL,NULL,NULL,NULL,NULL,0,'21bb000800 aankoop van grond de burgemeester meldt de uitkomst van de onderhandeling. klankbordgroep burgemeester (r. kleiwater) s. bokhove (lijst oost) klankbordgroep',1);
CREATE TABLE commitment_asker (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT commitment_asker_unique UNIQUE (member_id, commitment_id)
) STRICT;
INSERT INTO "commitment_asker" VALUES(1,0,1);
INSERT INTO "commitment_asker" VALUES(1,1,3);
INSERT INTO "commitment_asker" VALUES(2,0,2);
INSERT INTO "commitment_asker" VALUES(4,0,3);
INSERT INTO "commitment_asker" VALUES(5,0,1);
INSERT INTO "commitment_asker" VALUES(7,0,2);
CREATE TABLE committee (
    id   INTEGER PRIMARY KEY,
    code TEXT NOT NULL CONSTRAINT committee_code_unique UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;
INSERT INTO "committee" VALUES(1,'BOVF','Bestuur, openbare orde en financiën');
INSERT INTO "committee" VALUES(2,'Klankbordgroep','Klankbordgroep');
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
INSERT INTO "deadline" VALUES(1,1,'te zijner tijd',NULL,NULL,'geen','woorden zonder dag','2021-09-09','2021-12-09','2021-09-09',NULL,NULL);
INSERT INTO "deadline" VALUES(1,2,'uiterlijk 31 maart 2022',NULL,'2022-03-31','dag','uiterlijk: die dag telt nog mee','2021-12-09',NULL,'2021-12-09','De telling is begonnen.',NULL);
INSERT INTO "deadline" VALUES(1,3,'uiterlijk 30 juni 2022',NULL,'2022-06-30','dag','uiterlijk: die dag telt nog mee','2022-02-15',NULL,'2022-02-15','Volgens brief 22bb000900 van 15 februari 2022.',1);
INSERT INTO "deadline" VALUES(2,1,'voor het eind van het jaar',NULL,'2021-12-31','ongeveer','laatste dag van het jaar','2021-09-09',NULL,'2021-09-09',NULL,NULL);
INSERT INTO "deadline" VALUES(4,1,'voor het eind van het jaar',NULL,'2021-12-31','ongeveer','laatste dag van het jaar','2021-09-09',NULL,'2021-09-09',NULL,NULL);
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
INSERT INTO "event" VALUES(1,'2021-09-13T08:00:00+00:00','2021-09-09','J. Vermeer','griffier',1,'geregistreerd',NULL,'{}','{"agendapunt":"Woonvisie","bekijken op":"2021-12-09","citaat":"Ik laat ze tellen, één voor één.","commissie":"BOVF","gevraagd door":"H. Brandwater (Ouderenlijst)\nA. Los","nummer":"21bb000012","openbaarheid":"openbaar","portefeuillehouder":"burgemeester (R. Kleiwater)","soort":"informatie","status":"openstaand","stukken":"21bb000777 Brief Woonvisie\nMotie Leegstand","tekst":"Het college telt de woningen die leegstaan.","termijn":"te zijner tijd","thema":"Wonen","titel":"Leegstand van woningen","toegezegd op":"2021-09-09"}',NULL,NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','a797e2a429cd5141f50199de4d2866bc979787cb17b1ca624a1e1a6c26d017d8');
INSERT INTO "event" VALUES(2,'2021-09-13T08:10:00.250+00:00','2021-09-09','J. Vermeer','griffier',2,'geregistreerd',NULL,'{}','{"commissie":"BOVF","gevraagd door":"S. Bokhove (Lijst Oost)","laatste dag":"2021-12-31","nummer":"21bb000345","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen","soort":"handeling","status":"openstaand","tekst":"De wethouder laat de speeltuin keuren.","termijn":"voor het eind van het jaar","thema":"Wonen","titel":"Speeltuin aan de Vaart","toegezegd op":"2021-09-09"}',NULL,NULL,NULL,'a797e2a429cd5141f50199de4d2866bc979787cb17b1ca624a1e1a6c26d017d8','29d0e6e4eb4cf88b2f6d77b64204836cbe4c8e639aedc1fd0c4dd5c417931865');
INSERT INTO "event" VALUES(3,'2021-10-18T08:00:00+00:00','2021-10-14','J. Vermeer','griffier',3,'geregistreerd',NULL,'{}','{"commissie":"BOVF","nummer":"21bb000401","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen","status":"openstaand","tekst":"De wethouder vraagt de provincie wie het fietspad onderhoudt.","titel":"Fietspad langs het spoor","toegezegd op":"2021-10-14"}',NULL,NULL,NULL,'29d0e6e4eb4cf88b2f6d77b64204836cbe4c8e639aedc1fd0c4dd5c417931865','eb9d96192314a5559ebfe1e02ff2e4ae3a44e67b8f47e818fde3698167f53ac0');
INSERT INTO "event" VALUES(4,'2021-10-18T08:05:00+00:00','2021-10-14','J. Vermeer','griffier',4,'geregistreerd',NULL,'{}','{"commissie":"BOVF","gevraagd door":"A. Los","gezegd door":"de directeur Zorg","laatste dag":"2021-12-31","nummer":"21bb000500","openbaarheid":"openbaar","portefeuillehouder":"wethouder Wonen","soort":"voorstel","status":"openstaand","tekst":"De wethouder vraagt de cliëntenraad om advies.","termijn":"voor het eind van het jaar","thema":"Cliënten","titel":"Cliëntenraad","toegezegd op":"2021-10-14"}',NULL,NULL,NULL,'eb9d96192314a5559ebfe1e02ff2e4ae3a44e67b8f47e818fde3698167f53ac0','0d1893fbfb8bba2aa2a3838898ac834051af4131c785006f426c0ed07e2f8992');
INSERT INTO "event" VALUES(5,'2021-10-18T08:06:00+00:00','2021-10-14','J. Vermeer','griffier',5,'geregistreerd',NULL,'{}','{"commissie":"BOVF","gevraagd door":"H. Brandwater (Ouderenlijst)","nummer":"21bb000600","openbaarheid":"openbaar","portefeuillehouder":"burgemeester (R. Kleiwater)","status":"openstaand","tekst":"Het college telt de bomen langs de singel.","titel":"Bomen langs de singel","toegezegd op":"2021-10-14"}',NULL,NULL,NULL,'0d1893fbfb8bba2aa2a3838898ac834051af4131c785006f426c0ed07e2f8992','78d28fd1e4c88fd6b4efe5588b81c252a972b8c33223fee0171570071edd117b');
INSERT INTO "event" VALUES(6,'2021-11-08T08:00:00+00:00','2021-11-04','J. Vermeer','griffier',7,'geregistreerd',NULL,'{}','{"commissie":"Klankbordgroep","gevraagd door":"S. Bokhove (Lijst Oost)","nummer":"21bb000800","openbaarheid":"geheim","portefeuillehouder":"burgemeester (R. Kleiwater)","status":"openstaand","tekst":"De burgemeester meldt de uitkomst van de onderhandeling.","titel":"Aankoop van grond","toegezegd op":"2021-11-04"}',NULL,NULL,NULL,'78d28fd1e4c88fd6b4efe5588b81c252a972b8c33223fee0171570071edd117b','7c44f2b4c8442e88ae10c272d915f031889a0378f7976f75a1786a0e96b6cc28');
INSERT INTO "event" VALUES(7,'2021-12-01T10:00:00+00:00','2021-12-01','J. Vermeer','griffier',3,'vervallen','De provincie heeft het fietspad overgedragen.','{"status":"openstaand"}','{"afgesloten op":"2021-12-01","grond":"achterhaald","status":"vervallen"}',NULL,NULL,NULL,'7c44f2b4c8442e88ae10c272d915f031889a0378f7976f75a1786a0e96b6cc28','d15d3f2841375ed01dcfd6357050a163e49a9280c176c457df3ccd12f0db19d1');
INSERT INTO "event" VALUES(8,'2021-12-09T10:00:00+00:00','2021-12-09','M. Brouwer','bestuurssecretariaat',1,'termijn','De telling is begonnen.','{"bekijken op":"2021-12-09","termijn":"te zijner tijd"}','{"laatste dag":"2022-03-31","termijn":"uiterlijk 31 maart 2022"}',NULL,NULL,NULL,'d15d3f2841375ed01dcfd6357050a163e49a9280c176c457df3ccd12f0db19d1','75959d069e3726133e90ce010b04258adb3ff2d6bce60acbc334d358a0a6b6b7');
INSERT INTO "event" VALUES(9,'2021-12-15T10:00:00+00:00','2021-12-15','J. Vermeer','griffier',4,'deels-afgedaan','Het advies over dagbesteding is er.','{"status":"openstaand"}','{"rest":"Het advies over vervoer.","status":"deels afgedaan"}',NULL,NULL,NULL,'75959d069e3726133e90ce010b04258adb3ff2d6bce60acbc334d358a0a6b6b7','6217960693ac0e5a6aa604d9f5a6877e38c5311af320db259248dc311449ecd8');
INSERT INTO "event" VALUES(10,'2022-01-10T09:00:00+00:00','2022-01-10','J. Vermeer','griffier',6,'geregistreerd',NULL,'{}','{"nummer":"22bb000700","openbaarheid":"concept","soort":"brief","status":"openstaand","tekst":"Het college onderzoekt een nieuw zwembad.","titel":"Nieuw zwembad"}',NULL,NULL,NULL,'6217960693ac0e5a6aa604d9f5a6877e38c5311af320db259248dc311449ecd8','a79c34aab773467835969e865be269c7343c89e5725fac678ad6141479990a1d');
INSERT INTO "event" VALUES(11,'2022-02-16T09:05:00+00:00','2022-02-15','M. Brouwer','bestuurssecretariaat',2,'voorgesteld',NULL,'{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"af te doen"}',1,112,174,'a79c34aab773467835969e865be269c7343c89e5725fac678ad6141479990a1d','abc20df55aedb503606c2614828b7c79448608a6b681458e7527c2cedbfc25d5');
INSERT INTO "event" VALUES(12,'2022-02-16T09:05:00+00:00','2022-02-15','M. Brouwer','bestuurssecretariaat',1,'uitgesteld','Volgens brief 22bb000900 van 15 februari 2022.','{"laatste dag":"2022-03-31","termijn":"uiterlijk 31 maart 2022"}','{"aantal keer uitgesteld":"1","laatste dag":"2022-06-30","termijn":"uiterlijk 30 juni 2022"}',1,175,236,'abc20df55aedb503606c2614828b7c79448608a6b681458e7527c2cedbfc25d5','bd02d38e9a1ae09e02c89b24526d0f46afe86d6de62e24e04c595547bc9edf74');
INSERT INTO "event" VALUES(13,'2022-02-18T09:00:00+00:00','2022-02-15','J. Vermeer','griffier',2,'bevestigd','Vergadering van 15 februari.','{"status":"afdoening voorgesteld","voorstel":"af te doen"}','{"afgesloten op":"2022-02-15","besloten door":"raad","status":"afgedaan"}',NULL,NULL,NULL,'bd02d38e9a1ae09e02c89b24526d0f46afe86d6de62e24e04c595547bc9edf74','2369ccae39b10d8d7d474ccb4a1c9f2612d15aeda692219af8204153cdaabe8c');
INSERT INTO "event" VALUES(14,'2022-03-01T09:00:00+00:00','2022-03-01','M. Brouwer','bestuurssecretariaat',5,'voorgesteld','De westkant is geteld: 212 bomen.','{"status":"openstaand"}','{"status":"afdoening voorgesteld","voorstel":"deels af te doen"}',NULL,NULL,NULL,'2369ccae39b10d8d7d474ccb4a1c9f2612d15aeda692219af8204153cdaabe8c','1fe4c6f375aed3a1a73c130a781080ed5d81c67567eacf4925824f9a61598b53');
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
INSERT INTO "letter" VALUES(1,'22bb000900','22bb900','2022-02-15','leegstand en speeltuin','De burgemeester, R. Kleiwater','Kenmerk: 22bb000900
Datum: 15 februari 2022
Onderwerp: leegstand en speeltuin

Geachte leden van de commissie,

Ik stel voor toezegging 21bb000345 als afgedaan te beschouwen. Op toezegging 21bb000012 kom ik uiterlijk 30 juni 2022 terug.

De burgemeester, R. Kleiwater
','e3ac04c72a01ad58eb7c310ff3f3194d15917732eca00ada9c279dbd597bb437','2022-02-16T09:00:00+00:00','2022-02-16T09:05:00+00:00');
INSERT INTO "letter" VALUES(2,NULL,NULL,'2022-03-01',NULL,NULL,'Over de toezeggingen is niets te melden.','039c9e8a4f6cbb7e91451595e4d20001db8425dd857c4300f2aac3dea77a44c3','2022-03-02T09:00:00+00:00',NULL);
CREATE TABLE meeting (
    id           INTEGER PRIMARY KEY,
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    day          TEXT NOT NULL,
    CONSTRAINT meeting_unique UNIQUE (committee_id, day)
) STRICT;
INSERT INTO "meeting" VALUES(1,1,'2021-09-09');
INSERT INTO "meeting" VALUES(2,1,'2021-10-14');
INSERT INTO "meeting" VALUES(3,2,'2021-11-04');
CREATE TABLE member (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    party_id INTEGER REFERENCES party (id)
) STRICT;
INSERT INTO "member" VALUES(1,'H. Brandwater',1);
INSERT INTO "member" VALUES(2,'S. Bokhove',2);
INSERT INTO "member" VALUES(3,'A. Los',NULL);
CREATE TABLE party (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
INSERT INTO "party" VALUES(1,'ouderenlijst','Ouderenlijst');
INSERT INTO "party" VALUES(2,'lijst-oost','Lijst Oost');
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
INSERT INTO "passage" VALUES(1,2,1,112,174,'afdoen');
INSERT INTO "passage" VALUES(1,1,1,175,236,'uitstellen');
CREATE TABLE portfolio_holder (
    id       INTEGER PRIMARY KEY,
    slug     TEXT NOT NULL UNIQUE,
    function TEXT NOT NULL CHECK (function <> ''),
    name     TEXT,
    CONSTRAINT portfolio_holder_unique UNIQUE (function, name)
) STRICT;
INSERT INTO "portfolio_holder" VALUES(1,'burgemeester-r-kleiwater','burgemeester','R. Kleiwater');
INSERT INTO "portfolio_holder" VALUES(2,'wethouder-wonen','wethouder Wonen',NULL);
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "setting" VALUES('raad','gemeenteraad Oudeveen');
INSERT INTO "setting" VALUES('wie-besluit','besluit');
INSERT INTO "setting" VALUES('waarschuwen-dagen','14');
INSERT INTO "setting" VALUES('bekijken-maanden','3');
CREATE TABLE submission (
    token TEXT PRIMARY KEY,
    at    TEXT NOT NULL
) STRICT;
INSERT INTO "submission" VALUES('6f0e8f7e-8d55-4c40-9d6b-7a0b7d3cf1aa 5f','2022-03-01T09:00:00+00:00');
CREATE TABLE theme (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
INSERT INTO "theme" VALUES(1,'wonen','Wonen');
INSERT INTO "theme" VALUES(2,'clienten','Cliënten');
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
CREATE INDEX commitment_figures ON commitment (status, last_day, committee_id);
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
COMMIT;
