//! What was answered with "saved" is never lost: not by a kill at any moment, not among fifty writers, not on a full disk, not
//! when clocks change, not while the register is brought to a newer form. And the program as a process: its files, its lock,
//! its end.

mod clock;
mod connections;
mod damage;
mod dice;
mod kill;
mod long_lists;
mod many;
mod memory;
mod migrations;
mod one_server;
mod oracle;
mod owner_only;
mod program;
mod state;
mod stop;
mod trouble;
mod writer;
