//! The binary: hands over to the library, and maps what comes back to an exit status.
use std::process::ExitCode;

fn main() -> ExitCode {
    match calms::cli::run(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(exit) => exit.status().into(),
    }
}
