//! The program as a process of its own, on one core, with what it takes of the machine.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::client::Client;

/// How long the program may take to start before the measurement has failed.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub struct Server {
    pub address: SocketAddr,
    /// The time from its start until it answered that it is ready.
    pub started_in: Duration,
    process: Child,
}

impl Server {
    pub fn start(program: &Path, register: &Path) -> Self {
        let address = choose_address();
        let mut command = pin_to_first_core(program);
        command.arg("serve").arg("--listen").arg(address.to_string()).arg("--database").arg(register);
        Self::launch(command, address, "/health/ready").expect("the program did not start")
    }

    /// Starts the server of the floor, which sends bytes without looking anything up.
    pub fn start_floor(program: &Path) -> Result<Self, String> {
        let address = choose_address();
        let mut command = pin_to_first_core(program);
        command.arg("serve").arg(address.port().to_string());
        Self::launch(command, address, "/hello")
    }

    /// Starts a command that listens at an address, and waits until it answers at this path.
    fn launch(mut command: Command, address: SocketAddr, path: &str) -> Result<Self, String> {
        let begun = Instant::now();
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.map_err(|error| format!("it cannot be started: {error}"))?;
        let mut server = Self { address, started_in: Duration::ZERO, process };
        while std::net::TcpStream::connect(address).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err("it did not start in time".to_owned());
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        let status = Client::new(address, None).try_get(path).map_or(0, |answer| answer.status);
        server.started_in = begun.elapsed();
        if status == 200 { Ok(server) } else { Err(format!("it answered {status} when it had started")) }
    }

    /// Waits until the check of the whole history, with which the program begins, is over: it works on the core that is measured.
    pub fn wait_until_at_rest(&self) {
        const LONGEST: Duration = Duration::from_secs(600);
        let begun = Instant::now();
        let mut before = self.cpu_time();
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = self.cpu_time();
            if now.saturating_sub(before) < Duration::from_millis(20) || begun.elapsed() > LONGEST {
                return;
            }
            before = now;
        }
    }

    /// The processor time that it has used.
    pub fn cpu_time(&self) -> Duration {
        read_cpu_time(self.process.id())
    }

    /// Lets the most memory that it held count from now on.
    pub fn forget_peak(&self) {
        // Where the system does not allow it, the peak since the start is told.
        let _ = fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5");
    }

    /// The memory that it holds, and the most that it has held, in MiB.
    pub fn memory(&self) -> (u64, u64) {
        read_memory(self.process.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An address on this machine at which nothing listens.
pub fn choose_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A command of the program that ran until its end.
#[derive(Debug)]
pub struct CommandRun {
    pub took: Duration,
    /// The most memory that was seen, in MiB.
    pub memory: u64,
}

/// Runs a command of the program, which has to succeed.
pub fn run_command(program: &Path, arguments: &[&str]) -> CommandRun {
    let begun = Instant::now();
    let mut process =
        pin_to_first_core(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut memory = 0;
    loop {
        memory = memory.max(read_memory(process.id()).1);
        if let Some(status) = process.try_wait().unwrap() {
            assert!(status.success(), "{arguments:?} failed");
            return CommandRun { took: begun.elapsed(), memory };
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The program on the first core, where the machine can say so; this process then runs on another.
pub fn pin_to_first_core(program: &Path) -> Command {
    let program: PathBuf = program.to_path_buf();
    if !Path::new("/usr/bin/taskset").exists() {
        return Command::new(program);
    }
    let mut command = Command::new("/usr/bin/taskset");
    command.arg("-c").arg("0").arg(program);
    command
}

/// The time that the threads of a process were on a core. Threads that ended are not counted.
fn read_cpu_time(process: u32) -> Duration {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let nanoseconds = threads.filter_map(|thread| {
        let line = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}

fn read_memory(process: u32) -> (u64, u64) {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let read = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or_default() / 1024
    };
    (read("VmRSS:"), read("VmHWM:"))
}
