//! The calendar of Maasveld: recesses, budget papers and elections of 2022 up to and including 2027.
//!
//! The council deals with the budget of year n in the autumn of n-1, and with the accounts of year n in the spring of n+1. A
//! budget paper has the days on which the council itself deals with it.

/// The calendar as a file with three columns separated by tabs.
pub(super) const CALENDAR: &str = "\
naam\teerste_dag\tlaatste_dag
voorjaarsreces 2022\t2022-02-26\t2022-03-06
verkiezingen 2022\t2022-03-16\t2022-03-16
meireces 2022\t2022-04-23\t2022-05-08
eerste bestuursrapportage 2022\t2022-06-09\t2022-06-09
jaarstukken 2021\t2022-06-23\t2022-06-23
voorjaarsnota 2022\t2022-06-30\t2022-06-30
zomerreces 2022\t2022-07-09\t2022-08-21
tweede bestuursrapportage 2022\t2022-10-06\t2022-10-06
herfstreces 2022\t2022-10-22\t2022-10-30
begroting 2023\t2022-11-03\t2022-11-10
kerstreces 2022\t2022-12-24\t2023-01-08
voorjaarsreces 2023\t2023-02-25\t2023-03-05
meireces 2023\t2023-04-22\t2023-05-07
eerste bestuursrapportage 2023\t2023-06-08\t2023-06-08
jaarstukken 2022\t2023-06-22\t2023-06-22
voorjaarsnota 2023\t2023-06-29\t2023-06-29
zomerreces 2023\t2023-07-08\t2023-08-20
tweede bestuursrapportage 2023\t2023-10-05\t2023-10-05
herfstreces 2023\t2023-10-14\t2023-10-22
begroting 2024\t2023-11-02\t2023-11-09
kerstreces 2023\t2023-12-23\t2024-01-07
voorjaarsreces 2024\t2024-02-17\t2024-02-25
meireces 2024\t2024-04-20\t2024-05-05
eerste bestuursrapportage 2024\t2024-06-13\t2024-06-13
jaarstukken 2023\t2024-06-27\t2024-06-27
voorjaarsnota 2024\t2024-07-04\t2024-07-04
zomerreces 2024\t2024-07-13\t2024-08-25
tweede bestuursrapportage 2024\t2024-10-10\t2024-10-10
herfstreces 2024\t2024-10-26\t2024-11-03
begroting 2025\t2024-11-07\t2024-11-14
kerstreces 2024\t2024-12-21\t2025-01-05
voorjaarsreces 2025\t2025-02-22\t2025-03-02
meireces 2025\t2025-04-19\t2025-05-04
eerste bestuursrapportage 2025\t2025-06-12\t2025-06-12
jaarstukken 2024\t2025-06-26\t2025-06-26
voorjaarsnota 2025\t2025-07-03\t2025-07-03
zomerreces 2025\t2025-07-19\t2025-08-31
tweede bestuursrapportage 2025\t2025-10-09\t2025-10-09
herfstreces 2025\t2025-10-18\t2025-10-26
begroting 2026\t2025-11-06\t2025-11-13
kerstreces 2025\t2025-12-20\t2026-01-04
voorjaarsreces 2026\t2026-02-14\t2026-02-22
verkiezingen 2026\t2026-03-18\t2026-03-18
meireces 2026\t2026-04-18\t2026-05-03
eerste bestuursrapportage 2026\t2026-06-11\t2026-06-11
jaarstukken 2025\t2026-06-25\t2026-06-25
voorjaarsnota 2026\t2026-07-02\t2026-07-02
zomerreces 2026\t2026-07-18\t2026-08-30
tweede bestuursrapportage 2026\t2026-10-08\t2026-10-08
herfstreces 2026\t2026-10-17\t2026-10-25
begroting 2027\t2026-11-05\t2026-11-12
kerstreces 2026\t2026-12-19\t2027-01-03
voorjaarsreces 2027\t2027-02-20\t2027-02-28
meireces 2027\t2027-04-24\t2027-05-09
eerste bestuursrapportage 2027\t2027-06-10\t2027-06-10
jaarstukken 2026\t2027-06-24\t2027-06-24
voorjaarsnota 2027\t2027-07-01\t2027-07-01
zomerreces 2027\t2027-07-17\t2027-08-29
tweede bestuursrapportage 2027\t2027-10-07\t2027-10-07
herfstreces 2027\t2027-10-16\t2027-10-24
begroting 2028\t2027-11-04\t2027-11-11
kerstreces 2027\t2027-12-25\t2028-01-09
";
