//! What can be computed, and from what.
use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::domain::Vote;

/// What can be computed.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Calc {
    /// What votes on one question add up to.
    Votes {
        /// 1 to 5, or x.
        #[arg(required = true, value_name = "VOTE")]
        votes: Vec<Vote>,
    },
    /// Delivery metrics.
    Dora(DoraArgs),
    /// What a value stream adds up to.
    Flow {
        /// The sheet; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Hours of a day; 24 is the calendar.
        #[arg(long, value_name = "HOURS", default_value_t = 24, value_parser = clap::value_parser!(u8).range(1..=24))]
        day: u8,
    },
    /// The times of an incident.
    Incident(IncidentArgs),
}

/// What was counted for delivery metrics. Numbers below zero are read, and told.
#[derive(Debug, Args)]
pub(in crate::cli) struct DoraArgs {
    /// From commit to production.
    #[arg(long, value_name = "DUR,…", allow_hyphen_values = true)]
    pub(in crate::cli) lead_time: Vec<String>,
    /// Deployments in the period.
    #[arg(
        long,
        value_name = "N",
        requires = "period",
        allow_negative_numbers = true
    )]
    pub(in crate::cli) deployments: Option<i64>,
    /// How long the period was.
    #[arg(
        long,
        value_name = "DUR",
        requires = "deployments",
        allow_hyphen_values = true
    )]
    pub(in crate::cli) period: Option<String>,
    /// Whether the team deploys whenever it wants.
    #[arg(long, requires = "deployments")]
    pub(in crate::cli) on_demand: bool,
    /// Deployments that failed.
    #[arg(long, value_name = "N", requires = "of", allow_negative_numbers = true)]
    pub(in crate::cli) failed: Option<i64>,
    /// Of how many.
    #[arg(
        long,
        value_name = "N",
        requires = "failed",
        allow_negative_numbers = true
    )]
    pub(in crate::cli) of: Option<i64>,
    /// How long until service was restored.
    #[arg(long, value_name = "DUR,…", allow_hyphen_values = true)]
    pub(in crate::cli) restore: Vec<String>,
    /// Deployments that repaired what users saw.
    #[arg(
        long,
        value_name = "N",
        requires = "rework_of",
        allow_negative_numbers = true
    )]
    pub(in crate::cli) rework: Option<i64>,
    /// Of how many.
    #[arg(
        long,
        value_name = "N",
        requires = "rework",
        allow_negative_numbers = true
    )]
    pub(in crate::cli) rework_of: Option<i64>,
    /// Adds the reading from 0 to 10.
    #[arg(long)]
    pub(in crate::cli) quick_check: bool,
}

/// The marks of an incident.
#[derive(Debug, Args)]
pub(in crate::cli) struct IncidentArgs {
    /// When it began.
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) started: Vec<String>,
    /// When it was noticed.
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) detected: Vec<String>,
    /// When somebody took it on.
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) acknowledged: Vec<String>,
    /// When users were no longer touched.
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) mitigated: Vec<String>,
    /// When it was over.
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) resolved: Vec<String>,
    /// The zone of times without offset.
    #[arg(long, value_name = "ZONE", allow_hyphen_values = true)]
    pub(in crate::cli) zone: Option<String>,
}
