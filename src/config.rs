//! The command line and the environment. Nothing else reads them. Every flag is also an environment variable.

mod keeping;

use std::{net::SocketAddr, path::PathBuf};

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use self::keeping::{BackupArgs, BackupScheduleArgs, ExportArgs, ImportArgs, RestoreArgs};
use crate::{
    auth::oidc::{RoleRule, SignOnSecret},
    domain::{access::Role, commitment::status::DecisionRule, history::checkpoint::PublicKey},
    web::server::base_url::BaseUrl,
};

/// Het register van toezeggingen aan de raad.
#[derive(Debug, Parser)]
#[command(name = "toezeggingen", version, about, disable_help_subcommand = true)]
pub struct Config {
    /// Wat er moet gebeuren.
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start het register van uw raad.
    Serve(ServeArgs),
    /// Start de demonstratie: een verzonnen raad, op een vaste dag.
    Demo(DemoArgs),
    /// Lees een brief, of verwerk hem in het register.
    #[command(subcommand)]
    Letter(LetterCommand),
    /// Vertel welke dag er volgt uit een termijn in woorden.
    Deadline(DeadlineArgs),
    /// Controleer of er in de geschiedenis niets is veranderd.
    Verify(VerifyArgs),
    /// Geef een ondertekend controlepunt: hoe ver de geschiedenis nu gaat, met het kenmerk van de laatste gebeurtenis. Bewaar
    /// het buiten deze machine.
    Checkpoint(CheckpointArgs),
    /// Maak een reservekopie van het register. Het mag terwijl het register draait.
    Backup(BackupArgs),
    /// Schrijf het hele register weg als een map die mensen kunnen lezen: JSON, met de teksten van de brieven.
    Export(ExportArgs),
    /// Maak een register van zo’n map.
    Import(ImportArgs),
    /// Zet een reservekopie terug op de plaats van het register. Wat er stond, blijft bewaard onder een andere naam.
    Restore(RestoreArgs),
    /// Beheer de accounts: wie kan inloggen, en in welke rol.
    #[command(subcommand)]
    User(UserCommand),
}

/// The place of the register.
#[derive(Debug, Args)]
pub struct RegisterFile {
    /// Het bestand met het register.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_DATABASE", default_value = "toezeggingen.db")]
    pub database: PathBuf,
}

impl RegisterFile {
    /// The path of the register with this ending behind it.
    fn make_path_beside(&self, ending: &str) -> PathBuf {
        let mut path = self.database.clone().into_os_string();
        path.push(ending);
        path.into()
    }
}

/// The place of the key for checkpoints.
#[derive(Debug, Args)]
pub struct CheckpointKeyFile {
    /// Het bestand met de sleutel waarmee controlepunten worden ondertekend. Zonder dit is het de naam van het register met
    /// .sleutel erachter. `serve` maakt het bij de eerste start, en overschrijft het nooit.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_KEY")]
    pub key: Option<PathBuf>,
}

impl CheckpointKeyFile {
    /// The file with the key of a register.
    #[must_use]
    pub fn of(&self, register: &RegisterFile) -> PathBuf {
        self.key.clone().unwrap_or_else(|| register.make_path_beside(".sleutel"))
    }
}

/// The place of the key for signing in.
#[derive(Debug, Args)]
pub struct SignInKeyFile {
    /// Het bestand met de sleutel voor het inloggen: die houdt de tweede factoren geheim en kent apparaten terug. Zonder dit is het
    /// de naam van het register met .inlogsleutel erachter. `serve` maakt het bij de eerste start, en overschrijft het nooit.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_SIGN_IN_KEY")]
    pub sign_in_key: Option<PathBuf>,
}

impl SignInKeyFile {
    /// The file with the key of a register.
    #[must_use]
    pub fn of(&self, register: &RegisterFile) -> PathBuf {
        self.sign_in_key.clone().unwrap_or_else(|| register.make_path_beside(".inlogsleutel"))
    }
}

/// The arguments of `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub register: RegisterFile,
    #[command(flatten)]
    pub key: CheckpointKeyFile,
    #[command(flatten)]
    pub sign_in_key: SignInKeyFile,
    /// Adres en poort. Een adres dat anderen kunnen bereiken, vraagt om --base-url met https.
    #[arg(long, value_name = "ADRES", env = "TOEZEGGINGEN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Het adres waaronder men het register bereikt, bijvoorbeeld `https://toezeggingen.maasveld.example`. Zonder dit is het
    /// http met het adres en de poort hierboven. Wordt bewaard in het register, voor de links die het maakt.
    #[arg(long, value_name = "ADRES", env = "TOEZEGGINGEN_BASE_URL")]
    pub base_url: Option<BaseUrl>,
    /// Sta http toe op een adres dat anderen kunnen bereiken. Wachtwoorden gaan dan leesbaar over het netwerk.
    #[arg(long, env = "TOEZEGGINGEN_ALLOW_HTTP")]
    pub allow_http: bool,
    /// De naam van de raad, zoals die bovenaan elke pagina staat. Wordt bewaard in het register, zodat u hem maar één keer
    /// hoeft op te geven. Geeft u hem wel op, dan vervangt hij bij elke start wat op de pagina’s onder Beheer is ingesteld.
    #[arg(long, value_name = "NAAM", env = "TOEZEGGINGEN_COUNCIL")]
    pub council: Option<String>,
    /// Wie besluit dat een toezegging is afgedaan. Wordt bewaard; gaat bij elke start voor op wat onder Beheer is ingesteld.
    #[arg(long, value_name = "WIE", env = "TOEZEGGINGEN_DECISION")]
    pub decision: Option<DecisionRuleArg>,
    /// Kalender van recessen en begrotingsstukken (naam, eerste_dag, laatste_dag met een tab ertussen). Wordt bewaard, en
    /// vervangt bij elke start de hele kalender, ook wat onder Beheer is ingevuld.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_CALENDAR")]
    pub calendar: Option<PathBuf>,
    #[command(flatten)]
    pub backups: BackupScheduleArgs,
    #[command(flatten)]
    pub oidc: SignOnArgs,
}

/// The arguments for single sign-on by OpenID Connect: all of them, or none.
#[derive(Debug, Args)]
#[group(id = "oidc", requires_all = ["oidc_issuer", "oidc_client_id", "oidc_client_secret", "oidc_role"], multiple = true)]
pub struct SignOnArgs {
    /// De inlogdienst van de gemeente (OpenID Connect): het adres waarmee die zichzelf noemt.
    #[arg(long, value_name = "ADRES", env = "TOEZEGGINGEN_OIDC_ISSUER")]
    pub oidc_issuer: Option<String>,
    /// De naam waaronder het register bij de inlogdienst bekend is.
    #[arg(long, value_name = "NAAM", env = "TOEZEGGINGEN_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// Het geheim dat daarbij hoort. Zet het in de omgeving: op de opdrachtregel kan iedereen op deze machine het lezen.
    #[arg(long, value_name = "GEHEIM", env = "TOEZEGGINGEN_OIDC_CLIENT_SECRET", hide_env_values = true)]
    pub oidc_client_secret: Option<SignOnSecret>,
    /// Wat er behalve openid en profile wordt gevraagd. Mag vaker; in de omgeving met een spatie ertussen.
    #[arg(long, value_name = "NAAM", env = "TOEZEGGINGEN_OIDC_SCOPE", value_delimiter = ' ')]
    pub oidc_scope: Vec<String>,
    /// Het gegeven van de inlogdienst dat de rol bepaalt.
    #[arg(long, value_name = "NAAM", env = "TOEZEGGINGEN_OIDC_CLAIM", default_value = "groups")]
    pub oidc_claim: String,
    /// Welke rol een waarde daarvan geeft, en wat daarbij hoort: "griffie=griffier", "raad-bovf=raadslid:BOVF" of
    /// "wonen=bestuurssecretariaat:wethouder Wonen (H. Zonderland)". Mag vaker, in de omgeving met | ertussen; de eerste die
    /// past, geldt.
    #[arg(long, value_name = "WAARDE=ROL[:BEREIK]", env = "TOEZEGGINGEN_OIDC_ROLE", value_delimiter = '|')]
    pub oidc_role: Vec<RoleRule>,
}

/// The decision rule, as named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DecisionRuleArg {
    /// Het bestuur meldt af, en dat geldt meteen; de raad kan bezwaar maken.
    Direct,
    /// Het bestuur stelt voor, de commissie besluit.
    Besluit,
}

impl From<DecisionRuleArg> for DecisionRule {
    fn from(decision: DecisionRuleArg) -> Self {
        match decision {
            DecisionRuleArg::Direct => Self::Direct,
            DecisionRuleArg::Besluit => Self::Council,
        }
    }
}

/// The arguments of `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// De dag waarop de demonstratie zich afspeelt (jjjj-mm-dd).
    #[arg(long, value_name = "DAG", env = "TOEZEGGINGEN_TODAY", default_value = "2025-11-14")]
    pub today: NaiveDate,
    /// Adres en poort.
    #[arg(long, value_name = "ADRES", env = "TOEZEGGINGEN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Bewaar de demonstratie in dit bestand. Zonder bestand is zij weg als zij stopt.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_DATABASE")]
    pub database: Option<PathBuf>,
    /// Wie besluit dat een toezegging is afgedaan.
    #[arg(long, value_name = "WIE", env = "TOEZEGGINGEN_DECISION", default_value = "direct")]
    pub decision: DecisionRuleArg,
}

/// The commands below `letter`.
#[derive(Debug, Subcommand)]
pub enum LetterCommand {
    /// Lees een brief en vertel wat hij met elke toezegging doet. Er verandert niets.
    Read(LetterReadArgs),
    /// Lees een brief en verwerk de uitkomsten in het register, na bevestiging.
    Apply(LetterApplyArgs),
}

/// The arguments of `letter read`.
#[derive(Debug, Args)]
pub struct LetterReadArgs {
    /// De brief, als tekst.
    #[arg(value_name = "BRIEF")]
    pub file: PathBuf,
    /// De dag van de brief (jjjj-mm-dd); zonder dag geldt de dag die in de brief staat.
    #[arg(long, value_name = "DAG", env = "TOEZEGGINGEN_DATE")]
    pub date: Option<NaiveDate>,
    /// Kalender van recessen en begrotingsstukken.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_CALENDAR")]
    pub calendar: Option<PathBuf>,
    /// Toon de lezing als JSON.
    #[arg(long, env = "TOEZEGGINGEN_JSON")]
    pub json: bool,
}

/// The arguments of `letter apply`.
#[derive(Debug, Args)]
pub struct LetterApplyArgs {
    /// De brief, als tekst.
    #[arg(value_name = "BRIEF")]
    pub file: PathBuf,
    #[command(flatten)]
    pub register: RegisterFile,
    /// De dag van de brief (jjjj-mm-dd); zonder dag geldt de dag die in de brief staat.
    #[arg(long, value_name = "DAG", env = "TOEZEGGINGEN_DATE")]
    pub date: Option<NaiveDate>,
    /// Het nummer van de brief zelf.
    #[arg(long, value_name = "NUMMER", env = "TOEZEGGINGEN_NUMBER")]
    pub number: Option<String>,
    /// Wie dit doet, zoals de geschiedenis het vermeldt.
    #[arg(long, value_name = "NAAM", env = "USER")]
    pub actor: Option<String>,
    /// Registreer nummers die nog niet in het register staan met wat de brief ervan zegt; anders worden ze overgeslagen. Wat
    /// twijfelachtig is, of een titel heeft die er op die dag al is, wordt gevraagd, en met --yes overgeslagen.
    #[arg(long, env = "TOEZEGGINGEN_REGISTER")]
    pub register_unknown: bool,
    /// Geef de brief ook vrij, zodat iedereen hem leest; anders blijft hij concept.
    #[arg(long, env = "TOEZEGGINGEN_RELEASE")]
    pub release: bool,
    /// Wat in de brief op gegevens van personen lijkt, is nagekeken en mag openbaar. Alleen samen met --release.
    #[arg(long, requires = "release", env = "TOEZEGGINGEN_MAY_BE_PUBLIC")]
    pub may_be_public: bool,
    /// Bevestig alles waarover geen twijfel is zonder te vragen.
    #[arg(long, env = "TOEZEGGINGEN_YES")]
    pub yes: bool,
}

/// The arguments of `deadline`.
#[derive(Debug, Args)]
pub struct DeadlineArgs {
    /// De termijn zoals die is gezegd, bijvoorbeeld "uiterlijk in Q4 2025".
    #[arg(value_name = "WOORDEN")]
    pub words: String,
    /// De dag van de vergadering of de brief, waarvandaan wordt geteld (jjjj-mm-dd).
    #[arg(long, value_name = "DAG", env = "TOEZEGGINGEN_ON")]
    pub on: NaiveDate,
    /// Kalender van recessen en begrotingsstukken.
    #[arg(long, value_name = "BESTAND", env = "TOEZEGGINGEN_CALENDAR")]
    pub calendar: Option<PathBuf>,
    /// Toon de termijn als JSON.
    #[arg(long, env = "TOEZEGGINGEN_JSON")]
    pub json: bool,
}

/// The arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    pub register: RegisterFile,
    /// Vergelijk de geschiedenis met een controlepunt dat u eerder bewaarde. Alleen zo is te zien dat het hele register is
    /// teruggezet of opnieuw opgebouwd.
    #[arg(long, value_name = "CONTROLEPUNT", env = "TOEZEGGINGEN_AGAINST")]
    pub against: Option<PathBuf>,
    /// De openbare sleutel die u eerder noteerde: met een andere mag het controlepunt niet zijn ondertekend.
    #[arg(long, value_name = "SLEUTEL", env = "TOEZEGGINGEN_PUBLIC_KEY", requires = "against")]
    pub public_key: Option<PublicKey>,
    /// Toon de uitkomst als JSON.
    #[arg(long, env = "TOEZEGGINGEN_JSON")]
    pub json: bool,
}

/// The arguments of `checkpoint`.
#[derive(Debug, Args)]
pub struct CheckpointArgs {
    #[command(flatten)]
    pub register: RegisterFile,
    #[command(flatten)]
    pub key: CheckpointKeyFile,
}

/// The commands below `user`.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Maak een account, en een eenmalige link waarmee iemand een wachtwoord kiest.
    Add(UserAddArgs),
    /// Toon alle accounts.
    List(UserListArgs),
    /// Maak een nieuwe eenmalige link. Eerdere links werken dan niet meer.
    Link(UserLinkArgs),
    /// Schakel een account uit. Wie is ingelogd, is dat meteen niet meer.
    Disable(NamedUserArgs),
    /// Schakel een account weer in.
    Enable(NamedUserArgs),
}

/// The address of the site, for links.
#[derive(Debug, Args)]
pub struct SiteAddress {
    /// Het adres waarop men het register bereikt. Zonder dit is het wat het register van zichzelf bewaart: het adres waarmee de
    /// dienst het laatst is gestart, of wat daarna onder Beheer is ingesteld.
    #[arg(long, value_name = "ADRES", env = "TOEZEGGINGEN_BASE_URL")]
    pub base_url: Option<BaseUrl>,
}

/// The arguments of `user add`.
#[derive(Debug, Args)]
pub struct UserAddArgs {
    #[command(flatten)]
    pub register: RegisterFile,
    #[command(flatten)]
    pub site: SiteAddress,
    /// De naam, zoals de geschiedenis die vermeldt.
    #[arg(long, value_name = "NAAM", env = "TOEZEGGINGEN_USER_NAME")]
    pub name: String,
    /// Het e-mailadres waarmee iemand inlogt.
    #[arg(long, value_name = "E-MAIL", env = "TOEZEGGINGEN_USER_EMAIL")]
    pub email: String,
    /// De rol.
    #[arg(long, value_name = "ROL", env = "TOEZEGGINGEN_USER_ROLE", value_parser = clap::builder::PossibleValuesParser::new(Role::of_accounts().map(Role::key)))]
    pub role: String,
    /// De code van een commissie van deze griffier of dit raadslid. Mag vaker.
    #[arg(long, value_name = "CODE", env = "TOEZEGGINGEN_USER_COMMITTEE", value_delimiter = ';')]
    pub committee: Vec<String>,
    /// Een portefeuillehouder: "functie (naam)". Mag vaker.
    #[arg(long, value_name = "HOUDER", env = "TOEZEGGINGEN_USER_HOLDER", value_delimiter = ';')]
    pub holder: Vec<String>,
    /// Het raadslid zelf: "naam (fractie)". Mag vaker, na een overstap naar een andere fractie.
    #[arg(long, value_name = "RAADSLID", env = "TOEZEGGINGEN_USER_MEMBER", value_delimiter = ';')]
    pub member: Vec<String>,
}

/// The arguments of `user list`.
#[derive(Debug, Args)]
pub struct UserListArgs {
    #[command(flatten)]
    pub register: RegisterFile,
}

/// The arguments of `user link`.
#[derive(Debug, Args)]
pub struct UserLinkArgs {
    #[command(flatten)]
    pub named: NamedUserArgs,
    #[command(flatten)]
    pub site: SiteAddress,
}

/// The arguments of `user disable` and `user enable`.
#[derive(Debug, Args)]
pub struct NamedUserArgs {
    /// Het e-mailadres van het account.
    #[arg(value_name = "E-MAIL")]
    pub email: String,
    #[command(flatten)]
    pub register: RegisterFile,
}

/// Reads the command line and the environment. If they are invalid, or ask for help, prints a message and ends the process.
#[must_use]
pub fn read_config() -> Config {
    Config::parse()
}
