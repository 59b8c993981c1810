//! The commitments of 2023.

use super::{DemoCommitment, DemoStep};

/// The commitments, oldest first.
pub(super) const COMMITMENTS: &[DemoCommitment] = &[
    DemoCommitment {
        number: "23bb000918",
        title: "Koele plekken in het hitteplan",
        text: "De wethouder neemt in het hitteplan een kaart op van openbare koele plekken, met aandacht voor buurten \
            waar veel ouderen wonen.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Klimaat (E. Veenstroom)",
        asked_by: &["F. Osterlaan (Groene Kade)", "H. Brandwater (Ouderenlijst De Brug)"],
        committee: "KG",
        made_on: "2023-02-07",
        agenda_item: Some("Klimaatadaptatie"),
        theme: "Klimaat en energie",
        kind: "voorstel",
        publicity: "openbaar",
        papers: &["23bb006780 Raadsvoorstel Hitteplan Maasveld"],
        deadline: Some("in juni 2023"),
        course: &[
            DemoStep::Postpone {
                on: "2023-06-20",
                words: "voor het herfstreces",
                reason: "De metingen van deze zomer worden meegenomen, zodat de kaart klopt met de warmste dagen.",
            },
            DemoStep::Settle {
                on: "2023-10-10",
                answer: "Het hitteplan met de kaart is met voorstel 23bb006780 aan de raad aangeboden.",
            },
            DemoStep::Confirm { on: "2023-11-21", reason: "De commissie is akkoord." },
        ],
    },
    DemoCommitment {
        number: "23bb002263",
        title: "Wachttijden jeugdhulp per aanbieder",
        text: "De wethouder geeft de commissie een overzicht van de wachttijden voor jeugdhulp, per aanbieder en per \
            soort hulp.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Zorg (G. Asmarani)",
        asked_by: &["A. Mertosari (Sociale Lijst Maasveld)"],
        committee: "ZJO",
        made_on: "2023-04-04",
        agenda_item: Some("Jeugdhulp"),
        theme: "Zorg en jeugd",
        kind: "informatie",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("eind mei 2023"),
        course: &[DemoStep::Settle {
            on: "2023-06-27",
            answer: "Het overzicht is als bijlage bij de voortgangsbrief jeugdhulp gevoegd. Twee aanbieders leverden \
                hun cijfers te laat aan.",
        }],
    },
    DemoCommitment {
        number: "23bb003450",
        title: "Proef met woningruil in het Sluiskwartier",
        text: "De wethouder begint met de woningcorporaties een proef in het Sluiskwartier, waarin ouderen die kleiner \
            willen wonen hun huur mogen meenemen.",
        quotation: Some("Voor het eind van het jaar moet de eerste verhuizing een feit zijn."),
        spoken_by: None,
        holder: "wethouder Wonen (I. Tervoorde)",
        asked_by: &["H. Brandwater (Ouderenlijst De Brug)", "C. Lindehof (Buurtverbond Maasveld)"],
        committee: "WB",
        made_on: "2023-05-24",
        agenda_item: Some("Woonvisie"),
        theme: "Wonen",
        kind: "handeling",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("uiterlijk 31 december 2023"),
        course: &[
            DemoStep::Postpone {
                on: "2023-12-13",
                words: "voor het zomerreces",
                reason: "De corporaties zijn het nog niet eens over de huurprijs na de ruil.",
            },
            DemoStep::Postpone {
                on: "2024-06-26",
                words: "eind 2024",
                reason: "Een van de corporaties wil eerst de eigen verhuursystemen aanpassen.",
            },
            DemoStep::Lapse {
                on: "2025-03-12",
                kind: "niet-nagekomen",
                reason: "De corporaties doen niet mee en de gemeente kan hen daartoe niet verplichten. De proef komt \
                    er niet.",
            },
        ],
    },
    DemoCommitment {
        number: "23bb003807",
        title: "Bewonersavond over cameratoezicht op het Pakhuisplein",
        text: "De burgemeester houdt een avond voor bewoners en ondernemers over het cameratoezicht op het \
            Pakhuisplein en doet de commissie verslag.",
        quotation: None,
        spoken_by: None,
        holder: "burgemeester",
        asked_by: &["L. van der Kreekel (Buurtverbond Maasveld)"],
        committee: "BOVF",
        made_on: "2023-06-08",
        agenda_item: Some("Cameratoezicht"),
        theme: "Beheersing van openbare-orderisico’s",
        kind: "gesprek",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("na de zomer"),
        course: &[
            DemoStep::Settle {
                on: "2023-10-05",
                answer: "Op 26 september was er een inloopavond in De Loods. Een kort verslag is aan de commissie \
                    gestuurd.",
            },
            DemoStep::Object {
                on: "2023-10-26",
                reason: "De avond was alleen voor ondernemers aangekondigd; bewoners hebben geen uitnodiging gekregen.",
            },
            DemoStep::Settle {
                on: "2024-01-16",
                answer: "Op 11 januari is een tweede avond gehouden, waarvoor 640 huishoudens een brief kregen. Het \
                    verslag is bijgevoegd.",
            },
        ],
    },
    DemoCommitment {
        number: "23bb006655",
        title: "Spelregels voor het splitsen van woningen",
        text: "De wethouder komt met spelregels voor het splitsen van woningen en betrekt daarbij de ervaringen uit \
            Havenzijde.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Wonen (I. Tervoorde)",
        asked_by: &["D. Sarmadani (Getij Maasveld)"],
        committee: "WB",
        made_on: "2023-10-04",
        agenda_item: Some("Woningvoorraad"),
        theme: "Wonen",
        kind: "voorstel",
        publicity: "openbaar",
        papers: &["24bb003301 Raadsvoorstel Spelregels woningsplitsing"],
        deadline: Some("in het voorjaar van 2024"),
        course: &[
            DemoStep::Settle {
                on: "2024-05-15",
                answer: "De spelregels zijn met voorstel 24bb003301 aan de raad voorgelegd.",
            },
            DemoStep::Confirm {
                on: "2024-06-12",
                reason: "De commissie stemt in; de raad behandelt het voorstel op 27 juni.",
            },
        ],
    },
    DemoCommitment {
        number: "23bb007302",
        title: "Subsidie voor groene daken verruimen",
        text: "De wethouder onderzoekt of ook verenigingen van eigenaren de subsidie voor groene daken kunnen krijgen \
            en komt met een voorstel.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Klimaat (E. Veenstroom)",
        asked_by: &["N. Benhadra (Groene Kade)"],
        committee: "KG",
        made_on: "2023-10-31",
        agenda_item: Some("Groen in de stad"),
        theme: "Klimaat en energie",
        kind: "voorstel",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("medio 2024"),
        course: &[DemoStep::Lapse {
            on: "2024-06-11",
            kind: "achterhaald",
            reason: "De provincie heeft de regeling overgenomen en daarin ook verenigingen van eigenaren opgenomen. \
                Een eigen voorstel is niet meer nodig.",
        }],
    },
    DemoCommitment {
        number: "23bb008359",
        title: "Overzicht van gemeentelijke panden zonder bestemming",
        text: "De wethouder maakt een overzicht van gemeentelijke panden die leegstaan of geen vaste bestemming \
            hebben, met de boekwaarde en de jaarlijkse kosten.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Financiën (W. van Duinrade)",
        asked_by: &["P. Haverzicht (Vrij Maasveld)", "T. Wolderink (Havenpartij Maasveld)"],
        committee: "BOVF",
        made_on: "2023-12-14",
        agenda_item: Some("Vastgoed"),
        theme: "Financiën",
        kind: "brief",
        publicity: "openbaar",
        papers: &["25bb007531 Brief Gemeentelijke panden zonder bestemming"],
        deadline: Some("in de loop van 2025"),
        course: &[
            DemoStep::Progress { on: "2024-11-21", note: "Van 41 van de 58 panden zijn boekwaarde en kosten bekend." },
            DemoStep::Propose {
                on: "2025-11-10",
                answer: "Het overzicht van alle 58 panden is met brief 25bb007531 aan de commissie gestuurd. Het \
                    college stelt voor de toezegging af te doen.",
            },
        ],
    },
];
