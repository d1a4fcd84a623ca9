//! `calms completions` and `calms man`: what a package installs beside the program.
use clap::{Arg, Command};
use clap_complete::Shell;

use super::failure::Failure;
use super::out::Out;

/// Prints completions for a shell.
pub(super) fn completions(out: &mut Out, mut line: Command, shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut line, "calms", &mut text);
    out.text(&String::from_utf8_lossy(&text))
}

/// Prints the manual page: the program, then each command with its arguments.
pub(super) fn man(out: &mut Out, mut line: Command) -> Result<(), Failure> {
    line.build();
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(line.clone());
    // Not its list of commands: that names pages that there are not.
    page.render_title(&mut text)
        .and_then(|()| page.render_name_section(&mut text))
        .and_then(|()| page.render_synopsis_section(&mut text))
        .and_then(|()| page.render_description_section(&mut text))
        .and_then(|()| page.render_options_section(&mut text))
        .map_err(Failure::Output)?;
    out.text(&String::from_utf8_lossy(&text))?;
    for command in line.get_subcommands_mut() {
        chapter(out, command)?;
    }
    Ok(())
}

/// A command, or the commands below it.
fn chapter(out: &mut Out, command: &mut Command) -> Result<(), Failure> {
    if command.has_subcommands() {
        for below in command.get_subcommands_mut() {
            chapter(out, below)?;
        }
        return Ok(());
    }
    let usage = command.render_usage().to_string();
    let usage = usage
        .split_once(": ")
        .map_or(usage.as_str(), |(_, usage)| usage);
    let name = command.get_bin_name().unwrap_or_default();
    let about = command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    out.text(&format!(
        ".SH {}\n{}\n.PP\n\\fB{}\\fR\n",
        roff(&name.to_uppercase()),
        roff(&about),
        roff(usage)
    ))?;
    let own = |arg: &&Arg| !arg.is_global_set() && arg.get_id() != "help";
    for arg in command.get_arguments().filter(own) {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let name = arg.to_string();
        out.text(&format!(".TP\n\\fB{}\\fR\n{}\n", roff(&name), roff(&help)))?;
    }
    Ok(())
}

/// Text in which nothing is a request of the formatter.
fn roff(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}
