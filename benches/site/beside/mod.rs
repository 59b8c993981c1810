//! What stands beside ours in the same run: the floor, and other programs with the same number of promises.

mod data;
mod floor;
mod peer;

use std::path::{Path, PathBuf};

use self::data::PeerData;
use crate::{measure::Pace, options::Options, table::Table};

/// Where the floor and the other programs are, as the command line or the place of the repository says.
#[derive(Debug)]
pub struct Beside {
    pub folder: PathBuf,
    pub promises: u64,
    pub pace: Pace,
}

/// Adds to the rows of the table what the floor and the other programs take for the same work, and tells in words which were left
/// out. It never fails the run.
pub fn measure_beside(options: &Options, pace: Pace, table: &mut Table) {
    if table.list_works().is_empty() {
        return;
    }
    let folder = std::env::current_dir().unwrap_or_default().join("target/bench/beside");
    let beside = Beside { folder, promises: options.promises, pace };
    let floor = find_folder("floor", options.floor.as_deref(), "../shared/bench/limit", options.quick);
    let peers = find_folder("other programs", options.peers.as_deref(), "../shared/bench/peers", options.quick);
    let maker = [&floor, &peers].into_iter().flatten().find_map(|folder| {
        let maker = folder.parent()?.join("gen.py");
        maker.exists().then_some(maker)
    });
    let measured = floor.and_then(|floor| {
        let data = PeerData::find_or_make(&beside, maker.as_deref())?;
        floor::measure_floor(&beside, &floor, &data, table)
    });
    note_left_out("the floor", measured, table);
    for (name, label) in [("django", "Django"), ("datasette", "Datasette")] {
        let measured = peers.clone().and_then(|peers| {
            let data = PeerData::find_or_make(&beside, maker.as_deref())?;
            peer::measure_peer(&beside, (&peers.join(name), name, label), &data, table)
        });
        note_left_out(label, measured, table);
    }
}

fn note_left_out(name: &str, measured: Result<(), String>, table: &mut Table) {
    if let Err(reason) = measured {
        table.notes.push(format!("Left out: {name}, because {reason}."));
    }
}

/// The folder that was asked for, or the usual one if it is there.
fn find_folder(what: &str, asked: Option<&Path>, usual: &str, is_quick: bool) -> Result<PathBuf, String> {
    let folder = match asked {
        Some(folder) => folder,
        None if is_quick => return Err("a quick run leaves it out unless asked".to_owned()),
        None => Path::new(usual),
    };
    folder.canonicalize().map_err(|_| format!("the folder of the {what} is not there"))
}
