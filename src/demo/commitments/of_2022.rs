//! The commitments of 2022.

use super::{DemoCommitment, DemoStep};

/// The commitments, oldest first.
pub(super) const COMMITMENTS: &[DemoCommitment] = &[
    DemoCommitment {
        number: "22bb001648",
        title: "Aangifte doen in het stadskantoor",
        text: "De burgemeester spreekt met de politie af dat slachtoffers ook in het stadskantoor aangifte kunnen \
            doen, op afspraak en met hulp bij het invullen. De commissie hoort wanneer dat begint.",
        quotation: Some(
            "Ik zorg dat mensen die liever niet naar het bureau gaan, bij ons op het stadskantoor terecht \
            kunnen.",
        ),
        spoken_by: None,
        holder: "burgemeester",
        asked_by: &["H. Brandwater (Ouderenlijst De Brug)"],
        committee: "BOVF",
        made_on: "2022-03-10",
        agenda_item: Some("Jaarplan politie 2022"),
        theme: "Burger centraal, slachtoffer voorop",
        kind: "handeling",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("binnen drie maanden"),
        course: &[
            DemoStep::Progress {
                on: "2022-04-21",
                note: "De ruimte naast de publieksbalie is ingericht. De politie werkt het rooster uit.",
            },
            DemoStep::Settle {
                on: "2022-05-24",
                answer: "Sinds maandag 16 mei kunnen slachtoffers op dinsdag en donderdag in het stadskantoor aangifte \
                    doen.",
            },
        ],
    },
    DemoCommitment {
        number: "22bb002467",
        title: "Regels voor kamerverhuur op een rij",
        text: "De wethouder stuurt de commissie een overzicht van de regels voor kamerverhuur per wijk, met het aantal \
            verleende en geweigerde vergunningen.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Wonen (I. Tervoorde)",
        asked_by: &["C. Lindehof (Buurtverbond Maasveld)"],
        committee: "WB",
        made_on: "2022-04-13",
        agenda_item: Some("Huisvestingsverordening"),
        theme: "Wonen",
        kind: "brief",
        publicity: "openbaar",
        papers: &["22bb004498 Brief Regels voor kamerverhuur"],
        deadline: Some("voor de zomer"),
        course: &[
            DemoStep::Settle {
                on: "2022-07-05",
                answer: "Het overzicht is met brief 22bb004498 aan de commissie gestuurd.",
            },
            DemoStep::Confirm {
                on: "2022-09-14",
                reason: "De commissie heeft het overzicht besproken en vindt de toezegging nagekomen.",
            },
        ],
    },
    DemoCommitment {
        number: "22bb003829",
        title: "Proef met controles bij autoverhuurders",
        text: "De burgemeester begint met politie en Belastingdienst een proef met onaangekondigde controles bij \
            autoverhuurders rond de Handelskade.",
        quotation: None,
        spoken_by: None,
        holder: "burgemeester",
        asked_by: &["R. Kleiwater (Havenpartij Maasveld)"],
        committee: "BOVF",
        made_on: "2022-06-09",
        agenda_item: Some("Aanpak ondermijning"),
        theme: "Ondermijning",
        kind: "handeling",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("nog dit jaar"),
        course: &[
            DemoStep::Progress {
                on: "2022-11-03",
                note: "De partners zien te weinig ruimte in hun planning om nog dit jaar te beginnen.",
            },
            DemoStep::Lapse {
                on: "2023-02-16",
                kind: "ingetrokken",
                reason: "In overleg met de vragensteller ingetrokken: de controles zijn opgenomen in het regionale \
                    plan, waarover de raad apart beslist.",
            },
        ],
    },
    DemoCommitment {
        number: "22bb006174",
        title: "Verkeerstelling op de Kadebrug",
        text: "De wethouder laat op de Kadebrug tellen hoeveel auto’s, vrachtauto’s en fietsers er per uur overgaan, \
            en deelt de uitkomsten met de commissie.",
        quotation: None,
        spoken_by: None,
        holder: "wethouder Mobiliteit (B. Oldewater)",
        asked_by: &["D. Sarmadani (Getij Maasveld)", "T. Wolderink (Havenpartij Maasveld)"],
        committee: "MH",
        made_on: "2022-09-14",
        agenda_item: Some("Onderhoud bruggen en kades"),
        theme: "Bereikbaarheid",
        kind: "informatie",
        publicity: "openbaar",
        papers: &["23bb000402 Brief Verkeerstelling Kadebrug"],
        deadline: Some("in het vierde kwartaal van 2022"),
        course: &[DemoStep::Settle {
            on: "2023-01-19",
            answer: "De telling is op 30 november afgerond; de uitkomsten staan in brief 23bb000402.",
        }],
    },
    DemoCommitment {
        number: "22bb007541",
        title: "Leeswijzer bij de begroting",
        text: "De wethouder voegt bij de volgende begroting een leeswijzer van twee bladzijden toe, waarin per \
            programma staat wat er verandert ten opzichte van het jaar ervoor.",
        quotation: Some("Twee kantjes, in gewone taal, voor in het boek. Dat zeg ik u toe."),
        spoken_by: None,
        holder: "wethouder Financiën (W. van Duinrade)",
        asked_by: &["H. Brandwater (Ouderenlijst De Brug)"],
        committee: "RAAD",
        made_on: "2022-11-10",
        agenda_item: Some("Begroting 2023"),
        theme: "Financiën",
        kind: "informatie",
        publicity: "openbaar",
        papers: &[],
        deadline: Some("bij de begroting 2024"),
        course: &[
            DemoStep::Settle { on: "2023-10-03", answer: "De leeswijzer staat voor in de begroting 2024." },
            DemoStep::Confirm {
                on: "2023-11-09",
                reason: "De raad vindt de leeswijzer bruikbaar en ziet hem graag elk jaar terug.",
            },
        ],
    },
];
