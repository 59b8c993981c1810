//! Killed at any moment, under load: whatever was answered is there, whatever was not is whole or absent.

use std::{path::PathBuf, sync::Arc, time::Duration};

use tempfile::TempDir;
use tokio::sync::Notify;

use super::{
    dice::Dice,
    oracle::complaints,
    program::{Client, Program, register},
    writer::{Sent, Writer},
};

/// How many write at once.
const WRITERS: usize = 6;

/// How many times one register is killed before another takes its place.
const KILLS_OF_ONE: usize = 10;

/// How often the program is killed in all: `SURVIVAL_KILLS`, or a hundred times.
fn kills() -> usize {
    std::env::var("SURVIVAL_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(100)
}

/// A register, and those who write in it.
pub struct Load {
    folder: TempDir,
    client: Client,
    writers: Vec<Writer>,
    answered: Arc<Notify>,
}

impl Load {
    pub async fn new(dice: &mut Dice) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let client = Client::new(&register(&folder.path().join("register.db")).await);
        let answered = Arc::new(Notify::new());
        let writer = |series| Writer::new(client.clone(), dice.another(), series, Arc::clone(&answered));
        let writers = (0..WRITERS).map(writer).collect();
        Self { folder, client, writers, answered }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    pub async fn start(&self) -> Program {
        let database = self.database();
        tokio::task::spawn_blocking(move || Program::start(&database)).await.unwrap()
    }

    /// Has all write until no answer comes: so long after the first one `end` sees to it that none comes any more.
    pub async fn write_until<T>(&mut self, program: Program, after: Duration, end: impl FnOnce(Program) -> T) -> T {
        let answered = Arc::clone(&self.answered);
        let first = answered.notified();
        let begin = |mut writer: Writer| {
            writer.at(self.client.at(&program));
            tokio::spawn(async move {
                writer.work().await;
                writer
            })
        };
        let at_work: Vec<_> = self.writers.drain(..).map(begin).collect();
        first.await;
        tokio::time::sleep(after).await;
        let ended = end(program);
        for writer in at_work {
            self.writers.push(writer.await.unwrap());
        }
        ended
    }

    /// Sends again whatever got no answer.
    pub async fn finish(&mut self, program: &Program) {
        for writer in &mut self.writers {
            writer.at(self.client.at(program));
            writer.finish().await;
        }
    }

    /// Every form that was sent.
    pub fn sent(&self) -> Vec<Sent> {
        self.writers.iter().flat_map(|writer| writer.sent.clone()).collect()
    }

    /// The clerk, at this program.
    pub fn client(&self, program: &Program) -> Client {
        self.client.at(program)
    }

    pub async fn complaints(&self) -> Vec<String> {
        complaints(&self.database(), &self.sent()).await
    }
}

/// How many forms were answered, and how many times a form was cut off before its answer.
#[derive(Debug, Default)]
struct Tally {
    answered: usize,
    cut_off: usize,
}

/// Kills one register so many times, and has it looked at after each.
async fn life(mut dice: Dice, kills: usize) -> Tally {
    let mut load = Load::new(&mut dice).await;
    let mut tally = Tally::default();
    let mut program = load.start().await;
    for kill in 1..=kills {
        load.write_until(program, dice.moment(250), Program::kill).await;
        tally.cut_off += load.sent().iter().filter(|form| !form.saved).count();
        if dice.below(5) == 0 {
            // Also while it starts, and mends what the last kill left.
            let (database, after) = (load.database(), dice.moment(100));
            tokio::task::spawn_blocking(move || Program::start_and_kill(&database, after)).await.unwrap();
        }
        program = load.start().await;
        assert_eq!(load.complaints().await, [""; 0], "after kill {kill}");
    }
    load.finish(&program).await;
    assert_eq!(load.complaints().await, [""; 0], "when all was sent again");
    tally.answered = load.sent().iter().filter(|form| form.saved).count();
    assert_eq!(tally.answered, load.sent().len());
    tally
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_survives_a_kill_at_any_moment() {
    let seed = Dice::seed();
    eprintln!("SURVIVAL_SEED={seed}");
    let (mut dice, mut tally) = (Dice::new(seed), Tally::default());
    let mut left = kills();
    while left > 0 {
        // Two at a time: while one is looked at, the other is written in.
        let lives = [0, 1].map(|_| {
            let kills = KILLS_OF_ONE.min(left);
            left -= kills;
            tokio::spawn(life(dice.another(), kills))
        });
        for life in lives {
            let Tally { answered, cut_off } = life.await.unwrap();
            tally = Tally { answered: tally.answered + answered, cut_off: tally.cut_off + cut_off };
        }
    }
    eprintln!("{} kills, {tally:?}", kills());
    assert!(tally.answered > kills() && tally.cut_off > kills() / 2, "too little was under way to prove anything");
}
