//! The words by which a letter tells what becomes of a commitment.
//!
//! A table of phrases, parted by commas. `a|b` is either word, `a*` any word that begins so, `…` a gap of a few words,
//! for verbs that Dutch takes apart ("ronden wij uiterlijk in juni af"). `§` says that the clause ends right behind it,
//! so that "houden … aan" is not found in "houden aan de planning vast".

use super::lexicon::Sign;

/// All phrases, by what they say.
pub(super) const PHRASES: &[(Sign, &str)] = &[
    (
        Sign::Settle,
        "
        gestand … gedaan, af te vinken, af te boeken, afboeken,
        afgedaan, afgedane, afgehandeld, afgehandelde, afgerond, afgeronde, afgesloten, afgewikkeld, nagekomen,
        ingelost, uitgevoerd, uitgevoerde, gestand gedaan, gestand te doen, gestand doen, doe|doen|doet … gestand,
        voldaan, vervuld, voltooid, gerealiseerd, volbracht, beëindigd, afgevoerd, gesloten, beantwoord, gereed,
        klaar, afgeboekt, ingewilligd, opgevolgd, geëffectueerd, waargemaakt,
        invulling|uitvoering|gevolg|gehoor|opvolging … gegeven|geven,
        geef|geven|geeft … invulling|uitvoering|gevolg|gehoor|opvolging, tegemoetgekomen, tegemoet gekomen,
        af te doen, afdoen, af te handelen, afhandelen, af te ronden, afronden, af te sluiten, afsluiten,
        af te wikkelen, af te voeren, afvoeren, te sluiten, sluiten, na te komen, nakomen, in te lossen, inlossen,
        te voltooien, te beëindigen, doe|doen|doet … af, handel|handelen|handelt … af, rond|ronden|rondt … af,
        sluit|sluiten … af, voer|voeren|voert … af, wikkel* … af, los|lossen|lost … in §, kom|komen|komt … na §,
        voldoe|voldoen|voldoet, te voldoen, van de baan, afgetekend, af te tekenen, afgevinkt, is een feit,
        geïmplementeerd, geleverd, opgeleverd, gehonoreerd,
        ingevuld, beslag gekregen, recht gedaan, recht te doen, kan|kunnen|mag|mogen dicht, dichtgezet,
        kom|komen|komt … na om|door|en|met, los|lossen|lost … in om|door|en|met, bewaarheid, ten uitvoer gebracht,
        ten uitvoer gelegd, tot een goed einde, een einde gekomen, geen verdere|nadere actie|acties|stappen|behandeling|opvolging,
        geen actie|acties meer, niets meer te doen, hoeft|hoeven niets meer, verwezenlijkt,
        vink|vinken … af, af te vinken, afvinken, teken|tekenen … af, aftekenen, boek|boeken … af, af te boeken, afboeken,
        te vervullen, is rond, zijn rond, zijn gereed,
        woord gehouden, tegemoetkomen, tegemoet te komen, gefinaliseerd, afgehecht,
        half af
        ",
    ),
    (
        Sign::Settling,
        "
        gereedmelding, afmelding,
        afdoening, afhandeling, afronding, nakoming, beëindiging, afdoeningsvoorstel, afvoering, sluiting,
        voldoening, vervulling, inlossing, gestanddoening
        ",
    ),
    (
        Sign::Strike,
        "
        schrappen, te schrappen, geschrapt, schrap,
        verdwijnen|verdwijnt … lijst|overzicht|register
        ",
    ),
    (
        Sign::OffList,
        "
        mag|mogen|kan|kunnen er … af §, mag|mogen|kan|kunnen uit de lijst,
        kan|kunnen eraf, kan|kunnen weg, eraf gehaald,
        van|uit de|het|uw|onze lijst|overzicht|register|toezeggingenlijst|toezeggingenregister|toezeggingenoverzicht,
        van|uit de|het termijnagenda|actielijst,
        van de openstaande lijst, van de lijst, verwijderd, te verwijderen, verwijderen,
        kan|kunnen|mag|mogen van|uit de|uw|onze|het|die lijst|overzicht|register, van|uit de|uw|onze|het lopende|openstaande|actuele lijst,
        van|uit deze|die lijst, lijst af, doorgehaald, door te halen, doorhalen, haal|halen … door, doorhaling, gearchiveerd, te archiveren,
        archiveren, uitgeschreven, uit te schrijven
        ",
    ),
    (
        Sign::Lapse,
        "
        geen|niet … betekenis|zin|waarde|doel meer, geen zelfstandige betekenis,
        vervallen, vervalt, verviel, intrekken, in te trekken, ingetrokken, trek|trekken|trekt … in §, intrekking,
        achterhaald, achterhaalde, niet|geen meer|langer aan|ter de|het orde,
        niet|geen|niets meer|langer actueel|relevant|nodig|opportuun|zinvol|aan|noodzakelijk,
        niet meer van toepassing, niet langer van toepassing, overbodig, opgegaan in, gaat|gaan … op in ¤|toezegging,
        op te gaan in ¤|toezegging|de, opgaan in, samengevoegd, samen te voegen, samenvoegen, voeg|voegen … samen, samenvoeging,
        ondergebracht bij|in|onder, door de tijd ingehaald, ingehaald, geen doorgang, zonder voorwerp, van tafel,
        komt te vervallen, komen te vervallen, overgegaan in, opgenomen in toezegging, opgevolgd door toezegging,
        vervangen door, dubbel, gedekt door, niet meer|langer … uitgevoerd|nagekomen|gerealiseerd|uitvoeren,
        niet meer|langer uit te voeren, geen uitvoering … gegeven|geven, zien|ziet … af van, af te zien van,
        afgezien van de uitvoering, teruggetrokken, geen behoefte meer, overbodig geworden,
        verdere uitvoering … niet, opgeheven, meegenomen in ¤|toezegging,
        verder in|onder|bij toezegging, op|binnen te gaan in,
        zinledig, zinloos, betekenis|belang|zin|waarde|doel|grondslag … verloren, verliest|verloren … betekenis|belang|zin|waarde|doel|grondslag,
        niet|niets meer|langer van belang|betekenis|waarde|nut, geen zin|betekenis|waarde|nut|belang|doel|grond|functie meer,
        grondslag|aanleiding|noodzaak|reden|belang … weggevallen|vervallen|ontvallen|verdwenen,
        neem|nemen … terug §, terug te nemen, teruggenomen, door de feiten, weggevallen,
        ging|gingen … op in ¤|toezegging, opgenomen in ¤, geïntegreerd in, verwerkt in toezegging|¤,
        gaat|gaan niet door, gaat|gaan niet meer door, niet doorgaan, afgelast, afgeblazen,
        zie|zien|ziet … van af, overgenomen door ¤|toezegging, onuitvoerbaar, geen vervolg, gestaakt, staken,
        overlapt, ontheffen, ontheft, ontslaan, te ontslaan, hoeft|hoeven niet meer,
        niet verder uit te voeren|uitgevoerd|uitvoeren, niet verder … uit §
        ",
    ),
    (
        Sign::Open,
        "
        neem|nemen … mee in|bij, parkeren, te parkeren, geparkeerd, voorlopig niet, niet uitvoerbaar,
        gaat|gaan over naar|op,
        op de lijst … gehouden|blijven|staan, laten voortduren, te laten voortduren, doorlopen, te laten doorlopen, door te laten lopen, loopt door,
        meegenomen in|bij, betrokken bij|in, mee bezig, in gesprek,
        hang|hangt … af, afhankelijk van, staat|staan … uit §, nog uit,
        openstaan, open staan, open te staan, openstaand, openstaande, openblijven, open blijven, open te blijven,
        blijf|blijft|blijven … open, sta|staat|staan … open, open blijft|blijven|staat|staan, openstaat,
        openblijft, laat|laten … open, hou|houd|houden|houdt … open, open te houden, openhouden, open houden,
        open te laten, openlaten, open laten, blijf|blijft|blijven … staan, te laten staan, laten staan,
        aan te houden, aanhouden, aangehouden, houd|houden|houdt … aan §, handhaven, te handhaven, gehandhaafd,
        handhaaf|handhaaft, loopt, lopen, lopend, lopende, in behandeling, in uitvoering, in bewerking,
        in voorbereiding, in ontwikkeling, in procedure, onder handen, onderhanden, meer tijd, vertraging,
        vertraagd, in afwachting, on hold, open, op de lijst te houden|laten,
        blijf|blijft|blijven|houd|houden|laat|laten|handhaven|handhaaf … lijst|toezeggingenlijst|register,
        blijf|blijft|blijven … gelden|bestaan|liggen|gehandhaafd|aangehouden, blijf|blijft|blijven … van kracht,
        overgedragen, over te dragen, draag|dragen … over aan, wacht|wachten op, wacht|wachten … op §, actueel §, mee bezig, ermee bezig,
        aan gewerkt, werken … aan §, wordt|worden|moet|moeten … opgepakt, nog te|in doen|bezien|beantwoorden|gang, in gang, onderweg, gaande,
        niet gehaald|haalbaar, lukt niet, nog open, oningevuld, geen gevolg gegeven, voort te zetten,
        kom|komen … niet toe,
        hou|houd|houden … vast §, vast te houden, ligt|liggen|lag stil, stilgelegd, stilligt, staat|staan … uit §, uitstaand, uitstaan,
        doende, bezig, pijplijn, in de maak, loopt|lopen … door §, doorlopen, te vroeg, voorbarig, prematuur, op de plank,
        in onderzoek, in beraad, in bespreking, onbeantwoord, onafgedaan, onuitgevoerd, onvoltooid, op zich wachten, niet gelukt, niet toegekomen,
        niet aan toegekomen, geen uitsluitsel, geen datum, geen streefdatum, stagneert, hangende, kan|kunnen nog niets, nog niets,
        blijft|blijven … actueel, blijft|blijven … nodig, houden|houd … levend, in stand,
        blijf|blijft|blijven … genoteerd|vermeld|geregistreerd,
        wacht|wachten nog|thans op, laat|laten … staan §,
        nog in gesprek|overleg, nog mee|aan|met bezig, werkt eraan, werken eraan, nog geen antwoord|reactie|besluit|uitkomst,
        bijna klaar|gereed|afgerond|af, neem|neemt|nemen … over van,
        vraagt|vragen|vergt|vergen|vereist|kost meer|nader|extra|langer, datum|termijn … niet geven|noemen, geen datum|termijn … geven|noemen
        ",
    ),
    (
        Sign::Postpone,
        "
        respijt, later komt|komen|gereed, komt|komen later, tijd te geven,
        uitstellen, uit te stellen, uitgesteld, uitstel, stel|stellen|stelt … uit §, verschuiven, te verschuiven,
        verschoven, schuif|schuift|schuiven … op|door, verschuift, doorgeschoven, door te schuiven, doorschuiven,
        verlengen, te verlengen, verlengd, verleng|verlengt, verlenging, verplaatst, verplaatsen, te verplaatsen,
        herpland, opnieuw gepland, opgeschoven, op te schuiven,
        nieuwe|nieuw|andere|latere|gewijzigde|aangepaste termijn|datum|planning|deadline|einddatum|streefdatum|afdoeningsdatum|opleverdatum|afdoeningstermijn|streeftermijn,
        geduld, termijn|planning|deadline|einddatum|streefdatum|afdoeningsdatum|datum … aan te passen|aangepast|bijgesteld|verzet|gewijzigd|wijzigen,
        bij te stellen, later dan gepland,
        verdaagd, verdagen, te verdagen, opschuiven, opschuift, loopt|lopen uit §, loopt|lopen uit tot|naar, uitgelopen, uitlopen, uitloopt, verruimen, te verruimen,
        verruimd, opgerekt, op te rekken, vooruitgeschoven, overgeheveld naar, uitstelt, verzet naar, te verzetten, gaat|gaan over naar, komt|komen|wordt|worden later,
        op te schorten, opgeschort, respijt, hernieuwde termijn|datum, ruimere|langere termijn
        ",
    ),
    (
        Sign::Return,
        "
        zegt … toe,
        kom|komen|komt … terug, terug te komen, terugkomen, terugkom, terugkomt, teruggekomen, terug komen,
        op terugkomen, terugkoppelen, terug te koppelen, koppel|koppelen … terug
        ",
    ),
    (
        Sign::Tell,
        "
        bij de|uw raad|commissie|staten ligt|liggen,
        kom|komt|komen … naar de|uw raad|commissie|staten,
        hoor|hoort|horen … van ons|mij, verneemt|vernemen, kom|komt|komen … naar u toe, bereikt u,
        informeer, informeren, te informeren, bericht, berichten, te berichten, ontvangt, te ontvangen, stuur,
        sturen, te sturen, zend, zenden, toezenden, toe te zenden, toesturen, toe te sturen, toegestuurd,
        toegezonden, doe|doen … toekomen, doen toekomen, te doen toekomen, leg|leggen … voor §, voor te leggen,
        voorleggen, bied|bieden|biedt … aan §, aan te bieden, aanbieden, krijgt, krijgen, rapporteer, rapporteren,
        te rapporteren, verstrek, verstrekken, te verstrekken, op de hoogte, praat|praten … bij, bij te praten,
        bijpraten, meld, melden, te melden, laat|laten … weten, nader bericht, te delen, delen, deel|delen … met,
        presenteren, presenteer, te presenteren, zeg|zeggen … toe, zie|zien … tegemoet, tegemoetzien, tegemoetziet, ligt|liggen … bij u, heeft|hebt u, tegemoet, inlichten,
        licht|lichten … in §, ontvangen, mag|mogen|kunt|kunnen … verwachten, voorgelegd, aangeboden, geïnformeerd,
        toe te lichten, licht|lichten … toe
        ",
    ),
    (
        Sign::Report,
        "
        gebeurt, gebeuren, vindt|vinden … plaats, plaatsvinden,
        gepresenteerd, gestuurd, overhandigd, afgerond worden,
        volgt, volgen, verstrekt, opleveren, op te leveren, verwacht, verwachten, verwachting, streven, streef,
        gestreefd, planning, gepland, voorzien, geagendeerd, agenderen, te agenderen, beschikbaar, bespreken,
        te bespreken, gedeeld, beantwoorden, te beantwoorden, reageren, te reageren, opgeleverd, uitvoeren,
        uit te voeren, voer|voeren … uit, aanleveren, kom|komt|komen … met, te komen met, termijn, streefdatum,
        deadline, realiseren, te realiseren, verzonden, verzenden, te verzenden,
        aan bod, aan de orde, ter sprake, behandeld, behandelen, mik|mikken … op, rekenen op, rekening met, ingepland, op de agenda, gereedkomt, gereedkomen, oplevering,
        gebeurt, gebeuren, vindt|vinden … plaats, plaatsvinden,
        komt|komen in|uiterlijk|voor|vóór|medio|eind|begin|naar|op,
        levert, leveren, lever, gaat|gaan van start, rond|ronden … af, klaar|gereed in|eind|begin|medio
        ",
    ),
    (
        Sign::Partly,
        "
        dat|dit deel|gedeelte|onderdeel, het overige deel, het resterende deel, deel|gedeelte van ¤,
        deels, gedeeltelijk, gedeeltelijke, ten dele, grotendeels, voor een deel, voor een gedeelte,
        voor een groot deel, voor het grootste deel, eerste deel, tweede deel, eerste gedeelte,
        deel|gedeelte|onderdeel van de|deze|die|uw|mijn|onze toezegging, op onderdelen, onderdeel a|b|c|1|2|3,
        partieel, voor de helft, eerste helft van de toezegging, eerste onderdeel, ten aanzien van het eerste,
        gedeeltelijk*, één van de twee, in zoverre
        ",
    ),
    (
        Sign::NotWhole,
        "
        niet|nog geheel, niet volledig, niet helemaal, nog niet volledig|geheel|helemaal, niet in zijn geheel,
        niet op alle, niet alle,
        half af, halverwege, nagenoeg, op één|een|enkele punt|punten|onderdeel|onderdelen na, voor wat betreft de|het|een, voor zover
        ",
    ),
    (Sign::Not, "niet, geen, nooit, nimmer, evenmin, onvoldoende, noch, nee, raden af, raden u af, raden het af"),
    (
        Sign::Now,
        "
        hiermee, hierbij, hierdoor, daarmee, bij dezen, bij deze, met deze|dit, middels deze|dit,
        door middel van deze, via deze|dit, in deze brief, met bovenstaande, met het bovenstaande,
        aldus, met de beantwoording hierboven, bijgaand, bijgevoegd, door deze, met bijgaand*,
        met de toezending, per heden, ermee
        ",
    ),
    (
        Sign::May,
        "kan, kunnen, wil, willen, mag, mogen",
    ),
    (
        Sign::Propose,
        "
        stel|stellen|stelt … voor, voor te stellen, voorstel, voorgesteld, verzoek|verzoeken|verzoekt, verzocht,
        vraag|vragen, beschouw, beschouwen, beschouwt, beschouwd, zie|zien … als, merk|merken … aan, aan te merken,
        aanmerken, aangemerkt, acht|achten, geacht, besluit|besluiten, overweging, advies|adviseren|adviseer,
        stemt|stemmen … in, in te stemmen, wens|wensen, ter, conclusie, concluderen,
        vind|vinden, menen, meen, verklaren, verklaar
        ",
    ),
    (
        Sign::Later,
        "
        zodra, wanneer, nadat, pas, zal, zullen, te zijner tijd, t.z.t, zou, zouden, na, indien, mits, totdat,
        voordat, alvorens, dan, straks, daarna, vervolgens, eerst, naar verwachting
        ",
    ),
    (
        Sign::Except,
        "
        met uitzondering van, behalve, behoudens, uitgezonderd, m.u.v, exclusief, anders dan, in tegenstelling tot,
        afgezien van, met uitsluiting van, niet zijnde, op §, buiten
        ",
    ),
    (
        Sign::Promised,
        "
        toegezegd, toegezegde, zegde|zegden … toe, toe te zeggen, toezegging|toezeggingen … deed|deden,
        gedane|gedaan toezegging|toezeggingen, toezegging|toezeggingen gedaan,
        zijn|heeft|hebben|is|heb|werden … toezegging|toezeggingen … gedaan, toezegging|toezeggingen … zijn|heeft|hebben gedaan,
        deed|deden|gaf|gaven|leverde|leverden … toezegging|toezeggingen, beloofd, beloofde, beloofden, heb|heeft|hebben … gezegd te|dat, aangekondigd, kondigde|kondigden … aan,
        toezegging|toezeggingen … genoteerd|vastgelegd|geregistreerd|kreeg|kregen|genoteerde, kwam|kwamen daar … bij,
        zei|zeiden … toe, toezegde, toezegden
        ",
    ),
    (
        Sign::Interim,
        "
        tussenrapportage*, tussentijds, tussentijdse, tussenstand, tussenbericht, tussenrapport, tussenevaluatie,
        voortgangsrapportage, voortgangsbericht, voortgangsbrief
        ",
    ),
    (
        Sign::You,
        "
        u, uw, jullie, je, raad, commissie, staten, raadscommissie, statencommissie, bestuur, ab, gemeenteraad, raadsleden, ps
        ",
    ),
    (
        Sign::Recurring,
        "
        jaarlijks, jaarlijkse, halfjaarlijks, halfjaarlijkse, periodiek, periodieke, zoals gebruikelijk, reguliere,
        maandelijks, per kwartaal, elk|ieder|elke|iedere jaar|kwartaal, structureel
        ",
    ),
];
