use super::*;

const ABOUT: [&str; 3] = ["gemeenteraad Maasveld", "k.bos@maasveld.example", "K. Bos"];

/// Passwords that are refused, by what is wrong with them.
const WEAK: [(&[&str], PasswordWeakness); 7] = [
    (&["kort", "elf tekens."], PasswordWeakness::Short),
    (
        &[
            "1q2w3e4r5t6y",
            "q1w2e3r4t5y6",
            "qw12er34ty56",
            "qwerty123456",
            "azertyuiop123",
            "poiuytrewq12",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "qazwsxedcrfv",
            "a1b2c3d4e5f6",
            "987654321098",
            "1234qwerasdf",
            "!@#$%^&*()_+",
            "kbos12345678",
            "P@ssw0rd1234",
            "dragon123456",
            "123456789012345",
            "qwertyuiop123",
        ],
        PasswordWeakness::Keys,
    ),
    (
        &[
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "121212121212",
            "111222333444",
            "WelkomWelkom01",
            "welkom01welkom02",
            "paard1paard2paard3",
            "zomerzomerzomer",
            "Mei20262026!",
            "Zomer2026Zomer!",
            "lamp lamp lamp lamp",
        ],
        PasswordWeakness::Repeated,
    ),
    (
        &[
            "Nederland2026!",
            "N3d3rl4nd2026!",
            "Neder2026land!",
            "Gelderland2025!",
            "Rotterdam010!",
            "Utrecht-2026!",
            "Den Haag 2026!",
            "Leeuward3n!!",
            "Zomer-2026!!",
            "Oktober2025!",
            "Feyenoord1908!",
            "PSVEindhoven1913",
            "FC Utrecht 1970!",
            "Griffie2026!!",
            "statenlid2026!",
            "Hoensbroek2026!",
            "Portefeuillehouder",
            "Prinsjesdag26",
            "IkHouVanJou123",
            "feijenoord2026",
            "Papendrecht2026",
            "Toezeggingen2025!",
            "Wachtwoord2026!",
            "iloveyou1234",
        ],
        PasswordWeakness::Tried,
    ),
    (
        &["Maasveld123!", "maasveld2026!", "gemeenteraad-maasveld", "k.bos@maasveld.example", "K.Bos2026Kbos"],
        PasswordWeakness::About,
    ),
    (
        &[
            "Fietsbel2026!",
            "dlrowolleh123",
            "Superheld#7702",
            "Kruidenierszaak7",
            "handelingen-2026",
            "Schemerlampen!!",
        ],
        PasswordWeakness::OneWord,
    ),
    (&["correcthorse", "Trustno1Michelle", "15081978150819", "198708151978"], PasswordWeakness::Common),
];

#[test]
fn what_is_easy_to_guess_is_refused_with_what_is_wrong_with_it() {
    for (passwords, weakness) in WEAK {
        for password in passwords {
            assert_eq!(check_password(password, &ABOUT), Err(weakness), "{password}");
        }
    }
    assert_eq!(check_password(&"ab cd ef gh ".repeat(11), &ABOUT), Err(PasswordWeakness::Long));
}

#[test]
fn words_that_have_nothing_to_do_with_one_another_are_good_and_so_is_what_a_machine_makes() {
    let long = "de oude molenaar bakt op dinsdagmiddag zeven bruine broden terwijl zijn kat in het zonnetje op het dak van \
                de schuur ligt te slapen";
    for password in [
        "paard batterij nietje",
        &long[..128],
        "twaalftekens",
        "welkom bij de kruidenier",
        "burgemeester fietst naar school",
        "pannenkoek wolk 77",
        "talentenjacht op het dak",
        "appel peer banaan kiwi",
        "stoelpootdak",
        "пароль-из-слов",
        "xK9#mQ2$vL7p",
        "hT6w-9mKq-Xv2p",
        "8301746529384710",
    ] {
        assert_eq!(check_password(password, &ABOUT), Ok(()), "{password}");
    }
}

#[test]
fn each_refusal_says_what_to_do() {
    use PasswordWeakness::{About, Common, Keys, Long, OneWord, Repeated, Short, Tried};
    for weakness in [Short, Repeated, Keys, Tried, About, OneWord, Common] {
        let told = weakness.to_string();
        assert!(
            told.contains("Kies een paar woorden") || told.contains("Een paar woorden achter elkaar is goed"),
            "{told}"
        );
    }
    assert!(Long.to_string().contains("Er passen 128 tekens"));
}
