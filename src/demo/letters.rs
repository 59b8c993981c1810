//! Letters to the committees of Maasveld: one that the demonstration has processed and released, one that waits to be read, one
//! of which only a passage is released, and one that was taken back.
//!
//! The first has the facts of a real letter of 2024 in words of our own, including its miswritten number. The second is
//! invented; it answers commitments of Wonen in every possible way, one under a miswritten number, and mentions one that is not in
//! the register.

/// A letter of the demonstration.
pub(super) struct DemoLetter {
    /// The letter's own number.
    pub(super) number: &'static str,
    /// The day of the letter, `jjjj-mm-dd`.
    pub(super) day: &'static str,
    pub(super) subject: &'static str,
    /// The person who signed it.
    pub(super) signatory: &'static str,
    pub(super) text: &'static str,
    pub(super) course: DemoLetterCourse,
}

/// The course of a letter after it was taken in.
pub(super) enum DemoLetterCourse {
    /// It waits to be read.
    Waits,
    /// Its outcomes were confirmed, and it was released.
    Released,
    /// Its outcomes were confirmed. It is still a draft, but its passages on this commitment are released.
    PassageReleased(&'static str),
    /// It was released, and then taken back for this reason.
    TakenBack(&'static str),
}

/// The letters, oldest first.
pub(super) static LETTERS: [DemoLetter; 4] = [
    DemoLetter {
        number: "24bb007021",
        day: "2024-10-15",
        subject: "Toezeggingen over het basisteam Centrum",
        signatory: "De burgemeester",
        text: FIRST,
        course: DemoLetterCourse::Released,
    },
    DemoLetter {
        number: "25bb007573",
        day: "2025-11-11",
        subject: "Stand van zaken toezeggingen Wonen",
        signatory: "De wethouder Wonen, I. Tervoorde",
        text: SECOND,
        course: DemoLetterCourse::Waits,
    },
    DemoLetter {
        number: "25bb007588",
        day: "2025-11-12",
        subject: "Vervoer naar de dagbesteding en verlichting langs de Vaart",
        signatory: "Burgemeester en wethouders",
        text: THIRD,
        course: DemoLetterCourse::PassageReleased("25bb005874"),
    },
    DemoLetter {
        number: "25bb007590",
        day: "2025-11-12",
        subject: "Energiehulp",
        signatory: "Burgemeester en wethouders",
        text: FOURTH,
        course: DemoLetterCourse::TakenBack("In de bijlage staan adressen van huishoudens. Er komt een versie zonder."),
    },
];

/// The first letter: it proposes to settle eight commitments, and returns to 24bb005964 in the last quarter of 2025.
const FIRST: &str = "\
Gemeente Maasveld

De burgemeester

Aan de leden van de commissie Bestuur, Organisatie, Veiligheid en Financiën (BOVF)

Datum: 15 oktober 2024

Ons kenmerk: 24bb007021

Onderwerp: Toezeggingen over het basisteam Centrum

Aanleiding

In uw vergaderingen van 5 en 19 september 2024 besprak u het onderzoek naar het basisteam Centrum. De politiechef en \
ik deden u toen negen toezeggingen. Hieronder leest u per toezegging wat daarvan is gekomen. Veel antwoorden sluiten \
aan op het plan van aanpak van de politie, dat u op 24 september van mij kreeg.

Eerdere stukken

• Raadsbrief 24bb005555 van 23 augustus 2024

• Antwoorden op schriftelijke vragen 24bb005645 van 28 augustus 2024

• Brief aan uw commissie 24bb005640 van 30 augustus 2024

• Brief aan uw commissie 24bb006308 van 24 september 2024

Toelichting

Het plan van aanpak

Eind augustus ontving u het rapport over het werkklimaat en de sociale veiligheid in het basisteam (24bo006906). De \
politie heeft de bevindingen vertaald naar maatregelen; die staan in het plan van aanpak bij mijn brief 24bb006308. \
Een begeleidingscommissie gaat de uitvoering volgen en mag ook uit eigen beweging adviseren. Wie daarin komen, staat \
nog niet vast.

In gesprek met de stad

Het basisteam zoekt vaker het gesprek op met bewoners, ondernemers en bezoekers van het centrum en vraagt hun hoe zij \
de politie ervaren. Die gesprekken krijgen een vaste plaats in de opleidingsdagen van het team. Daarnaast spreekt het \
team enkele keren per jaar met verschillende gemeenschappen in de stad.

Op 5 september 2024 vroeg u welke rol het burgerpanel in het vervolg kan spelen; de politiechef zou dat uitzoeken \
(24bb005966). Het stedelijke burgerpanel wordt hiervoor niet ingezet. De politie werkt al met klankbordgroepen van \
inwoners, en het plan van aanpak regelt dat hun ervaringen bij het team terechtkomen.

Verbinding met de commissie Politie voor iedereen (24bb006490)

Op 19 september 2024 kondigde ik in het debat aan dat ik de politie zou vragen de band tussen deze onafhankelijke \
commissie en de agenten op straat te versterken. Dat heb ik gedaan. De commissie kijkt mee bij de uitvoering van de \
maatregelen, en het team dat binnen de eenheid aan dit onderwerp werkt, blijft het basisteam adviseren.

Erkennen en horen (24bb006487)

U wilde op 19 september 2024 weten of politiemensen met nare ervaringen zich inmiddels erkend en gehoord voelen. Ik \
heb dit met de politie besproken en het belang ervan onderstreept. Wie een melding doet, krijgt gedurende het \
onderzoek een vaste begeleider. Betrokkenen geven zelf aan wat zij voor hun herstel nodig hebben; een landelijk team \
helpt om dat in een herstelplan vast te leggen.

Bodycams (24bb006491)

Op 19 september 2024 zegde ik toe bij de politie aan te dringen op een snelle invoering van bodycams. Die invoering \
is al een feit: agenten dragen ze op straat. In het uitgaansgebied is de kans op geweld groter dan elders. Daarom \
traint een ervaren docent het basisteam in het rustig houden van situaties en bespreekt hij gebruikt geweld met de \
agenten na.

Medewerkerstevredenheidsonderzoek (24bb005964)

De politiechef zei u op 5 september 2024 toe de uitkomsten van het onderzoek uit 2021 te delen, en te zijner tijd ook \
die van het volgende onderzoek. De uitkomsten van 2021 vindt u in bijlage 1, voor de eenheid als geheel. Het \
basisteam Centrum week toen niet af van het gemiddelde. Het nieuwe onderzoek begint in 2025. Wanneer de uitkomsten er \
zijn, informeer ik u daarover; in het vierde kwartaal van 2025 hoort u van mij hoe het ervoor staat.

Versterken van de politieopleiding (24bb006492)

Ook zou ik de wens van het lid Benhadra overbrengen om de politieopleiding te versterken, zowel centraal als in de \
eenheden. Dat is gebeurd. Bejegening en gedrag komen in verschillende lessen terug, en ervaren leidinggevenden \
spreken er met de klassen over. De eenheid deelt wat zij leert met de andere eenheden.

Sanctie-instrumentarium (24bb6489)

Op 19 september 2024 heb ik toegezegd na te gaan of de landelijke sancties op ongewenst gedrag bij de politie zijn \
aangescherpt. Dat is zo: sinds 2022 volgt op discriminatie of racisme altijd een sanctie, met ontslag als uiterste. \
De eenheid legt zulke zaken bovendien voor aan een groep deskundigen, die samen bepalen of een strafrechtelijk of een \
disciplinair onderzoek past.

Lopende zaken over het werkklimaat (24bb005965)

De politiechef beloofde u op 5 september 2024 een overzicht van de zaken die nu in de eenheid lopen. Van 2022 tot 1 \
september 2024 behandelde de eenheid 22 zaken die met discriminatie, racisme of uitsluiting te maken hadden. Twaalf \
keer eindigde dat in een schriftelijke berisping, vier keer werd verlof en twee keer salaris ingehouden, drie keer \
volgde ontslag (eenmaal voorwaardelijk en eenmaal op eigen verzoek) en één keer een waarschuwing. Eén zaak speelde in \
het basisteam Centrum. Van de vier gevallen die het onderzoek daar aan het licht bracht, lopen er nog twee: een \
strafrechtelijk en een disciplinair onderzoek.

Diversiteit (24bb006488)

Verder zegde ik op 19 september 2024 toe te rapporteren over de diversiteit binnen de politie en in de hogere \
functies. De beschikbare percentages staan in bijlage 2. Medewerkers hoeven deze gegevens niet te geven, zodat het \
beeld niet volledig is. Meer cijfers per eenheid en district zijn te vinden bij het CBS.

Voorstel

Ik stel uw commissie voor de toezeggingen 24bb005965, 24bb005966, 24bb006487, 24bb006488, 24bb006489, 24bb006490, \
24bb006491 en 24bb006492 als afgedaan te beschouwen, en op toezegging 24bb005964 kom ik bij u terug, uiterlijk in Q4 \
2025.

De burgemeester

Bijlagen:

1) Uitkomsten medewerkerstevredenheidsonderzoek 2021

2) Diversiteit bij de politie in 2023
";

/// The second letter, not processed in the demonstration.
const SECOND: &str = "\
Gemeente Maasveld

De wethouder Wonen

Aan de leden van de commissie Wonen en Buurten

Datum: 11 november 2025

Ons kenmerk: 25bb007573

Onderwerp: Stand van zaken toezeggingen Wonen

Op de lijst van uw commissie staan verschillende toezeggingen van mij open. Met deze brief laat ik u weten hoe het \
daarmee staat. Waar het kan, stel ik voor een toezegging van de lijst te halen.

Leegstand boven winkels (24bb003941)

Op 12 juni 2024 zegde ik u een overzicht toe van de leegstaande verdiepingen boven winkels. U vindt het in de \
bijlage. Van de 412 opgenomen panden staan er 96 op de verdieping leeg; daar kunnen naar schatting 130 woningen \
komen. Dat het overzicht later komt dan beloofd, ligt aan de opname van de Handelskade, die meer tijd vroeg.

Touwslagersflat (25bb003228)

In uw vergadering van 14 mei 2025 beloofde ik met de corporatie te bespreken hoe bewoners na de renovatie kunnen \
terugkeren. De corporatie heeft zich vastgelegd: wie op 1 september een huurcontract had, mag terug tegen ten hoogste \
de oude huur met de jaarlijkse verhoging. De bewonerscommissie heeft daarmee ingestemd.

Vocht en schimmel in portiekflats (25bb006247)

Het onderzoek in Havenzijde is klaar. In 58 van de 240 bezochte woningen is schimmel gevonden; de eigenaren zijn \
aangeschreven. In de Molenbuurt hebben de onderzoekers nog niet alle flats kunnen bezoeken. De uitkomsten van die \
buurt ontvangt u uiterlijk 1 februari 2026. De toezegging is daarmee deels afgedaan.

Evaluatie van de huurteams (24bb006813)

Bij mijn brief 25bb002540 ontving u de evaluatie zonder het vierde huurteam. De aanvulling zou u in het eerste \
kwartaal van 2026 krijgen. Dat lukt niet, omdat dit team vanaf december met een halve bezetting werkt. Ik kom hierop \
terug in het derde kwartaal van 2026.

Startersleningen (25bb003896)

Ik zou nagaan of de gemeente haar startersleningen kan verhogen. De uitvoerder voert per 1 januari landelijk een \
hoger maximum in, ook voor Maasveld. Een eigen voorstel heeft geen zin meer. Ik stel voor deze toezegging te laten \
vervallen.

Verhuur aan toeristen (25bb5918)

De cijfers die ik u op 3 september 2025 toezegde, ontvangt u samen met de nota over toezicht. Tot die er ligt, blijft \
deze toezegging openstaan.

Overige

Over toezegging 25bb004403, die over de standplaatsen aan de Polderweg gaat, spreek ik u in het besloten overleg.

Voorstel

Ik stel u voor de toezeggingen 24bb003941 en 25bb003228 als afgedaan te beschouwen, toezegging 25bb006247 als deels \
afgedaan te beschouwen en toezegging 25bb003896 te laten vervallen.

De wethouder Wonen,

I. Tervoorde

Bijlage: Leegstand boven winkels, overzicht per straat
";

/// The third letter: a draft of which one passage is released.
const THIRD: &str = "\
Gemeente Maasveld

Datum: 12 november 2025

Ons kenmerk: 25bb007588

Onderwerp: Vervoer naar de dagbesteding en verlichting langs de Vaart

De gesprekken met de vervoerders over toezegging 25bb005874 zijn begonnen, en toezegging 25bb005874 blijft openstaan.

De offerte van de aannemer ligt er, onder voorbehoud van gunning. Toezegging 25bb006583 blijft openstaan.
";

/// The fourth letter: it was released and taken back.
const FOURTH: &str = "\
Gemeente Maasveld

Datum: 12 november 2025

Ons kenmerk: 25bb007590

Onderwerp: Energiehulp

De eerste huishoudens zijn bezocht. Toezegging 25bb006718 blijft openstaan.
";
