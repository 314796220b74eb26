//! The program: an exit code, nothing else.

fn main() -> std::process::ExitCode {
    dingli::run(std::env::args_os())
}
